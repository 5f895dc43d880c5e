"""Checks across the steps: what the law asks of a plan that is also the plan for debt counselling (2.1)."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.debtterms import (
    asks_longer_than_the_law,
    has_no_ordinance,
    says_days_that_are_no_working_days,
)
from armoedeplan.analysis.moments import longer_than
from armoedeplan.checks.frame import COUNCIL, ERROR, WARNING, Hit, check
from armoedeplan.method.loader import laws
from armoedeplan.plan.plan import Plan
from armoedeplan.record.base import filled
from armoedeplan.record.dates import in_words

_WGS_PLAN: Final = "wgs_plan"
_PLAN_YEARS: Final = 4
"""Years that a debt counselling plan may last: article 2, member 2."""
_TALK_WEEKS: Final = 4
"""Weeks within which there is a first talk: article 4."""
_DECISION_WEEKS: Final = 8
"""Weeks after that talk within which there is a decision: article 4a, member 3."""
_PARTS: Final = {
    "beoogde_resultaten": ("de gewenste resultaten", "2 lid 4 onder a"),
    "kwaliteit": ("hoe raad en college de kwaliteit borgen", "2 lid 4 onder b"),
    "samenwerking_schuldeisers": ("hoe de gemeente met schuldeisers samenwerkt", "2 lid 4 onder c"),
    "maximale_wachttijd": ("hoeveel weken mensen hooguit wachten op het eerste gesprek", "2 lid 4 onder d"),
    "gezinnen_met_minderjarigen": ("schuldhulp aan gezinnen met inwonende minderjarige kinderen", "2 lid 4 onder e"),
    "preventie": ("hoe de gemeente schulden voorkomt", "2 lid 3"),
}
"""What article 2 asks of the plan, by the question that answers it."""


@check("AP842", number="C42", rows="wgs_plan", severity=WARNING)
def debt_plan_too_long(plan: Plan) -> Iterator[Hit]:
    """Duurt een plan dat ook het plan schuldhulpverlening is, niet langer dan vier jaar?

    Volgens de Wet gemeentelijke schuldhulpverlening (artikel 2 lid 2) stelt de raad dat plan vast voor ten hoogste vier
    jaar. Deze controle telt vanaf de ingangsdatum. Is die er niet, dan telt zij vanaf het begin van de periode. Een
    plan “2026-2030” kan vier jaar beslaan: van een dag in 2026 tot en met de dag ervoor in 2030. Bij twijfel zegt zij
    niets.

    Onze regel: hoe de vier jaren geteld worden, en dat de controle bij twijfel zwijgt, is van ons.

    Goed: ingangsdatum 1 juli 2026, periode tot en met 30 juni 2030.
    Fout: ingangsdatum 1 januari 2026, periode tot en met 2031.
    """
    period = plan.plan.periode
    start, end = plan.plan.ingangsdatum or period.van, period.tot
    if plan.schuldhulp.is_wgs_plan and start and end and longer_than(_PLAN_YEARS, start, end):
        length = f"loopt van {in_words(start)} tot en met {in_words(end)}: langer dan vier jaar"
        remedy = f"Kort de periode in. Of stel voor de schuldhulp een eigen plan vast. {_version_read()}"
        yield Hit(period, "tot", f"Het plan is ook het plan schuldhulpverlening, en {length}", remedy)


@check("AP862", rows="wgs_plan", severity=ERROR, due=COUNCIL)
def what_the_law_asks_of_a_debt_plan(plan: Plan) -> Iterator[Hit]:
    """Staat alles in het plan wat de wet van een plan schuldhulpverlening vraagt?

    Artikel 2 van de Wet gemeentelijke schuldhulpverlening noemt vijf onderdelen (lid 4): de gewenste resultaten, de
    kwaliteit, de samenwerking met schuldeisers, het maximumaantal weken tot het eerste gesprek, en schuldhulp aan
    gezinnen met inwonende minderjarige kinderen. Lid 3 vraagt ook hoe de gemeente schulden voorkomt. Ontbreekt er een,
    dan kan de raad dit plan niet als plan schuldhulpverlening vaststellen.

    Goed: alle zes vragen onder schuldhulp hebben een antwoord.
    Fout: het plan is ook het plan schuldhulpverlening, en zegt niets over schuldeisers.
    """
    debts = plan.schuldhulp
    if not debts.is_wgs_plan:
        return
    for field, (part, place) in _PARTS.items():
        if not filled(getattr(debts, field)):
            message = f"Het plan is ook het plan schuldhulpverlening, en er ontbreekt: {part}"
            yield Hit(debts, field, message, f"Artikel {place} van de Wgs vraagt dit: vul het aan. {_version_read()}")


@check("AP863", rows="wgs", severity=WARNING)
def waiting_longer_than_the_law(plan: Plan) -> Iterator[Hit]:
    """Past de wachttijd voor schuldhulp bij de wet?

    Artikel 4 van de Wet gemeentelijke schuldhulpverlening: het eerste gesprek is binnen vier weken. Dreigt ontruiming,
    afsluiting van gas, stroom, warmte of water, of het einde van de zorgverzekering, dan is het binnen drie werkdagen.

    Goed: vier weken tot het eerste gesprek, en drie werkdagen bij een dreigende situatie.
    Fout: zes weken tot het eerste gesprek.
    """
    debts = plan.schuldhulp
    waiting = debts.maximale_wachttijd or ""
    if not debts.is_wgs_plan or not waiting:
        return
    if asks_longer_than_the_law(waiting, _TALK_WEEKS):
        message = "De wachttijd is langer dan de vier weken die de wet voor het eerste gesprek geeft"
        yield Hit(debts, "maximale_wachttijd", message, f"Houd ten hoogste vier weken aan. {_version_read()}")
    elif says_days_that_are_no_working_days(waiting):
        message = "De wet spreekt bij een dreigende situatie van drie werkdagen, uw plan van drie dagen"
        remedy = f"Schrijf “drie werkdagen”. Of laat het staan, als u bewust sneller wilt zijn. {_version_read()}"
        yield Hit(debts, "maximale_wachttijd", message, remedy)


@check("AP864", rows="wgs besluit_gemeentelijke_schuldhulpverlening", severity=WARNING)
def deciding_later_than_the_law(plan: Plan) -> Iterator[Hit]:
    """Past de beslistermijn voor schuldhulp bij de wet?

    Artikel 4a van de Wet gemeentelijke schuldhulpverlening: na het eerste gesprek komt er een besluit, met een plan van
    aanpak of een weigering. De termijn staat in een verordening en is ten hoogste acht weken na het eerste gesprek.

    Goed: acht weken na het eerste gesprek, volgens de Verordening beslistermijn schuldhulp.
    Fout: twaalf weken.
    """
    debts = plan.schuldhulp
    term = debts.beslistermijn or ""
    if not debts.is_wgs_plan or not term:
        return
    if asks_longer_than_the_law(term, _DECISION_WEEKS):
        message = "De beslistermijn is langer dan de acht weken die de wet geeft"
        yield Hit(debts, "beslistermijn", message, f"Houd ten hoogste acht weken aan. {_version_read()}")
    elif has_no_ordinance(term):
        message = "De beslistermijn noemt geen verordening, en daarin hoort zij te staan"
        yield Hit(
            debts, "beslistermijn", message, f"Noem de verordening, of laat de raad haar vaststellen. {_version_read()}"
        )


def _version_read() -> str:
    """Say of which version of the law this is."""
    return f"Ga na wat de wet nu zegt: onze gegevens zijn van {in_words(laws()[_WGS_PLAN].peildatum or '')}."
