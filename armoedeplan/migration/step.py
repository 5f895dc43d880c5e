"""What a migration is: steps that say where an answer stood before, and what became of it."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

EVERY: Final = "*"
"""Stands in a place for every item of the list before it."""
Form: TypeAlias = Callable[[Any], Any]
"""Gives bare data in its new form, or nothing when it has none."""


class Part(NamedTuple):
    """Where an answer, or a part of it, stands now. form: what makes its data; without one it is as it was."""

    to: str
    form: Form | None = None


class Step(NamedTuple):
    """What changed at one place.

    place: names with dots between them, and `*` for every item of a list (`regelingen.*.inkomensgrens.grondslag`).
    why: what changed, as a Dutch sentence without its full stop. formless: the same, when it has no new form.
    parts: where the answer stands now; the items are those of the old place, in their order. Without parts there is no
    place for it any more, and it is kept in the archive.
    only: tells of the bare data at the place whether the step is about it.
    """

    place: str
    why: str
    parts: tuple[Part, ...] = ()
    only: Callable[[Any], bool] = lambda _: True
    formless: str = ""

    @property
    def last_name(self) -> str:
        """The last name of the place: a text without it has nothing for this step."""
        return next(name for name in reversed(self.place.split(".")) if name != EVERY)


class Migration(NamedTuple):
    """The steps that bring a file of an earlier version to the format with a number."""

    into: int
    steps: tuple[Step, ...]


def under_other_name(place: str, name: str, why: str) -> Step:
    """Make the step of a name that became another one."""
    return Step(place, why, (Part(f"{place.rpartition('.')[0]}.{name}"),))


def in_other_place(place: str, to: str, why: str) -> Step:
    """Make the step of an answer that stands elsewhere."""
    return Step(place, why, (Part(to),))


def without_place(place: str, why: str, only: Callable[[Any], bool] = lambda _: True) -> Step:
    """Make the step of an answer that has no place any more."""
    return Step(place, why, (), only)
