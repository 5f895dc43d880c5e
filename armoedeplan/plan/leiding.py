"""Step 6, those who lead: the manager of the collaboration and the coordinator of the teams."""

from typing import Annotated

from armoedeplan.record import Choice, Line, Number, Paragraphs, Question, Record, Reference

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


class Manager(Record, component="6.2"):
    """The manager: one who connects rather than one who controls (H6.2, H6.5, H6.6, H6.10, H6.11)."""

    functie: Annotated[
        Line,
        Question(
            "Welke functie heeft de manager van de samenwerking?",
            label="Functie",
            gloss="function",
            kern=True,
            rows="H6.2",
            help="Bijvoorbeeld netwerkmanager of armoederegisseur. Noem geen naam.",
        ),
    ] = None
    taakomschrijving: Annotated[
        Paragraphs,
        Question(
            "Wat is de opdracht van de manager?",
            label="Taakomschrijving",
            gloss="task description",
            kern=True,
            rows="H6.2 H6.10",
        ),
    ] = None
    uitvoeringstrajecten: Annotated[
        tuple[str, ...],
        Reference("netwerken", "deelprogrammas", "maatregelen"),
        Question(
            "Welk werk stuurt de manager aan?",
            label="Uitvoeringstrajecten",
            gloss="execution tracks",
            kern=True,
            component="6.5",
            rows="H6.5",
            help="Kies netwerken, deelprogramma's of maatregelen uit stap 4.",
        ),
    ] = ()
    activiteiten: Annotated[
        tuple[str, ...],
        Choice(MANAGERTAKEN, open=True),
        Question(
            "Wat doet de manager vooral?",
            label="Activiteiten",
            gloss="activities",
            rows="H6.6 H6.10 H6.11",
            help="Een netwerkmanager verbindt mensen. Alleen plannen, organiseren en leidinggeven is te weinig.",
        ),
    ] = ()
    deskundigheid: Annotated[
        Paragraphs,
        Question(
            "Welke kennis en ervaring heeft de manager nodig?",
            label="Deskundigheid",
            gloss="expertise",
            rows="H6.2 H6.10",
        ),
    ] = None
    uren_per_week: Annotated[
        float | None,
        Number(low=0, high=168),
        Question(
            "Hoeveel uren per week krijgt de manager?", label="Uren per week", gloss="hours a week", rows="H6.13 H0.11"
        ),
    ] = None


class Coordinator(Record, component="6.0"):
    """The coordinator of the teams of step 5 (H6.12)."""

    functie: Annotated[
        Line,
        Question(
            "Welke functie heeft de coördinator van de teams?",
            label="Functie",
            gloss="function",
            rows="H6.12",
            help="Noem geen naam.",
        ),
    ] = None
    taken: Annotated[
        tuple[str, ...],
        Choice(COORDINATORTAKEN, open=True),
        Question("Wat doet de coördinator?", label="Taken", gloss="tasks", rows="H6.12"),
    ] = ()
    intervisie: Annotated[
        Line,
        Question(
            "Hoe vaak is er intervisie met de teams?",
            label="Intervisie",
            gloss="peer review",
            rows="H6.12",
            help="Bij intervisie leren teamleden van elkaars ervaringen. In Roosendaal was dat elke twee weken.",
        ),
    ] = None
    neemt_deel_aan: Annotated[
        tuple[str, ...],
        Reference("netwerken", "onderdelen", "samenwerkingsverbanden"),
        Question(
            "Aan welk overleg neemt de coördinator deel?",
            label="Neemt deel aan",
            gloss="takes part in",
            rows="H6.12",
            help="Zo komt ervaringskennis in de netwerken terecht.",
        ),
    ] = ()
    uren_per_week: Annotated[
        float | None,
        Number(low=0, high=168),
        Question(
            "Hoeveel uren per week krijgt de coördinator?",
            label="Uren per week",
            gloss="hours a week",
            rows="H6.13 H0.11",
        ),
    ] = None
