"""Step 7, decisions and accountability: decisions that can be traced, choices for the council, and privacy."""

from typing import Annotated

from armoedeplan.plan.gemeenten import ORGANEN
from armoedeplan.plan.indicatoren import Evaluatie, HorizontaleVerantwoording, Indicator, Verhaal
from armoedeplan.record import (
    Choice,
    Day,
    Euros,
    Flag,
    Group,
    Identifier,
    Line,
    Lines,
    MomentText,
    Paragraphs,
    Question,
    Record,
)

# fmt: off
# one question is one block of a few lines: the formatter would make this questionnaire three times as long

BESLUITSOORTEN = {"ontwerp": "besluit over het ontwerp", "bijsturing": "besluit om bij te sturen"}
BESLUITORGANEN = {**ORGANEN, "stuurgroep": "stuurgroep"}
DEELGENOTEN = {"politiek": "politiek", "organisaties": "organisaties", "burgers": "burgers"}
ADVIESORGANEN = {
    "adviesraad_sociaal_domein": "adviesraad sociaal domein",
    "participatieraad": "participatieraad",
    "clientenraad": "cliëntenraad",
}
KANSEN = {"klein": "klein", "gemiddeld": "gemiddeld", "groot": "groot"}
BOB_FASEN = {"beeldvorming": "beeldvorming", "oordeelsvorming": "oordeelsvorming", "besluitvorming": "besluitvorming"}
TAAKSOORTEN = {
    "wettelijk": "wettelijke taak",
    "medebewind": "medebewind: uitvoering van rijksbeleid",
    "autonoom": "autonoom: eigen beleid van de gemeente",
    "gemengd": "een mengvorm",
}
DPIA_STATUSSEN = {
    "ja_uitgevoerd": "uitgevoerd",
    "loopt": "loopt",
    "nodig": "nodig, maar nog niet begonnen",
    "niet_nodig_volgens_fg": "niet nodig, volgens de functionaris gegevensbescherming",
    "onbekend": "nog onbekend: wordt nagevraagd",
}


class Positie(Record, component="7.0"):
    """What the college and the council decide in a collaboration (H7.5)."""

    college: Annotated[Paragraphs, Question(
        "Wat beslist het college in deze samenwerking?", label="Positie van het college",
        gloss="college", kern=True, rows="H7.5",
    )] = None
    raad: Annotated[Paragraphs, Question(
        "Wat beslist de raad, en wanneer?", label="Positie van de raad", gloss="council",
        kern=True, rows="H7.5",
    )] = None


class Besluit(Record, component="7.1", referable=True):
    """A line of the decision log (H7.1)."""

    id: Identifier = ""
    besluit: Annotated[Paragraphs, Question(
        "Wat is of wordt er besloten?", label="Besluit", gloss="decision", kern=True, rows="H7.1",
    )] = None
    orgaan: Annotated[str | None, Choice(BESLUITORGANEN, open=True), Question(
        "Wie neemt dit besluit?", label="Orgaan", gloss="body", kern=True, rows="H7.1",
    )] = None
    gedeeld_met: Annotated[tuple[str, ...], Choice(DEELGENOTEN), Question(
        "Met wie deelt u dit besluit?", label="Gedeeld met", gloss="shared with", kern=True, rows="H7.1",
        help="De handreiking vraagt dat alle drie het besluit kunnen volgen.",
    )] = ()
    datum: Annotated[MomentText, Question(
        "Wanneer is of wordt het besluit genomen?", label="Datum", gloss="date", rows="H7.1",
    )] = None
    soort: Annotated[str | None, Choice(BESLUITSOORTEN), Question(
        "Gaat het besluit over het ontwerp of over bijsturen?", label="Soort", gloss="kind", rows="H7.1",
    )] = None
    reden: Annotated[Paragraphs, Question(
        "Wat is de reden voor dit besluit?", label="Reden", gloss="reason", rows="H7.1",
    )] = None


class Advies(Record, component="7.0"):
    """Advice of a council of residents or clients, and what was done with it (2.2)."""

    id: Identifier = ""
    orgaan: Annotated[str | None, Choice(ADVIESORGANEN, open=True), Question(
        "Aan wie vraagt u advies?", label="Orgaan", gloss="body", kern=True, rows="2.2",
    )] = None
    gevraagd_op: Annotated[MomentText, Question(
        "Wanneer vraagt u het advies?", label="Gevraagd op", gloss="asked on", kern=True, rows="2.2",
        help="Vraag het zo vroeg dat het advies nog iets kan veranderen.",
    )] = None
    ontvangen_op: Annotated[MomentText, Question(
        "Wanneer hebt u het advies ontvangen?", label="Ontvangen op", gloss="received on", rows="2.2",
    )] = None
    strekking: Annotated[Paragraphs, Question(
        "Wat staat er in het advies?", label="Strekking", gloss="gist", rows="2.2",
    )] = None
    reactie: Annotated[Paragraphs, Question(
        "Wat doet het college met dit advies?", label="Reactie", gloss="response", rows="2.2",
    )] = None


class Inspraakreactie(Record, component="7.0"):
    """A reaction from the consultation, without its sender, and the answer to it (2.2)."""

    id: Identifier = ""
    strekking: Annotated[Paragraphs, Question(
        "Wat is de strekking van deze inspraakreactie?", label="Strekking", gloss="gist", kern=True, rows="2.2",
        help="Voeg reacties die op elkaar lijken samen. Noem geen namen of adressen.",
    )] = None
    reactie: Annotated[Paragraphs, Question(
        "Wat doet het college met deze inspraakreactie?", label="Reactie", gloss="response", kern=True, rows="2.2",
    )] = None
    plan_gewijzigd: Annotated[Flag, Question(
        "Is het plan hierdoor gewijzigd?", label="Plan gewijzigd", gloss="plan changed", rows="2.2",
    )] = None


class Alternatief(Record, component="7.0"):
    """Another choice the council could make, the zero option among them (2.3)."""

    id: Identifier = ""
    naam: Annotated[Line, Question(
        "Hoe heet dit alternatief?", label="Naam", gloss="name", kern=True, rows="2.3",
    )] = None
    is_nuloptie: Annotated[Flag, Question(
        "Is dit de nuloptie: niets nieuws doen?", label="Nuloptie", gloss="is the zero option", rows="2.3",
    )] = None
    omschrijving: Annotated[Paragraphs, Question(
        "Wat houdt dit alternatief in?", label="Omschrijving", gloss="description", rows="2.3",
    )] = None
    voordelen: Annotated[Lines, Question(
        "Wat pleit voor dit alternatief?", label="Voordelen", gloss="advantages", kern=True, rows="2.3",
    )] = ()
    nadelen: Annotated[Lines, Question(
        "Wat pleit tegen dit alternatief?", label="Nadelen", gloss="disadvantages", kern=True, rows="2.3",
    )] = ()


class Risico(Record, component="7.0"):
    """What may go wrong, how large it is, and what is done about it (2.3)."""

    id: Identifier = ""
    risico: Annotated[Paragraphs, Question(
        "Wat kan er misgaan?", label="Risico", gloss="risk", kern=True, rows="2.3",
    )] = None
    beheersing: Annotated[Paragraphs, Question(
        "Wat doet u om dat te voorkomen of op te vangen?", label="Beheersing", gloss="control measure",
        kern=True, rows="2.3",
    )] = None
    waarschijnlijkheid: Annotated[str | None, Choice(KANSEN), Question(
        "Hoe groot is de kans dat dit gebeurt?", label="Kans", gloss="likelihood", rows="2.3",
    )] = None
    schade: Annotated[Euros, Question(
        "Hoeveel geld kan het de gemeente kosten?", label="Mogelijke schade", gloss="possible damage", rows="2.3",
    )] = None


class Raadsvoorstel(Record, component="7.0"):
    """What a council paper needs besides the plan itself (2.3)."""

    fase_bob: Annotated[str | None, Choice(BOB_FASEN), Question(
        "In welke fase behandelt de raad het plan?", label="Fase in de raad", gloss="phase of debate", rows="2.3",
    )] = None
    taaksoort: Annotated[str | None, Choice(TAAKSOORTEN), Question(
        "Is dit een wettelijke taak of eigen beleid?", label="Soort taak", gloss="kind of task", rows="2.3",
    )] = None
    argumenten: Annotated[Lines, Question(
        "Welke argumenten pleiten voor dit plan?", label="Argumenten", gloss="arguments", rows="2.3",
    )] = ()
    kanttekeningen: Annotated[Lines, Question(
        "Welke kanttekeningen plaatst u er zelf bij?", label="Kanttekeningen", gloss="caveats", rows="2.3",
    )] = ()
    juridische_gevolgen: Annotated[Paragraphs, Question(
        "Welke regels moeten voor dit plan veranderen?", label="Juridische gevolgen", gloss="legal consequences",
        rows="2.3", help="Denk aan verordeningen en beleidsregels.",
    )] = None


class Privacy(Record, component="7.0"):
    """The privacy paragraph, due as soon as teams talk with residents or partners share data (E5, privacy)."""

    doel: Annotated[Paragraphs, Question(
        "Waarvoor gebruikt u persoonsgegevens bij dit plan?", label="Doel", gloss="aim", kern=True, rows="privacy",
        help="Gebruikt u er geen? Kies dan niet van toepassing voor het hele onderdeel privacy.",
    )] = None
    grondslag: Annotated[Paragraphs, Question(
        "Op welke grondslag uit de AVG mag dat?", label="Grondslag", gloss="legal basis", kern=True,
        rows="privacy",
        help="De AVG is de privacywet. Overleg met de functionaris gegevensbescherming (FG).",
    )] = None
    dpia_status: Annotated[str | None, Choice(DPIA_STATUSSEN), Question(
        "Is er een onderzoek naar de privacyrisico's (DPIA) gedaan?", label="Stand van de DPIA",
        gloss="status of the DPIA", kern=True, rows="privacy",
        help="Bij teams en netwerken is een DPIA waarschijnlijk nodig. Vraag het de FG.",
    )] = None
    verwerkingsverantwoordelijke: Annotated[Lines, Question(
        "Welke organisaties bepalen waarvoor en hoe de gegevens worden gebruikt?", label="Verwerkingsverantwoordelijke",
        gloss="controller", rows="privacy", help="Zijn het er meer? Dan zijn zij samen verantwoordelijk.",
    )] = ()
    verwerkers: Annotated[Lines, Question(
        "Welke organisaties verwerken de gegevens in uw opdracht?", label="Verwerkers", gloss="processors",
        rows="privacy", help="Denk aan een onderzoeksbureau. Sluit met elk van hen een verwerkersovereenkomst.",
    )] = ()
    categorieen: Annotated[Lines, Question(
        "Welke soorten gegevens gebruikt u?", label="Categorieën", gloss="categories", rows="privacy",
    )] = ()
    gegevensdeling: Annotated[Paragraphs, Question(
        "Welke gegevens delen partners met elkaar?", label="Gegevensdeling", gloss="data sharing", rows="privacy",
    )] = None
    bestandskoppeling: Annotated[Paragraphs, Question(
        "Wilt u bestanden koppelen, en wat zoekt u daarvoor nog uit?", label="Bestandskoppeling",
        gloss="data matching", rows="E5 privacy",
        help="Beloof niets voordat u met de FG hebt uitgezocht wat mag en wat niet mag.",
    )] = None
    bewaartermijn: Annotated[Line, Question(
        "Hoe lang bewaart u de gegevens?", label="Bewaartermijn", gloss="retention period", rows="privacy",
        help="De termijn voor gespreksverslagen staat bij stap 5.",
    )] = None
    toegang: Annotated[Paragraphs, Question(
        "Wie kan bij de gegevens?", label="Toegang", gloss="access", rows="privacy",
        help="Noem functies, geen namen.",
    )] = None
    informatie_aan_inwoners: Annotated[Paragraphs, Question(
        "Hoe vertelt u inwoners wat u met hun gegevens doet?", label="Informatie aan inwoners",
        gloss="information to residents", rows="privacy",
    )] = None
    rechten: Annotated[Paragraphs, Question(
        "Hoe kunnen inwoners hun gegevens inzien, verbeteren of laten wissen?", label="Rechten", gloss="rights",
        rows="privacy",
    )] = None
    fg_geraadpleegd_op: Annotated[Day, Question(
        "Wanneer is de functionaris gegevensbescherming om advies gevraagd?", label="FG geraadpleegd op",
        gloss="privacy officer consulted on", rows="privacy",
    )] = None


class Verantwoording(Record, component="7.0"):
    """Decisions, results, evaluations and what the council needs to choose (H7.1-H7.12; 2.2, 2.3)."""

    positie: Annotated[Positie, Group("Positie van college en raad", gloss="position", rows="H7.5")] = Positie()
    besluiten: Annotated[tuple[Besluit, ...], Question(
        "Welke besluiten zijn of worden genomen over ontwerp en bijsturing?", label="Besluiten", gloss="decisions",
        kern=True, component="7.1", rows="H7.1",
        help="Politiek, organisaties en burgers moeten kunnen volgen wie wat besloot, en waarom.",
    )] = ()
    indicatoren: Annotated[tuple[Indicator, ...], Question(
        "Waaraan ziet u of het plan werkt?", label="Indicatoren", gloss="indicators",
        kern=True, component="7.3", rows="H7.3 H7.9 H7.11",
        help="Kies er een paar die tellen: zowel output (wat u doet) als outcome (wat er verandert).",
    )] = ()
    verhalen: Annotated[tuple[Verhaal, ...], Question(
        "Welke verhalen vertelt u naast de cijfers?", label="Verhalen", gloss="stories",
        component="7.3", rows="M10 H0.13",
        help="Niet alles van waarde past in een getal. Tellen en vertellen horen bij elkaar.",
    )] = ()
    evaluaties: Annotated[tuple[Evaluatie, ...], Question(
        "Welke evaluaties laat u doen?", label="Evaluaties", gloss="evaluations",
        kern=True, component="7.2", rows="H7.2 H7.10",
        help="De handreiking noemt er twee: een om te leren, en een om de opbrengst te zien.",
    )] = ()
    voortzetting: Annotated[Paragraphs, Question(
        "Hoe gebruikt u de evaluaties voor het vervolg?", label="Voortzetting", gloss="continuation",
        kern=True, component="7.4", rows="H7.4",
    )] = None
    horizontale_verantwoording: Annotated[tuple[HorizontaleVerantwoording, ...], Question(
        "Hoe legt u verantwoording af aan partners en inwoners?", label="Horizontale verantwoording",
        gloss="horizontal accountability", rows="H7.8",
    )] = ()
    adviezen: Annotated[tuple[Advies, ...], Question(
        "Aan welke adviesraden vraagt u advies?", label="Adviezen", gloss="advice", rows="2.2",
    )] = ()
    inspraakreacties: Annotated[tuple[Inspraakreactie, ...], Question(
        "Welke reacties kwamen er uit de inspraak?", label="Inspraakreacties", gloss="consultation reactions",
        rows="2.2",
    )] = ()
    alternatieven: Annotated[tuple[Alternatief, ...], Question(
        "Welke andere keuzes heeft de raad?", label="Alternatieven", gloss="alternatives", kern=True, rows="2.3",
        help="Neem altijd de nuloptie op: wat gebeurt er als u niets nieuws doet?",
    )] = ()
    risicos: Annotated[tuple[Risico, ...], Question(
        "Welke risico's heeft dit plan?", label="Risico's", gloss="risks", rows="2.3",
    )] = ()
    raadsvoorstel: Annotated[Raadsvoorstel, Group("Raadsvoorstel", gloss="council proposal")] = Raadsvoorstel()
    privacy: Annotated[Privacy, Group("Privacy", gloss="privacy", rows="privacy")] = Privacy()
