"""The questionnaire laid out: every field of the plan file with its path, its question and what holds for it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, TypeVar

from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item, evaluate
from armoedeplan.record import Record
from armoedeplan.record.question import When
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import asked

R = TypeVar("R", bound=Record)


class Entry(NamedTuple):
    """One field of the plan file.

    path: names only, without the ids of a real plan. owner: the path of the record it stands in.
    """

    path: str
    owner: str
    field: Field

    @property
    def composite(self) -> bool:
        """Tell whether it is one question with several boxes, such as a number with its source."""
        return bool(self.field.question and self.field.record and not self.field.many)


@cache
def entries() -> tuple[Entry, ...]:
    """Give every field of the plan file, in the order of the questionnaire."""
    return tuple(_below(Plan, ""))


def _below(type_: type[Record], owner: str) -> Iterator[Entry]:
    """Yield the fields of a record type and of all it holds."""
    for field in shape_of(type_).fields.values():
        path = f"{owner}.{field.name}".lstrip(".")
        yield Entry(path, owner, field)
        if field.record:
            yield from _below(field.record, path)


@cache
def items() -> dict[str, Item]:
    """Give every question as the evaluator sees it, by path: its component, kern or not, internal or not."""
    return {re.sub(r"\[.*?\]", "", item.path): item for item in evaluate(_sample(Plan))}


def _sample(type_: type[R]) -> R:
    """Make a record without answers in which every list has one item, so that each question is met."""
    values = {}
    for field in shape_of(type_).fields.values():
        if field.record and not field.keyed:
            inner = _sample(field.record)
            values[field.name] = (inner,) if field.many else inner
    return type_.of(values)


@cache
def paths_by_row() -> dict[str, tuple[str, ...]]:
    """Give the paths of the questions and groups that rest on each requirement row."""
    found = defaultdict(list)
    for entry in entries():
        for row in entry.field.note.rows if entry.field.note else ():
            found[row].append(entry.path)
    return {row: tuple(paths) for row, paths in found.items()}


def depends_on(entry: Entry, when: When) -> tuple[str, Field]:
    """Give the path and the field on which a question depends."""
    path = when.field if "." in when.field else f"{entry.owner}.{when.field}".lstrip(".")
    return path, asked(Plan, path)
