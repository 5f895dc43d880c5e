"""Which pasted rows are in the list already, or stand twice in what was pasted; and what they would change."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.naming import NAMING
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field
from armoedeplan.record.spot import follow
from armoedeplan.record.words import word_key
from armoedeplan.wizard.pasted_rows import ReadRow
from armoedeplan.wizard.reference_question import first_field
from armoedeplan.wizard.table_columns import usual_columns, year_and_amount
from armoedeplan.yamltext.tree import data_of

_Key: TypeAlias = tuple[str, ...]


class Double(NamedTuple):
    """A row that is there already.

    path: of the record in the plan; nothing when an earlier row of the paste says the same.
    changes: what the row says otherwise, as it would be typed.
    """

    row: ReadRow
    name: str
    path: FieldPath | None
    changes: Mapping[str, Sequence[str]]


def double_rows(rows: Iterable[ReadRow], list_: FieldPath, record: type[Record], file: PlanFile) -> list[Double]:
    """Give the rows that are in the list already, and those that stand for the second time in what was pasted."""
    fields = _telling_fields(record)
    there = _records_there(list_, fields, file)
    # two amounts for one post in one year are no slip, two organisations of one name may be
    whole = not (fields and fields[0].name in NAMING)
    seen: set[_Key] = set()
    found = []
    for row in rows:
        key = _telling_key({name: answer.data for name, answer in row.answers.items()}, fields)
        name = ", ".join(" ".join(row.answers[field.name].typed) for field in fields if field.name in row.answers)
        if not any(key):
            continue
        if key in there:
            path, data = there[key]
            found.append(Double(row, name, path, _changed_answers(row, data)))
            continue
        twin = _all_of(row) if whole else key
        if twin in seen:
            found.append(Double(row, name, None, {}))
        seen.add(twin)
    return found


def _telling_fields(record: type[Record]) -> list[Field]:
    """Give the fields by which two records are one: the first, with the year; all usual ones where no words name it."""
    first, pair = first_field(record), year_and_amount(record)
    if first is None or not (first.kind and first.kind.free):
        return usual_columns(record)
    return [first, *([pair[0]] if pair and pair[0] is not first else [])]


def _records_there(
    list_: FieldPath, fields: Sequence[Field], file: PlanFile
) -> dict[_Key, tuple[FieldPath, Mapping[str, Any]]]:
    """Give the records that are in the list, with what the file holds of them, by what tells them apart."""
    node = follow(file.guide.root, file.root, list_).node
    records = data_of(node) if node is not None else None
    there: dict[_Key, tuple[FieldPath, Mapping[str, Any]]] = {}
    for number, data in enumerate(records or (), 1):
        if isinstance(data, Mapping):
            there.setdefault(_telling_key(data, fields), (list_.item(data.get("id") or number), data))
    return there


def _telling_key(data: Mapping[str, Any], fields: Sequence[Field]) -> _Key:
    """Write what tells records apart; capitals, accents and signs do not count."""
    return tuple(word_key(_as_words(data[field.name])) if data.get(field.name) else "" for field in fields)


def _all_of(row: ReadRow) -> _Key:
    """Write all that a row says."""
    return tuple(f"{name} {_as_words(answer.data)}" for name, answer in sorted(row.answers.items()))


def _changed_answers(row: ReadRow, data: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """Give what a row says otherwise than the record that is there."""
    return {
        name: answer.typed
        for name, answer in row.answers.items()
        if answer.typed and _as_words(answer.data) != _as_words(data.get(name))
    }


def _as_words(data: Any) -> str:
    """Write what the file holds for a field as words that can be compared."""
    if isinstance(data, Mapping):
        return "; ".join(f"{name} {_as_words(value)}" for name, value in data.items())
    if isinstance(data, str) or not isinstance(data, Sequence):
        return "" if data is None else str(data)
    return "; ".join(map(_as_words, data))
