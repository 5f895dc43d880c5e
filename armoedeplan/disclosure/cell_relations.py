"""Which counts are the same count, and which together make another: over tables, areas and answers."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from armoedeplan.disclosure.counts import Counts, Dimension, Key, Period
from armoedeplan.disclosure.published import ShownTable

Place = tuple[tuple[str, str], ...]
"""Of whom a count is: the category of each dimension by its name, without what is a total."""


class Snapshot(NamedTuple):
    """Registrations of a period, as they were at one moment: later there may be more of them.

    moment: 0 for all that is taken to be final, or else the number of the publication.
    """

    period: Period | None
    moment: int


class Cell(NamedTuple):
    """One count, whichever tables it stands in.

    when: of which registrations; a set of snapshots is what those, and no others, have in common.
    without: of those who did not name this (a dimension with its category); in no table.
    """

    about: str
    place: Place
    when: Snapshot | frozenset[Snapshot]
    without: tuple[str, str] | None = None


class Relation(NamedTuple):
    """The parts together are the whole."""

    whole: Cell
    parts: tuple[Cell, ...]


def cells_by_key(table: Counts | ShownTable, moment: int) -> dict[Key, Cell]:
    """Give the cell that each key of a table stands for."""
    when = Snapshot(table.period, moment)
    return {
        key: Cell(table.about, _people_at(table.dimensions, key), when)
        for key in product(*(dimension.nodes for dimension in table.dimensions))
    }


def _people_at(dimensions: Iterable[Dimension], key: Key) -> Place:
    return tuple(
        sorted(
            (dimension.name, node) for dimension, node in zip(dimensions, key, strict=True) if node != dimension.total
        )
    )


def relations_of(table: Counts | ShownTable, cells: dict[Key, Cell]) -> Iterator[Relation]:
    """Yield what the counts of a table make together."""
    nodes = [dimension.nodes for dimension in table.dimensions]
    for place, dimension in enumerate(table.dimensions):
        for others in product(*nodes[:place], *nodes[place + 1 :]):
            yield from _line_relations(
                dimension, {node: cells[_key_with(others, place, node)] for node in nodes[place]}
            )


def _key_with(others: Key, place: int, node: str) -> Key:
    return (*others[:place], node, *others[place:])


def _line_relations(dimension: Dimension, line: dict[str, Cell]) -> Iterator[Relation]:
    """Yield what holds along one dimension, all others being the same."""
    for whole, parts in dimension.parts.items():
        yield Relation(line[whole], tuple(line[part] for part in parts))
    if dimension.several:
        total = line[dimension.total]
        for category in dimension.categories:
            without = total._replace(without=(dimension.name, category))
            yield Relation(total, (line[category], without))
