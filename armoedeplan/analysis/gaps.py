"""What a plan does not tell, told briefly: what is still open, and what does not apply and why."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from armoedeplan.guide.antwoorden import NVT
from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, State
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.spot import fields_along

_Asked: TypeAlias = dict[tuple[str, str], list[FieldPath]]
"""Where questions are open, by their short name and their words."""


class OpenQuestion(NamedTuple):
    """A question that is open, of one record or of several: its short name, its words, and where it is open."""

    label: str
    question: str
    paths: tuple[FieldPath, ...]


class Gap(NamedTuple):
    """Questions of one part of the plan that are open for the same reason.

    step: 0 is the plan as a whole. part: the list or group they stand in, empty at the top of the plan.
    """

    step: int
    kern: bool
    part: str
    state: State
    reason: str
    questions: tuple[OpenQuestion, ...]


class NotApplicable(NamedTuple):
    """A question or part that a person set aside: its names from the top of the plan down, and the reason."""

    path: FieldPath
    labels: tuple[str, ...]
    reason: str


def gaps(items: Iterable[Item]) -> tuple[Gap, ...]:
    """Give what is open, by step; within a step what a council needs goes first. Internal questions are left out."""
    found: dict[tuple[int, bool, str, State, str], _Asked] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if item.missing and not item.internal:
            *above, label = labels_of(item.path)
            part = (item.step, item.kern, above[-1] if above else "", item.state, item.reason)
            found[part][label, item.question.text].append(item.path)
    ordered = sorted(found.items(), key=lambda entry: (entry[0][0], not entry[0][1]))
    return tuple(Gap(*part, _open_questions(asked)) for part, asked in ordered)


def not_applicable(plan: Plan, items: Iterable[Item]) -> tuple[NotApplicable, ...]:
    """Give what a person set aside; leave out what is internal, and what was answered after all."""
    left = [item.path for item in items if item.state is State.NOT_APPLICABLE and not item.internal]
    return tuple(
        NotApplicable(FieldPath(path), labels_of(path), status.reden or "")
        for path, status in plan.antwoordstatus.items()
        if status.status == NVT and any(is_under(item_path, path) for item_path in left)
    )


def labels_of(path: str) -> tuple[str, ...]:
    """Give the names that people read along a path, without those of records."""
    return tuple(field.label for field in fields_along(Plan, path))


def _open_questions(asked: _Asked) -> tuple[OpenQuestion, ...]:
    """Give the questions of one part in order."""
    return tuple(OpenQuestion(label, question, tuple(paths)) for (label, question), paths in asked.items())
