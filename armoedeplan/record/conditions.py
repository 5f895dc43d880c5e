"""Whether a question is asked, and in which words: what depends on another answer (`When`)."""

from functools import cache
from typing import Any, Final

from armoedeplan.record.base import Record
from armoedeplan.record.path import FieldPath, segments
from armoedeplan.record.question import Question, When, WhenSeveral
from armoedeplan.record.shape import shape_of
from armoedeplan.record.walk import held_in

_YES_NO: Final = {True: "ja", False: "nee"}


def awaited_answer(plan: Record, path: str) -> tuple[FieldPath, When] | None:
    """Give what keeps the question at a path dormant: the path of the answer that it waits for, and what that must be.

    Nothing when it is asked.
    """
    record: Any = plan
    above = FieldPath()
    for name, key in segments(path):
        field = shape_of(type(record)).fields[name]
        if field.note is not None and field.note.when is not None and not is_asked(plan, record, field.note.when):
            when = field.note.when
            return FieldPath(when.field) if when.at_root else above.field(when.field), when
        above = above.field(name)
        record = getattr(record, name)
        if key is not None:
            above, record = next((at, item) for at, _, _, item in held_in(field, record, above) if at.key == key)
        if not isinstance(record, Record):
            break
    return None


@cache
def _names_to(field: str) -> tuple[str, ...]:
    """Give the names on the way to a field: a questionnaire has few of them, and a plan asks very often."""
    return FieldPath(field).names


def question_now(plan: Record, record: Record, question: Question) -> Question:
    """Give a question of a record in the words that fit how far the plan is."""
    if question.once is None or not is_asked(plan, record, question.once[0]):
        return question
    return question.worded(question.once[1])


def is_asked(plan: Record, record: Record, when: When) -> bool:
    """Tell whether the answer on which a question depends is one that asks for it."""
    if isinstance(when, WhenSeveral):
        return len(getattr(plan, when.field)) > 1
    names = _names_to(when.field)
    value: Any = plan if len(names) > 1 else record
    for name in names:
        value = getattr(value, name)
    values = value if isinstance(value, tuple) else (value,)
    return any((_YES_NO[answer] if isinstance(answer, bool) else answer) in when.values for answer in values)
