"""Checks of step 6: who steers the collaboration."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from armoedeplan.analysis.parties import is_municipal
from armoedeplan.checks.frame import COUNCIL, ERROR, TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name
from armoedeplan.plan.leiding import KLASSIEKE_TAKEN, MANAGERTAKEN
from armoedeplan.plan.netwerken import Netwerk
from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import listed

_HAS_TEAMS = "eigen_teams"
_SMALL = (
    "In een kleine gemeente kan een beleidsadviseur dit erbij doen, of deelt u de manager met buurgemeenten: noem dan "
    "die functie."
)
_OVER = frozenset({"afgerond", "gestopt"})
_MANY = 3


@check("AP626", number="C26", rows="H6.2", severity=ERROR, due=COUNCIL)
def no_manager(plan: Plan) -> Iterator[Hit]:
    """Is er een manager voor de samenwerking, met een duidelijke taak?

    De handreiking noemt een gemeentelijke manager met een duidelijke taakomschrijving een belangrijke voorwaarde voor
    samenwerking. Deze controle vraagt naar de functie, en naar de taakomschrijving of de activiteiten. Noem nooit een
    naam.

    Onze regel: de handreiking vraagt een manager mét een duidelijke taakomschrijving. Hoeveel uren genoeg zijn,
    zegt zij niet. Dat een kleine gemeente het met een bestaande functie kan, of samen met buurgemeenten, is van ons.

    Goed: een netwerkmanager, die partijen samenbrengt en regelt wat zij nodig hebben.
    Fout: een stuurgroep en een overleg zonder manager, of alleen het woord netwerkmanager.
    """
    manager = plan.organisatie.manager
    if not manager.functie and not manager.taakomschrijving:
        remedy = f"Noem de functie van de manager, zoals netwerkmanager, en omschrijf de opdracht. {_SMALL}"
        yield Hit(manager, "functie", "Het plan noemt geen manager voor de samenwerking", remedy)
    elif not manager.taakomschrijving and not manager.activiteiten:
        message = f"De manager ({manager.functie}) heeft geen taakomschrijving"
        yield Hit(manager, "taakomschrijving", message, "Omschrijf in een paar zinnen wat de manager doet.")


@check("AP651", rows="H6.8", severity=TIP, due=COUNCIL)
def partners_without_commitment(plan: Plan) -> Iterator[Hit]:
    """Hebben de partners iets toegezegd?

    Goede samenwerking staat of valt volgens de handreiking met twee dingen: een heldere aansturing, en de garantie dat
    partners actief meedoen. Een toezegging in één zin is genoeg: uren, geld, of wat de deelnemer zelf mag besluiten.
    Deze controle kijkt naar partijen van buiten de gemeente die in een netwerk zitten.

    Onze regel: de handreiking zegt niet hoe u de deelname garandeert. Dat elke partner iets toezegt, vragen wij.

    Goed: de woningcorporatie zegt vier uur per week toe, en haar deelnemer mag over betaalregelingen beslissen.
    Fout: zes organisaties in de netwerken, en nergens staat wat zij inbrengen.
    """
    members = {member for network in plan.aanpak.netwerken for member in (*network.leden, network.trekker)}
    partners = [
        actor for actor in plan.samenwerking.actoren if actor.id in members and actor.soort and not is_municipal(actor)
    ]
    remedy = "Vraag wat deze partner inbrengt, en schrijf dat in één zin op."
    hits = [
        Hit(actor, "toezegging", f"Nergens staat wat partner {quoted_name(actor)} heeft toegezegd", remedy)
        for actor in partners
        if not actor.toezegging
    ]
    message = f"Nergens staat wat de {len(partners)} partners in de netwerken hebben toegezegd"
    whole = Hit(plan.samenwerking, "actoren", message, "Vraag de partners wat zij inbrengen, in één zin per partner.")
    yield from each_or_all(hits, len(partners), whole)


@check("AP656", number="C26", rows="H6.9 H6.4", severity=WARNING, due=COUNCIL)
def nobody_finally_responsible(plan: Plan) -> Iterator[Hit]:
    """Is duidelijk wie eindverantwoordelijk is?

    Iemand moet de voortgang bewaken, bijsturen en aanspreekbaar zijn op het geheel. In Roosendaal was dat een
    stuurgroep. Dat is geen voorschrift: een overleg dat er al is, kan het ook. Een lichte structuur is beter dan een
    zware. Hebt u geen onderdelen? Dan is het genoeg als u bij elke bevoegdheid zegt wie eindverantwoordelijk is.

    Onze regel: Roosendaal is een voorbeeld, geen voorschrift. Dat één onderdeel eindverantwoordelijk is, vragen
    wij.

    Goed: het Bestuurlijk overleg zorg is eindverantwoordelijk, en er komt geen stuurgroep bij.
    Fout: drie onderdelen, en bij geen daarvan staat dat het eindverantwoordelijk is.
    """
    organisation = plan.organisatie
    powers = organisation.bevoegdheden
    if any(part.heeft_eindverantwoordelijkheid for part in organisation.onderdelen):
        return
    if not organisation.onderdelen and powers and all(power.eindverantwoordelijk for power in powers):
        return
    remedy = "Wijs één onderdeel aan. Een overleg dat er al is mag ook: er hoeft geen stuurgroep bij te komen."
    yield Hit(organisation, "onderdelen", "Geen enkel onderdeel van de aansturing is eindverantwoordelijk", remedy)


@check("AP627", number="C27", rows="H6.10", severity=TIP)
def manager_of_the_old_kind(plan: Plan) -> Iterator[Hit]:
    """Doet de manager meer dan plannen, organiseren en leidinggeven?

    Een netwerk begeleiden is ander werk dan een afdeling leiden. De handreiking zoekt een bemiddelaar: iemand die
    partijen samenbrengt, doelen en beelden op elkaar afstemt en voorwaarden schept. Staan er bij de manager alleen
    klassieke taken, dan past dat slecht bij netwerken. Deze controle zegt niets zolang u geen activiteiten noemt.

    Goed: de manager brengt partijen samen, schept voorwaarden en plant.
    Fout: de manager plant, organiseert en geeft leiding, en verder niets.
    """
    activities = plan.organisatie.manager.activiteiten
    if activities and all(task in KLASSIEKE_TAKEN for task in activities):
        message = f"Bij de manager staan alleen klassieke taken: {listed(MANAGERTAKEN[task] for task in activities)}"
        remedy = "Bedenk wat de manager doet om partijen te verbinden, en schrijf dat erbij."
        yield Hit(plan.organisatie.manager, "activiteiten", message, remedy)


@check("AP628", number="C28", rows="H6.7", severity=WARNING)
def network_that_holds_up_others(plan: Plan) -> Iterator[Hit]:
    """Kunnen netwerken door als er elders iets stokt?

    Met korte lijnen en zelfstandige onderdelen houdt u de vaart erin. Moeten twee of meer netwerken op hetzelfde
    netwerk wachten, dan ligt alles stil als dat ene vastloopt. Deze controle telt ook een rij: A wacht op B, en B wacht
    op C. Netwerken die klaar of gestopt zijn, wachten nergens meer op. Minder afhankelijkheden zijn hier altijd beter.

    Onze regel: de grens van twee netwerken is van ons.

    Goed: drie netwerken die elk zelf verder kunnen, en wel contact met elkaar houden.
    Fout: de netwerken Jeugd, Ouderen en Wonen wachten alle drie op het netwerk Gegevens delen.
    """
    networks = plan.aanpak.netwerken
    waiting: dict[str, list[Netwerk]] = defaultdict(list)
    for network in networks:
        for other in dict.fromkeys(network.afhankelijk_van if network.status not in _OVER else ()):
            waiting[other].append(network)
    for network in networks:
        held: Sequence[Netwerk] = waiting.get(network.id, ()) if network.status != "afgerond" else ()
        # in a row of networks, only the first is where it hurts
        behind = waiting.get(held[0].id, ()) if len(held) == 1 and not network.afhankelijk_van else ()
        if len(held) + len(behind) > 1:
            names = _several_networks(held, behind)
            message = f"Op het netwerk {quoted_name(network)} moeten andere netwerken wachten: {names}"
            remedy = "Maak de netwerken losser van elkaar, zodat elk netwerk zelf verder kan."
            waits = FieldPath("aanpak.netwerken").item(held[0].id).field("afhankelijk_van")
            yield Hit(network, "naam", message, remedy, mended_at=waits)


@check("AP629", number="C29", rows="H6.12", severity=TIP, due=COUNCIL)
def teams_on_their_own(plan: Plan) -> Iterator[Hit]:
    """Hebben de teams een coördinator, intervisie en een plek in de netwerken?

    In Roosendaal zette een coördinator de teams op en begeleidde hun werk. Om de week was er intervisie, zodat
    teamleden van elkaar leerden. De coördinator deed ook mee in de netwerken. Zo kwam ervaringskennis op tafel bij wie
    er iets mee kon. Deze controle geldt alleen als u met eigen teams werkt. Het is een voorbeeld, geen voorschrift.

    Onze regel: Roosendaal is een voorbeeld, geen voorschrift. Dat u het ook regelt, raden wij aan.

    Goed: een coördinator, intervisie elke twee weken, deelname aan het netwerk Geldzaken.
    Fout: eigen teams zonder coördinator, of een coördinator die alleen in de stuurgroep zit.
    """
    coordinator, experience = plan.organisatie.coordinator, plan.ervaringskennis
    if experience.vorm != _HAS_TEAMS or experience.teams.status == "gestopt":
        return
    if not coordinator:
        remedy = "Bedenk wie de teams opzet en begeleidt. Het kan een taak zijn binnen een functie die er al is."
        yield Hit(coordinator, "functie", "Er zijn eigen teams, maar er is geen coördinator", remedy)
        return
    if not coordinator.intervisie:
        remedy = "Spreek af hoe vaak teamleden van elkaars ervaringen leren. In Roosendaal was dat om de week."
        yield Hit(coordinator, "intervisie", "De coördinator heeft geen intervisie met de teams", remedy)
    seats = {network.id for network in plan.aanpak.netwerken} | {
        partnership.id for partnership in plan.samenwerking.samenwerkingsverbanden
    }
    if seats and seats.isdisjoint(coordinator.neemt_deel_aan):
        remedy = "Laat de coördinator meedoen in een netwerk, zodat de ervaringskennis daar terechtkomt."
        yield Hit(coordinator, "neemt_deel_aan", "De coördinator doet in geen enkel netwerk mee", remedy)


def _several_networks(held: Sequence[Netwerk], behind: Sequence[Netwerk]) -> str:
    """Name some networks, and count the others."""
    names = [quoted_name(network) for network in islice(chain(held, behind), _MANY)]
    more = len(held) + len(behind) - len(names)
    return listed([*names, f"nog {more}"] if more else names)
