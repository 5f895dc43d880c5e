"""Step 7, the values that are measured."""

from typing import Annotated

from armoedeplan.record import Decimal, Identifier, Line, MomentText, Paragraphs, Question, Record


class Meetwaarde(Record):
    """A measured value with its source and date, where an indicator begins."""

    waarde: Annotated[Decimal, Question("Welke waarde is gemeten?", label="Waarde", gloss="value")] = None
    bron: Annotated[Line, Question("Waar komt het getal vandaan?", label="Bron", gloss="source")] = None
    peildatum: Annotated[
        MomentText, Question("Van wanneer is het getal?", label="Peildatum", gloss="reference date")
    ] = None


class Meting(Record, component="7.3"):
    """A later measurement of an indicator (H7.3)."""

    id: Identifier = ""
    peildatum: Annotated[
        MomentText,
        Question("Van wanneer is het getal?", label="Peildatum", gloss="reference date", kern=True, rows="H7.3"),
    ] = None
    waarde: Annotated[
        Decimal,
        Question(
            "Welke waarde is gemeten?",
            label="Waarde",
            gloss="value",
            kern=True,
            rows="H7.3",
            help="Gaat het om minder dan 10 personen? Vul dan geen getal in, en zeg dat in de toelichting.",
        ),
    ] = None
    toelichting: Annotated[
        Paragraphs,
        Question(
            "Waardoor komt dit getal?",
            label="Toelichting",
            gloss="explanation",
            rows="H7.3",
            help="Bijvoorbeeld: de maatregel die hierbij hoort, begint pas in september.",
        ),
    ] = None
