"""What is known of one municipality for learning: small and frozen, so that it travels between processes.

It holds nothing that is internal, and no words that identify a person.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from armoedeplan.learning.shared_words import Spoken


class Ask(NamedTuple):
    """A question to other municipalities, or a proposal. named: whom it wants to learn from, if it says so.

    theme: its label. proposal: whether it is one. shareable: whether others can use the knowledge; nothing when the
    plan does not tell. together: with whom. money: who pays, and who receives it.
    """

    id: str
    theme: str
    question: str
    named: str
    proposal: bool
    aim: str
    shareable: bool | None
    together: tuple[str, ...]
    money: tuple[str, str]
    spoken: Spoken


class Offer(NamedTuple):
    """What a municipality can tell, on which terms, and how much time it has for that."""

    id: str
    theme: str
    experience: str
    terms: str
    capacity: str
    spoken: Spoken


class Result(NamedTuple):
    """What was measured of a measure, in the words of its plan; a number that the plan does not tell is nothing."""

    what: str
    unit: str
    start: float | None
    start_moment: str
    value: float
    moment: str
    source: str


class Taken(NamedTuple):
    """A measure that was taken: what, why, under which circumstances, and what was measured of it."""

    id: str
    name: str
    description: str
    why: str
    circumstances: str
    status: str
    results: tuple[Result, ...]


class Seen(NamedTuple):
    """A conclusion of the inventory, with the measures that follow from it. kind: its label, such as `leemte`."""

    id: str
    kind: str
    text: str
    measures: tuple[Taken, ...]
    spoken: Spoken


class Neighbour(NamedTuple):
    """One plan. people: inhabitants of all its municipalities. phase, models: labels. groups: kinds of people.

    lacking: what its inventory lacks, by dimension and label. present: what offers it has, by the same.
    """

    path: Path
    title: str
    municipalities: tuple[str, ...]
    codes: tuple[str, ...]
    people: int | None
    phase: str
    models: tuple[str, ...]
    groups: tuple[str, ...]
    asked: tuple[Ask, ...]
    offered: tuple[Offer, ...]
    seen: tuple[Seen, ...]
    lacking: tuple[tuple[str, str], ...]
    present: Mapping[tuple[str, str], tuple[str, ...]]

    @property
    def called(self) -> str:
        """What people know the plan by: its municipalities, else its title, else its file."""
        return " en ".join(self.municipalities) or self.title or self.path.stem
