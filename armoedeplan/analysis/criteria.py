"""What the governance models are compared on: what the municipality wants, whom it knows, and what it arranges (H3.6).

The guide tells in what the models differ and gives no sum. How well a model fits is our reading (afgeleid): 2 points
when it matches, 1 when it partly does, 0 when it does not, and none at all where the guide is silent.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from armoedeplan.method.loader import models
from armoedeplan.method.modellen import Cel, Model, NodigePartij
from armoedeplan.plan.afweging import (
    KENMERKEN,
    ONDERWERPEN,
    ROLLEN_BURGERS,
    ROLLEN_GEMEENTE,
    ROLLEN_ORGANISATIES,
    SAMENWERKENDEN,
)
from armoedeplan.plan.plan import Plan

FULL: Final = 2
"""The points of a full match."""
USUAL_WEIGHT: Final = 5
"""What a criterion weighs, from 0 to 10, when the municipality says nothing of it."""
WISHES: Final[Mapping[str, Mapping[str, str]]] = {
    "wie_werkt_samen": SAMENWERKENDEN,
    "onderwerp": ONDERWERPEN,
    "rol_gemeente": ROLLEN_GEMEENTE,
    "rol_organisaties": ROLLEN_ORGANISATIES,
    "rol_burgers": ROLLEN_BURGERS,
}
"""The criteria that a question of the plan asks for, each with its choices."""
PARTIES, PARTICIPATION = "partijen", "deelname"
PHASES: Final = ("voorbereiden", "uitwerken", "uitvoeren")
GROUPS: Final[Mapping[str, frozenset[str]]] = {
    "afdelingen": frozenset({"gemeentelijke_afdeling"}),
    "organisaties": frozenset(
        {"maatschappelijke_organisatie", "vrijwilligersorganisatie", "onderwijs", "zorg", "woningcorporatie"}
    ),
    "burgers": frozenset({"bewonersinitiatief"}),
    "experts": frozenset({"woningcorporatie", "zorg", "bedrijf"}),
}
"""Which kinds of actor stand for whom the models speak of (afgeleid); volunteers are civil society, not residents."""
_SOURCE_CELL: Final = {PARTIES: "wie_werkt_samen", PARTICIPATION: "rol_burgers"}


class Cell(NamedTuple):
    """How one model does on one criterion.

    points: 0 to FULL; nothing where the guide is silent or the municipality gave no answer.
    text, page, ground: what the guide says there (`gesteld`, `afgeleid`, `niet_genoemd`). own: the points are the
    municipality's, with its `reason`.
    """

    points: int | None
    text: str
    page: int | None
    ground: str
    own: bool = False
    reason: str = ""


class Criterion(NamedTuple):
    """One criterion with the answer of the plan.

    weight: 0 to 10. own: the municipality gave the weight. answer: its value, empty when there is none.
    shown: the answer in words. rests_on: ids of actors, or names of phases. cells: by model.
    """

    id: str
    label: str
    weight: float
    own: bool
    answer: str
    shown: str
    rests_on: tuple[str, ...]
    cells: Mapping[str, Cell]


def criteria(plan: Plan) -> tuple[Criterion, ...]:
    """Give all criteria of a plan in order, also those without an answer."""
    return tuple(criterion_with(plan, id_, *_answer_on(plan, id_)) for id_ in KENMERKEN)


def criterion_with(plan: Plan, id_: str, answer: str, shown: str, rests_on: tuple[str, ...] = ()) -> Criterion:
    """Give a criterion as it would be with some answer."""
    given: float | None = getattr(plan.governance.afweging.gewichten, id_)
    weight, own = (USUAL_WEIGHT, False) if given is None else (given, True)
    cells = {model.id: _cell_of(plan, id_, answer, model) for model in models().modellen}
    return Criterion(id_, KENMERKEN[id_], weight, own, answer, shown, rests_on, cells)


def in_view(plan: Plan) -> Counter[str]:
    """Count the actors of step 2 in each group."""
    kinds = Counter(actor.soort for actor in plan.samenwerking.actoren)
    return Counter({group: sum(kinds[kind] for kind in of) for group, of in GROUPS.items()})


def _answer_on(plan: Plan, id_: str) -> tuple[str, str, tuple[str, ...]]:
    """Give the answer of a plan on a criterion: its value, in words, and what it rests on."""
    if id_ == PARTIES:
        return _known_parties(plan)
    if id_ == PARTICIPATION:
        return _phases_with_citizens(plan)
    value = getattr(plan.governance.afweging, id_) or ""
    return value, WISHES[id_].get(value, "").partition(":")[0], ()


def _known_parties(plan: Plan) -> tuple[str, str, tuple[str, ...]]:
    """Tell which groups the inventory knows, and how many of each."""
    kinds = frozenset().union(*GROUPS.values())
    known = tuple(actor.id for actor in plan.samenwerking.actoren if actor.soort in kinds)
    if not known:
        return "", "", ()
    count = in_view(plan)
    return (
        " ".join(f"{group}={count[group]}" for group in GROUPS),
        ", ".join(f"{group}: {count[group]}" for group in GROUPS),
        known,
    )


def _phases_with_citizens(plan: Plan) -> tuple[str, str, tuple[str, ...]]:
    """Tell in which phases citizens take part."""
    phases = tuple(phase for phase in PHASES if getattr(plan.governance.burgers, phase))
    if not phases:
        return "", "", ()
    if len(phases) == len(PHASES):
        return "alle_fasen", "in alle drie de fasen", phases
    return "enkele_fasen", f"bij {' en '.join(phases)}", phases


def _cell_of(plan: Plan, id_: str, answer: str, model: Model) -> Cell:
    """Give how a model does, by the municipality's own points or else by ours."""
    source: Cel = getattr(model.cellen, _SOURCE_CELL.get(id_, id_))
    told = Cell(None, source.tekst or "", source.pagina, source.grond or "")
    for own in plan.governance.afweging.eigen_scores:
        if (own.model, own.kenmerk) == (model.id, id_) and own.punten is not None:
            return told._replace(points=own.punten, own=True, reason=own.waarom or "")
    if not answer:
        return told
    if id_ == PARTIES:
        return told._replace(points=_party_points(plan, model.id))
    if id_ == PARTICIPATION:
        found = next(taking for taking in models().passing.deelname if taking.model == model.id)
        return told._replace(points=getattr(found, answer))
    return told._replace(points=_points_of_answer(id_, answer, source.waarde) if source.waarde else None)


def _points_of_answer(id_: str, answer: str, value: str) -> int:
    """Compare an answer with what the guide says of a model."""
    if answer == value:
        return FULL
    return int(
        any(partial.kenmerk == id_ and {answer, value} == {*partial.waarden} for partial in models().passing.deels)
    )


def _party_points(plan: Plan, model: str) -> int:
    """Tell whether the parties of a model are in the inventory: all of them, some of them, or none."""
    count = in_view(plan)
    needed: list[NodigePartij] = [party for party in models().passing.partijen if party.model == model]
    if all(count[party.groep or ""] >= (party.minstens or 1) for party in needed):
        return FULL
    return int(any(count[party.groep or ""] for party in needed))
