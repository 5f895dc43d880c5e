"""A case: what one or more municipalities did, and what others may learn from it (V1-V16, P0.1, P0.2, E4).

A case says nothing that its source does not say. What the source is silent about is named under `onbekend`.
People appear by role and organisation, never by name.
"""

from typing import Annotated, TypeAlias

from armoedeplan.method.statement import INFERRED, Statement
from armoedeplan.practice import vocabulary
from armoedeplan.record import Choice, Decimal, Identifier, Line, Lines, MomentText, Paragraphs, Record

SOORTEN = {
    "praktijk": "praktijkvoorbeeld",
    "instrument": "vorm van ondersteuning",
    "opinie": "opinie, met verwachtingen",
}
PRECISIES = {"dag": "op de dag", "maand": "op de maand", "jaar": "op het jaar", "ongeveer": "ongeveer"}
ACTUEEL = {"ja": "ja", "nee": "nee", "onbekend": "onbekend"}


class Herkomst(Record, required=("document",)):
    """Where a case stands: its source (an id of the method, or a title of one's own) and the place in it."""

    document: Line = None
    pagina: Line = None
    plaats: Line = None


class Looptijd(Record):
    """From when until when, as precise as the source is."""

    van: MomentText = None
    tot: MomentText = None
    precisie: Annotated[str | None, Choice(PRECISIES)] = None
    toelichting: Line = None


class Resultaat(Record, required=("waarde", "wat")):
    """A number of the source: its value, its unit, and what it counts."""

    waarde: Decimal = None
    eenheid: Line = None
    wat: Line = None


class Valkuil(Record, required=("valkuil",)):
    """What may go wrong, and what the source sets against it; whether that helped, no source tells."""

    valkuil: Line = None
    oplossing: Line = None


class Reactie(Record, required=("organisatie",)):
    """What a colleague elsewhere makes of it, in our words: an organisation and, where it is told, a role; no name."""

    rol: Line = None
    organisatie: Line = None
    tekst: Line = None


Lessen: TypeAlias = Annotated[tuple[str, ...], Choice(vocabulary.LESSEN)]


class Case(Record, referable=True, required=("titel", "les", "bronnen")):
    """One case of the library.

    rijen: the requirement rows it fulfils, for cases of our own sources only.
    les: what to learn from it, in one line. trefwoorden: our words under which people look for it.
    lessen: the lessons of 2011 it shows. onderdelen: the core components for which it is useful (afgeleid).
    nog_actueel: whether it still runs, which the sources do not tell.
    Besides `onderdelen`, these are our placing too (afgeleid): `les`, `themas`, `stappen`, `modellen`, `doelgroepen`,
    `functies`, `beleidsterreinen`, `trefwoorden`, and of `lessen` all but the one under which the source tells it.
    """

    id: Identifier = ""
    titel: Line = None
    soort: Annotated[str | None, Choice(SOORTEN)] = None
    gemeenten: Lines = ()
    les: Line = None
    samenvatting: Paragraphs = None
    rijen: Lines = ()
    lessen: Lessen = ()
    themas: Annotated[tuple[str, ...], Choice(vocabulary.THEMAS)] = ()
    stappen: Annotated[tuple[str, ...], Choice(vocabulary.STAPPEN)] = ()
    onderdelen: Annotated[tuple[str, ...], Choice(vocabulary.component_choices)] = ()
    modellen: Annotated[tuple[str, ...], Choice(vocabulary.MODELLEN)] = ()
    doelgroepen: Annotated[tuple[str, ...], Choice(vocabulary.DOELGROEPEN)] = ()
    doelgroep: Line = None
    functies: Annotated[tuple[str, ...], Choice(vocabulary.FUNCTIES)] = ()
    beleidsterreinen: Annotated[tuple[str, ...], Choice(vocabulary.BELEIDSTERREINEN, open=True)] = ()
    looptijd: Looptijd = Looptijd()
    partners: Lines = ()
    rol_gemeente: Line = None
    financiering: Lines = ()
    werkwijze: Paragraphs = None
    resultaten: tuple[Resultaat, ...] = ()
    valkuilen: tuple[Valkuil, ...] = ()
    tips: Lines = ()
    reacties: tuple[Reactie, ...] = ()
    onbekend: Lines = ()
    nog_actueel: Annotated[str | None, Choice(ACTUEEL)] = None
    trefwoorden: Lines = ()
    bronnen: tuple[Herkomst, ...] = ()

    @property
    def lesson(self) -> Statement:
        """What to learn from it: always our reading."""
        return Statement(self.les or "", INFERRED)

    @property
    def lesson_of_source(self) -> str:
        """The lesson under which the source itself tells the case; empty where its source has no lessons."""
        told = any(row.startswith("V") for row in self.rijen)
        return self.lessen[0] if told and self.lessen else ""

    @property
    def lessons_of_ours(self) -> tuple[str, ...]:
        """The lessons with which we placed the case."""
        return tuple(lesson for lesson in self.lessen if lesson != self.lesson_of_source)
