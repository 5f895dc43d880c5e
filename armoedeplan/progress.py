"""The one evaluator of answers: what is asked, answered, open or dormant, and how far a plan is.

The interview, `status`, the checks and the documents all use it, so that they never disagree.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Any, Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.recent import kept_for_last
from armoedeplan.record import Group, Question, Record
from armoedeplan.record.base import filled
from armoedeplan.record.conditions import is_asked, question_now
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.record.walk import held_in


class State(StrEnum):
    """How it stands with one question."""

    ANSWERED = "beantwoord"
    OPEN = "open"
    LATER = "later"
    UNKNOWN = "onbekend"
    NOT_APPLICABLE = "niet_van_toepassing"
    DORMANT = "slapend"


OPEN_STATES: Final = frozenset({State.OPEN, State.LATER, State.UNKNOWN})
"""The states in which an answer is still wanted."""


class Item(NamedTuple):
    """One question of one plan.

    path: where its answer stands. component: the core component it answers (`2.2`).
    kern: asked first, and needed for a plan that a council can adopt. internal: never in a public document.
    reason: why it is in its state, when a person said so. value: the answer that is there.
    """

    path: FieldPath
    field: Field
    question: Question
    component: str
    kern: bool
    internal: bool
    state: State
    reason: str = ""
    value: Any = None

    @property
    def step(self) -> int:
        """The step it belongs to; 0 is what comes before the steps."""
        return int(self.component.partition(".")[0])

    @property
    def missing(self) -> bool:
        """Whether an answer is still wanted: also when it was put off or is unknown."""
        return self.state in OPEN_STATES


class Tally(NamedTuple):
    """How many questions stand where; `total` leaves out what is dormant or does not apply."""

    answered: int
    total: int
    open: int
    later: int
    unknown: int
    not_applicable: int


class _Context(NamedTuple):
    """What holds for all questions below a point of the plan."""

    path: FieldPath
    component: str
    kern: bool
    internal: bool
    state: State | None
    reason: str
    only_kern: bool
    only_missing: bool


def evaluate(plan: Root) -> tuple[Item, ...]:
    """Give every question of a plan with its state, in the order of the questionnaire."""
    return _all_items(plan)


# an answer makes one plan of another, and several ask about both
@kept_for_last(2)
def _all_items(plan: Root) -> tuple[Item, ...]:
    """Give every question of a plan."""
    return tuple(_questions_of(plan))


def missing_kern(plan: Root) -> list[Item]:
    """Give the kern questions of a plan to which an answer is still wanted: a quick look passes over the others."""
    return [item for item in _questions_of(plan, only_kern=True, only_missing=True) if item.missing]


def kern_tally(plan: Root) -> Tally:
    """Count the kern questions of a plan by state, in a quick look at these alone."""
    return tally(item for item in _questions_of(plan, only_kern=True) if item.kern)


def _questions_of(plan: Root, *, only_kern: bool = False, only_missing: bool = False) -> list[Item]:
    """Give the questions of a plan; only_kern: few besides those of kern; only_missing: few of these with an answer."""
    found: list[Item] = []
    _add_questions(plan, plan, _Context(FieldPath(), "", True, False, None, "", only_kern, only_missing), found)
    return found


def tally(items: Iterable[Item]) -> Tally:
    """Count questions by state."""
    counts = dict.fromkeys(State, 0)
    for item in items:
        counts[item.state] += 1
    return Tally(
        counts[State.ANSWERED],
        counts[State.ANSWERED] + sum(counts[state] for state in OPEN_STATES),
        counts[State.OPEN],
        counts[State.LATER],
        counts[State.UNKNOWN],
        counts[State.NOT_APPLICABLE],
    )


def _add_questions(plan: Root, record: Record, above: _Context, found: list[Item]) -> None:
    """Add the questions of a record, and of all it holds, to what was found."""
    component, said = type(record).component_ or above.component, vars(record)
    for field, note in _asked_fields(shape_of(type(record)), only_kern=above.only_kern):
        if above.only_missing and field.plain and said.get(field.name):
            # nearly all are answered, and are passed over before anything is made for them
            continue
        kern, value = above.kern and (not isinstance(note, Question) or note.kern), getattr(record, field.name)
        if above.only_kern and (not kern or (above.only_missing and _is_done(field, value))):
            continue
        path = above.path.field(field.name)
        state, reason = _state_given(plan, path, above)
        if note.when is not None and not is_asked(plan, record, note.when):
            state, reason = State.DORMANT, ""
        internal = above.internal or note.internal
        inner = (note.component or component, kern, internal, state, reason, above.only_kern, above.only_missing)
        here = _Context(path, *inner)
        if isinstance(note, Question):
            found.append(_item_of(field, question_now(plan, record, note), value, here))
        if field.record is not None and (field.many or not isinstance(note, Question)):
            _add_questions_held(plan, field, value, here, found)


@cache
def _asked_fields(shape: Shape, *, only_kern: bool) -> tuple[tuple[Field, Question | Group], ...]:
    """Give the fields of a record type with questions, looked for once; of kern only: those that lead to kern ones."""
    asked = ((field, field.note) for field in shape.fields.values() if field.note is not None and not field.keyed)
    return tuple((field, note) for field, note in asked if not only_kern or _leads_to_kern(field))


def _leads_to_kern(field: Field) -> bool:
    """Tell whether a field is a kern question, or a group that holds one."""
    if isinstance(field.note, Question) or field.record is None:
        return isinstance(field.note, Question) and field.note.kern
    return bool(_asked_fields(shape_of(field.record), only_kern=True))


def _add_questions_held(plan: Root, field: Field, value: Any, around: _Context, found: list[Item]) -> None:
    """Add the questions of the records that a field holds."""
    if not field.many:
        _add_questions(plan, value, around, found)
        return
    for path, _, _, record in held_in(field, value, around.path):
        state, reason = _state_given(plan, path, around)
        _add_questions(plan, record, around._replace(path=path, state=state, reason=reason), found)


def _state_given(plan: Root, path: FieldPath, above: _Context) -> tuple[State | None, str]:
    """Give the state that somebody gave to a path, with its reason, or else that of what it stands in."""
    given = plan.antwoordstatus.get(path)
    if given is None or not given.status or above.state is State.DORMANT:
        return above.state, above.reason
    return State(given.status), given.reden or ""


def _item_of(field: Field, question: Question, value: Any, here: _Context) -> Item:
    """Give one question with its state: an answer counts before any state that was given."""
    state = State.ANSWERED if _is_answered(field, value) else here.state or State.OPEN
    if here.state is State.DORMANT:
        state = State.DORMANT
    reason = "" if state is State.ANSWERED else here.reason
    return Item(here.path, field, question, here.component, here.kern, here.internal, state, reason, value)


def _is_answered(field: Field, value: Any) -> bool:
    """Tell whether a value is an answer; that of a record that is one question is its first value."""
    return filled(_first_value(value) if field.record and not field.many else value)


def _is_done(field: Field, value: Any) -> bool:
    """Tell whether a field is a question with an answer, and with no records below it that are asked about too."""
    return isinstance(field.note, Question) and not (field.record and field.many) and _is_answered(field, value)


def _first_value(record: Record) -> Any:
    """Give the first value of a record that is one question: its answer."""
    return next(iter(record))[1]
