"""Checks of step 5: experience knowledge."""

from collections.abc import Iterator

from armoedeplan.analysis.empty_reasons import gives_no_reason
from armoedeplan.checks.frame import COUNCIL, ERROR, TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name, quoted_names
from armoedeplan.plan.ervaringsdeskundigen import KWALIFICATIES
from armoedeplan.plan.ervaringskennis import MET_ERVARINGSKENNIS, VERVOLGSTAPPEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import first_words, listed

_TEAMS, _NONE, _STOPPED = "eigen_teams", "geen", "gestopt"
_LAST_STEP = "professionele_hulp"


@check("AP522", number="C22", rows="H5.1 H5.9", severity=ERROR, due=COUNCIL)
def team_trained_and_described(plan: Plan) -> Iterator[Hit]:
    """Heeft het eigen team een opleiding en een functieprofiel?

    Zelf van weinig geld leven maakt iemand nog geen ervaringsdeskundige. De handreiking noemt een opleiding een
    voorwaarde, en laat de leden kiezen aan de hand van een heldere functieomschrijving. Zo weten mensen waar zij aan
    beginnen. Deze controle geldt voor eigen teams, en niet voor een andere vorm.

    Goed: een functieprofiel van een halve pagina, en een opleiding in drie delen.
    Fout: een team dat op pad gaat zonder opleiding.
    """
    knowledge = plan.ervaringskennis
    if knowledge.vorm != _TEAMS or knowledge.teams.status == _STOPPED:
        return
    if not knowledge.teams.functieprofiel:
        message = "Er zijn eigen teams, maar er is geen functieprofiel voor de leden"
        remedy = "Schrijf wat een teamlid doet, en wat daarvoor nodig is."
        yield Hit(knowledge.teams, "functieprofiel", message, remedy)
    if not knowledge.opleiding:
        message = "Er zijn eigen teams, maar er is geen opleiding voor de leden"
        yield Hit(knowledge, "opleiding", message, "Noem de delen van de opleiding, en wie die geeft.")


@check("AP523", number="C23", rows="H5.10", severity=WARNING)
def training_covers_qualifications(plan: Plan) -> Iterator[Hit]:
    """Leert een eigen team alle drie de kwalificaties uit de handreiking?

    Voor het werk van de teams in Roosendaal waren er drie nodig: de weg weten naar voorzieningen, gesprekken voeren,
    en een verslag schrijven. Samen moeten de delen van de opleiding alle drie dekken. Bij een andere vorm dan eigen
    teams zegt deze controle niets. Een panel of een adviesgroep doet ander werk, en wat mensen dan moeten kunnen,
    hangt daarvan af.

    Onze regel: de kwalificaties zijn die van Roosendaal: een voorbeeld, geen voorschrift. Dat een opleiding ze alle
    drie dekt, vragen wij.

    Goed: een deel over regelingen en formulieren, een deel over gesprekken, een deel over verslagen.
    Fout: alleen een training in gesprekken voeren.
    """
    knowledge = plan.ervaringskennis
    covered = {skill for part in knowledge.opleiding for skill in part.kwalificaties}
    missing = [label for name, label in KWALIFICATIES.items() if name not in covered]
    if knowledge.vorm == _TEAMS and knowledge.teams.status != _STOPPED and covered and missing:
        message = f"Geen deel van de opleiding gaat over {listed(f'“{skill}”' for skill in missing)}"
        remedy = "Voeg dit toe aan een deel van de opleiding, of maak er een eigen deel van."
        yield Hit(knowledge, "opleiding", message, remedy)


@check(
    "AP524",
    number="C24",
    rows="H5.7",
    severity=WARNING,
    due=COUNCIL,
    awaits="aanpak.maatregelen verantwoording.besluiten",
)
def insight_with_receiver(plan: Plan) -> Iterator[Hit]:
    """Krijgt elk inzicht uit de gesprekken een ontvanger?

    Inzichten zijn pas iets waard als iemand er iets mee doet. De handreiking vraagt om de kennis over te dragen aan
    beleid of aan organisaties. Noem daarom bij elk inzicht wie het krijgt: een actor, een netwerk of een onderdeel.
    Leidde het al tot een maatregel of besluit, dan is de ontvanger meestal wie daarover gaat.

    Onze regel: dat bij elk inzicht een ontvanger staat, vragen wij.

    Goed: het inzicht over onbegrijpelijke brieven gaat naar de afdeling die ze schrijft.
    Fout: acht inzichten in het plan, en bij geen enkel inzicht staat wie het krijgt.
    """
    if plan.ervaringskennis.vorm not in MET_ERVARINGSKENNIS.values:
        return
    results = quoted_names((*plan.aanpak.maatregelen, *plan.verantwoording.besluiten))
    remedy = "Noem de actor, het netwerk of het onderdeel dat er iets mee kan."
    for insight in plan.ervaringskennis.inzichten:
        if not insight.ontvangers:
            led_to = [results[id_] for id_ in insight.gevolg if id_ in results]
            about = f"“{insight.thema}”" if insight.thema else quoted_name(insight)
            message = f"Het inzicht {about} heeft geen ontvanger"
            after = f", al leidde het tot {listed(led_to)}" if led_to else ""
            yield Hit(insight, "ontvangers", f"{message}{after}", remedy)


@check("AP525", number="C25", rows="H5.18 H5.15 H5.20", severity=WARNING, due=COUNCIL, awaits="aanpak.maatregelen")
def approach_rests_on_experience(plan: Plan) -> Iterator[Hit]:
    """Rust de aanpak van stap 4 ook op ervaringskennis?

    Wat mensen met weinig geld zelf weten, is volgens de handreiking onmisbaar voor het plan van aanpak. Alleen met
    ervaringsdeskundigen is de kloof tussen voorzieningen en mensen in armoede te overbruggen. Wie de aanpak
    vaststelt zonder die kennis, moet er later op terugkomen. Kiest u bewust voor geen ervaringskennis? Leg dan uit
    waarom: dat is genoeg voor deze controle. “Geen tijd”, “niet nodig” of “later” is geen uitleg. In een concept is
    dit alleen een tip.

    Onze regel: de handreiking laat geen uitzondering toe. Dat een uitleg hier genoeg is, is van ons. Of de uitleg goed
    is, leest de controle niet: zij ziet alleen of er meer staat dan dat er geen tijd, geld of noodzaak is.

    Goed: bij stap 5 staan inzichten uit de gesprekken, en daarna is de aanpak herzien.
    Fout: het plan is vastgesteld met negen maatregelen, en bij stap 5 staat geen enkel inzicht.
    """
    approach, knowledge = plan.aanpak, plan.ervaringskennis
    if not (approach.hoofdlijn or approach.netwerken or approach.deelprogrammas or approach.maatregelen):
        return
    if knowledge.vorm == _NONE and not knowledge.waarom_geen:
        message = "De aanpak van stap 4 rust niet op ervaringskennis, en stap 5 zegt niet waarom"
        yield Hit(knowledge, "waarom_geen", message, "Leg uit waarom u geen ervaringskennis inzet, of doe het alsnog.")
    elif knowledge.vorm == _NONE and gives_no_reason(knowledge.waarom_geen or ""):
        reason = first_words(knowledge.waarom_geen or "")
        message = f"“{reason}” zegt niet waarom de aanpak zonder ervaringskennis kan"
        remedy = "Schrijf waarop de aanpak dan rust, en wanneer u mensen wel spreekt. Eén gesprek is ook een begin."
        yield Hit(knowledge, "waarom_geen", message, remedy)
    elif knowledge.vorm is None:
        message = "De aanpak van stap 4 is ingevuld, maar stap 5 zegt nog niets over ervaringskennis"
        yield Hit(knowledge, "vorm", message, "Kies hoe u ervaringskennis inzet, of kies geen en zeg waarom.")
    elif knowledge.vorm != _NONE and not knowledge.inzichten:
        message = "De aanpak van stap 4 is ingevuld, maar stap 5 heeft nog geen inzichten uit ervaringskennis"
        yield Hit(knowledge, "inzichten", message, "Haal ervaringskennis op, en herzie daarna de aanpak.")


@check("AP550", rows="H5.17", severity=TIP)
def help_when_a_buddy_is_not_enough(plan: Plan) -> Iterator[Hit]:
    """Is er professionele hulp voor wie aan een activiteit of een maatje niet genoeg heeft?

    Voor een kleine groep is de drempel naar activiteiten hoog. In Roosendaal kregen zij begeleiding naar een
    activiteit in de wijk, of een maatje. Was er meer nodig, dan zocht men contact met professionele hulp. Hebt u geen
    vervolgstappen ingevuld, of een eigen stap bedacht? Dan zegt deze controle niets.

    Onze regel: Roosendaal is een voorbeeld, geen voorschrift. Dat teamleden er anders alleen voor staan, is onze
    reden.

    Goed: een activiteit in de wijk, een maatje, en zo nodig professionele hulp.
    Fout: alleen een maatje.
    """
    knowledge = plan.ervaringskennis
    steps = set(knowledge.vervolgstappen)
    if knowledge.vorm not in MET_ERVARINGSKENNIS.values or not steps or not steps <= VERVOLGSTAPPEN.keys():
        return
    if _LAST_STEP not in steps:
        message = "Bij de vervolgstappen ontbreekt professionele hulp"
        remedy = "Spreek af bij wie teamleden terechtkunnen als iemand meer nodig heeft."
        yield Hit(knowledge, "vervolgstappen", message, remedy)
