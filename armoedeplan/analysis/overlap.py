"""Where several parties do the same, and where nobody does much (step 2).

The guide says what to look for (H2.8-H2.11); how many is many is ours (afgeleid). Every result names the entries it
rests on, by id.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from typing import Final, NamedTuple

from armoedeplan.analysis.aanbod import Cover, Coverage, Dimension
from armoedeplan.analysis.areas import areas_within
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.plan import Plan

GUIDE_FUNCTIONS: Final = ("signaleren", "doorverwijzen", "activeren", "begeleiden")
"""The functions in which the guide shows overlap and gaps (H2.9)."""
MANY: Final = 3
"""So many parties that do the same are an overlap; so many times fewer than elsewhere is a gap (afgeleid)."""
_WANTED: Final[Mapping[str, Collection[str]]] = {
    "functies": GUIDE_FUNCTIONS,
    "benadering": ("actief",),
    "lijn": ("nulde", "eerste"),
}
"""Of these dimensions only the lack of these values tells something."""


class Overlap(NamedTuple):
    """Several parties do the same, each on its own, for the same group in the same area.

    group, area: nothing when the offers tell none.
    """

    function: str
    group: str | None
    area: str | None
    offers: tuple[str, ...]
    actors: tuple[str, ...]


class Shortage(NamedTuple):
    """A value that nothing covers, or a function that far fewer parties have than another.

    dimension: the field of the plan. entries, actors: what does cover it; empty when nothing does.
    """

    dimension: str
    value: str
    entries: tuple[str, ...]
    actors: tuple[str, ...]


def overlaps(plan: Plan) -> tuple[Overlap, ...]:
    """Give where MANY parties or more do the same.

    Offers that strengthen or complement each other do not count, nor do parties that carry out one offer together.
    """
    cells: defaultdict[tuple[str, str | None, str | None], list[Aanbod]] = defaultdict(list)
    areas_of = areas_within(offer.gebied for offer in plan.samenwerking.aanbod)
    for offer in plan.samenwerking.aanbod:
        groups, areas = dict.fromkeys(offer.doelgroepen) or (None,), areas_of(offer.gebied) or (None,)
        for function, group, area in product(dict.fromkeys(offer.functies), groups, areas):
            cells[function, group, area].append(offer)
    return tuple(Overlap(*cell, *found) for cell, offers in cells.items() if (found := offers_apart(offers)))


def widest_overlaps(found: Iterable[Overlap]) -> tuple[Overlap, ...]:
    """Give the overlap of each function that has the most parties in it, the first of those that have as many."""
    most: dict[str, Overlap] = {}
    for overlap in found:
        if overlap.function not in most or len(overlap.actors) > len(most[overlap.function].actors):
            most[overlap.function] = overlap
    return tuple(most.values())


def shortages(covered: Coverage) -> tuple[Shortage, ...]:
    """Give what falls short, in the dimensions that at least half of the inventory tells of."""
    return tuple(
        Shortage(dimension.name, *cover)
        for dimension in covered
        if dimension.clear
        for cover in scarce_values(dimension)
    )


def scarce_values(dimension: Dimension) -> Iterator[Cover]:
    """Yield what nothing covers; of functions also what far fewer parties have than another.

    A few offers show no pattern: of functions, less than MANY of them say nothing.
    """
    covers = [cover for cover in dimension.covers if cover.value in _WANTED.get(dimension.name, (cover.value,))]
    functions = dimension.name == "functies"
    if functions and len(dimension.telling) < MANY:
        return
    most = max((len(cover.actors) for cover in covers), default=0) if functions else 0
    for cover in covers:
        if not cover.entries or 0 < len(cover.actors) * MANY < most:
            yield cover


def offers_apart(offers: list[Aanbod], many: int = MANY) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Give the offers that do the same without a tie between them, and their executors; nothing when these are few.

    many: how many parties are not few.
    """
    ids = {offer.id for offer in offers}
    tied: set[str] = set()
    for offer in offers:
        others = ids.intersection((*offer.versterkt, *offer.vult_aan)) - {offer.id}
        if others:
            tied |= {*others, offer.id}
    apart = [offer for offer in offers if offer.id not in tied and offer.uitvoerders]
    actors = dict.fromkeys(actor for offer in apart for actor in offer.uitvoerders)
    # parties that carry out one offer together do not overlap
    if min(len(actors), len({frozenset(offer.uitvoerders) for offer in apart})) < many:
        return None
    return tuple(offer.id for offer in apart), tuple(actors)
