"""Checks of step 1: whether the plan looks further than income and the town hall, and rests on local knowledge."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.aanbod import sought_out
from armoedeplan.checks.frame import COUNCIL, TIP, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name
from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.plan.plan import Plan

_WORK_AND_INCOME: Final = frozenset({"inkomensondersteuning", "werkgelegenheid"})


@check("AP150", rows="H0.5 H1.6", severity=TIP)
def fields_besides_work_and_income(plan: Plan) -> Iterator[Hit]:
    """Doen er naast werk en inkomen ten minste twee andere beleidsterreinen mee?

    De handreiking wil dat de gemeente over de grenzen van haar beleid heen kijkt. Een afdeling die over werk en inkomen
    gaat, kan dat niet alleen. Zorg, wonen, jeugd en welzijn zien vaak dezelfde mensen. Hoeveel terreinen genoeg zijn,
    zegt de handreiking niet: twee is onze grens. Acht hoeft zeker niet. Hebt u nog geen terrein gekozen, dan zegt deze
    controle niets.

    Onze regel: de grens van twee andere terreinen is van ons.

    Goed: inkomensondersteuning, gezondheidszorg en jeugd.
    Fout: alleen inkomensondersteuning en werkgelegenheid.
    """
    objective = plan.uitgangspunten.doelstelling
    others = [field for field in dict.fromkeys(objective.beleidsterreinen) if field not in _WORK_AND_INCOME]
    if not objective.beleidsterreinen or len(others) > 1:
        return
    message = "Naast werk en inkomen doet geen ander beleidsterrein mee"
    if others:
        message = f"Naast werk en inkomen doet alleen {BELEIDSTERREINEN.get(others[0], others[0])} mee"
    remedy = "Ga na welke andere terreinen dezelfde mensen zien. Eén of twee erbij is al genoeg."
    yield Hit(objective, "beleidsterreinen", message, remedy)


@check("AP151", rows="H0.8", severity=TIP, due=COUNCIL, awaits="ervaringskennis.inzichten")
def local_knowledge_first(plan: Plan) -> Iterator[Hit]:
    """Weet u iets over mensen met weinig geld in uw eigen gemeente?

    Goed beleid begint volgens de handreiking met kennis van het leven ter plaatse. Landelijke cijfers zeggen daar
    weinig over. Eén gegeven met een bron is genoeg voor deze controle: een cijfer, een onderzoek of een gespreksronde.
    Het aantal mensen in een doelgroep en een inzicht uit stap 5 tellen ook mee. De controle begint zodra u het
    probleem of de doelstelling hebt beschreven.

    Onze regel: dat één gegeven met een bron genoeg is, is onze grens.

    Goed: een gegeven uit de armoedemonitor van dit jaar, met de bron erbij.
    Fout: een doelstelling, en nergens iets over de mensen in uw gemeente.
    """
    start = plan.uitgangspunten
    counted = any(group.omvang.aantal is not None for group in start.doelgroepen)
    if not (start.doelstelling.tekst or start.probleemanalyse.tekst):
        return
    if not (start.lokale_situatie or counted or plan.ervaringskennis.inzichten):
        message = "Het plan zegt niets over de situatie van mensen met weinig geld in uw gemeente"
        yield Hit(start, "lokale_situatie", message, "Begin met één gegeven dat u al hebt, en zet de bron erbij.")


@check("AP152", rows="H1.9 L1", severity=TIP, due=COUNCIL)
def inside_and_with_organisations(plan: Plan) -> Iterator[Hit]:
    """Zegt de doelstelling hoe u binnen de gemeente én met organisaties samenwerkt?

    Het zijn twee verschillende dingen. Sectoren van de gemeente kunnen goed samenwerken terwijl organisaties buiten de
    deur blijven, en andersom. De handreiking wil ze allebei. Een sterk netwerk vraagt ook volgens Gemeenten leren van
    elkaar om beide. Een enkele zin per kant volstaat. Hebt u bij geen van de twee iets ingevuld, dan zwijgt deze
    controle.

    Goed: drie teams maken samen één jaarplan, en de voedselbank en de corporatie praten daarover mee.
    Fout: er staat hoe drie teams samenwerken, en niets over organisaties.
    """
    objective = plan.uitgangspunten.doelstelling
    if objective.intersectoraal and not objective.met_organisaties:
        message = "De doelstelling zegt hoe sectoren samenwerken, maar niet hoe de gemeente dat met organisaties doet"
        remedy = "Schrijf in één zin wat u samen met organisaties doet."
        yield Hit(objective, "met_organisaties", message, remedy)
    elif objective.met_organisaties and not objective.intersectoraal:
        message = "De doelstelling zegt hoe u met organisaties samenwerkt, maar niet hoe de sectoren van de gemeente"
        yield Hit(objective, "intersectoraal", message, "Schrijf in één zin wat de sectoren samen doen.")


@check("AP153", rows="L5", severity=TIP, due=COUNCIL, awaits="samenwerking.aanbod ervaringskennis.contactwegen")
def group_that_nobody_reaches(plan: Plan) -> Iterator[Hit]:
    """Is bij elke doelgroep bekend hoe u haar bereikt?

    Een groep noemen is niet hetzelfde als haar bereiken. Gemeenten leren van elkaar wijst op groepen die vaak buiten
    beeld blijven, zoals werkende armen en kleine zelfstandigen. Eén manier per groep is genoeg. Contactwegen van stap 5
    en aanbod dat de groep actief opzoekt, tellen ook mee.

    Onze regel: de bron wijst op groepen die buiten beeld blijven. Dat bij elke doelgroep een manier staat, vragen
    wij.

    Goed: kleine zelfstandigen bereikt u via de ondernemersvereniging.
    Fout: kleine zelfstandigen staan bij de doelgroepen, en nergens staat hoe u hen bereikt.
    """
    reached = {group for way in plan.ervaringskennis.contactwegen for group in way.doelgroepen}
    reached |= sought_out(plan)
    groups = plan.uitgangspunten.doelgroepen
    remedy = "Noem een manier die bij deze mensen past. Vraag het aan een organisatie die hen kent."
    hits = [
        Hit(group, "bereikmethoden", f"Nergens staat hoe u {quoted_name(group)} bereikt", remedy)
        for group in groups
        if not group.bereikmethoden and group.id not in reached
    ]
    message = f"Bij geen van de {len(groups)} doelgroepen staat hoe u die bereikt"
    whole = Hit(plan.uitgangspunten, "doelgroepen", message, "Begin met de groep die u nu het minst ziet.")
    yield from each_or_all(hits, len(groups), whole)
