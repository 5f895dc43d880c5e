"""The finance table: what the plan costs, and where the money comes from."""

from typing import Annotated

from armoedeplan.record import Euros, Flag, Identifier, Line, Question, Record, Year


class Financiering(Record, component="0.0"):
    """One line of the finance table: an amount for one purpose in one year (2.4)."""

    id: Identifier = ""
    post: Annotated[
        Line,
        Question(
            "Waarvoor is het geld?",
            label="Post",
            gloss="budget line",
            help="Gebruik dezelfde naam als in de begroting, als die er is.",
            kern=True,
            rows="2.4",
        ),
    ] = None
    jaar: Annotated[
        Year, Question("Voor welk jaar is het bedrag?", label="Jaar", gloss="year", kern=True, rows="2.4")
    ] = None
    bedrag: Annotated[
        Euros, Question("Om hoeveel euro gaat het?", label="Bedrag", gloss="amount", kern=True, rows="2.4")
    ] = None
    dekkingsbron: Annotated[
        Line,
        Question(
            "Waaruit betaalt u dit?",
            label="Dekkingsbron",
            gloss="source of funding",
            help="Noem bijvoorbeeld een programma in de begroting, een reserve of een subsidie.",
            kern=True,
            rows="2.4",
        ),
    ] = None
    structureel: Annotated[
        Flag,
        Question(
            "Is het geld structureel?",
            label="Structureel",
            gloss="structural",
            help="Ja: het komt elk jaar terug. Nee: het is eenmalig of tijdelijk.",
            rows="2.4",
        ),
    ] = None
