"""A small questionnaire of its own, with a field of every form, for the tests of the records."""

from typing import Annotated

from armoedeplan.record import (
    Choice,
    Count,
    Day,
    Euros,
    Flag,
    Group,
    Identifier,
    Line,
    Lines,
    MomentText,
    Paragraphs,
    Percentage,
    Question,
    Record,
    Reference,
    Text,
)

KLEUREN = {"rood": "Rood", "licht_groen": "lichtgroen"}


class Meting(Record):
    """One figure, to which nothing refers."""

    id: Identifier = ""
    waarde: Annotated[Count, Question("Hoeveel?", label="Waarde", gloss="value", help="In hele getallen.")] = None
    jaar: MomentText = None


class Naw(Record):
    """A nested record."""

    straat: Line = None
    sinds: Day = None


class Partij(Record, referable=True):
    """A record that others refer to."""

    id: Identifier = ""
    naam: Line = None
    kleur: Annotated[str | None, Choice(KLEUREN)] = None
    soort: Annotated[str | None, Choice(KLEUREN, open=True)] = None
    leden: Annotated[tuple[str, ...], Reference("partijen")] = ()
    trekker: Annotated[str | None, Reference("partijen", "zalen")] = None
    na: Annotated[tuple[str, ...], Reference("partijen", acyclic=True)] = ()
    metingen: tuple[Meting, ...] = ()


class Zaal(Record, referable=True):
    """A record of another list."""

    id: Identifier = ""
    kleuren: Annotated[tuple[str, ...], Choice(KLEUREN)] = ()


class Wortel(Record, required=("titel",)):
    """The root."""

    titel: Line = None
    tekst: Paragraphs = None
    bedrag: Euros = None
    deel: Percentage = None
    aan: Flag = None
    dag: Day = None
    lijst: Lines = ()
    naw: Annotated[Naw, Group("Adres", gloss="address")] = Naw()
    partijen: tuple[Partij, ...] = ()
    zalen: tuple[Zaal, ...] = ()
    staten: dict[str, Meting] = {}  # noqa: RUF012 - frozen records never write to it
    redenen: Annotated[dict[str, str], Text()] = {}  # noqa: RUF012 - the same
