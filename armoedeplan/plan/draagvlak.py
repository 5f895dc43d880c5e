"""Step 2: the support inside the municipality, and the interviews on which the inventory rests."""

from typing import Annotated

from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.record import Choice, Count, Group, Line, Lines, Paragraphs, Question, Record

OORDELEN = {
    "laag": "laag",
    "matig": "matig",
    "voldoende": "voldoende",
    "hoog": "hoog",
}
ERVARING = {
    "geen": "geen",
    "weinig": "weinig",
    "enige": "enige",
    "veel": "veel",
}


class PolitiekDraagvlak(Record, component="2.1"):
    """Support among aldermen and council (H2.1)."""

    oordeel: Annotated[
        str | None,
        Choice(OORDELEN),
        Question(
            "Hoe groot is het politieke draagvlak voor samenwerking?",
            label="Oordeel",
            gloss="judgement",
            help="Het gaat om het college en de raad.",
            kern=True,
            rows="H2.1",
        ),
    ] = None
    onderbouwing: Annotated[
        Paragraphs,
        Question("Waaruit blijkt dat?", label="Onderbouwing", gloss="evidence", help="Noem geen namen.", rows="H2.1"),
    ] = None


class AmbtelijkDraagvlak(Record, component="2.1"):
    """Support among civil servants and their managers (H2.1)."""

    oordeel: Annotated[
        str | None,
        Choice(OORDELEN),
        Question(
            "Hoe groot is het ambtelijke draagvlak voor samenwerking?",
            label="Oordeel",
            gloss="judgement",
            help="Het gaat om medewerkers en hun leidinggevenden.",
            kern=True,
            rows="H2.1",
        ),
    ] = None
    onderbouwing: Annotated[
        Paragraphs,
        Question("Waaruit blijkt dat?", label="Onderbouwing", gloss="evidence", help="Noem geen namen.", rows="H2.1"),
    ] = None


class Draagvlak(Record, component="2.1"):
    """Two separate judgements on support, the experience there is, and who drives the work (H2.1, H2.4)."""

    politiek: Annotated[
        PolitiekDraagvlak, Group("Politiek draagvlak", gloss="political support", rows="H2.1", internal=True)
    ] = PolitiekDraagvlak()
    ambtelijk: Annotated[
        AmbtelijkDraagvlak, Group("Ambtelijk draagvlak", gloss="administrative support", rows="H2.1", internal=True)
    ] = AmbtelijkDraagvlak()
    samenwerkingservaring: Annotated[
        str | None,
        Choice(ERVARING),
        Question(
            "Hoeveel ervaring heeft de gemeente met samenwerken?",
            label="Ervaring met samenwerken",
            gloss="experience of working together",
            help="Het gaat om samenwerken tussen afdelingen en met organisaties.",
            rows="H2.4",
            internal=True,
        ),
    ] = None
    trekker: Annotated[
        Line,
        Question(
            "Welke gemotiveerde ambtenaar of manager trekt de samenwerking?",
            label="Trekker",
            gloss="leading party",
            help="Noem de functie en de afdeling, geen naam.",
            rows="H2.4",
            internal=True,
        ),
    ] = None


class GesprekkenMetAmbtenaren(Record):
    """How many civil servants were interviewed, from which sectors; never who (H2.6)."""

    aantal: Annotated[Count, Question("Met hoeveel ambtenaren is gesproken?", label="Aantal", gloss="number")] = None
    sectoren: Annotated[
        tuple[str, ...],
        Choice(BELEIDSTERREINEN, open=True),
        Question("Uit welke sectoren kwamen zij?", label="Sectoren", gloss="sectors"),
    ] = ()


class GesprekkenMetSleutelfiguren(Record):
    """How many key figures were interviewed, of which organisations; never who (H2.6)."""

    aantal: Annotated[Count, Question("Met hoeveel sleutelfiguren is gesproken?", label="Aantal", gloss="number")] = (
        None
    )
    organisaties: Annotated[
        Lines, Question("Van welke organisaties waren zij?", label="Organisaties", gloss="organisations")
    ] = ()


class Gesprekken(Record, component="2.2"):
    """The interview round on which the inventory rests (H2.6)."""

    ambtenaren: Annotated[
        GesprekkenMetAmbtenaren,
        Question(
            "Met hoeveel ambtenaren is gesproken, en uit welke sectoren?",
            label="Gesprekken met ambtenaren",
            gloss="civil servants",
            help="Noem geen namen.",
            rows="H2.6",
        ),
    ] = GesprekkenMetAmbtenaren()
    sleutelfiguren: Annotated[
        GesprekkenMetSleutelfiguren,
        Question(
            "Met hoeveel sleutelfiguren is gesproken, en van welke organisaties?",
            label="Gesprekken met sleutelfiguren",
            gloss="key figures",
            help="Een sleutelfiguur kent de mensen of het aanbod goed. Noem geen namen.",
            rows="H2.6",
        ),
    ] = GesprekkenMetSleutelfiguren()
