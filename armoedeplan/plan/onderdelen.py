"""Step 6, the structure: its bodies and offices, and who decides what."""

from typing import Annotated

from armoedeplan.record import Choice, Count, Flag, Identifier, Line, Lines, Number, Question, Record, Reference

ONDERDEELSOORTEN = {
    "stuurgroep": "stuurgroep",
    "overleg": "overleg",
    "team": "team",
    "functionaris": "functionaris, zoals een projectmanager",
}


class Onderdeel(Record, component="6.1", referable=True):
    """A body or office in the structure, made up of functions, not of names (H6.1, H6.9)."""

    id: Identifier = ""
    naam: Annotated[Line, Question("Hoe heet dit onderdeel?", label="Naam", gloss="name", kern=True, rows="H6.1")] = (
        None
    )
    soort: Annotated[
        str | None,
        Choice(ONDERDEELSOORTEN, open=True),
        Question("Wat voor onderdeel is het?", label="Soort", gloss="kind", kern=True, rows="H6.1 H6.9"),
    ] = None
    samenstelling: Annotated[
        Lines,
        Question(
            "Welke functies zitten in dit onderdeel?",
            label="Samenstelling",
            gloss="composition",
            kern=True,
            rows="H6.9",
            help="Noem functies, zoals wethouder met inkomen in de portefeuille. Noem geen namen.",
        ),
    ] = ()
    taken: Annotated[
        Lines,
        Question(
            "Welke taken heeft dit onderdeel?",
            label="Taken",
            gloss="tasks",
            rows="H6.9",
            help="Denk aan de voortgang bewaken en bijsturen.",
        ),
    ] = ()
    heeft_eindverantwoordelijkheid: Annotated[
        Flag,
        Question(
            "Is dit onderdeel eindverantwoordelijk?",
            label="Eindverantwoordelijk",
            gloss="has final responsibility",
            component="6.4",
            rows="H6.4 H6.9",
        ),
    ] = None
    overleggen_per_jaar: Annotated[
        Count,
        Question(
            "Hoe vaak per jaar komt dit onderdeel bijeen?",
            label="Overleggen per jaar",
            gloss="meetings a year",
            rows="H4.4 H6.1",
        ),
    ] = None
    uren_per_overleg: Annotated[
        float | None,
        Number(low=0, high=24),
        Question("Hoeveel uur duurt een overleg?", label="Uren per overleg", gloss="hours a meeting", rows="H4.4 H6.1"),
    ] = None


class Bevoegdheid(Record, component="6.4"):
    """Who does, answers for, is asked and is told, on one subject (H6.4)."""

    id: Identifier = ""
    onderwerp: Annotated[
        Line,
        Question("Over welke taak of welk besluit gaat het?", label="Onderwerp", gloss="topic", kern=True, rows="H6.4"),
    ] = None
    uitvoerend: Annotated[
        tuple[str, ...],
        Reference("actoren", "onderdelen"),
        Question("Wie voert het uit?", label="Uitvoerend", gloss="responsible", kern=True, rows="H6.4"),
    ] = ()
    eindverantwoordelijk: Annotated[
        str | None,
        Reference("actoren", "onderdelen"),
        Question(
            "Wie is eindverantwoordelijk?",
            label="Eindverantwoordelijk",
            gloss="accountable",
            kern=True,
            rows="H6.4",
            help="Kies er één.",
        ),
    ] = None
    geraadpleegd: Annotated[
        tuple[str, ...],
        Reference("actoren", "onderdelen"),
        Question("Wie wordt vooraf om raad gevraagd?", label="Geraadpleegd", gloss="consulted", rows="H6.4"),
    ] = ()
    geinformeerd: Annotated[
        tuple[str, ...],
        Reference("actoren", "onderdelen"),
        Question(
            "Wie hoort achteraf wat er is gedaan of besloten?", label="Geïnformeerd", gloss="informed", rows="H6.4"
        ),
    ] = ()
