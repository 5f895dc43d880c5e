"""The inventory of a plan as tables: organisations, what they offer, and partnerships."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from armoedeplan.exchange.organisations import folded_name
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.base import filled
from armoedeplan.record.naming import names_of
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.tables.export import Sheet

_HEADERS: Final = {"contactfunctie": "Contactfunctie"}
"""Headers that the import reads without asking; under “Contact” lists have names of people."""


def sheets(plan: Plan, *, internal: bool = False) -> list[Sheet]:
    """Give the tables; internal: also what never stands in a public document."""
    step = plan.samenwerking
    lists: tuple[Sequence[Any], ...] = (step.actoren, step.aanbod, step.samenwerkingsverbanden)
    groups: Sequence[Any] = plan.uitgangspunten.doelgroepen
    names = _certain_names(lists, groups)
    return [
        _with_ids(_sheet_of("Organisaties", "Organisatie", step.actoren, names, internal=internal), step.actoren),
        _with_ids(_offer_rows(step.aanbod, names, internal=internal), step.aanbod),
        _with_ids(_sheet_of("Verbanden", "Verband", lists[2], names, internal=internal), lists[2]),
    ]


def _certain_names(lists: Sequence[Sequence[Any]], groups: Sequence[Any]) -> dict[str, str]:
    """Give the names that stand for one record and part into nothing, by id; another record is called by its id."""
    found: dict[str, str] = {}
    for records in (*lists, groups):
        named = names_of(records)
        times = Counter(folded_name(name) for name in named.values())
        found |= {id_: name for id_, name in named.items() if times[folded_name(name)] == 1 and not _PARTS.search(name)}
    return found


_PARTS: Final = re.compile(r"[;\n]|\s/\s|^\s*[-*•0-9]")
"""What parts a name in two, or takes something off it, when it stands in one cell with others."""
_ID_HEADERS: Final = {
    "Organisaties": "Korte naam organisatie",
    "Aanbod": "Korte naam aanbod",
    "Verbanden": "Korte naam verband",
}
"""The headers under which the import knows a record again, also when its name was changed in the list."""


def _with_ids(sheet: Sheet, records: Sequence[Any]) -> Sheet:
    """Give a table with the short names of its records in the last column."""
    name, headers, rows = sheet
    ids = [record.id for record in records]
    return name, (*headers, _ID_HEADERS[name]), [(*row, id_) for row, id_ in zip(rows, ids, strict=True)]


def _offer_rows(records: Sequence[Any], names: dict[str, str], *, internal: bool) -> Sheet:
    """Give the offers, a row for each, with all who carry it out in one cell: so that one offer reads back as one."""
    name, headers, rows = _sheet_of("Aanbod", "Activiteit", records, names, internal=internal)
    at = headers.index("Uitvoerders")
    out = [(row[at], *row[:at], *row[at + 1 :]) for row in rows]
    return name, ("Organisatie", *headers[:at], *headers[at + 1 :]), out


def _sheet_of(name: str, first: str, records: Sequence[Record], names: dict[str, str], *, internal: bool) -> Sheet:
    """Give one table: a column for each field that has an answer somewhere."""
    if not records:
        return name, (first, "Uitvoerders") if name == "Aanbod" else (first,), []
    shape = shape_of(type(records[0])).fields.values()
    shown = [
        column
        for column in shape
        if column.name == "uitvoerders"
        or (
            column.name not in {"id", "naam"}
            and (internal or not (column.note and column.note.internal))
            and _is_used(column, records)
        )
    ]
    rows = [
        (
            str(getattr(record, "naam", "") or ""),
            *(_answer_words(field, getattr(record, field.name), names) for field in shown),
        )
        for record in records
    ]
    return name, (first, *(_HEADERS.get(column.name, column.label) for column in shown)), rows


def _is_used(field: Field, records: Sequence[Record]) -> bool:
    return any(filled(getattr(record, field.name)) for record in records)


def _answer_words(field: Field, value: Any, names: dict[str, str]) -> str:
    """Write an answer as a person would type it back."""
    if not filled(value):
        return ""
    if field.many:
        return "; ".join(names.get(said, str(said)) if field.refers else str(said) for said in value)
    if field.refers:
        return names.get(value, str(value))
    return str(value) if isinstance(value, str) or field.kind is None else field.kind.shown(value)
