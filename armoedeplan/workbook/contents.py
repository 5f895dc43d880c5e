"""Fills the sheets of a workbook for one plan."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.guide.root import Root
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.walk import Held, all_held, said_at
from armoedeplan.workbook.cells import canonical_text, cell_of
from armoedeplan.workbook.filled_sheets import Book, Filled, Row, Value
from armoedeplan.workbook.grid_rows import as_grid
from armoedeplan.workbook.names import key_at, names_given
from armoedeplan.workbook.selection import Selection, applies_in
from armoedeplan.workbook.sheet_layout import Column, Form, Sheet, sheets_of
from armoedeplan.workbook.telling_columns import telling_columns
from armoedeplan.workbook.years import years_named, years_of


class _Source(NamedTuple):
    """What the sheets are filled from. held: the records of each list, by the path of the list without keys."""

    answers: Root
    selection: Selection
    items: Mapping[FieldPath, Item]
    held: Mapping[FieldPath, Sequence[Held]]
    names: Mapping[str, str]


def book_of(answers: Root, guide: Guide, selection: Selection) -> Book:
    """Fill the sheets of a workbook: those with something that is wanted, and asked in this plan."""
    held: dict[FieldPath, list[Held]] = {}
    for inner in all_held(answers):
        if inner.field.many:
            held.setdefault(inner.path.without_keys, []).append(inner)
    items = {item.path: item for item in evaluate(answers)}
    source = _Source(answers, selection, items, held, names_given(answers))
    filled = (_filled_sheet(sheet, source) for sheet in sheets_of(guide))
    return Book(answers, selection, tuple(sheet for sheet in filled if sheet is not None), source.names)


def _filled_sheet(sheet: Sheet, source: _Source) -> Filled | None:
    """Fill one sheet; nothing when it has no place in this workbook."""
    if (sheet.internal and not source.selection.intern) or not applies_in(source.answers, sheet.joint):
        return None
    columns = tuple(column for column in sheet.columns if _is_open_to(column, source))
    if sheet.form is Form.STEP:
        return _filled_step(sheet, columns, source)
    years = years_of(sheet, source.held) if sheet.form is Form.YEARS else ()
    if years and source.held.get(sheet.owner):
        return _filled_years(sheet, columns, years, source)
    return _filled_list(sheet._replace(form=Form.LIST), columns, source)


def _is_open_to(column: Column, source: _Source) -> bool:
    """Tell whether a question may stand in this workbook, and is asked in a plan of so many municipalities."""
    return (source.selection.intern or not column.internal) and applies_in(source.answers, column.joint)


def _filled_step(sheet: Sheet, columns: Sequence[Column], source: _Source) -> Filled | None:
    """Fill the sheet of what is asked once in a step."""
    wanted = tuple(column for column in columns if source.selection.wants(column.asked))
    rows = tuple(Row(column.path, "", (_value_of(source.answers, FieldPath(), column, source),)) for column in wanted)
    return Filled(sheet, wanted, rows, grows=False) if rows else None


def _filled_list(sheet: Sheet, columns: Sequence[Column], source: _Source) -> Filled | None:
    """Fill the sheet of a list: its records, and those columns of which something is wanted."""
    grows = _list_is_wanted(sheet, source)
    held = source.held.get(sheet.path, ())
    wanted = [inner for inner in held if grows or _wanted_in(inner.path, columns, source)]
    shown = [
        column for column in columns if any(source.selection.wants(inner.path.field(column.asked)) for inner in wanted)
    ]
    if not (shown or grows):
        return None
    told = telling_columns(columns, [inner.record for inner in wanted])
    shown = [column for column in columns if not shown or column in shown or column in told]
    rows = tuple(
        Row(
            inner.path,
            _owner_name(inner.path, sheet, source),
            tuple(_value_of(inner.record, inner.path, column, source) for column in shown),
        )
        for inner in wanted
    )
    return as_grid(Filled(sheet, tuple(shown), rows, grows=grows), years_named(source.held))


def _filled_years(sheet: Sheet, columns: tuple[Column, ...], years: tuple[int, ...], source: _Source) -> Filled | None:
    """Fill the sheet of amounts by year: a row for each owner."""
    year, amount = (column.field for column in columns)
    rows = []
    for owner in source.held.get(sheet.owner, ()):
        path = FieldPath(owner.path + sheet.path[len(sheet.owner) :])
        if source.selection.paths is not None and not any(is_under(known, path) for known in source.selection.paths):
            continue
        given = said_at(owner.record, sheet.path.below(sheet.owner))
        by_year = {getattr(cost, year.name): getattr(cost, amount.name) for cost in given}
        values = tuple(
            Value(cell_of(amount, by_year.get(when), {}), canonical_text(amount, by_year.get(when))) for when in years
        )
        rows.append(Row(owner.path, source.names[key_at(owner.path, owner.record)], values))
    return Filled(sheet, columns, tuple(rows), years, grows=_list_is_wanted(sheet, source)) if rows else None


def _list_is_wanted(sheet: Sheet, source: _Source) -> bool:
    """Tell whether records may be added to a list: it is asked, of a record that there is or that may be added."""
    if not sheet.owner:
        return _question_is_wanted(sheet.path, source)
    below = sheet.path[len(sheet.owner) :]
    owners = source.held.get(sheet.owner, ())
    wanted = any(_question_is_wanted(FieldPath(owner.path + below), source) for owner in owners)
    return wanted or (not owners and _question_is_wanted(sheet.owner, source))


def _question_is_wanted(path: FieldPath, source: _Source) -> bool:
    """Tell whether the question at a path is wanted, and asked; a blank form asks all there are."""
    item = source.items.get(path)
    asked = item is not None and (source.selection.leeg or item.state is not State.DORMANT)
    return asked and source.selection.wants(path)


def _wanted_in(path: FieldPath, columns: Sequence[Column], source: _Source) -> bool:
    """Tell whether something of a record is wanted."""
    return any(source.selection.wants(path.field(column.asked)) for column in columns)


def _owner_name(path: FieldPath, sheet: Sheet, source: _Source) -> str:
    """Give the name of the record in whose list a record stands."""
    if not sheet.owner:
        return ""
    owner = path.list.record
    return source.names.get(owner.key, source.names.get(str(owner), ""))


def _value_of(record: Record, path: FieldPath, column: Column, source: _Source) -> Value:
    """Give the cell of one question of a record; path: that of the record."""
    value = said_at(record, column.path)
    item = source.items.get(path.field(column.asked) if path else column.asked)
    return Value(
        cell_of(column.field, value, source.names), canonical_text(column.field, value), item.state if item else None
    )
