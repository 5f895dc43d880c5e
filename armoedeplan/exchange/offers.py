"""Telling offers apart: an offer is one activity of those who carry it out, so that one name may be several offers.

When two rows are about one offer is in decision record 0058.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from armoedeplan.exchange.columns import OFFER, fields
from armoedeplan.exchange.organisations import folded_name
from armoedeplan.record import Record
from armoedeplan.record.kinds import Refused
from armoedeplan.record.naming import called
from armoedeplan.record.words import without_bullet
from armoedeplan.yamltext.emit import Data

_LIST: Final = re.compile(r"\s*;\s*|\s*\n\s*")


def activities_in(cell: str) -> list[str]:
    """Give the activities in a cell, each once: below each other, with bullets or not, or between semicolons."""
    names = (" ".join(without_bullet(line).split()) for line in _LIST.split(cell.strip()))
    return list(dict.fromkeys(filter(None, names)))


def is_of_offers(field: str) -> bool:
    """Tell whether a field refers to other offers, such as those that an offer strengthens."""
    kind = fields()[field].kind
    return kind is not None and OFFER in kind.lists


class OfferNames:
    """The names of all offers, those of the plan and those of the list: what a cell says of other offers."""

    def __init__(self, old: Mapping[str, Record], new: Mapping[str, Mapping[str, Data]]) -> None:
        """old, new: the offers of the plan and those that the list brings, by id."""
        names = {
            **{id_: called(offer) for id_, offer in old.items()},
            **{id_: str(made["naam"]) for id_, made in new.items()},
        }
        self._named: Final[dict[str, list[str]]] = {}
        for id_, name in names.items():
            self._named.setdefault(folded_name(name), []).append(id_)
        self._ids: Final = names.keys()

    def meant_by(self, words: Iterable[str], own: str) -> tuple[list[str], list[Refused]]:
        """Give the ids of the offers that are meant by name or by id, and why others are not. own: whose cell it is."""
        found, refused = [], []
        for word in words:
            meant = [word] if word in self._ids else self._named.get(folded_name(word), [])
            if meant == [own]:
                refused.append(Refused(f"“{word}” is dit aanbod zelf", "Noem een ander aanbod."))
            elif len(meant) == 1:
                found.append(meant[0])
            else:
                why = "heet meer dan één aanbod" if meant else "heet geen aanbod in het plan of in de lijst"
                refused.append(Refused(f"“{word}”: zo {why}", "Noem de korte naam van het aanbod."))
        return found, refused


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
        # an offer that the list calls otherwise is known by both names
        self._named.setdefault(folded_name(name), {}).setdefault(id_, {}).update(dict.fromkeys(executors))

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

    def shared_names(
        self, new: Mapping[str, Mapping[str, Data]], actors: Mapping[str, str]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the activities that are new at some organisation while another has one of that name too.

        new: the offers that the list brings. actors: the names of all organisations. Both by id.
        """
        names = {folded_name(str(offer["naam"])): str(offer["naam"]) for offer in new.values()}
        for name, there in self._named.items():
            executors = dict.fromkeys(chain(*there.values()))
            if name in names and len(there) > 1 and len(executors) > 1:
                yield names[name], tuple(actors[id_] for id_ in executors)
