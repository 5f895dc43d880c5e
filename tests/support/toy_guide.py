"""A guide of two steps, for dinners with the neighbours: all that another guide has of its own.

Its checks stand in `toy_checks.py`, and the one template in `toy_papers/`.
"""

import re
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple

from armoedeplan.document.needs import MissingAnswers, Ontbreekt
from armoedeplan.document.paper import Paper as Making
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.root import AnswerStates, Archive, Deviations, Functions, Notes, Root
from armoedeplan.method.stappen import Onderdeel, Stap
from armoedeplan.record import Choice, Group, Identifier, Line, Question, Record, Reference
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.views import Known, View

PHASES: Final = {"idee": "als idee", "klaar": "voor de uitnodiging"}


class Gast(Record, component="1.1", referable=True):
    """A guest."""

    id: Identifier = ""
    naam: Annotated[Line, Question("Wie komt er eten?", label="Naam", gloss="name", kern=True)] = None
    lust_niet: Annotated[Line, Question("Wat lust deze gast niet?", label="Lust niet", gloss="dislikes")] = None


class Tafel(Record, component="1.1"):
    """Who sits at the table."""

    gasten: Annotated[tuple[Gast, ...], Question("Wie komen er eten?", label="Gasten", gloss="guests", kern=True)] = ()


class Maaltijd(Record, component="2.1"):
    """What is eaten, and who makes it."""

    gerecht: Annotated[Line, Question("Wat eten we?", label="Gerecht", gloss="dish", kern=True)] = None
    koks: Annotated[
        tuple[str, ...],
        Reference("gasten"),
        Question("Wie koken er?", label="Koks", gloss="cooks", component="2.2"),
    ] = ()


class Etentje(Root, component="0.0"):
    """The plan of one dinner."""

    naam: Annotated[Line, Question("Hoe heet het etentje?", label="Naam", gloss="name", kern=True)] = None
    stand: Annotated[str | None, Choice(PHASES), Question("Hoe ver is het?", label="Stand", gloss="phase")] = None
    tafel: Annotated[Tafel, Group("Tafel", gloss="table")] = Tafel()
    maaltijd: Annotated[Maaltijd, Group("Maaltijd", gloss="meal")] = Maaltijd()
    antwoordstatus: AnswerStates = {}  # noqa: RUF012 - frozen records never write to it
    notities: Notes = {}  # noqa: RUF012 - the same
    voor_functie: Functions = {}  # noqa: RUF012 - the same
    afwijkingen: Deviations = {}  # noqa: RUF012 - the same
    archief: Archive = {}  # noqa: RUF012 - the same

    @property
    def title(self) -> str | None:
        """What the dinner is called."""
        return self.naam

    @property
    def status_given(self) -> str | None:
        """How far it is."""
        return self.stand


def steps() -> tuple[Stap, ...]:
    """Give the two steps."""
    table = Onderdeel(id="gasten", nummer="1.1", titel="De gasten", waarom="Zonder gasten is er geen etentje.")
    dish = Onderdeel(id="gerecht", nummer="2.1", titel="Het gerecht", hoe=("Vraag eerst wie wat niet lust.",))
    cooks = Onderdeel(id="koks", nummer="2.2", titel="De koks")
    return (
        Stap(id="stap_1", nummer=1, titel="Dek de tafel", onderdelen=(table,)),
        Stap(id="stap_2", nummer=2, titel="Kook", onderdelen=(dish, cooks)),
    )


def papers() -> Path:
    """Give the folder of the templates."""
    return Path(__file__).with_name("toy_papers")


TOY: Final = Guide(
    root=Etentje,
    sizes=(1, 2),
    steps=steps,
    # what is eaten comes by before who eats it: an order of its own
    order=("naam", "maaltijd.gerecht", "tafel", "maaltijd"),
    also={"maaltijd.koks": "maaltijd.gerecht"},
    phases=PHASES,
    code=re.compile(r"AP([1-3])\d\d"),
    checks="support.toy_checks:CHECKS",
    papers="support.toy_guide:papers",
)


class Paper(NamedTuple):
    """What a template gets of a dinner."""

    known: Known
    ontbreekt: tuple[Ontbreekt, ...] = ()

    def of_paper(self, paper: Making) -> "Paper":
        """Give it with what a paper misses."""
        return self._replace(ontbreekt=tuple(MissingAnswers(self.known)(paper.needed)))

    def variables(self) -> dict[str, Any]:
        """Give the keys of the plan, and what is missing."""
        view = View(self.known.answers, FieldPath(), self.known)
        return {**{name: getattr(view, name) for name in shape_of(Etentje).fields}, "ontbreekt": self.ontbreekt}
