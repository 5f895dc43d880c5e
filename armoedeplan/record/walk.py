"""Walking over a record and all it holds, and over the types of a questionnaire.

A keyed mapping is never walked into: its names are a person's own, and what stands there speaks of the file itself.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from armoedeplan.record.base import Record
from armoedeplan.record.path import FieldPath, segments
from armoedeplan.record.shape import Field, Shape, shape_of

TOP: Final = FieldPath()


class Held(NamedTuple):
    """A record in another one: where it stands, the field that holds it, and its place in a list (0 in a group)."""

    path: FieldPath
    field: Field
    number: int
    record: Record


class Given(NamedTuple):
    """What a record says in one field, answered or not."""

    path: FieldPath
    field: Field
    value: Any


def held(record: Record, path: FieldPath = TOP) -> Iterator[Held]:
    """Yield the records that a record itself holds, in the order of the questionnaire."""
    for field in _holding_fields(shape_of(type(record))):
        yield from held_in(field, getattr(record, field.name), path.field(field.name))


@cache
def _holding_fields(shape: Shape) -> tuple[Field, ...]:
    """Give the fields of a record type that hold records, looked for once."""
    return tuple(field for field in shape.fields.values() if field.record is not None and not field.keyed)


def held_in(field: Field, value: Any, path: FieldPath) -> Iterator[Held]:
    """Yield the records that a field of records holds: one group, or the items of a list."""
    if not field.many:
        yield Held(path, field, 0, value)
        return
    for number, record in enumerate(value, 1):
        yield Held(path.item_of(record, number), field, number, record)


def all_held(record: Record, path: FieldPath = TOP) -> Iterator[Held]:
    """Yield the records that a record holds, each followed by all that it holds itself."""
    for inner in held(record, path):
        yield inner
        yield from all_held(inner.record, inner.path)


def all_given(record: Record, path: FieldPath = TOP) -> Iterator[Given]:
    """Yield every field of a record, each followed by those of the records that it holds."""
    for field in shape_of(type(record)).fields.values():
        here, value = path.field(field.name), getattr(record, field.name)
        yield Given(here, field, value)
        if field.record is not None and not field.keyed:
            for inner in held_in(field, value, here):
                yield from all_given(inner.record, inner.path)


def said_at(record: Record, path: str) -> Any:
    """Give what a record says at a path, which its questionnaire has; nothing where it has no such item."""
    said: Any = record
    for name, key in segments(path):
        said = said.get(name) if isinstance(said, Mapping) else getattr(said, name, None)
        if key is not None:
            numbered = enumerate(said or (), 1)
            said = next((item for number, item in numbered if key in (getattr(item, "id", ""), str(number))), None)
    return said


def all_fields(type_: type[Record], path: FieldPath = TOP) -> Iterator[tuple[FieldPath, Field]]:
    """Yield every field of a record type with its path without keys, each followed by those below it."""
    for field in shape_of(type_).fields.values():
        here = path.field(field.name)
        yield here, field
        if field.record is not None and not field.keyed:
            yield from all_fields(field.record, here)
