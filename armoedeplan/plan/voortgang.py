"""Step 4, how a measure gets on: what is ready when, what each year brings, and whether it goes as agreed."""

from typing import Annotated

from armoedeplan.record import Choice, Day, Flag, Identifier, Line, Paragraphs, QuarterText, Question, Record, Year

STANDEN = {
    "loopt_voor": "loopt voor",
    "op_schema": "op schema",
    "risico": "risico",
    "loopt_achter": "loopt achter",
    "afgerond": "afgerond",
    "gestopt": "gestopt",
}
"""How a measure stands, or an indicator; the first four are also reckoned (`analysis/judgement.py`)."""


class Mijlpaal(Record):
    """What is ready in a quarter, and by whom (2.4)."""

    id: Identifier = ""
    kwartaal: Annotated[
        QuarterText,
        Question(
            "In welk kwartaal is het klaar?",
            label="Kwartaal",
            gloss="quarter",
            kern=True,
        ),
    ] = None
    wat: Annotated[
        Line,
        Question(
            "Wat is dan klaar?",
            label="Wat",
            gloss="what",
            kern=True,
            help="Bijvoorbeeld: de eerste tien begeleiders zijn begonnen.",
        ),
    ] = None
    wie: Annotated[
        Line,
        Question(
            "Wie zorgt daarvoor?",
            label="Wie",
            gloss="who",
            help="Noem een organisatie of functie, geen naam.",
        ),
    ] = None
    gehaald: Annotated[
        Flag,
        Question(
            "Is dit gelukt?",
            label="Gehaald",
            gloss="reached",
            help="Vul dit in als het kwartaal voorbij is.",
        ),
    ] = None


class Jaarresultaat(Record):
    """What is reached at the end of a year (2.4)."""

    id: Identifier = ""
    jaar: Annotated[
        Year,
        Question(
            "Aan het eind van welk jaar?",
            label="Jaar",
            gloss="year",
            kern=True,
        ),
    ] = None
    resultaat: Annotated[
        Line,
        Question(
            "Wat is dan bereikt?",
            label="Resultaat",
            gloss="result",
            kern=True,
        ),
    ] = None


class Oordeel(Record):
    """Whether a measure goes as agreed, why, and what is done about it (2.4); people decide it."""

    stand: Annotated[
        str | None,
        Choice(STANDEN),
        Question(
            "Hoe staat de maatregel ervoor?",
            label="Stand",
            gloss="state",
            help="Op schema: binnen tijd, geld en kwaliteit. Risico: er moet iets gebeuren. Loopt achter: "
            "het lukt zo niet.",
        ),
    ] = None
    toelichting: Annotated[
        Paragraphs,
        Question(
            "Waardoor komt dat?",
            label="Toelichting op het oordeel",
            gloss="explanation",
        ),
    ] = None
    bijsturing: Annotated[
        Paragraphs,
        Question(
            "Wat doet u eraan?",
            label="Bijsturing",
            gloss="correction",
            help="Doet u nu niets? Zeg dan waarom, en wanneer u opnieuw kijkt.",
        ),
    ] = None
    datum: Annotated[
        Day,
        Question(
            "Van wanneer is dit oordeel?",
            label="Datum van het oordeel",
            gloss="date",
        ),
    ] = None
