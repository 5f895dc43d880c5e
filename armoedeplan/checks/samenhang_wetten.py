"""Checks across the steps: the laws that a plan names and rests on."""

from collections.abc import Iterator

from armoedeplan.analysis.oldnames import DATED, WRONG, OldName, Outdated, outdated_fields
from armoedeplan.checks.frame import TIP, WARNING, Hit, check
from armoedeplan.method.kader import STATUSSEN, Wet
from armoedeplan.method.loader import carries_a_decision, law_names, laws
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import listed


@check("AP841", number="C41", rows="participatiewet", severity=WARNING)
def name_of_the_past(plan: Plan) -> Iterator[Hit]:
    """Gebruikt uw tekst de naam van een wet of orgaan van vroeger?

    De handreiking is van 2009. Sindsdien zijn wetten vervangen. Een plan dat de Wwb noemt, lijkt overgenomen uit een
    oud stuk, en de raad weet niet welke regels nu gelden. Deze controle let alleen op uw eigen woorden. Citaten, tekst
    tussen aanhalingstekens, bronnen, titels, de terugblik en namen van organisaties laat zij met rust. Dat geldt ook
    voor een zin die over vroeger gaat, een jaartal van toen noemt of de opvolger noemt, en voor een plan uit de tijd
    dat de wet nog gold. De Wsw en een Wmo-raad zijn niet oud.

    Onze regel: de handreiking is van 2009. Dat een plan de namen van nu gebruikt, vragen wij; welke dat zijn, staat
    bij de wetten.

    Goed: de Participatiewet (voorheen Wwb) regelt de bijstand.
    Fout: de Wwb regelt de bijstand.
    """
    for found in outdated_fields(plan, WRONG):
        message = f"{_place(found)} staat een naam van vroeger: {listed(_now(old) for old in found.names)}"
        remedy = "Schrijf de naam van nu. Gaat het over vroeger? Zet dat er dan bij, bijvoorbeeld met een jaartal."
        yield Hit(found.record, found.field, message, remedy)


@check("AP860", rows="participatiewet_in_balans wmo_2007", severity=TIP)
def word_of_another_time(plan: Plan) -> Iterator[Hit]:
    """Gebruikt uw tekst een woord dat verouderd is, of dat tijdens het plan verandert?

    Deze woorden zijn niet fout, maar wie ze leest, denkt aan oude regels: prestatievelden, compensatieplicht,
    inspraakverordening. Of de wet verandert tijdens uw plan: de tegenprestatie gaat per 1 januari 2027 over in
    maatschappelijke participatie. Deze controle laat met rust wat ook AP841 met rust laat.

    Onze regel: deze woorden zijn niet verboden. Dat u het woord van nu gebruikt, raden wij aan.

    Goed: wij vragen maatschappelijke participatie, die in 2027 de tegenprestatie vervangt.
    Fout: wij werken met prestatievelden.
    """
    for found in outdated_fields(plan, DATED):
        message = f"{_place(found)} staat een verouderd woord: {listed(_now(old) for old in found.names)}"
        more = " ".join(old.entry.toelichting for old in found.names if old.entry.toelichting)
        remedy = f"Kijk of u het woord van nu bedoelt, en gebruik dat dan. {more}".strip()
        yield Hit(found.record, found.field, message, remedy)


@check("AP870", rows="gemeentewet", severity=WARNING)
def rests_on_what_does_not_hold(plan: Plan) -> Iterator[Hit]:
    """Rust het plan op wetten die gelden?

    Een wetsvoorstel geeft nog geen bevoegdheid, een vervallen wet niet meer, en een verdrag of aanbeveling die alleen
    achtergrond is, geeft er geen. Stukken voor de raad laten die weg.

    Onze regel: welke wetten een besluit kunnen dragen, lezen wij af aan hun status in ons overzicht van de wetten.

    Goed: de Participatiewet.
    Fout: de Wet werk en bijstand, of de Wet aanpak meervoudige problematiek sociaal domein.
    """
    failing = [id_ for id_ in plan.plan.wettelijke_grondslag if id_ in law_names() and not carries_a_decision(id_)]
    if failing:
        wrong = [laws()[id_] for id_ in failing]
        named = listed(f"{law.naam} ({_why_not(law)})" for law in wrong)
        after = sorted({str(laws()[id_].naam) for law in wrong for id_ in law.opgevolgd_door})
        remedy = f"Kies wat nu geldt{f', zoals {listed(after)}' if after else ''}, of haal weg wat niet geldt."
        yield Hit(plan.plan, "wettelijke_grondslag", f"Het plan rust op wat niet geldt: {named}", remedy)


def _why_not(law: Wet) -> str:
    """Say why a decision cannot rest on a law."""
    return "alleen achtergrond" if law.achtergrond else STATUSSEN[law.status or ""]


def _place(found: Outdated) -> str:
    """Say where a name is: in the part of a name, or here."""
    name = getattr(found.record, "naam", None)
    return f"Bij “{name}”" if name and found.field != "naam" else "Hier"


def _now(old: OldName) -> str:
    """Give a name of the past with what came in its place, and since when."""
    entry = old.entry
    return f"{old.form} (vanaf {in_words(entry.vanaf or '')}: {entry.nu})"
