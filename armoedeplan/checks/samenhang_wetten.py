"""Checks across the steps: the laws that a plan names, and how long it may last."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.moments import longer_than
from armoedeplan.analysis.oldnames import OldName, outdated_fields
from armoedeplan.checks.frame import WARNING, Hit, check
from armoedeplan.method.loader import laws
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import listed

_WGS_PLAN: Final = "wgs_plan"
_WGS_YEARS: Final = 4
"""Years that a debt counselling plan may last: what `wgs_plan` in the legal frame says."""
_ASK: Final = "Ga na wat de wet nu zegt: onze gegevens zijn van"


@check("AP841", number="C41", rows="participatiewet", severity=WARNING)
def name_of_the_past(plan: Plan) -> Iterator[Hit]:
    """Gebruikt uw tekst de naam van een wet of orgaan van vroeger?

    De handreiking is van 2009. Sindsdien zijn wetten vervangen. Een plan dat de Wwb noemt, lijkt overgenomen uit een
    oud stuk, en de raad weet niet welke regels nu gelden. Deze controle let alleen op uw eigen woorden. Citaten, tekst
    tussen aanhalingstekens, bronnen, titels en de terugblik laat zij met rust. Dat geldt ook voor een zin die zegt dat
    het vroeger zo was, en voor een plan uit de tijd dat de wet nog gold.

    Onze regel: de handreiking is van 2009. Dat een plan de namen van nu gebruikt, vragen wij; welke dat zijn, staat
    bij de wetten.

    Goed: de Participatiewet (voorheen Wwb) regelt de bijstand.
    Fout: de Wwb regelt de bijstand.
    """
    for old in outdated_fields(plan):
        name = getattr(old.record, "naam", None)
        place = f"Bij “{name}”" if name and old.field != "naam" else "Hier"
        message = f"{place} staat een naam van vroeger: {listed(_with_present_name(old) for old in old.names)}"
        remedy = "Schrijf de naam van nu. Gaat het over vroeger? Zet dat er dan bij, bijvoorbeeld met een jaartal."
        yield Hit(old.record, old.field, message, remedy)


@check("AP842", number="C42", rows="wgs_plan", severity=WARNING)
def debt_plan_too_long(plan: Plan) -> Iterator[Hit]:
    """Duurt een plan dat ook het plan schuldhulpverlening is, niet langer dan vier jaar?

    Volgens de Wet gemeentelijke schuldhulpverlening (artikel 2) stelt de raad dat plan vast voor ten hoogste vier jaar.
    Deze controle telt vanaf de ingangsdatum. Is die er niet, dan telt zij vanaf het begin van de periode. Een plan
    “2026-2030” kan vier jaar beslaan: van een dag in 2026 tot en met de dag ervoor in 2030. Bij twijfel zegt zij niets.

    Onze regel: hoe de vier jaren geteld worden, en dat de controle bij twijfel zwijgt, is van ons.

    Goed: ingangsdatum 1 juli 2026, periode tot en met 30 juni 2030.
    Fout: ingangsdatum 1 januari 2026, periode tot en met 2031.
    """
    period = plan.plan.periode
    start, end = plan.plan.ingangsdatum or period.van, period.tot
    if plan.schuldhulp.is_wgs_plan and start and end and longer_than(_WGS_YEARS, start, end):
        length = f"loopt van {in_words(start)} tot en met {in_words(end)}: langer dan vier jaar"
        known = in_words(laws()[_WGS_PLAN].peildatum or "")
        remedy = f"Kort de periode in. Of stel voor de schuldhulp een eigen plan vast. {_ASK} {known}."
        yield Hit(period, "tot", f"Het plan is ook het plan schuldhulpverlening, en {length}", remedy)


def _with_present_name(old: OldName) -> str:
    """Give a name of the past with what it is called today."""
    return f"{old.name} (nu {listed(old.today)})" if old.today else f"{old.name} (vervallen)"
