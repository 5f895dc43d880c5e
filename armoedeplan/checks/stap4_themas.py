"""Checks of step 4: whether the approach is about more than income, and is built on themes of several parties."""

from collections.abc import Iterator, Mapping
from typing import Final

from armoedeplan.checks.frame import COUNCIL, TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name, quoted_names
from armoedeplan.checks.stap4 import ENDED
from armoedeplan.plan.aanpak import KOPPELINGEN
from armoedeplan.plan.deelprogrammas import Deelprogramma
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan

_INCOME: Final = "inkomensondersteuning"


@check("AP450", rows="H0.7", severity=WARNING, due=COUNCIL)
def only_income_measures(plan: Plan) -> Iterator[Hit]:
    """Gaan de maatregelen over meer dan inkomen?

    Bij mensen met weinig geld stapelen problemen zich op: gezondheid, schulden, schaamte, weinig perspectief. Meer
    inkomen alleen is daarvoor niet genoeg, zegt de handreiking. Eén maatregel met een andere invalshoek is al genoeg
    voor deze controle. Zij begint bij twee maatregelen, en wacht zolang bij een maatregel de invalshoek ontbreekt.

    Onze regel: dat één maatregel met een andere invalshoek genoeg is, is onze grens.

    Goed: een maatregel over bijzondere bijstand, en een over gezondheid.
    Fout: drie maatregelen, en alle drie gaan over een regeling of een toeslag.
    """
    angles = [measure.invalshoek for measure in plan.aanpak.maatregelen if measure.status not in ENDED]
    if len(angles) > 1 and set(angles) == {_INCOME}:
        every = "De twee" if len(angles) == 2 else f"Alle {len(angles)}"
        message = f"{every} maatregelen hebben inkomensondersteuning als invalshoek"
        remedy = "Kijk bij de probleemanalyse wat mensen nog meer nodig hebben, en wie daarbij kan helpen."
        yield Hit(plan.aanpak, "maatregelen", message, remedy)


@check("AP451", rows="L3", severity=TIP, due=COUNCIL)
def participation_and_income(plan: Plan) -> Iterator[Hit]:
    """Staat er hoe u meedoen en inkomen verbindt, als u participatie wilt bevorderen?

    Gemeenten leren van elkaar noemt drie wegen: projecten, het koppelen van diensten, en de portefeuilles van
    wethouders. Met een project beginnen is het makkelijkst. Eén weg is genoeg. Deze controle geldt alleen als de
    richting van uw doelstelling participatiebevorderend is, en het plan maatregelen heeft.

    Goed: richting participatiebevorderend, en een project waarin mensen fietsen opknappen voor gezinnen.
    Fout: richting participatiebevorderend, en bij de koppeling van meedoen en inkomen staat niets.
    """
    approach = plan.aanpak
    wanted = "participatiebevorderend" in plan.uitgangspunten.doelstelling.richting
    if wanted and approach.maatregelen and not approach.koppeling_participatie_inkomen:
        message = "De doelstelling is participatiebevorderend, maar niet staat hoe u meedoen en inkomen verbindt"
        remedy = f"Kies een of meer wegen: {'; '.join(KOPPELINGEN.values())}."
        yield Hit(approach, "koppeling_participatie_inkomen", message, remedy)


@check("AP452", rows="M5 L7", severity=TIP, due=COUNCIL)
def programme_with_leader_and_parties(plan: Plan) -> Iterator[Hit]:
    """Heeft elk deelprogramma een leider, en maatregelen van meer dan één partij?

    In Pekela en Veendam had elk deelprogramma een leider. Zonder leider is niemand erop aan te spreken. Een thema moet
    partijen bij elkaar brengen: dat is een les uit Gemeenten leren van elkaar. Is elke maatregel van dezelfde partij,
    dan is het deelprogramma eigenlijk het werk van een afdeling. Deze controle vergelijkt eigenaren pas bij twee
    maatregelen, en wacht zolang bij een maatregel de eigenaar ontbreekt. Werkt u zonder deelprogramma's, dan zegt zij
    niets.

    Onze regel: in Pekela en Veendam had elk deelprogramma een leider. Dat er maatregelen van meer partijen zijn,
    vragen wij.

    Goed: het deelprogramma Jongeren heeft een leider, en maatregelen van de school en van de gemeente.
    Fout: het deelprogramma Jongeren heeft geen leider, of drie maatregelen van dezelfde afdeling.
    """
    programmes = plan.aanpak.deelprogrammas
    remedy = "Noem de partij die de leider levert. Noem geen naam van een persoon."
    leaderless = [
        Hit(programme, "leider", f"Het deelprogramma {quoted_name(programme)} heeft geen leider", remedy)
        for programme in programmes
        if not programme.leider
    ]
    whole = Hit(
        plan.aanpak, "deelprogrammas", f"Geen van de {len(programmes)} deelprogramma's heeft een leider", remedy
    )
    yield from each_or_all(leaderless, len(programmes), whole)
    measures = {measure.id: measure for measure in plan.aanpak.maatregelen}
    names = quoted_names(plan.samenwerking.actoren)
    for programme in programmes:
        owner = _only_owner(programme, measures)
        if owner:
            message = (
                f"Alle maatregelen van het deelprogramma {quoted_name(programme)} zijn van {names.get(owner, owner)}"
            )
            yield Hit(programme, "maatregelen", message, "Vraag een andere partij wat zij aan dit thema kan bijdragen.")


def _only_owner(programme: Deelprogramma, measures: Mapping[str, Maatregel]) -> str:
    """Give the one owner that two or more measures of a programme all have, if there is one."""
    owners = [measures[id_].eigenaar for id_ in dict.fromkeys(programme.maatregelen) if id_ in measures]
    return owners[0] or "" if len(owners) > 1 and len(set(owners)) == 1 else ""
