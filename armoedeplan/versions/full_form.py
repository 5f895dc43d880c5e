"""A plan as bare data in one form, however its file writes it: so that only what it says can differ."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from armoedeplan.guide.naast import BLOCKS
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, Lost, segments
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.yamltext.tree import data_of

ID: Final = "id"


def full_data(file: PlanFile) -> dict[str, Any]:
    """Give what a plan says as texts, lists and groups: what is empty is left out, a short line is a whole record.

    A value that does not fit its field is there as it was written; nothing of what a person wrote is left out.
    """
    data = data_of(file.root) if file.root is not None else {}
    return full_group(data, shape_of(file.guide.root)) if isinstance(data, Mapping) else {}


def full_group(data: Mapping[str, Any], shape: Shape | None) -> dict[str, Any]:
    """Give a group in its full form; of a group that the questionnaire does not know, as it is without what is empty.

    What is not known stands last.
    """
    fields = shape.fields if shape else {}
    names = [*(name for name in fields if name in data), *(name for name in data if name not in fields)]
    values = ((name, _full_value(data[name], fields.get(name))) for name in names)
    return {name: value for name, value in values if value}


def _full_value(value: Any, field: Field | None) -> Any:
    """Give a value in its full form; empty when it says nothing."""
    if isinstance(value, str):
        line = value.strip()
        if not line or field is None or field.keyed:
            return line
        whole = _as_record(line, field)
        return [whole] if field.many else whole
    if isinstance(value, list):
        whole = (_full_item(item, field) for item in value)
        return [item for item in whole if item]
    shape = shape_of(field.record) if field and field.record else None
    if field is not None and field.keyed:
        entries = ((name, _full_entry(inner, shape)) for name, inner in value.items())
        return {name: inner for name, inner in entries if inner}
    return full_group(value, shape)


def _full_item(item: Any, field: Field | None) -> Any:
    """Give an item of a list in its full form."""
    if isinstance(item, Mapping):
        return full_group(item, shape_of(field.record) if field and field.record else None)
    if isinstance(item, str):
        return _as_record(item.strip(), field)
    return item


def _full_entry(entry: Any, shape: Shape | None) -> Any:
    """Give what stands under a name of one's own in its full form."""
    if isinstance(entry, Mapping):
        return full_group(entry, shape)
    return entry.strip() if isinstance(entry, str) else entry


def _as_record(line: str, field: Field | None) -> Any:
    """Give the record for which one line stands, or the line itself where no record is held."""
    short = shape_of(field.record).short if field and field.record else None
    return {short.name: line} if short and line else line


def with_paths(data: dict[str, Any], moved: Callable[[FieldPath], FieldPath]) -> dict[str, Any]:
    """Give a plan in which what stands beside the answers is kept by other paths."""
    changed = dict(data)
    for block in BLOCKS:
        entries = data.get(block)
        if isinstance(entries, Mapping):
            changed[block] = {
                moved(FieldPath(name)) if _is_path(name) else name: said for name, said in entries.items()
            }
    return changed


def id_of(item: Any) -> str:
    """Give the id of an item; empty when it has none."""
    found = item.get(ID) if isinstance(item, Mapping) else None
    return found if isinstance(found, str) else ""


def key_of(item: Any, place: int) -> str:
    """Give what a path calls an item: its id, or its place from 1."""
    return id_of(item) or str(place + 1)


def field_of_item(record: type[Record] | None, name: str) -> Field | None:
    """Give the field of a record type under a name, if the questionnaire has it."""
    return shape_of(record).fields.get(name) if record else None


def _is_path(name: str) -> bool:
    """Tell whether a name is written as a path."""
    try:
        segments(name)
    except Lost:
        return False
    return True
