"""Step 5, experience knowledge: what people who live on little know, gathered safely and used in policy.

No field holds personal data of residents or of team members: a team is described as a whole.
"""

from typing import Annotated

from armoedeplan.plan.doelgroepen import BEREIKMETHODEN
from armoedeplan.plan.regelingen import REDENEN_NIET_GEBRUIK
from armoedeplan.record import (
    Choice,
    Flag,
    Group,
    Identifier,
    Line,
    Paragraphs,
    Question,
    Record,
    Reference,
    When,
)

# fmt: off
# one question is one block of a few lines: the formatter would make this questionnaire three times as long

VORMEN = {
    "eigen_teams": "eigen teams van mensen met een bijstandsuitkering",
    "andere_vorm": "een andere vorm",
    "geen": "geen inzet van ervaringskennis",
}
TEAMSTATUSSEN = {
    "voorbereiding": "in voorbereiding",
    "werving": "werving loopt",
    "in_opleiding": "in opleiding",
    "actief": "actief",
    "gestopt": "gestopt",
}
OMVANGKLASSEN = {
    "minder_dan_10": "minder dan 10 leden",
    "van_10_tot_en_met_19": "10 tot en met 19 leden",
    "van_20_tot_en_met_49": "20 tot en met 49 leden",
    "minstens_50": "50 leden of meer",
}
ACHTERGRONDEN = {
    "minimuminkomen": "recente ervaring met een minimuminkomen",
    "culturele_kennis": "verschillende culturele kennis",
    "vooropleiding": "verschillende opleidingen",
    "werkervaring": "verschillende werkervaring",
}
BELONINGEN = {
    "geen": "geen beloning",
    "onkostenvergoeding": "onkostenvergoeding",
    "vrijwilligersvergoeding": "vrijwilligersvergoeding",
    "dienstverband": "betaald dienstverband",
}
KWALIFICATIES = {
    "toegang_voorzieningen": "de weg weten naar voorzieningen",
    "gespreksvoering": "gesprekken voeren",
    "verslaglegging": "verslag schrijven",
}
GESPREKSVORMEN = {
    "gesprek_thuis": "open gesprek bij iemand thuis",
    "gesprek_in_de_buurt": "open gesprek op een plek in de buurt",
    "groepsgesprek": "gesprek met een groep",
}
GESPREKSDOELEN = {
    "leefsituatie_begrijpen": "de leefsituatie begrijpen",
    "gebruik_bevorderen": "aanmoedigen en helpen om voorzieningen te gebruiken",
}
GESPREKSONDERWERPEN = {
    "dag_en_weekbesteding": "dag- en weekbesteding",
    "leefsituatie": "leefsituatie",
    "gebruik_van_voorzieningen": "gebruik van voorzieningen",
    "behoeften_en_wensen": "behoeften en wensen",
}
REGISTRATIEVELDEN = {
    "thema": "thema uit een vaste lijst",
    "leeftijdsklasse": "leeftijdsklasse",
    "soort_huishouden": "soort huishouden",
    "wijk": "wijk",
    "gebruik_van_voorzieningen": "gebruik van voorzieningen",
    "redenen_niet_gebruik": "redenen van niet-gebruik",
    "behoefte_aan_steun": "behoefte aan steun",
    "studienummer": "studienummer zonder betekenis",
}
VERVOLGSTAPPEN = {
    "activiteit_in_wijk": "begeleiding naar een activiteit in de wijk",
    "maatje": "een maatje",
    "professionele_hulp": "zo nodig professionele hulp",
}
MET_ERVARINGSKENNIS = When("vorm", "eigen_teams", "andere_vorm")


class Teams(Record, component="5.1"):
    """The teams as a whole, never their members one by one (H5.1, H5.11; 2.2; privacy)."""

    werving_en_selectie: Annotated[Paragraphs, Question(
        "Hoe werft en kiest u de leden van de teams?", label="Werving en selectie",
        gloss="recruitment and selection", kern=True, rows="H5.1",
    )] = None
    functieprofiel: Annotated[Paragraphs, Question(
        "Wat doet een teamlid, en wat is daarvoor nodig?", label="Functieprofiel", gloss="job profile",
        kern=True, rows="H5.1",
    )] = None
    status: Annotated[str | None, Choice(TEAMSTATUSSEN), Question(
        "Hoe ver bent u met de teams?", label="Status", gloss="status", rows="H5.1",
    )] = None
    omvangklasse: Annotated[str | None, Choice(OMVANGKLASSEN), Question(
        "Hoeveel leden hebben de teams samen?", label="Omvang van de teams", gloss="size class", rows="H5.11 privacy",
        help="Een klasse is genoeg. Wie lid is, hoort niet in dit plan: dat verraadt wie bijstand krijgt.",
    )] = None
    achtergrond: Annotated[tuple[str, ...], Choice(ACHTERGRONDEN, open=True), Question(
        "Welke ervaring en achtergronden wilt u in het team als geheel?", label="Achtergrond",
        gloss="background of the team as a whole", rows="H5.11 privacy",
        help="Beschrijf nooit afzonderlijke teamleden.",
    )] = ()
    beloning: Annotated[str | None, Choice(BELONINGEN, open=True), Question(
        "Wat krijgen teamleden voor hun inzet?", label="Beloning", gloss="reward", rows="2.2",
        help="Noem de vorm, geen bedragen: die veranderen elk jaar.",
    )] = None
    effect_op_uitkering_nagegaan: Annotated[Flag, Question(
        "Is nagegaan wat de beloning voor hun uitkering betekent?", label="Effect op uitkering nagegaan",
        gloss="effect on benefit checked", rows="2.2",
        help="Een beloning kan een uitkering verlagen. Ga dat altijd na.",
    )] = None
    nagegaan_door: Annotated[Line, Question(
        "Wie heeft dat nagegaan?", label="Nagegaan door", gloss="checked by", rows="2.2",
        help="Noem een functie of afdeling, geen naam.", when=When("effect_op_uitkering_nagegaan", "ja"),
    )] = None
    geheimhouding: Annotated[Flag, Question(
        "Tekenen teamleden een verklaring over geheimhouding?", label="Geheimhouding", gloss="confidentiality",
        rows="privacy", help="Zij horen verhalen van buurtgenoten.",
    )] = None
    niet_in_eigen_straat: Annotated[Flag, Question(
        "Is afgesproken dat teamleden niet in hun eigen straat op bezoek gaan?", label="Niet in eigen straat",
        gloss="not in one's own street", rows="privacy",
    )] = None
    nazorg: Annotated[Paragraphs, Question(
        "Welke steun krijgen teamleden tijdens en na hun werk?", label="Nazorg", gloss="aftercare", rows="privacy",
    )] = None


class Opleidingsonderdeel(Record, component="5.2"):
    """A part of the training, against the three qualifications of the guide (H5.2, H5.9, H5.10)."""

    id: Identifier = ""
    naam: Annotated[Line, Question(
        "Hoe heet dit deel van de opleiding?", label="Naam", gloss="name", kern=True, rows="H5.2",
    )] = None
    kwalificaties: Annotated[tuple[str, ...], Choice(KWALIFICATIES), Question(
        "Wat kunnen mensen na dit deel?", label="Kwalificaties", gloss="qualifications", kern=True, rows="H5.10",
        help="De handreiking noemt deze drie. Samen moeten de delen ze alle drie dekken.",
    )] = ()
    uitvoerder: Annotated[Line, Question(
        "Wie geeft dit deel?", label="Uitvoerder", gloss="executor", rows="H5.2",
        help="Noem een organisatie of functie, geen naam.",
    )] = None


class Contactweg(Record, component="5.3"):
    """A way to reach people, and whom it is for (H5.3, H2.10, L5)."""

    id: Identifier = ""
    methode: Annotated[str | None, Choice(BEREIKMETHODEN, open=True), Question(
        "Hoe komt u met mensen in contact?", label="Methode", gloss="method", kern=True, rows="H5.3",
    )] = None
    doelgroepen: Annotated[tuple[str, ...], Reference("doelgroepen"), Question(
        "Welke doelgroepen bereikt u zo?", label="Doelgroepen", gloss="target groups", kern=True, rows="H5.3 L5",
        help="Denk ook aan mensen die u nu niet ziet of die weinig contacten hebben.",
    )] = ()


class Gespreksformat(Record, component="5.4"):
    """How conversations with residents are arranged (H5.4, H5.12, H5.13, H5.16; privacy)."""

    vorm: Annotated[str | None, Choice(GESPREKSVORMEN, open=True), Question(
        "In welke vorm houdt u de gesprekken?", label="Gespreksvorm", gloss="form", kern=True, rows="H5.4 H5.12",
        help="Een open gesprek is iets anders dan een huisbezoek ter controle. Houd die twee uit elkaar.",
    )] = None
    vrijwillig: Annotated[Flag, Question(
        "Is het gesprek voor iedereen vrijwillig?", label="Vrijwillig", gloss="voluntary",
        kern=True, rows="privacy", help="Zeg dat ook aan het begin van elk gesprek.",
    )] = None
    niet_voor_handhaving: Annotated[Flag, Question(
        "Is vastgelegd dat gespreksverslagen niet worden gebruikt voor handhaving?", label="Niet voor handhaving",
        gloss="not for enforcement", kern=True, rows="privacy",
        help="Zonder deze afspraak wordt een open gesprek al snel gezien als controle.",
    )] = None
    uitzonderingen: Annotated[Paragraphs, Question(
        "Welke uitzonderingen zijn er op de afspraak over handhaving?", label="Uitzonderingen",
        gloss="exceptions", rows="privacy",
        help="Denk aan wat u doet als iemand niet veilig is.",
    )] = None
    onderwerpen: Annotated[tuple[str, ...], Choice(GESPREKSONDERWERPEN, open=True), Question(
        "Welke onderwerpen komen aan bod?", label="Onderwerpen", gloss="topics", rows="H5.4 H5.12",
    )] = ()
    gespreksdoelen: Annotated[tuple[str, ...], Choice(GESPREKSDOELEN, open=True), Question(
        "Waarvoor is het gesprek bedoeld?", label="Doelen van het gesprek", gloss="aims of the conversation",
        rows="H5.13",
    )] = ()
    participatieplan: Annotated[Flag, Question(
        "Maakt u in een vervolggesprek samen met de bewoner een participatieplan?", label="Participatieplan",
        gloss="participation plan", rows="H5.16",
        help="Dat plan is van de bewoner. De inhoud hoort nooit in dit bestand.",
    )] = None


class Registratieformat(Record, component="5.5"):
    """What is written down of a conversation: nothing that points to a person (H5.5; privacy)."""

    velden: Annotated[tuple[str, ...], Choice(REGISTRATIEVELDEN, open=True), Question(
        "Wat legt u vast over een gesprek?", label="Velden", gloss="fields of the form", kern=True, rows="H5.5 privacy",
        help="Leg geen naam, adres, geboortedatum of burgerservicenummer vast.",
    )] = ()
    bewaartermijn: Annotated[Line, Question(
        "Hoe lang bewaart u de formulieren en verslagen?", label="Bewaartermijn", gloss="retention period",
        rows="H5.5 privacy", help="De einddatum komt ook op het formulier te staan.",
    )] = None
    sleutelbeheer: Annotated[Line, Question(
        "Waar ligt de sleutel bij de studienummers, en wie beheert die?", label="Sleutelbeheer", gloss="key holder",
        rows="privacy", help="Bewaar de sleutel apart van de formulieren. Noem een functie, geen naam.",
    )] = None


class Analyse(Record, component="5.6"):
    """Who turns the registrations into knowledge for policy, how and when (H5.6)."""

    uitvoerder: Annotated[Line, Question(
        "Wie analyseert wat er is vastgelegd?", label="Uitvoerder", gloss="executor", kern=True, rows="H5.6",
        help="Noem een organisatie of functie, geen naam.",
    )] = None
    werkwijze: Annotated[Paragraphs, Question(
        "Hoe komt u van verslagen tot kennis voor beleid?", label="Werkwijze", gloss="method of working",
        kern=True, rows="H5.6",
    )] = None
    moment: Annotated[Line, Question(
        "Wanneer of hoe vaak doet u dat?", label="Moment", gloss="moment", rows="H5.6",
    )] = None


class Inzicht(Record, component="5.6", referable=True):
    """A finding over many conversations, who receives it, and what was done with it (H5.6, H5.7, H5.14, H5.18)."""

    id: Identifier = ""
    thema: Annotated[Line, Question(
        "Over welk thema gaat dit inzicht?", label="Thema", gloss="theme", rows="H5.6",
    )] = None
    tekst: Annotated[Paragraphs, Question(
        "Wat hebt u geleerd van de gesprekken?", label="Inzicht", gloss="text", kern=True, rows="H5.6",
        help="Schrijf op wat voor meer mensen geldt. Niemand mag zichzelf of een ander herkennen.",
    )] = None
    betekenis: Annotated[Paragraphs, Question(
        "Wat betekent dit voor het beleid?", label="Betekenis voor beleid", gloss="meaning for policy",
        kern=True, rows="H5.6",
    )] = None
    ontvangers: Annotated[tuple[str, ...], Reference("actoren", "netwerken", "onderdelen"), Question(
        "Aan wie draagt u dit inzicht over?", label="Ontvangers", gloss="receivers",
        kern=True, component="5.7", rows="H5.7",
    )] = ()
    gevolg: Annotated[tuple[str, ...], Reference("maatregelen", "besluiten"), Question(
        "Tot welke maatregelen of besluiten heeft dit geleid?", label="Gevolg", gloss="consequence",
        component="5.7", rows="H5.7 H5.15 H5.18",
    )] = ()
    redenen_niet_gebruik: Annotated[tuple[str, ...], Choice(REDENEN_NIET_GEBRUIK, open=True), Question(
        "Welke redenen hoort u om een regeling niet te gebruiken?", label="Redenen van niet-gebruik",
        gloss="reasons for non-use", rows="H5.14 H7.11",
    )] = ()
    regelingen: Annotated[tuple[str, ...], Reference("regelingen"), Question(
        "Over welke regelingen gaat dit inzicht?", label="Regelingen", gloss="provisions", rows="H5.14 H7.11",
    )] = ()


class Citaat(Record, component="5.0"):
    """A quotation with a role and without a name (H5.19)."""

    id: Identifier = ""
    tekst: Annotated[Paragraphs, Question(
        "Wat is er gezegd?", label="Citaat", gloss="text", kern=True, rows="H5.19 privacy",
        help="Laat weg wat iemand herkenbaar maakt: namen, straten en bijzondere gebeurtenissen.",
    )] = None
    rol: Annotated[Line, Question(
        "In welke rol sprak deze persoon?", label="Rol", gloss="role", kern=True, rows="H5.19 privacy",
        help="Bijvoorbeeld teamlid of bewoner. Geen naam.",
    )] = None


class Ervaringskennis(Record, component="5.0"):
    """How experience knowledge enters policy; everything after `vorm` depends on it (H5.1-H5.19, L6)."""

    vorm: Annotated[str | None, Choice(VORMEN), Question(
        "Hoe zet u ervaringskennis in?", label="Vorm", gloss="form", kern=True, rows="H5.1 H5.15",
        help="De handreiking werkt met wijkteams van mensen die zelf bijstand krijgen. "
        "Dat zijn niet de wijkteams van professionals die gemeenten nu kennen.",
    )] = None
    waarom_geen: Annotated[Paragraphs, Question(
        "Waarom zet u geen ervaringskennis in?", label="Reden om dit niet te doen", gloss="why none",
        kern=True, rows="H5.18", when=When("vorm", "geen"),
    )] = None
    teams: Annotated[Teams, Group("Teams", gloss="teams", component="5.1", when=When("vorm", "eigen_teams"))] = Teams()
    beschrijving_vorm: Annotated[Paragraphs, Question(
        "Welke vorm kiest u, en hoe vindt u mensen met ervaring?", label="Beschrijving van de vorm",
        gloss="description of the form", kern=True, component="5.1", rows="H5.1", when=When("vorm", "andere_vorm"),
    )] = None
    opleiding: Annotated[tuple[Opleidingsonderdeel, ...], Question(
        "Uit welke delen bestaat de opleiding?", label="Opleiding", gloss="training",
        kern=True, component="5.2", rows="H5.2 H5.9 H5.10", when=MET_ERVARINGSKENNIS,
        help="Zonder opleiding kan iemand niet als ervaringsdeskundige werken.",
    )] = ()
    contactwegen: Annotated[tuple[Contactweg, ...], Question(
        "Langs welke wegen komt u met mensen in contact?", label="Contactwegen", gloss="ways of contact",
        kern=True, component="5.3", rows="H5.3 L5", when=MET_ERVARINGSKENNIS,
    )] = ()
    gespreksformat: Annotated[Gespreksformat, Group(
        "Gespreksformat", gloss="conversation format", component="5.4", when=MET_ERVARINGSKENNIS,
    )] = Gespreksformat()
    registratieformat: Annotated[Registratieformat, Group(
        "Registratieformat", gloss="registration format", component="5.5", when=MET_ERVARINGSKENNIS,
    )] = Registratieformat()
    analyse: Annotated[Analyse, Group(
        "Analyse", gloss="analysis", component="5.6", when=MET_ERVARINGSKENNIS,
    )] = Analyse()
    inzichten: Annotated[tuple[Inzicht, ...], Question(
        "Welke inzichten hebben de gesprekken opgeleverd?", label="Inzichten", gloss="insights",
        kern=True, component="5.7", rows="H5.6 H5.7 H5.18", when=MET_ERVARINGSKENNIS,
        help="Gebruik ze ook voor stap 4: daar zijn ze onmisbaar.",
    )] = ()
    terugkoppeling: Annotated[Paragraphs, Question(
        "Hoe horen bewoners en teamleden wat er met hun inbreng gebeurt?", label="Terugkoppeling", gloss="feedback",
        component="5.7", rows="P1.4", when=MET_ERVARINGSKENNIS,
    )] = None
    feedback_op_voorlichting: Annotated[Paragraphs, Question(
        "Hoe beoordelen ervaringsdeskundigen uw brieven, folders en website?", label="Oordeel over voorlichting",
        gloss="feedback on public information", rows="L6", when=MET_ERVARINGSKENNIS,
    )] = None
    vervolgstappen: Annotated[tuple[str, ...], Choice(VERVOLGSTAPPEN, open=True), Question(
        "Welke stappen biedt u mensen voor wie de drempel hoog is?", label="Vervolgstappen", gloss="next steps",
        rows="H5.17", when=MET_ERVARINGSKENNIS,
    )] = ()
    citaten: Annotated[tuple[Citaat, ...], Question(
        "Welke citaten wilt u gebruiken?", label="Citaten", gloss="quotations", rows="H5.19", when=MET_ERVARINGSKENNIS,
    )] = ()
