"""Checks of step 2: the support, the actors, and what follows from the inventory."""

from collections.abc import Iterator, Sequence

from armoedeplan.analysis.parties import is_municipal, parties_by_side
from armoedeplan.analysis.trace import follow_ups
from armoedeplan.checks.frame import COUNCIL, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, first_few, quoted_name, quoted_names
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import listed

_LOW = ("laag", "matig")


@check("AP204", number="C04", rows="H2.1 H2.4", severity=WARNING)
def support_among_civil_servants(plan: Plan) -> Iterator[Hit]:
    """Is er voldoende draagvlak, politiek én ambtelijk?

    De handreiking vraagt of er voldoende politiek en ambtelijk draagvlak is. Politieke wil alleen is vaak niet genoeg:
    samenwerken begint met gemotiveerde ambtenaren en managers. Deze controle kijkt of u beide hebt gepeild, of een van
    de twee laag is, en of de ene kant niet te ver achterblijft bij de andere.

    Onze regel: de handreiking vraagt of er voldoende draagvlak is. Dat “laag” te weinig is, en dat “laag” of
    “matig” aan de ene kant te ver achterblijft bij “voldoende” of “hoog” aan de andere kant, is onze grens.

    Goed: politiek draagvlak hoog, ambtelijk draagvlak voldoende.
    Fout: politiek draagvlak hoog en ambtelijk niet gepeild, of beide laag.
    """
    support = plan.samenwerking.draagvlak
    political, official = support.politiek.oordeel, support.ambtelijk.oordeel
    if political and official is None and political not in _LOW:
        message = "Het politieke draagvlak is gepeild, het ambtelijke draagvlak niet"
        remedy = "Vraag ambtenaren en managers hoe zij over samenwerken denken."
        yield Hit(support.ambtelijk, "oordeel", message, remedy)
    elif political == official == "laag":
        message = "Het draagvlak is laag bij het bestuur én bij de ambtenaren"
        remedy = "Zoek uit wat beide nodig hebben om mee te doen, of begin kleiner."
        yield Hit(support.politiek, "oordeel", message, remedy)
        return
    elif _short(official, political):
        message = f"Het politieke draagvlak is {political or 'niet gepeild'}, het ambtelijke {official}"
        yield Hit(support.ambtelijk, "oordeel", message, "Zoek uit wat ambtenaren nodig hebben om mee te doen.")
    if _short(political, official):
        message = f"Het ambtelijke draagvlak is {official or 'niet gepeild'}, het politieke {political}"
        yield Hit(support.politiek, "oordeel", message, "Zoek uit wat college en raad nodig hebben om dit te steunen.")


def _short(judged: str | None, other: str | None) -> bool:
    """Tell whether support on one side is low, or not enough beside that on the other."""
    return judged == "laag" or (judged in _LOW and other is not None and other not in _LOW)


@check("AP205", number="C05", rows="H2.5", severity=WARNING, due=COUNCIL)
def actors_on_one_side(plan: Plan) -> Iterator[Hit]:
    """Staan er afdelingen van de gemeente én organisaties van buiten bij de actoren?

    Samenhang vraagt om twee bewegingen tegelijk. Afdelingen van de gemeente gaan onderling samenwerken, en zij werken
    samen met organisaties in de stad of het dorp. Met maar één van de twee blijft de andere helft van het
    armoedebeleid los staan. De controle zwijgt zolang bij een actor de soort ontbreekt.

    Onze regel: dat van elke kant ten minste één partij genoemd staat, is onze grens. Een gemeenschappelijke regeling
    telt als de gemeente, want zij voert taken van de gemeente uit. Wij herkennen haar als een andere overheid die
    volgens haar naam of aandeel voor gemeenten werkt.

    Goed: de afdeling werk en inkomen staat erbij, en ook de voedselbank en een woningcorporatie.
    Fout: alle actoren zijn afdelingen van de gemeente.
    """
    found = parties_by_side(plan.samenwerking.actoren)
    if found is None or (found.inside and found.outside):
        return
    if found.inside:
        message = "Bij de actoren staat alleen de gemeente zelf, en geen organisatie van buiten"
        remedy = "Voeg organisaties toe die de mensen kennen, zoals een voedselbank of een woningcorporatie."
    else:
        message = "Bij de actoren staan alleen organisaties van buiten, en geen afdeling van de gemeente"
        remedy = "Voeg de afdelingen toe die met armoede te maken hebben, zoals inkomen, jeugd en wonen."
    yield Hit(plan.samenwerking, "actoren", message, remedy)


@check("AP206", number="C06", rows="H2.2 H3.2", severity=WARNING, due=COUNCIL, awaits="governance.rollen")
def actor_without_share_or_role(plan: Plan) -> Iterator[Hit]:
    """Is van elke actor te zien wat zijn aandeel of rol is?

    Een lijst met namen zegt weinig. De handreiking vraagt wie er betrokken is én met welk aandeel. Eén zin is genoeg.
    In stap 3 krijgen de partners een rol met taken. Niet iedere actor hoeft zo'n rol te hebben, maar wie van buiten de
    gemeente een netwerk, een deelprogramma of een maatregel trekt wel. Dat vraagt de controle pas als er rollen zijn.

    Onze regel: de handreiking vraagt naar het aandeel van actoren, en naar rollen en taken van partners. Dat juist
    wie iets trekt een rol heeft, vragen wij.

    Goed: de kredietbank regelt betalingen met schuldeisers, en heeft als rol het netwerk schulden te trekken.
    Fout: de kredietbank staat zonder aandeel bij de actoren, of zonder rol terwijl zij een netwerk trekt.
    """
    yield from _without_share(plan)
    yield from _without_content(plan)
    yield from _without_role(plan)


def _without_share(plan: Plan) -> Sequence[Hit]:
    """Give the actors of which nothing tells what they do."""
    actors, carded = plan.samenwerking.actoren, {card.actor for card in plan.governance.rollen}
    remedy = "Schrijf in één zin wat deze organisatie of afdeling doet of bijdraagt."
    hits = [
        Hit(actor, "aandeel", f"{quoted_name(actor)} staat bij de actoren zonder aandeel en zonder rol", remedy)
        for actor in actors
        if not actor.aandeel and actor.id not in carded
    ]
    whole = f"Geen van de {len(actors)} actoren heeft een aandeel of een rol"
    return each_or_all(hits, len(actors), Hit(plan.samenwerking, "actoren", whole, remedy))


def _without_content(plan: Plan) -> Iterator[Hit]:
    """Yield the roles in step 3 that say nothing."""
    names = quoted_names(plan.samenwerking.actoren)
    for card in plan.governance.rollen:
        if card.actor in names and not (card.rol or card.taken):
            message = f"{names[card.actor]} heeft bij stap 3 een rol zonder inhoud"
            remedy = "Schrijf welke rol deze partner heeft en welke taken daarbij horen."
            yield Hit(card, "actor", message, remedy, mended_at="rol")


def _without_role(plan: Plan) -> Iterator[Hit]:
    """Yield one hit for the parties from outside that lead something in step 4, and have no role in step 3."""
    roles = plan.governance.rollen
    carded, leads = {card.actor for card in roles}, _what_actors_lead(plan)
    missing = [
        f"{quoted_name(actor)} ({leads[actor.id]})"
        for actor in plan.samenwerking.actoren
        if actor.id in leads and actor.id not in carded and not is_municipal(actor)
    ]
    if roles and missing:
        leads_it, has = ("leidt", "heeft") if len(missing) == 1 else ("leiden", "hebben")
        message = f"{first_few(missing)} {leads_it} een onderdeel van stap 4, maar {has} geen rol in stap 3"
        yield Hit(plan.governance, "rollen", message, "Schrijf bij de rollen wat u van deze partners verwacht.")


def _what_actors_lead(plan: Plan) -> dict[str | None, str]:
    """Give what each actor leads first: a network, a sub-programme or a measure."""
    leads: dict[str | None, str] = {}
    for network in plan.aanpak.netwerken:
        leads.setdefault(network.trekker, f"netwerk {quoted_name(network)}")
    for programme in plan.aanpak.deelprogrammas:
        leads.setdefault(programme.leider, f"deelprogramma {quoted_name(programme)}")
    for measure in plan.aanpak.maatregelen:
        leads.setdefault(measure.eigenaar, f"maatregel {quoted_name(measure)}")
    return leads


@check(
    "AP210",
    number="C10",
    rows="H2.12 H4.14",
    severity=WARNING,
    due=COUNCIL,
    awaits="aanpak.netwerken aanpak.maatregelen",
)
def starting_point_without_follow_up(plan: Plan) -> Iterator[Hit]:
    """Volgt op elk aanknopingspunt een netwerk of een maatregel, of een reden om te wachten?

    Aanknopingspunten zijn de oogst van stap 2, en stap 4 begint ermee. Zonder vervolg was het onderzoek voor niets. U
    hoeft niet alles nu te doen: “niet nu, omdat” is ook een goed antwoord. Een verwijzing van één kant is genoeg: het
    aanknopingspunt noemt het netwerk of de maatregel, of het netwerk noemt het aanknopingspunt.

    Onze regel: de handreiking noemt aanknopingspunten en bouwt het plan op de inventarisatie. Dat elk punt een
    vervolg of een reden krijgt, vragen wij.

    Goed: uit het aanknopingspunt over tijd voor coaching volgt het netwerk “Activering en coaching”.
    Fout: op het aanknopingspunt over loketten volgt niets, en bij “niet nu, omdat” staat geen reden.
    """
    onward = {follow_up.point: follow_up.onward for follow_up in follow_ups(plan)}
    taken_up = {id_ for ids in onward.values() for id_ in ids}
    loose = [quoted_name(network) for network in plan.aanpak.netwerken if network.id not in taken_up]
    hint = f" Nog zonder aanknopingspunt: {first_few(loose)}." if loose else ""
    remedy = f"Noem een netwerk of maatregel als vervolg, of zeg waarom u hier nu niets mee doet.{hint}"
    conclusions = quoted_names(plan.samenwerking.conclusies)
    for point in plan.samenwerking.aanknopingspunten:
        if not (onward[point.id] or point.niet_nu_omdat):
            drawn = [conclusions[id_] for id_ in point.conclusies if id_ in conclusions]
            source = f" (uit {listed(drawn)})" if drawn else ""
            missing = "volgt geen netwerk of maatregel, en “niet nu, omdat” is leeg"
            message = f"Op het aanknopingspunt {quoted_name(point)}{source} {missing}"
            yield Hit(point, "vervolg", message, remedy)
