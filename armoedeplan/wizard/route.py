"""The order of the interview, and which of its questions come by: the short route, or a step with its deepening."""

from collections.abc import Container, Iterable, Sequence

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item, State
from armoedeplan.record.path import is_under


def items_on_route(items: Iterable[Item], guide: Guide, also: Container[str] = ()) -> list[Item]:
    """Give the questions that come by, in the order of a guide: kern, and those at the paths in `also`."""
    asked = [
        item
        for item in items
        if item.state is not State.DORMANT and (item.kern or item.path in guide.also or item.path in also)
    ]
    return in_order(asked, guide)


def in_order(items: Iterable[Item], guide: Guide) -> list[Item]:
    """Give questions in the order of the interview of a guide."""
    return sorted(items, key=lambda item: _place_in_order(item, guide.order))


def next_item(
    route: Sequence[Item], path: str, passed: Container[str], again: Container[str] = frozenset()
) -> Item | None:
    """Give the first open question after a path, else the first open one of all.

    passed: the paths of those that were left open. again: the paths of those that come by though they were postponed.
    """
    here = next((number for number, item in enumerate(route) if item.path == path), -1)
    ahead = (*route[here + 1 :], *route[: here + 1])
    return next((item for item in ahead if item.path in again or (is_open(item) and item.path not in passed)), None)


def item_before(route: Sequence[Item], path: str) -> Item | None:
    """Give the question before a path; nothing when it is the first.

    Of a list that was passed it is the list itself, and before the first question of a record it is its list.
    """
    place = next((number for number, item in enumerate(route) if item.path == path), 0)
    return next((item for item in reversed(route[:place]) if _is_seen_from(path, item.path.record)), None)


def _is_seen_from(path: str, record: str) -> bool:
    """Tell whether a question of a record, or of none, is one to go back to from a path."""
    return not record or is_under(path, record)


def is_open(item: Item) -> bool:
    """Tell whether nobody said anything of a question yet."""
    return item.state is State.OPEN


def _place_in_order(item: Item, order: Sequence[str]) -> int:
    """Give the place of a question in the order of the interview."""
    fitting = [number for number, path in enumerate(order) if is_under(item.path, path)]
    return max(fitting, key=lambda number: len(order[number]), default=len(order))
