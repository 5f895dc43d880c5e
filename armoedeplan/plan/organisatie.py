"""Step 6, the organisation of the collaboration: a light structure, an expert manager, clear powers."""

from typing import Annotated

from armoedeplan.record import (
    Choice,
    Count,
    Flag,
    Group,
    Identifier,
    Line,
    Lines,
    Number,
    Paragraphs,
    Question,
    Record,
    Reference,
    When,
)

# fmt: off
# one question is one block of a few lines: the formatter would make this questionnaire three times as long

ONDERDEELSOORTEN = {
    "stuurgroep": "stuurgroep",
    "overleg": "overleg",
    "team": "team",
    "functionaris": "functionaris, zoals een projectmanager",
}
NETWERKTAKEN = {
    "actoren_samenbrengen": "partijen samenbrengen",
    "doelen_en_beelden_afstemmen": "doelen en beelden op elkaar afstemmen",
    "voorwaarden_scheppen": "voorwaarden scheppen voor concrete stappen",
    "gezamenlijk_doel_bepalen": "samen het probleem en het doel bepalen",
    "inspireren_en_ondersteunen": "inspireren en ondersteunen tijdens de uitvoering",
}
KLASSIEKE_TAKEN = {
    "plannen": "plannen",
    "organiseren": "organiseren",
    "leidinggeven": "leidinggeven",
}
MANAGERTAKEN = {**NETWERKTAKEN, **KLASSIEKE_TAKEN}
COORDINATORTAKEN = {
    "teams_opzetten": "teams opzetten: contact leggen en leden kiezen",
    "werk_voorbereiden": "het werk inhoudelijk voorbereiden",
    "werk_coordineren": "het werk van de teamleden coördineren",
    "verslag_doen": "verslag doen van uitvoering en resultaten",
    "ervaringskennis_inbrengen": "ervaringskennis inbrengen in de netwerken",
}


class Onderdeel(Record, component="6.1", referable=True):
    """A body or office in the structure, made up of functions, not of names (H6.1, H6.9)."""

    id: Identifier = ""
    naam: Annotated[Line, Question(
        "Hoe heet dit onderdeel?", label="Naam", gloss="name", kern=True, rows="H6.1",
    )] = None
    soort: Annotated[str | None, Choice(ONDERDEELSOORTEN, open=True), Question(
        "Wat voor onderdeel is het?", label="Soort", gloss="kind", kern=True, rows="H6.1 H6.9",
    )] = None
    samenstelling: Annotated[Lines, Question(
        "Welke functies zitten in dit onderdeel?", label="Samenstelling", gloss="composition",
        kern=True, rows="H6.9",
        help="Noem functies, zoals wethouder met inkomen in de portefeuille. Noem geen namen.",
    )] = ()
    taken: Annotated[Lines, Question(
        "Welke taken heeft dit onderdeel?", label="Taken", gloss="tasks", rows="H6.9",
        help="Denk aan de voortgang bewaken en bijsturen.",
    )] = ()
    heeft_eindverantwoordelijkheid: Annotated[Flag, Question(
        "Is dit onderdeel eindverantwoordelijk?", label="Eindverantwoordelijk", gloss="has final responsibility",
        component="6.4", rows="H6.4 H6.9",
    )] = None
    overleggen_per_jaar: Annotated[Count, Question(
        "Hoe vaak per jaar komt dit onderdeel bijeen?", label="Overleggen per jaar", gloss="meetings a year",
        rows="H4.4 H6.1",
    )] = None
    uren_per_overleg: Annotated[float | None, Number(low=0, high=24), Question(
        "Hoeveel uur duurt een overleg?", label="Uren per overleg", gloss="hours a meeting", rows="H4.4 H6.1",
    )] = None


class Manager(Record, component="6.2"):
    """The manager: one who connects rather than one who controls (H6.2, H6.5, H6.6, H6.10, H6.11)."""

    functie: Annotated[Line, Question(
        "Welke functie heeft de manager van de samenwerking?", label="Functie", gloss="function", kern=True,
        rows="H6.2", help="Bijvoorbeeld netwerkmanager of armoederegisseur. Noem geen naam.",
    )] = None
    taakomschrijving: Annotated[Paragraphs, Question(
        "Wat is de opdracht van de manager?", label="Taakomschrijving", gloss="task description",
        kern=True, rows="H6.2 H6.10",
    )] = None
    uitvoeringstrajecten: Annotated[
        tuple[str, ...], Reference("netwerken", "deelprogrammas", "maatregelen"), Question(
        "Op welke concrete uitvoering stuurt de manager?", label="Uitvoeringstrajecten", gloss="execution tracks",
        kern=True, component="6.5", rows="H6.5",
        help="Kies netwerken, deelprogramma's of maatregelen uit stap 4.",
    )] = ()
    activiteiten: Annotated[tuple[str, ...], Choice(MANAGERTAKEN, open=True), Question(
        "Wat doet de manager vooral?", label="Activiteiten", gloss="activities", rows="H6.6 H6.10 H6.11",
        help="Een netwerkmanager verbindt mensen. Alleen plannen, organiseren en leidinggeven is te weinig.",
    )] = ()
    deskundigheid: Annotated[Paragraphs, Question(
        "Welke kennis en ervaring heeft de manager nodig?", label="Deskundigheid", gloss="expertise",
        rows="H6.2 H6.10",
    )] = None
    uren_per_week: Annotated[float | None, Number(low=0, high=168), Question(
        "Hoeveel uren per week krijgt de manager?", label="Uren per week", gloss="hours a week",
        rows="H6.13 H0.11",
    )] = None


class Coordinator(Record, component="6.0"):
    """The coordinator of the teams of step 5 (H6.12)."""

    functie: Annotated[Line, Question(
        "Welke functie heeft de coördinator van de teams?", label="Functie", gloss="function", rows="H6.12",
        help="Noem geen naam.",
    )] = None
    taken: Annotated[tuple[str, ...], Choice(COORDINATORTAKEN, open=True), Question(
        "Wat doet de coördinator?", label="Taken", gloss="tasks", rows="H6.12",
    )] = ()
    intervisie: Annotated[Line, Question(
        "Hoe vaak is er intervisie met de teams?", label="Intervisie", gloss="peer review", rows="H6.12",
        help="Bij intervisie leren teamleden van elkaars ervaringen. In Roosendaal was dat elke twee weken.",
    )] = None
    neemt_deel_aan: Annotated[tuple[str, ...], Reference("netwerken", "onderdelen", "samenwerkingsverbanden"), Question(
        "Aan welk overleg neemt de coördinator deel?", label="Neemt deel aan", gloss="takes part in", rows="H6.12",
        help="Zo komt ervaringskennis in de netwerken terecht.",
    )] = ()
    uren_per_week: Annotated[float | None, Number(low=0, high=168), Question(
        "Hoeveel uren per week krijgt de coördinator?", label="Uren per week", gloss="hours a week",
        rows="H6.13 H0.11",
    )] = None


class Bevoegdheid(Record, component="6.4"):
    """Who does, answers for, is asked and is told, on one subject (H6.4)."""

    id: Identifier = ""
    onderwerp: Annotated[Line, Question(
        "Over welke taak of welk besluit gaat het?", label="Onderwerp", gloss="topic", kern=True, rows="H6.4",
    )] = None
    uitvoerend: Annotated[tuple[str, ...], Reference("actoren", "onderdelen"), Question(
        "Wie voert het uit?", label="Uitvoerend", gloss="responsible", kern=True, rows="H6.4",
    )] = ()
    eindverantwoordelijk: Annotated[str | None, Reference("actoren", "onderdelen"), Question(
        "Wie is eindverantwoordelijk?", label="Eindverantwoordelijk", gloss="accountable", kern=True, rows="H6.4",
        help="Kies er één.",
    )] = None
    geraadpleegd: Annotated[tuple[str, ...], Reference("actoren", "onderdelen"), Question(
        "Wie wordt vooraf om raad gevraagd?", label="Geraadpleegd", gloss="consulted", rows="H6.4",
    )] = ()
    geinformeerd: Annotated[tuple[str, ...], Reference("actoren", "onderdelen"), Question(
        "Wie hoort achteraf wat er is gedaan of besloten?", label="Geïnformeerd", gloss="informed", rows="H6.4",
    )] = ()


class Organisatie(Record, component="6.0"):
    """The structure that steers the collaboration (H6.1-H6.13)."""

    onderdelen: Annotated[tuple[Onderdeel, ...], Question(
        "Uit welke onderdelen bestaat de aansturing?", label="Onderdelen", gloss="parts of the structure",
        kern=True, component="6.1", rows="H6.1 H6.9",
        help="Houd het licht. In Roosendaal waren drie onderdelen genoeg.",
    )] = ()
    manager: Annotated[Manager, Group("Manager", gloss="manager", component="6.2")] = Manager()
    regievoerder: Annotated[str | None, Reference("actoren", "onderdelen"), Question(
        "Wie voert namens de gemeente de regie?", label="Regievoerder", gloss="who directs",
        kern=True, component="6.3", rows="H6.3",
        help="Wat de regie inhoudt, hebt u bij stap 3 beschreven.",
    )] = None
    bevoegdheden: Annotated[tuple[Bevoegdheid, ...], Question(
        "Hoe zijn bevoegdheden en verantwoordelijkheden verdeeld?", label="Bevoegdheden", gloss="powers",
        kern=True, component="6.4", rows="H6.4",
        help="Begin met de belangrijkste taken en besluiten. Een stuk of vijf is genoeg.",
    )] = ()
    coordinator: Annotated[Coordinator, Group(
        "Coördinator van de teams", gloss="coordinator of the teams", rows="H6.12",
        when=When("ervaringskennis.vorm", "eigen_teams", "andere_vorm"),
    )] = Coordinator()
    korte_lijnen: Annotated[Paragraphs, Question(
        "Hoe kunnen onderdelen verder als er elders iets stokt?", label="Korte lijnen", gloss="short lines",
        component="6.1", rows="H6.7",
    )] = None
    borging: Annotated[Paragraphs, Question(
        "Hoe is de samenwerking ingebed, en is er genoeg menskracht?", label="Borging", gloss="embedding",
        rows="H6.13 H0.11", help="Denk aan taken in vaste functies, vaste uren en steun van het management.",
    )] = None
