"""The order of the interview, and which of its questions come by: the short route, or a step with its deepening."""

from collections.abc import Container, Iterable, Sequence
from typing import Final

from armoedeplan.progress import Item, State
from armoedeplan.record.path import is_under

_ORDER: Final = (
    # what an advisor has at hand
    "plan.periode", "gemeenten", "plan.titel", "terugblik", "uitgangspunten.lokale_situatie", "regelingen",
    "uitgangspunten.doelstelling", "verantwoording.indicatoren", "uitgangspunten",
    # the steps; experience knowledge is input for the approach (H5.18)
    "samenwerking", "governance", "ervaringskennis", "aanpak", "organisatie", "verantwoording",
    # what is written when the rest is there
    "financien", "schuldhulp", "plan", "uitwisseling", "plan.samenvattingen",
)  # fmt: skip
_ALSO: Final = frozenset({"governance.keuze.tweede_model", "governance.keuze.besloten_door"})
"""Asked in the short route too: a choice of model is one or a mix of two, and somebody makes it (H3.9, H3.11)."""


def items_on_route(items: Iterable[Item], deep: Container[int]) -> list[Item]:
    """Give the questions that come by, in the order of the interview: kern, and all of the steps in `deep`."""
    asked = [
        item
        for item in items
        if item.state is not State.DORMANT and (item.kern or item.path in _ALSO or item.step in deep)
    ]
    return sorted(asked, key=_place_on_route)


def next_item(
    route: Sequence[Item], path: str, passed: Container[str], again: Container[str] = frozenset()
) -> Item | None:
    """Give the first open question after a path, else the first open one of all.

    passed: the paths of those that were left open. again: the paths of those that come by though they were postponed.
    """
    here = next((number for number, item in enumerate(route) if item.path == path), -1)
    ahead = (*route[here + 1 :], *route[: here + 1])
    return next((item for item in ahead if item.path in again or (is_open(item) and item.path not in passed)), None)


def is_open(item: Item) -> bool:
    """Tell whether nobody said anything of a question yet."""
    return item.state is State.OPEN


def _place_on_route(item: Item) -> int:
    """Give the place of a question in the order of the interview."""
    fitting = [number for number, path in enumerate(_ORDER) if is_under(item.path, path)]
    return max(fitting, key=lambda number: len(_ORDER[number]), default=len(_ORDER))
