"""Records that one took away while the other refers to them: neither did wrong, and together they are no plan."""

from collections.abc import Container, Iterator, Mapping
from typing import Any, NamedTuple

from armoedeplan.plan.merge import Conflict
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, segments
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.walk import TOP
from armoedeplan.versions.full_form import id_of


class Standing(NamedTuple):
    """A record that can be referred to, and where it stands."""

    path: FieldPath
    record: Any


def lost_references(base: Any, first: Any, second: Any, merged: Any, root: type[Record]) -> list[Conflict]:
    """Give the records that one of two took away and the other still refers to, as something to be decided."""
    before, now = _referable_records(base, root), _referable_records(merged, root)
    gone = {id_: standing for id_, standing in before.items() if id_ not in now}
    if not gone:
        return []
    wanted = set(_references_in(merged, root)) & gone.keys()
    ours, theirs = _referable_records(first, root), _referable_records(second, root)
    return [
        Conflict(gone[id_].path, gone[id_].record, _record_of(theirs, id_), _record_of(ours, id_))
        for id_ in gone
        if id_ in wanted
    ]


def with_restored(base: Any, data: Any, kept: Container[str], root: type[Record]) -> Any:
    """Give a version with the records that it took away and that are to stay, as they were.

    kept: their paths.
    """
    there = _referable_records(data, root)
    missing = [
        standing
        for id_, standing in _referable_records(base, root).items()
        if standing.path in kept and id_ not in there
    ]
    for standing in missing:
        data = _with_item(data, standing)
    return data


def without_references(data: Any, gone: Container[str], root: type[Record]) -> Any:
    """Give a plan in which nothing refers to records that are gone. gone: their ids."""
    return _group_without(data, gone, root)


def _record_of(records: Mapping[str, Standing], id_: str) -> Any:
    """Give the record of an id; nothing when it is not there."""
    return records[id_].record if id_ in records else None


def _referable_records(data: Any, root: type[Record], path: FieldPath = TOP) -> dict[str, Standing]:
    """Give the records that can be referred to, by their ids."""
    return {id_of(standing.record): standing for standing in _records_below(data, root, path)}


def _records_below(data: Any, type_: type[Record], path: FieldPath) -> Iterator[Standing]:
    """Yield the records that can be referred to in a group."""
    if not isinstance(data, Mapping):
        return
    for name, field in shape_of(type_).fields.items():
        value, here = data.get(name), path.field(name)
        if field.record is None or field.keyed or not value:
            continue
        if not isinstance(value, list):
            yield from _records_below(value, field.record, here)
            continue
        for number, item in enumerate(value, 1):
            inner = here.item(id_of(item) or number)
            if id_of(item) and shape_of(field.record).referable:
                yield Standing(inner, item)
            yield from _records_below(item, field.record, inner)


def _references_in(data: Any, type_: type[Record]) -> Iterator[str]:
    """Yield the ids that a group refers to."""
    if not isinstance(data, Mapping):
        return
    for name, field in shape_of(type_).fields.items():
        value = data.get(name)
        for item in value if isinstance(value, list) else [value]:
            if field.refers and isinstance(item, str):
                yield item
            elif field.record is not None and not field.keyed:
                yield from _references_in(item, field.record)


def _group_without(data: Any, gone: Container[str], type_: type[Record]) -> Any:
    """Give a group that refers to none of some ids."""
    if not isinstance(data, Mapping):
        return data
    fields = shape_of(type_).fields
    values = ((name, _value_without(value, gone, fields.get(name))) for name, value in data.items())
    return {name: value for name, value in values if value is not None}


def _value_without(value: Any, gone: Container[str], field: Field | None) -> Any:
    """Give a value that refers to none of some ids; nothing (None) for a reference that is taken away."""
    if field is None or field.keyed:
        return value
    if isinstance(value, list):
        return [inner for item in value if (inner := _value_without(item, gone, field)) is not None]
    if field.refers and isinstance(value, str):
        return None if value in gone else value
    return _group_without(value, gone, field.record) if field.record else value


def _with_item(data: Any, standing: Standing) -> Any:
    """Give data in which a record stands last in its list; where the list itself is gone nothing changes."""
    *outer, last = segments(standing.path)
    return _with_item_below(data, [(part.name, part.key) for part in outer], last.name, standing.record)


def _with_item_below(data: Any, way: list[tuple[str, str | None]], name: str, record: Any) -> Any:
    """Give a group with a record in a list on some way below it."""
    if not isinstance(data, Mapping):
        return data
    if not way:
        return {**data, name: [*(data.get(name) or []), record]}
    (step, key), *rest = way
    inner = data.get(step)
    if key is None:
        return {**data, step: _with_item_below(inner or {}, rest, name, record)}
    items = [_with_item_below(item, rest, name, record) if id_of(item) == key else item for item in inner or []]
    return {**data, step: items}
