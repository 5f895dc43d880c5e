"""What tables say of each other where they cross in a ring, such as area by age, age by income and income by area."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod
from typing import Final, NamedTuple

from armoedeplan.disclosure.cell_relations import Cell, Relation, Snapshot
from armoedeplan.disclosure.counts import Counts, Dimension, Period
from armoedeplan.disclosure.published import Publication, ShownTable

_MOST: Final = 1500
"""Larger crossings are left out: they take long, and so many counts say little of each other."""
_RING: Final = 3


class _Same(NamedTuple):
    """What tables must have in common to be of the same registrations."""

    about: str
    period: Period | None
    moment: int


def crossed_relations(tables: Iterable[Counts], earlier: Sequence[Publication], *, growing: bool) -> Iterator[Relation]:
    """Yield how tables of the same registrations go together: all are counts of one table that nobody sees."""
    same: dict[_Same, list[list[Dimension]]] = defaultdict(list)
    for moment, table in _tables_by_moment(tables, earlier):
        single = [dimension for dimension in table.dimensions if not dimension.several]
        if len(single) > 1:
            same[_Same(table.about, table.period, moment if growing else 0)].append(single)
    for registrations, crossing in same.items():
        every = _finest_dimensions(crossing)
        size = prod(len(dimension.categories) for dimension in every.values())
        if len(crossing) >= _RING <= len(every) and size <= _MOST:
            for dimensions in crossing:
                yield from _counts_of_unseen(registrations, dimensions, every)


def _tables_by_moment(
    tables: Iterable[Counts], earlier: Sequence[Publication]
) -> Iterator[tuple[int, Counts | ShownTable]]:
    for moment, publication in enumerate(earlier):
        yield from ((moment, table) for table in publication.tables)
    yield from ((len(earlier), table) for table in tables)


def _finest_dimensions(crossing: Iterable[Sequence[Dimension]]) -> dict[str, Dimension]:
    """Give of each name the dimension with most in it."""
    finest: dict[str, Dimension] = {}
    for dimensions in crossing:
        for dimension in dimensions:
            if dimension.name not in finest or len(dimension.nodes) > len(finest[dimension.name].nodes):
                finest[dimension.name] = dimension
    return finest


def _counts_of_unseen(same: _Same, dimensions: Sequence[Dimension], every: dict[str, Dimension]) -> Iterator[Relation]:
    """Yield of which unseen counts each innermost count of a table is the sum."""
    lines = {name: dimension.lines() for name, dimension in every.items()}
    when = Snapshot(same.period, same.moment)
    for key in product(*(dimension.categories for dimension in dimensions)):
        place = tuple(sorted((dimension.name, node) for dimension, node in zip(dimensions, key, strict=True)))
        below = {name: every[name].categories for name in every} | {
            name: lines[name].get(node, ()) for name, node in place
        }
        unseen = (tuple(sorted(zip(below, nodes, strict=True))) for nodes in product(*below.values()))
        parts = tuple(Cell(same.about, fine, when) for fine in unseen)
        counted = Cell(same.about, place, when)
        if parts and parts != (counted,):
            yield Relation(counted, parts)
