"""Small records that several steps share: a figure with its source, a period, money in a year."""

from typing import Annotated, TypeAlias

from armoedeplan.record import (
    Count,
    Euros,
    Line,
    MomentText,
    Percentage,
    Question,
    Record,
    Reference,
    Slug,
    WhenSeveral,
    Year,
)

VoorGemeente: TypeAlias = Annotated[
    str | None,
    Reference("gemeenten"),
    Question(
        "Voor welke gemeente is dit?",
        label="Gemeente",
        gloss="municipality",
        help="Laat dit open als het voor alle gemeenten van het plan geldt.",
        when=WhenSeveral("gemeenten"),
        rows="M1 P1.1",
    ),
]
"""Of which municipality of a joint plan something is; of all of them when it says nothing."""


class Aantal(Record):
    """A count of people, households or things, with where it comes from and when it held (2.4)."""

    aantal: Annotated[Count, Question("Hoeveel zijn het er?", label="Aantal", gloss="number")] = None
    bron: Annotated[Line, Question("Waar komt het getal vandaan?", label="Bron", gloss="source")] = None
    peildatum: Annotated[
        MomentText, Question("Van wanneer is het getal?", label="Peildatum", gloss="reference date")
    ] = None


class Bereik(Record):
    """The share of a group that is reached, in percent, with its source and date (2.4)."""

    procent: Annotated[Percentage, Question("Hoeveel procent?", label="Procent", gloss="per cent")] = None
    bron: Annotated[Line, Question("Waar komt het getal vandaan?", label="Bron", gloss="source")] = None
    peildatum: Annotated[
        MomentText, Question("Van wanneer is het getal?", label="Peildatum", gloss="reference date")
    ] = None


class Periode(Record):
    """From and until: years, months or days."""

    van: Annotated[MomentText, Question("Vanaf wanneer?", label="Van", gloss="from")] = None
    tot: Annotated[MomentText, Question("Tot en met wanneer?", label="Tot en met", gloss="up to and including")] = None


class Kosten(Record):
    """An amount in whole euros in one year."""

    jaar: Annotated[Year, Question("In welk jaar?", label="Jaar", gloss="year")] = None
    bedrag: Annotated[Euros, Question("Hoeveel euro?", label="Bedrag", gloss="amount")] = None


class Budget(Record):
    """An amount in whole euros, and the year it is for."""

    bedrag: Annotated[Euros, Question("Hoeveel euro?", label="Bedrag", gloss="amount")] = None
    jaar: Annotated[Year, Question("In welk jaar?", label="Jaar", gloss="year")] = None


class Bewaartermijn(Record, short="termijn"):
    """How long something is kept: a term, from when it counts, and the last day."""

    termijn: Annotated[Line, Question("Hoe lang?", label="Termijn", gloss="term")] = None
    vanaf: Annotated[
        Line,
        Question(
            "Vanaf wanneer telt dat?",
            label="Vanaf",
            gloss="counted from",
            help="Bijvoorbeeld “het gesprek” of “de laatste afspraak”.",
        ),
    ] = None
    uiterlijk: Annotated[
        Line,
        Question(
            "Wanneer is het op zijn laatst weg?",
            label="Uiterlijk",
            gloss="at the latest",
            help="Noem een dag, of bijvoorbeeld “na de analyse”.",
        ),
    ] = None


Praktijkvoorbeelden: TypeAlias = Annotated[
    tuple[str, ...],
    Slug(),
    Question(
        "Welke voorbeelden uit de praktijk gebruikt u hierbij?",
        label="Voorbeelden uit de praktijk",
        gloss="practice cases",
        rows="E4",
        help="Noem de korte namen die armoedeplan voorbeelden laat zien.",
    ),
]
"""The cases of the practice library that a measure, a network or a sub-programme builds on, by id."""
