"""The words that a plan says itself, field by field; not what it quotes, nor the titles of what others wrote."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.plan.inzichten import Citaat
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.terugblik import Terugblik
from armoedeplan.record import Choice, Prose, Record, Text
from armoedeplan.record.shape import Field, Shape, shape_of

_OF_OTHERS: Final = frozenset({"bron", "publicatie", "regelgeving", "vervangt"})
"""Fields with the titles of what somebody wrote, or of what was decided before."""
_NOT_NOW: Final = (Citaat, Terugblik)
"""Records that give the words of another, or tell of an earlier period."""
_QUOTED: Final = re.compile(
    r"[“„](?:[^“”„\n]|\n(?!\n))*[”“]"
    r"|\"(?:[^\"\n]|\n(?!\n))*\""
    r"|«(?:[^»\n]|\n(?!\n))*»"
    r"|‘(?:[^‘\n]|\n(?!\n))*?’(?!\w)"
    r"|(?<!\w)'(?:[^'\n]|\n(?!\n))*'(?!\w)"
)


class Passage(NamedTuple):
    """The text of one field of one record; of a list, all its items, each on a line of its own."""

    record: Record
    field: str
    text: str


def passages(plan: Plan) -> Iterator[Passage]:
    """Yield what a plan says in its own words, in the order of the plan."""
    yield from _passages(plan)


def unquoted(text: str) -> str:
    """Give a text without what stands between quotation marks; an apostrophe is none."""
    return _QUOTED.sub(" ", text)


def _passages(record: Record) -> Iterator[Passage]:
    """Yield the passages of a record and of all it holds."""
    for field in _fields(shape_of(type(record))):
        value = getattr(record, field.name)
        if not value:
            continue
        if field.record is not None:
            for inner in value if field.many else (value,):
                yield from _passages(inner)
        elif not isinstance(field.kind, Choice):
            yield Passage(record, field.name, "\n".join(value) if field.many else value)
        else:
            own = [one for one in (value if field.many else (value,)) if one not in field.kind.options]
            if own:
                yield Passage(record, field.name, "\n".join(own).replace("_", "-"))


@cache
def _fields(shape: Shape) -> tuple[Field, ...]:
    """Give the fields of a record type that hold words of one's own, or records that may."""
    fields = () if issubclass(shape.type, _NOT_NOW) else shape.fields.values()
    return tuple(field for field in fields if field.name not in _OF_OTHERS and not field.keyed and _speaks(field))


def _speaks(field: Field) -> bool:
    """Tell whether a field may hold words of one's own."""
    return field.record is not None or field.open or isinstance(field.kind, Text | Prose)
