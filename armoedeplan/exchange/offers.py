"""Telling offers apart: an offer is one activity of those who carry it out, so that one name may be several offers."""

import re
from collections.abc import Collection, Iterable
from itertools import chain
from typing import Final

from armoedeplan.exchange.organisations import folded_name
from armoedeplan.record.words import without_bullet

_LIST: Final = re.compile(r"\s*;\s*|\s*\n\s*")


def activities_in(cell: str) -> list[str]:
    """Give the activities in a cell, each once: below each other, with bullets or not, or between semicolons."""
    names = (" ".join(without_bullet(line).split()) for line in _LIST.split(cell.strip()))
    return list(dict.fromkeys(filter(None, names)))


class SeveralOffers(Exception):  # noqa: N818 - a row that says too little is no error of the program
    """A row names no organisation, and several offers have that name."""


class KnownOffers:
    """The offers that are known, by name and by who carries them out: those of the plan, and those met in the list.

    together: the names of activities that all organisations of the list carry out as one.
    """

    def __init__(self, together: Iterable[str] = ()) -> None:
        self._together: Final = {folded_name(name) for name in together}
        self._named: Final[dict[str, dict[str, dict[str, None]]]] = {}

    def add(self, id_: str, name: str, executors: Collection[str]) -> None:
        """Make an offer known."""
        self._named.setdefault(folded_name(name), {})[id_] = dict.fromkeys(executors)

    def join(self, id_: str, name: str, executors: Collection[str]) -> None:
        """Note that an offer is carried out by others too."""
        self._named[folded_name(name)][id_] |= dict.fromkeys(executors)

    def same(self, name: str, executors: Collection[str]) -> str | None:
        """Give the offer that a row is about: its name, and one that these organisations carry out.

        Raises SeveralOffers when the row names nobody and more than one offer is called so.
        """
        there = self._named.get(folded_name(name), {})
        if not executors and len(there) > 1:
            raise SeveralOffers
        if folded_name(name) in self._together or not executors:
            return next(iter(there), None)
        wanted = set(executors)
        fitting = (
            *(id_ for id_, known in there.items() if known.keys() == wanted),
            *(id_ for id_, known in there.items() if known.keys() > wanted),
            # what nobody carries out yet is not of anybody else
            *(id_ for id_, known in there.items() if not known),
            *(id_ for id_, known in there.items() if known.keys() < wanted),
        )
        return next(iter(fitting), None)

    def of_several(self) -> dict[str, list[str]]:
        """Give the folded names that more than one offer has, each with all who carry these out."""
        several = {name: there for name, there in self._named.items() if len(there) > 1}
        return {name: list(dict.fromkeys(chain(*there.values()))) for name, there in several.items()}
