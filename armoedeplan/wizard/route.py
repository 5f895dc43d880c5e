"""The order of the interview, and which of its questions come by: the short route, or a step with its deepening."""

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item, State
from armoedeplan.record.path import is_under
from armoedeplan.record.words import counted
from armoedeplan.wizard.purpose import WHOLE, Purpose

_MINUTES_OF_LIST: Final = 5
_MINUTES_OF_PROSE: Final = 3
_MINUTES_OF_LINE: Final = 1
_MINUTES_TOLD: Final = 5
"""A number of minutes is told as a multiple of this: nobody knows better."""
_HOUR: Final = 60


def items_on_route(
    items: Iterable[Item], guide: Guide, also: Container[str] = (), purpose: Purpose = WHOLE
) -> list[Item]:
    """Give the questions that come by, in the order of a guide: what a purpose asks, and those at the paths `also`."""
    asked = [
        item for item in items if item.state is not State.DORMANT and (purpose.asks(item, guide) or item.path in also)
    ]
    return in_order(asked, guide)


def in_order(items: Iterable[Item], guide: Guide) -> list[Item]:
    """Give questions in the order of the interview of a guide."""
    return sorted(items, key=lambda item: _place_in_order(item.path, guide.order))


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


def work_left(route: Iterable[Item], passed: Container[str]) -> str:
    """Say how many questions are still to come, and about how long they take; nothing when there are none."""
    left = [item for item in route if is_open(item) and item.path not in passed]
    if not left:
        return ""
    return f"Nog {counted(len(left), 'vraag', 'vragen')}, {_time_told(sum(map(_minutes_for, left)))}."


def _minutes_for(item: Item) -> int:
    """Give about how long an answer takes: choosing is quick, writing is not, and a list is pasted or typed."""
    field = item.field
    if field.many and (field.record or not (field.kind and field.kind.chosen)):
        return _MINUTES_OF_LIST
    return _MINUTES_OF_PROSE if field.kind and field.kind.prose else _MINUTES_OF_LINE


def _time_told(minutes: int) -> str:
    """Say a time that is a guess: in minutes, or from an hour on in half hours."""
    told = max(1, -(-minutes // _MINUTES_TOLD)) * _MINUTES_TOLD
    if told < _HOUR:
        return f"ongeveer {told} minuten"
    halves = round(minutes / (_HOUR / 2))
    return f"ongeveer {halves // 2}{',5' if halves % 2 else ''} uur"


# asked of every question at each prompt; a plan has some thousand of them
@lru_cache(maxsize=10_000)
def _place_in_order(path: str, order: tuple[str, ...]) -> int:
    """Give the place of the question at a path in the order of the interview."""
    fitting = [number for number, top in enumerate(order) if is_under(path, top)]
    return max(fitting, key=lambda number: len(order[number]), default=len(order))
