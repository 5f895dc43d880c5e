"""Checks of step 5 on the counts of conversations: that something follows from them, and that they stay safe."""

from collections.abc import Iterator

from armoedeplan.checks.frame import ERROR, TIP, Hit, check
from armoedeplan.disclosure.publication_rules import LOWEST_MINIMUM, Rules
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import Telling
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import counting_number
from armoedeplan.registrations.stored_counts import parted_row, rules_of

_CODE = "telling_"


@check("AP551", rows="H5.6 H5.7", severity=TIP, awaits="ervaringskennis.inzichten")
def counts_lead_to_an_insight(plan: Plan) -> Iterator[Hit]:
    """Leidt elke telling van gesprekken tot een inzicht?

    De handreiking vraagt om een analyse waar het beleid iets aan heeft. Een telling alleen is dat nog niet: iemand moet
    zeggen wat zij betekent, en voor wie. Ook een inzicht dat u verwierp, met een reden, telt hier mee.

    Onze regel: dat uit elke telling iets volgt, vragen wij.

    Goed: uit de telling van het eerste halfjaar volgt een inzicht over schaamte, en Team Inkomen krijgt het.
    Fout: drie tellingen in het plan, en geen enkel inzicht dat erop rust.
    """
    knowledge = plan.ervaringskennis
    used = {id_ for insight in knowledge.inzichten for id_ in insight.tellingen}
    for telling in knowledge.tellingen:
        end = telling.id.removeprefix(_CODE)
        if telling.id not in used and not any(each.id.endswith(end) for each in knowledge.verworpen_inzichten):
            message = f"Uit de telling {_period_of(telling)} volgt geen inzicht"
            remedy = "Kijk wat er opvalt. Neem het over als inzicht, of verwerp het."
            by_hand = f"Dat kan met: armoedeplan ervaring PLAN ({telling.id})."
            yield Hit(telling, "id", message, remedy, by_hand, mended_at="ervaringskennis.inzichten")


@check("AP552", rows="H5.6", severity=ERROR)
def counts_are_as_they_were_published(plan: Plan) -> Iterator[Hit]:
    """Zijn alle aantallen in een telling groot genoeg en afgerond?

    Een klein aantal wijst mensen aan. Daarom schrijft het programma alleen aantallen in het plan die niet onder de
    ondergrens liggen en die zijn afgerond. Staat er toch een ander getal, dan is het met de hand gewijzigd. Ook kunnen
    dan andere aantallen uit te rekenen zijn.

    Onze regel: de ondergrens van 10 en het afronden op 5 zijn een keuze. Lager dan 5 kan niet.

    Goed: in Noord gebruiken er 45 de pas; in Zuid is het aantal verborgen.
    Fout: in Zuid gebruiken er 3 de pas.
    """
    for telling in plan.ervaringskennis.tellingen:
        rules = rules_of(telling)
        remedy = "Zet terug wat het programma schreef, of haal de telling weg en lees de registraties opnieuw in."
        if (telling.ondergrens is not None and telling.ondergrens < LOWEST_MINIMUM) or telling.afronding == 0:
            message = f"De telling {_period_of(telling)} heeft een ondergrens of afronding die te weinig beschermt"
            yield Hit(telling, "ondergrens", message, remedy)
        elif any(_is_unsafe(count, rules) for count in _counts_in(telling)):
            message = f"In de telling {_period_of(telling)} staat een aantal dat te klein of niet afgerond is"
            yield Hit(telling, "gesprekken", message, remedy)


def _counts_in(telling: Telling) -> Iterator[int]:
    """Yield every count that is shown."""
    yield from () if telling.gesprekken is None else (telling.gesprekken,)
    for table in telling.tabellen:
        for row in table.rijen:
            yield from (count for word in parted_row(row)[1] if (count := counting_number(word)) >= 0)


def _is_unsafe(count: int, rules: Rules) -> bool:
    """Tell whether a count is one that is never published."""
    return count < rules.smallest or count % rules.base != 0


def _period_of(telling: Telling) -> str:
    """Say of when a count is."""
    if telling.van and telling.tot:
        return f"van {in_words(telling.van)} tot en met {in_words(telling.tot)}"
    return telling.id
