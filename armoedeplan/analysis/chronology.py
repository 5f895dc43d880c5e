"""The order of all moments in a plan: one partial order, as data, each edge with why it holds (2.1, 2.2, 2.4, H7.9).

A moment is held against another only as far as both are precise: a year says nothing of its months.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.plan.plan import Plan
from armoedeplan.recent import kept_for_last
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, Segment, segments

_EACH: Final = "elke"
"""The key that stands for each record of a list."""


class Edge(NamedTuple):
    """One moment that comes before another, or is the same; `[elke]` in a path stands for each record of a list.

    Where both paths begin with the same list, both moments are of the same record. why: in Dutch, after “want”.
    certain: whether the opposite cannot be; else it is most probably a mistake. adopted: for an adopted plan only.
    """

    before: str
    after: str
    why: str
    certain: bool = True
    adopted: bool = False


_BEGINS: Final = "een begin komt voor het einde"
_PERIODS: Final = (
    "plan.periode", "terugblik.periode", "aanpak.maatregelen[elke].planning", "aanpak.fasen.draagvlakontwikkeling",
    "aanpak.fasen.netwerkvorming", "aanpak.fasen.netwerkuitvoering", "regelingen[elke].geldig",
    "verantwoording.inspraak.periode", "ervaringskennis.tellingen[elke]",
)  # fmt: skip
"""Where a record stands that has a beginning and an end."""
_TREATMENT: Final = (
    ("stukken.adviesaanvraag.datum", "verantwoording.adviezen[elke].ontvangen_op", "een advies komt na de aanvraag"),
    ("verantwoording.adviezen[elke].ontvangen_op", "behandeling.college_datum", "het college beslist met het advies"),
    ("stukken.collegevoorstel.datum", "behandeling.college_datum", "het college beslist over zijn voorstel"),
    ("stukken.collegevoorstel.datum", "stukken.raadsvoorstel.datum", "het college biedt het raadsvoorstel aan"),
    ("behandeling.college_datum", "behandeling.commissie.datum", "eerst beslist het college, dan spreekt de commissie"),
    ("stukken.raadsvoorstel.datum", "behandeling.commissie.datum", "de commissie bespreekt het raadsvoorstel"),
    ("stukken.raadsvoorstel.datum", "gemeenten[elke].vaststelling.datum", "de raad besluit over het voorstel"),
    ("behandeling.college_datum", "gemeenten[elke].vaststelling.datum", "eerst beslist het college, dan de raad"),
    ("behandeling.commissie.datum", "gemeenten[elke].vaststelling.datum", "eerst spreekt de commissie, dan de raad"),
    ("gemeenten[elke].vaststelling.datum", "stukken.raadsbesluit.datum", "het besluit is van de dag van de raad"),
    ("stukken.raadsbesluit.datum", "gemeenten[elke].vaststelling.datum", "het besluit is van de dag van de raad"),
    ("gemeenten[elke].vaststelling.datum", "stukken.raadsinformatiebrief_start.datum", "de uitvoering begint daarna"),
    ("gemeenten[elke].vaststelling.datum", "convenant.getekend_op", "partijen tekenen voor een plan dat vaststaat"),
    (
        "stukken.raadsinformatiebrief_start.datum",
        "stukken.voortgangsrapportage.datum",
        "verslag doen kan pas na de start",
    ),
    (
        "stukken.raadsinformatiebrief_start.datum",
        "stukken.raadsinformatiebrief_voortgang.datum",
        "verslag doen kan pas na de start",
    ),
)
"""The way of a plan along college, committee and council: what comes before what, and why."""
EDGES: Final = (
    *(Edge(FieldPath(path).field("van"), FieldPath(path).field("tot"), _BEGINS) for path in _PERIODS),
    Edge("plan.ingangsdatum", "plan.periode.tot", "een plan gaat in voordat zijn periode voorbij is"),
    Edge(
        "verantwoording.adviezen[elke].gevraagd_op",
        "verantwoording.adviezen[elke].ontvangen_op",
        "een advies komt nadat u erom vraagt",
    ),
    Edge(
        "verantwoording.adviezen[elke].gevraagd_op",
        "verantwoording.adviezen[elke].antwoord_voor",
        "een antwoord komt nadat u erom vraagt",
    ),
    Edge(
        "verantwoording.indicatoren[elke].nulmeting.peildatum",
        "verantwoording.indicatoren[elke].metingen[elke].peildatum",
        "de nulmeting is de eerste meting",
    ),
    Edge(
        "verantwoording.indicatoren[elke].nulmeting.peildatum",
        "verantwoording.indicatoren[elke].streefjaar",
        "een streefwaarde ligt na de nulmeting",
    ),
    Edge(
        "plan.periode.van",
        "verantwoording.indicatoren[elke].streefjaar",
        "een plan streeft naar iets wat nog komt",
    ),
    Edge(
        "verantwoording.indicatoren[elke].nulmeting.peildatum",
        "verantwoording.indicatoren[elke].meetmomenten",
        "wie meet, heeft de nulmeting al",
        certain=False,
    ),
    Edge("terugblik.periode.van", "plan.periode.van", "een terugblik gaat over wat voor dit plan kwam", certain=False),
    Edge("plan.peildatum", "plan.datum", "cijfers zijn er al als u ze opschrijft", certain=False),
    Edge(
        "gemeenten[elke].vaststelling.datum",
        "plan.datum",
        "de versie die is vastgesteld, draagt de datum van de vaststelling of een latere",
        certain=False,
        adopted=True,
    ),
    Edge(
        "governance.keuze.besloten_op",
        "gemeenten[elke].vaststelling.datum",
        "het model is gekozen voordat het plan wordt vastgesteld",
        certain=False,
    ),
    *(Edge(before, after, why, certain=False) for before, after, why in _TREATMENT),
)
"""All edges. A moment without an edge can be at any time; advice that comes too late is told by AP744."""


class Place(NamedTuple):
    """Where a moment stands: its path as in an edge, the records down that path, the last of which holds it, and it."""

    path: str
    owners: tuple[Record, ...]
    moment: str

    @property
    def steps(self) -> tuple[Segment, ...]:
        """The steps of its path."""
        return _path_steps(self.path)

    @property
    def field(self) -> str:
        """The field of the record that holds it."""
        return self.steps[-1].name

    @property
    def record(self) -> Record:
        """The record that holds it."""
        return self.owners[-1]


class Reversal(NamedTuple):
    """Two moments that stand the wrong way round."""

    edge: Edge
    before: Place
    after: Place


@kept_for_last()
def reversals(plan: Plan) -> tuple[Reversal, ...]:
    """Give every pair of moments of a plan that stands the wrong way round; two checks ask in turn."""
    return tuple(_reversals_in(plan))


def _reversals_in(plan: Plan) -> Iterator[Reversal]:
    """Yield every pair of moments that stands the wrong way round, edge by edge."""
    # most paths stand in several edges, and most records hold several moments
    places: dict[str, tuple[Place, ...]] = {}
    for above, fields in _fields_of_edges().items():
        chains = list(_owners((plan,), above))
        places.update({path: tuple(_places(path, field, chains)) for path, field in fields.items()})
    for edge in EDGES:
        if edge.adopted and plan.plan.status != "vastgesteld":
            continue
        shared = _shared_lists(edge)
        for before in places[edge.before]:
            for after in places[edge.after]:
                # the record at that depth is in one list only, so that it tells of those above it too
                if before.owners[shared] is after.owners[shared] and is_later(before.moment, after.moment):
                    yield Reversal(edge, before, after)


@cache
def _fields_of_edges() -> dict[tuple[Segment, ...], dict[str, str]]:
    """Give, by the way to the records that hold them, the paths of the moments of all edges, each with its field."""
    found: dict[tuple[Segment, ...], dict[str, str]] = {}
    for path in (path for edge in EDGES for path in (edge.before, edge.after)):
        *above, (field, _) = _path_steps(path)
        found.setdefault(tuple(above), {})[path] = field
    return found


@cache
def _shared_lists(edge: Edge) -> int:
    """Give how many records down both paths are in the same lists: the last of those is the record both are of."""
    shared = 0
    for depth, (first, second) in enumerate(zip(_path_steps(edge.before), _path_steps(edge.after), strict=False), 1):
        if first != second:
            break
        shared = depth if first[1] == _EACH else shared
    return shared


@cache
def _path_steps(path: str) -> tuple[Segment, ...]:
    """Give the steps of a path of an edge, parted once."""
    return tuple(segments(path))


def _places(path: str, field: str, chains: Sequence[tuple[Record, ...]]) -> Iterator[Place]:
    """Yield the moments at a path, each with what holds it; chains: of the records that do."""
    for owners in chains:
        value = getattr(owners[-1], field)
        for moment in value if isinstance(value, tuple) else (value,):
            if moment is not None:
                yield Place(path, owners, str(moment))


def _owners(owners: tuple[Record, ...], above: Sequence[Segment]) -> Iterator[tuple[Record, ...]]:
    """Yield the records down a path, one chain for each record of a list on the way."""
    if not above:
        yield owners
        return
    name, key = above[0]
    value: Any = getattr(owners[-1], name)
    if isinstance(value, Mapping):
        # by its name, as the date of a paper is
        paper = value.get(above[1].name)
        if paper is not None:
            yield from _owners((*owners, paper), above[2:])
        return
    for record in value if key == _EACH else (value,):
        yield from _owners((*owners, record), above[1:])
