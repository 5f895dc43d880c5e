"""Step 4, how people learn to work together."""

from typing import Annotated

from armoedeplan.record import Line, Lines, Question, Record


class Leertraject(Record, component="4.5"):
    """How people learn to work together, and how that lands in job descriptions (H4.5, M6)."""

    activiteiten: Annotated[
        Lines,
        Question(
            "Wat doet u om van het samenwerken te leren?",
            label="Leeractiviteiten",
            gloss="activities",
            kern=True,
            rows="H4.5",
            help="Denk aan training, intervisie of een dag meelopen bij een partner.",
        ),
    ] = ()
    kwalificaties: Annotated[
        Lines,
        Question(
            "Wat moeten medewerkers hiervoor kunnen?", label="Kwalificaties", gloss="qualifications", rows="H4.5 M6"
        ),
    ] = ()
    functieomschrijvingen: Annotated[
        Lines,
        Question(
            "In welke functieomschrijvingen komt dit te staan?",
            label="Functieomschrijvingen",
            gloss="job descriptions",
            kern=True,
            rows="H4.5",
            help="Dat hoeft niet in één keer: het mag geleidelijk.",
        ),
    ] = ()
    moment: Annotated[Line, Question("Wanneer werkt u hieraan?", label="Moment", gloss="moment", rows="H4.5")] = None
