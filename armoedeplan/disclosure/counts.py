"""Counts of registrations as they were made: what was counted, over which categories and which period."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Final, NamedTuple

from armoedeplan.disclosure.publication_rules import DisclosureRefused

Key = tuple[str, ...]
"""A category of each dimension, in their order: of one count in a table."""
REGISTRATIONS: Final = "registraties"


class Period(NamedTuple):
    """From the first day to the last, both with it. Counts of a year hold those of its half-years."""

    first: date
    last: date


class Dimension(NamedTuple):
    """What people are counted by, such as area or theme.

    categories: the finest, such as buurten. parents: for a category (or a parent) the larger one that it is part of,
    such as its wijk; what has none is part of the total. total: what all together is called.
    several: a registration can be in more than one category, so that these do not add up; the counts then also have
    those of the total (`Counts.cells`).
    """

    name: str
    categories: tuple[str, ...]
    parents: Mapping[str, str] = {}
    total: str = "totaal"
    several: bool = False

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """Give of each larger category what it is made of; of several answers nothing is made."""
        if self.several:
            return {}
        parts: dict[str, list[str]] = {}
        for node in dict.fromkeys((*self.categories, *self.parents.values())):
            if node != self.total:
                parts.setdefault(self.parents.get(node, self.total), []).append(node)
        return {whole: tuple(of) for whole, of in parts.items()}

    @property
    def nodes(self) -> tuple[str, ...]:
        """Give everything that can stand in a key: categories, larger ones, the total."""
        return tuple(dict.fromkeys((*self.categories, *self.parents.values(), self.total)))

    def lines(self) -> dict[str, tuple[str, ...]]:
        """Give of each node the categories that are counted in it."""
        return {node: tuple(self._below(node)) for node in self.nodes}

    def _below(self, node: str) -> Iterator[str]:
        if self.several or node not in self.parts:
            yield node
            return
        for part in self.parts[node]:
            yield from self._below(part)


class Counts(NamedTuple):
    """One table of counts.

    cells: the count of each combination of categories; what is missing is 0. Larger categories and totals are
    reckoned, but of a dimension with several answers the total (how many registrations) stands here too.
    period: when the registrations are from. about: what is counted; tables with other words have nothing in common.
    """

    name: str
    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, int]
    period: Period | None = None
    about: str = REGISTRATIONS

    def everything(self) -> dict[Key, int]:
        """Give all counts, with those of larger categories and totals."""
        return {key: sum(self.cells.get(part, 0) for part in inner) for key, inner in self._inner().items()}

    def _inner(self) -> dict[Key, list[Key]]:
        lines = [dimension.lines() for dimension in self.dimensions]
        return {
            key: list(product(*(line[node] for line, node in zip(lines, key, strict=True))))
            for key in product(*(dimension.nodes for dimension in self.dimensions))
        }


def count_registrations(
    name: str,
    dimensions: Sequence[Dimension],
    registrations: Iterable[Mapping[str, str | Sequence[str]]],
    period: Period | None = None,
) -> Counts:
    """Count registrations, each with its category by the name of the dimension (of several answers: a list).

    Raises DisclosureRefused where a registration says nothing or what is no category: then tables do not add up.
    """
    cells: dict[Key, int] = {}
    for registration in registrations:
        for key in product(*(_categories_of(dimension, registration) for dimension in dimensions)):
            cells[key] = cells.get(key, 0) + 1
    return Counts(name, tuple(dimensions), cells, period)


def _categories_of(dimension: Dimension, registration: Mapping[str, str | Sequence[str]]) -> tuple[str, ...]:
    """Give under which categories a registration is counted; one of several answers also under the total."""
    given = registration.get(dimension.name, ())
    named = tuple(dict.fromkeys((given,) if isinstance(given, str) else given))
    if not dimension.several and len(named) != 1:
        raise DisclosureRefused(
            f"een registratie heeft niet precies één antwoord bij “{dimension.name}”",
            "Geef elke registratie een antwoord, bijvoorbeeld “onbekend”.",
        )
    for category in named:
        if category not in dimension.categories:
            raise DisclosureRefused(
                f"“{dimension.name}” kent geen “{category}”",
                "Voeg het toe aan de antwoorden, of verbeter de registratie.",
            )
    return (*named, dimension.total) if dimension.several else named
