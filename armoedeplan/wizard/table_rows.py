"""The records that a pasted table describes: one for each row, or one for each year of a row."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from armoedeplan.record import Record
from armoedeplan.tables.pasted_text import Pasted, PastedRow
from armoedeplan.wizard.column_names import is_total
from armoedeplan.wizard.table_columns import Column, Columns, columns_of

_NOTHING = frozenset({"", "-", "–", "—"})
"""What stands in a column of amounts where there is no amount."""


class Cell(NamedTuple):
    """One cell: how its column is called, and what stands in it."""

    column: str
    text: str


class TableRow(NamedTuple):
    """What one record is made of. row: where it stands in what was pasted. cells: what is filled, by field."""

    row: PastedRow
    cells: Mapping[str, Cell]


class LaidOut(NamedTuple):
    """A table as the records that it describes. totals: the rows that only sum others."""

    columns: Columns
    records: tuple[TableRow, ...]
    totals: tuple[PastedRow, ...]


def laid_out(table: Pasted, record: type[Record]) -> LaidOut:
    """Give the records that a table describes; a header and a row of totals are none."""
    columns = columns_of(table, record)
    rows = table.rows[columns.above :]
    totals = tuple(row for row in rows if len(table.rows) > 1 and is_total(_first_words(row)))
    records = (made for row in rows if row not in totals for made in _records_of(row, columns, table.separator))
    return LaidOut(columns, tuple(records), totals)


def _first_words(row: PastedRow) -> str:
    """Give the first cell of a row that holds something."""
    return next(filter(None, row.cells), "")


def _records_of(row: PastedRow, columns: Columns, separator: str) -> Iterator[TableRow]:
    """Yield what a row describes: one record, or one for each year that has an amount."""
    usual = {
        column.field.name: Cell(column.title, text)
        for column in columns.taken
        if not column.year and (text := _text_at(row, column, columns, separator))
    }
    amounts = [(column, text) for column in columns.taken if column.year and (text := _amount_at(row, column))]
    if columns.year is None or not amounts:
        yield TableRow(row, usual)
    for column, text in amounts if columns.year else ():
        year = {columns.year.name: Cell(column.title, column.year)} if columns.year else {}
        yield TableRow(row, {**usual, **year, column.field.name: Cell(column.title, text)})


def _text_at(row: PastedRow, column: Column, columns: Columns, separator: str) -> str:
    """Give what stands in a column; without a header, what a person typed behind the last semicolon belongs to it."""
    last = column is columns.taken[-1] and columns.header is None and separator == ";"
    cells = row.cells[column.place :] if last else row.cells[column.place : column.place + 1]
    return "; ".join(cells).strip()


def _amount_at(row: PastedRow, column: Column) -> str:
    """Give the amount of a year; a dash is none."""
    text = row.cells[column.place] if column.place < len(row.cells) else ""
    return "" if text in _NOTHING else text
