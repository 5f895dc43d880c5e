"""Checks of step 4: the networks and the partners in them."""

from collections.abc import Iterator

from armoedeplan.analysis.parties import is_municipal, parties_by_side, taking_part
from armoedeplan.analysis.partnerships import Fit, networks_that_could_join
from armoedeplan.checks.frame import COUNCIL, TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name
from armoedeplan.checks.stap4 import ENDED
from armoedeplan.plan.plan import Plan

_STANDING = 2  # one meeting a year is a kick-off, not a circuit


@check("AP416", number="C16", rows="H4.4 H4.6", severity=WARNING)
def new_meeting_beside_a_partnership(plan: Plan) -> Iterator[Hit]:
    """Komt er een nieuw overleg bij, terwijl er al een passend samenwerkingsverband is?

    De handreiking wil een zo licht mogelijke opzet, zonder nieuwe vergaderronde, en vraagt u aan te sluiten bij wat er
    al is. Deze controle let op netwerken die zelf geregeld bijeenkomen en nergens bij aansluiten. Heeft een verband
    uit stap 2 dezelfde deelnemers, of lijkt het over hetzelfde te gaan? Dan ziet u dat hier. Zij vergelijkt woorden uit
    de namen, dus zij kan zich vergissen. Minder is hier beter: een netwerk zonder vaste overleggen krijgt nooit een
    opmerking.

    Goed: het netwerk Geldzorgen sluit aan bij het overleg over schuldhulp dat er al was.
    Fout: het netwerk Schuldhulp komt twaalf keer per jaar bijeen, naast het overleg over schuldhulp.
    """
    for fit in networks_that_could_join(plan):
        times = fit.network.overleggen_per_jaar or 0
        if times >= _STANDING and fit.network.status not in ENDED:
            often = f"Het netwerk {quoted_name(fit.network)} komt {times} keer per jaar bijeen"
            message = f"{often}, terwijl {_what_is_there(fit)}"
            remedy = (
                f"Sluit aan bij {quoted_name(fit.partnership)}, of laat het netwerk zonder vaste overleggen werken."
            )
            yield Hit(fit.network, "overleggen_per_jaar", message, remedy)


@check("AP418", number="C18", rows="H4.11", severity=WARNING)
def network_of_both_sides(plan: Plan) -> Iterator[Hit]:
    """Doen in elk netwerk de gemeente én organisaties van buiten mee?

    In Roosendaal bestaat een netwerk uit ambtenaren van verschillende sectoren en sleutelfiguren van organisaties. Zij
    zoeken samen een oplossing en voeren die ook uit. Met leden van maar één kant wordt het een gewoon
    afdelingsoverleg, of een overleg waar de gemeente niets van hoort. Weet u van een lid nog niet wat voor organisatie
    het is? Dan wacht deze controle.

    Onze regel: Roosendaal is een voorbeeld, geen voorschrift. Dat elk netwerk beide kanten heeft, vragen wij.

    Goed: de afdeling werk en inkomen en de welzijnsorganisatie zitten samen in het netwerk.
    Fout: in het netwerk zitten alleen drie afdelingen van de gemeente.
    """
    actors = {actor.id: actor for actor in plan.samenwerking.actoren}
    for network in plan.aanpak.netwerken:
        members = parties_by_side(actors[member] for member in network.leden if member in actors)
        if members is None or network.status in ENDED:
            continue
        if not members.outside:
            message = f"In het netwerk {quoted_name(network)} zit alleen de gemeente zelf"
            yield Hit(network, "leden", message, "Vraag ook een organisatie van buiten de gemeente om mee te doen.")
        elif not members.inside:
            message = f"In het netwerk {quoted_name(network)} zitten alleen partijen van buiten de gemeente"
            yield Hit(network, "leden", message, "Laat ook een afdeling van de gemeente meedoen.")


@check("AP420", number="C20", rows="H4.8", severity=TIP, due=COUNCIL)
def partner_gains(plan: Plan) -> Iterator[Hit]:
    """Wat levert de samenwerking elke partner op?

    Volgens de handreiking moet samenwerken alle partijen winst geven: zij besteden hun tijd er beter door.
    Vraag het de partner zelf, en schrijf het in één zin op. Deze controle kijkt naar
    partijen van buiten de gemeente die in uw plan een rol, een maatregel of een plaats in een netwerk hebben.

    Onze regel: dat een partner die alleen brengt afhaakt, is onze reden.

    Goed: de woningcorporatie is minder tijd kwijt aan huurders met achterstand.
    Fout: de woningcorporatie doet mee in een netwerk, en nergens staat wat zij eraan heeft.
    """
    involved = taking_part(plan)
    partners = [actor for actor in plan.samenwerking.actoren if actor.id in involved and not is_municipal(actor)]
    remedy = "Vraag wat het de partner aan tijd scheelt. Schrijf dat in één zin op."
    hits = [
        Hit(actor, "tijdwinst", f"Nergens staat wat de samenwerking partner {quoted_name(actor)} oplevert", remedy)
        for actor in partners
        if not actor.tijdwinst
    ]
    message = f"Nergens staat wat de samenwerking de {len(partners)} partners oplevert"
    whole = Hit(plan.samenwerking, "actoren", message, "Vraag de partners wat het hun aan tijd scheelt.")
    yield from each_or_all(hits, len(partners), whole)


def _what_is_there(fit: Fit) -> str:
    """Say in which partnership the work of a network might be done, and why we think so."""
    if not fit.word:
        return f"dezelfde partijen elkaar al zien in {quoted_name(fit.partnership)}"
    return f"{quoted_name(fit.partnership)} ook over “{fit.word}” lijkt te gaan"
