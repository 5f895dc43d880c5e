"""Checks of step 7, power: who can hold the plan up without having a part in it."""

from collections.abc import Iterator

from armoedeplan.analysis.parties import taking_part
from armoedeplan.checks.frame import COUNCIL, TIP, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.plan import Plan

_COUNCIL = "bestuur"


@check("AP750", rows="H7.6", severity=TIP, due=COUNCIL)
def hidden_veto(plan: Plan) -> Iterator[Hit]:
    """Doet elke partij mee die delen van het plan kan tegenhouden?

    In een samenwerking zijn geld, mensen en macht verdeeld. Een partij die kan blokkeren en nergens bij betrokken is,
    merkt u pas als het misgaat. Deze controle zoekt zulke partijen. Zij is tevreden als de partij iets heeft toegezegd,
    de analyse deelt, of een plek heeft bij de rollen, in een netwerk, bij een maatregel of bij de bevoegdheden. Over
    het bestuur van de gemeente zegt zij niets: dat staat bij de positie van college en raad. Wie kan tegenhouden, komt
    niet in openbare stukken.

    Onze regel: de handreiking zegt dat actoren kunnen blokkeren. Dat wie dat kan ook meedoet, vragen wij.

    Goed: de woningcorporatie kan tegenhouden, en zit in het netwerk dat over huurschuld gaat.
    Fout: de zorgverzekeraar kan tegenhouden, en komt verder in het plan niet voor.
    """
    involved = taking_part(plan) | set(plan.samenwerking.gedeelde_analyse.gedeeld_door)
    for power in plan.organisatie.bevoegdheden:
        involved.update(power.uitvoerend, power.geraadpleegd, power.geinformeerd, (power.eindverantwoordelijk,))
    for actor in plan.samenwerking.actoren:
        apart = actor.id not in involved and not actor.toezegging and actor.soort != _COUNCIL
        if actor.blokkademacht and apart:
            message = f"{quoted_name(actor)} kan delen van het plan tegenhouden, maar doet nergens in het plan mee"
            remedy = "Betrek deze partij op tijd, of schrijf op wat zij toezegt."
            yield Hit(actor, "blokkademacht", message, remedy, mended_at="toezegging")


@check("AP751", rows="H7.8 H7.7", severity=TIP, due=COUNCIL)
def accountability_to_partners_and_residents(plan: Plan) -> Iterator[Hit]:
    """Staat er hoe u verantwoording aflegt aan partners en inwoners?

    De handreiking noemt horizontale verantwoording, en vraagt hoe burgers betrokken kunnen worden bij ingewikkelde
    besluiten. Eén vorm is genoeg, zoals een jaarlijkse bijeenkomst met partners en bewoners. De controle begint zodra
    er indicatoren of evaluaties zijn.

    Onze regel: de handreiking legt de term niet uit. Wij lezen er verantwoording aan partners en inwoners in.

    Goed: elk najaar bespreekt de gemeente de resultaten met bewoners in het buurthuis.
    Fout: vier indicatoren voor de raad, en niets over partners en inwoners.
    """
    results = plan.verantwoording
    if (results.indicatoren or results.evaluaties) and not results.horizontale_verantwoording:
        message = "Er staat niet hoe u aan partners en inwoners verantwoording aflegt"
        remedy = "Noem één manier, en zeg aan wie en hoe vaak. Zeg ook hoe inwoners kunnen meebeslissen."
        yield Hit(results, "horizontale_verantwoording", message, remedy)
