"""What two people did otherwise, in words: what it is about, what each made of it, and what can be done with it."""

from collections.abc import Sequence
from enum import Enum
from typing import Any, Final, NamedTuple

from armoedeplan.plan.merge import Conflict, Several
from armoedeplan.record import Prose
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field
from armoedeplan.record.spot import fields_along
from armoedeplan.versions.full_form import id_of
from armoedeplan.versions.joined_versions import AS_TWO, Versions
from armoedeplan.versions.plan_words import PlanWords, on_one_line
from armoedeplan.versions.version_names import Names, names_in

GONE: Final = "(weggehaald)"
EMPTY: Final = "(leeg)"


class Way(Enum):
    """What can be done with a conflict."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"
    OTHER = "other"


class ToldConflict(NamedTuple):
    """A conflict in words.

    about: what it is about. base, first, second: what stood there and what each made of it.
    ways: what can be done, in the order in which it is offered. field: the question, if it is one that can be typed.
    """

    conflict: Conflict
    about: str
    base: str
    first: str
    second: str
    ways: Sequence[Way]
    field: Field | None


def told_conflicts(versions: Versions, conflicts: Sequence[Conflict]) -> list[ToldConflict]:
    """Tell conflicts between two versions; `theirs` of a conflict is of the first, `mine` of the second."""
    first, second = versions.first, versions.second
    names = names_in(first.answers, second.answers, internal=True)
    if versions.base is not None:
        before = names_in(versions.base.answers, versions.base.answers, internal=True)
        # a conflict is at what both began with, also when both gave that another name
        names = Names({**names.by_id, **before.by_id}, {**names.by_path, **before.by_path})
    words = PlanWords(first.guide.root, names)
    return [_told_conflict(words, conflict, versions) for conflict in conflicts]


def decided_value(told: ToldConflict, way: Way) -> Any:
    """Give what a conflict becomes by a way. `OTHER` is what a person types, and is not known here: KeyError."""
    conflict = told.conflict
    return {Way.FIRST: conflict.theirs, Way.SECOND: conflict.mine, Way.BOTH: _both_values(conflict)}[way]


def _told_conflict(words: PlanWords, conflict: Conflict, versions: Versions) -> ToldConflict:
    """Tell one conflict."""
    path = FieldPath(conflict.path)
    root = versions.first.guide.root
    fields = tuple(fields_along(root, path))
    field = fields[-1] if fields and len(fields) == len(path.names) else None
    base, first, second = (
        _shown_value(words, value, field) for value in (conflict.base, conflict.theirs, conflict.mine)
    )
    one_line = field is not None and field.plain and not isinstance(field.kind, Prose)
    ways = [Way.FIRST, Way.SECOND]
    if _both_values(conflict) is not None:
        ways.append(Way.BOTH)
    if one_line and not path.is_item:
        ways.append(Way.OTHER)
    return ToldConflict(conflict, words.question_words(path), base, first, second, ways, field if one_line else None)


def _shown_value(words: PlanWords, value: Any, field: Field | None) -> str:
    """Give what stands somewhere as people read it."""
    if value is None:
        return GONE
    return on_one_line(words.answer_words(value, field)) or EMPTY


def _both_values(conflict: Conflict) -> Any:
    """Give both answers together; nothing where they cannot stand side by side.

    Of a text they are its paragraphs, of a line of a list two lines, and of two records that came under one id both.
    """
    one, other = conflict.theirs, conflict.mine
    if not one or not other:
        return None
    if isinstance(one, str) and isinstance(other, str):
        if FieldPath(conflict.path).is_item:
            return Several((one, other))
        return f"{one.rstrip()}\n\n{other.rstrip()}\n" if "\n" in one.strip() + other.strip() else None
    if not FieldPath(conflict.path).is_item:
        return None
    if not id_of(one) and not id_of(other):
        return Several((one, other))
    return AS_TWO if conflict.base is None else None
