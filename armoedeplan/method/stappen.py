"""The seven steps and their 30 core components: what people read before and while they answer (H0.10, H1.1-H7.4).

The texts stand in `data/stap_1.yaml` and so on, one file a step. What the guide itself says and what was added
to it are kept apart, field by field: nobody should cite as the guide's what is ours. A screen or a paper takes the
texts as statements, which carry their origin.
"""

from typing import Annotated, TypeAlias

from armoedeplan.method.statement import INFERRED, SOURCE, Statement, statements
from armoedeplan.record import Flag, Identifier, Line, Lines, Paragraphs, Record, Whole

DOCUMENTS = {
    "handreiking_2009": "handreiking 2009",
    "gemeenten_leren_2010": "Gemeenten leren van elkaar 2011",
    "erop_af": "Erop af! Doen en delen",
    "participatie_praktijk_2018": "Participatie / Werk en Inkomen 2018",
    "meerdoen": "Vijf stappen naar meer burgerparticipatie",
}
"""How the source documents are named in a line."""
StepNumber: TypeAlias = Annotated[int | None, Whole(low=1)]


class Verwijzing(Record):
    """Where something stands in a source: the document's id, and its page or pages as people write them (`5-6, 18`)."""

    document: Identifier = ""
    pagina: Line = None

    @property
    def shown(self) -> str:
        """The place in words, where it is known."""
        name = DOCUMENTS.get(self.document, self.document)
        return f"{name}, pagina {self.pagina}" if name and self.pagina else name


class Verband(Record):
    """A tie with another step, since the guide is not linear (H5.18, H7.9).

    afgeleid: the tie is ours, not the guide's; then there is no `bron`.
    """

    id: Identifier = ""
    stap: StepNumber = None
    uitleg: Line = None
    afgeleid: Flag = None
    bron: Verwijzing = Verwijzing()

    @property
    def told(self) -> Statement:
        """The tie in words, with the step it leads to."""
        origin = INFERRED if self.afgeleid else SOURCE
        return Statement(f"stap {self.stap}: {self.uitleg}", origin, self.bron.shown)


class Onderdeel(Record, referable=True):
    """A core component of a step, with its guidance.

    nummer: `2.2`; rij: the requirement row it answers (`H2.2`).
    waarom, hoe, valkuilen: why, and the tips and pitfalls that the guide gives; those that end in `_afgeleid` are ours.
    voorbeeldantwoord: the answer of a municipality that does not exist.
    praktijk: what the guide tells of Roosendaal, and nothing else; empty when it tells nothing.
    bron: where the component and the guide's tips stand; praktijk_bron: where the practice stands.
    """

    id: Identifier = ""
    nummer: Line = None
    titel: Line = None
    rij: Line = None
    waarom: Line = None
    waarom_afgeleid: Line = None
    hoe: Lines = ()
    hoe_afgeleid: Lines = ()
    valkuilen: Lines = ()
    valkuilen_afgeleid: Lines = ()
    voorbeeldantwoord: Paragraphs = None
    praktijk: Paragraphs = None
    bron: Verwijzing = Verwijzing()
    praktijk_bron: Verwijzing = Verwijzing()

    @property
    def reasons(self) -> tuple[Statement, ...]:
        """Why the component is there."""
        return statements(self.bron.shown, [self.waarom], [self.waarom_afgeleid])

    @property
    def tips(self) -> tuple[Statement, ...]:
        """How to go about it."""
        return statements(self.bron.shown, self.hoe, self.hoe_afgeleid)

    @property
    def pitfalls(self) -> tuple[Statement, ...]:
        """What may go wrong."""
        return statements(self.bron.shown, self.valkuilen, self.valkuilen_afgeleid)


class Stap(Record, referable=True):
    """One of the seven steps (H0.10).

    naam_in_lijst, naam_als_kop: the official name in the guide's list of steps and above its chapter; step 6 has two.
    doel, doel_afgeleid: what the step is for; opbrengst: what one has when it is done, in our summary.
    """

    id: Identifier = ""
    nummer: StepNumber = None
    titel: Line = None
    naam_in_lijst: Line = None
    naam_als_kop: Line = None
    doel: Paragraphs = None
    doel_afgeleid: Line = None
    opbrengst: Lines = ()
    verband: tuple[Verband, ...] = ()
    bron: Verwijzing = Verwijzing()
    onderdelen: tuple[Onderdeel, ...] = ()

    @property
    def purposes(self) -> tuple[Statement, ...]:
        """What the step is for."""
        return statements(self.bron.shown, [self.doel], [self.doel_afgeleid])
