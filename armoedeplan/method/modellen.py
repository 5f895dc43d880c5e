"""The five governance models of step 3, the choice rule, and the order of influence (H3.5-H3.10)."""

from typing import Annotated

from armoedeplan.method.statement import INFERRED, SOURCE, Statement
from armoedeplan.record import Choice, Count, Flag, Identifier, Line, Lines, Paragraphs, Record, Reference, Slug

GRONDEN = {
    "gesteld": "staat in de bron",
    "afgeleid": "afgeleid uit de bron",
    "niet_genoemd": "niet genoemd in de bron",
}
KERNROLLEN = {
    "regelen": "regelen",
    "regisseren": "regisseren",
    "bemiddelen": "bemiddelen",
    "onderhandelen": "onderhandelen",
    "delegeren": "delegeren",
}


class Cel(Record):
    """One cell of the comparison table: what the source says, on what ground, on which printed page.

    Where the source is silent, `tekst` is `niet genoemd` and there is no page (domain I10).
    `waarde` is the answer in the plan that means the same as the cell; a cell without one has nothing to match.
    `citaat` is a sentence of the guide itself: only that may stand between quotation marks.
    """

    tekst: Line = None
    grond: Annotated[str | None, Choice(GRONDEN)] = None
    waarde: Annotated[str | None, Slug()] = None
    citaat: Line = None
    pagina: Count = None

    @property
    def told(self) -> Statement:
        """The cell as a statement."""
        place = f"handreiking 2009, pagina {self.pagina}" if self.pagina else ""
        return Statement(self.tekst or "", INFERRED if self.grond == "afgeleid" else SOURCE, place)


class Cellen(Record):
    """The dimensions on which the models differ (H3.6), with when a model fits (H3.7) and who used it."""

    wie_werkt_samen: Cel = Cel()
    onderwerp: Cel = Cel()
    rol_gemeente: Cel = Cel()
    rol_organisaties: Cel = Cel()
    rol_burgers: Cel = Cel()
    geschikt_als: Cel = Cel()
    praktijk: Cel = Cel()


class Vindplaats(Record):
    """Where a fact stands: the id of a source, which is read from another file, and its printed page."""

    document: Annotated[str | None, Slug()] = None
    pagina: Count = None


class Model(Record, referable=True):
    """One governance model (H3.5).

    `aandachtspunten_afgeleid` are ours, not the guide's. `vandaag` gives the present names of what the
    guide calls by the names of 2009, and stays open where nothing of the kind is known.
    """

    id: Identifier = ""
    naam: Line = None
    samenvatting: Paragraphs = None
    kern_rol_gemeente: Annotated[str | None, Choice(KERNROLLEN)] = None
    cellen: Cellen = Cellen()
    aandachtspunten_afgeleid: Lines = ()
    vandaag: Paragraphs = None
    bron: Vindplaats = Vindplaats()


class Keuzeregel(Record):
    """A rule of choice: when the objective has all directions of `als`, the models of `dan` suit it (H3.7).

    The directions are those of the plan, a floor higher, so that they can only be read as short names here.
    A rule that is `afgeleid` widens the guide's words and gives way to one that is not. Models in no `dan`
    and directions in no `als` have no rule: the guide is silent on them (H3.10).
    """

    id: Identifier = ""
    als: Annotated[tuple[str, ...], Slug()] = ()
    dan: Annotated[tuple[str, ...], Reference("modellen")] = ()
    tekst: Line = None
    stelligheid: Line = None
    afgeleid: Flag = None
    pagina: Count = None


class Invloed(Record):
    """The models in order of what citizens may decide, least first; our reading of one page, not the guide's."""

    afgeleid: Flag = None
    toelichting: Paragraphs = None
    volgorde: Annotated[tuple[str, ...], Reference("modellen")] = ()
    pagina: Count = None


class DeelsGelijk(Record):
    """Two answers to one question that partly agree."""

    id: Identifier = ""
    kenmerk: Annotated[str | None, Slug()] = None
    waarden: Annotated[tuple[str, ...], Slug()] = ()


class NodigePartij(Record):
    """A group of parties that a model works with, and how many of them must be in the inventory."""

    id: Identifier = ""
    model: Annotated[str | None, Reference("modellen")] = None
    groep: Annotated[str | None, Slug()] = None
    minstens: Count = None


class Deelname(Record):
    """The points a model gets when citizens take part in all three phases of the plan, or in some of them."""

    id: Identifier = ""
    model: Annotated[str | None, Reference("modellen")] = None
    alle_fasen: Count = None
    enkele_fasen: Count = None


class Passing(Record):
    """How the fit of step 3 gives points; ours, not the guide's."""

    deels: tuple[DeelsGelijk, ...] = ()
    partijen: tuple[NodigePartij, ...] = ()
    deelname: tuple[Deelname, ...] = ()


class Botsing(Record):
    """Two roles of the municipality that are hard to have at once, and why; ours, not the guide's."""

    id: Identifier = ""
    rollen: Annotated[tuple[str, ...], Choice(KERNROLLEN)] = ()
    waarom: Line = None


class Modellen(Record):
    """The root of `data/modellen.yaml`."""

    modellen: tuple[Model, ...] = ()
    regels: tuple[Keuzeregel, ...] = ()
    invloed: Invloed = Invloed()
    passing: Passing = Passing()
    botsingen: tuple[Botsing, ...] = ()
