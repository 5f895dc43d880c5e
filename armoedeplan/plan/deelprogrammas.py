"""Step 4, the sub-programmes by life phase (Pekela and Veendam)."""

from typing import Annotated

from armoedeplan.plan.gedeeld import Praktijkvoorbeelden
from armoedeplan.record import Choice, Identifier, Line, Paragraphs, Question, Record, Reference

LEVENSFASEN = {
    "jongeren": "jongeren: leren en een diploma halen",
    "volwassenen": "volwassenen: werken en zich ontwikkelen",
    "ouderen_en_kwetsbaren": "ouderen en andere kwetsbare inwoners: blijven meedoen",
}


class Deelprogramma(Record, component="4.0", referable=True):
    """A part of the plan by life phase or theme, an alternative to networks (M2, M5, L7)."""

    id: Identifier = ""
    naam: Annotated[
        Line,
        Question(
            "Hoe heet dit deelprogramma?",
            label="Naam",
            gloss="name",
            kern=True,
            rows="M2 L7",
            help="Geef het liever de naam van een levensfase of thema dan van een afdeling of regeling.",
        ),
    ] = None
    doel: Annotated[
        Paragraphs,
        Question("Wat wilt u met dit deelprogramma bereiken?", label="Doel", gloss="aim", kern=True, rows="M2"),
    ] = None
    levensfase: Annotated[
        str | None,
        Choice(LEVENSFASEN, open=True),
        Question(
            "Op welke levensfase is dit deelprogramma gericht?", label="Levensfase", gloss="life phase", rows="M2"
        ),
    ] = None
    leider: Annotated[
        str | None,
        Reference("actoren"),
        Question(
            "Welke partij levert de leider van dit deelprogramma?",
            label="Leider",
            gloss="programme leader",
            rows="M5",
            help="In Pekela en Veendam was de leider in dienst van de gemeenten.",
        ),
    ] = None
    projectleiders: Annotated[
        tuple[str, ...],
        Reference("actoren"),
        Question(
            "Welke partijen leveren projectleiders?",
            label="Projectleiders",
            gloss="project leaders",
            rows="M5",
            help="Dat kunnen alle organisaties zijn die meedoen. Noem partijen, geen personen.",
        ),
    ] = ()
    maatregelen: Annotated[
        tuple[str, ...],
        Reference("maatregelen"),
        Question(
            "Welke maatregelen horen bij dit deelprogramma?",
            label="Maatregelen",
            gloss="measures",
            rows="M2 L7",
            help="Een thema werkt pas goed als maatregelen van verschillende partijen erin samenkomen.",
        ),
    ] = ()
    praktijk: Praktijkvoorbeelden = ()
