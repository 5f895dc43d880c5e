"""The rows of a list that are records: without a second row of headers, remarks and totals, each of which is told."""

import re
from typing import Final

from armoedeplan.exchange.columns import ACTOR, is_usual_header
from armoedeplan.exchange.crosses import with_group_headers
from armoedeplan.exchange.proposal import Choices
from armoedeplan.record.words import counted
from armoedeplan.tables.table import Row, Table, is_unnamed

_TOTAL: Final = re.compile(r"\W*(?:sub|eind)?tota(?:al|len)\b", re.IGNORECASE)
_REMARK: Final = re.compile(r"\W*\w+(?:\W+\w+){4,}.*\.\s*", re.DOTALL)
"""A sentence of more than four words: no name of an organisation has a full stop behind it."""

_SHOWN: Final = 8


def tidy_rows(table: Table) -> Table:
    """Give a list with the rows that are records, and notes on the others."""
    table = _with_second_header(with_group_headers(table))
    totals = [row for row in table.rows if _is_alone(row, _TOTAL)]
    remarks = [row for row in table.rows if _is_alone(row, _REMARK)]
    left = tuple(row for row in table.rows if row not in totals and row not in remarks)
    notes = [
        *(f"Rij {row.number} is een totaal en is overgeslagen." for row in totals),
        *(f"Rij {row.number} is een opmerking en is overgeslagen." for row in remarks),
    ]
    return table._replace(rows=left, notes=(*table.notes, *notes))


def with_names_above(table: Table, choices: Choices, *, fill: bool) -> Table:
    """Give a list in which an organisation that is left out is the one above, as where one cell spans more rows.

    fill: whether somebody said that this is what it means; else a note tells of it.
    """
    column = next((at for at, field in choices.columns.items() if field == ACTOR.field("naam")), None)
    if column is None:
        return table
    empty = [row.number for row in table.rows if not row.cells[column].strip()]
    first = next((row.number for row in table.rows if row.cells[column].strip()), None)
    below = [number for number in empty if first is not None and number > first]
    if not below:
        return table
    shown = f"{', '.join(map(str, below[:_SHOWN]))}{' en verder' if len(below) > _SHOWN else ''}"
    what = f"“{table.headers[column]}” leeg (rij {shown})"
    if not fill:
        note = f"In {counted(len(below), 'rij', 'rijen')} is {what}. Geldt daar wat erboven staat? Gebruik --doorvullen"
        return table._replace(notes=(*table.notes, note))
    rows, last = [], ""
    for row in table.rows:
        last = row.cells[column] if row.cells[column].strip() else last
        rows.append(row._replace(cells=(*row.cells[:column], last, *row.cells[column + 1 :])))
    note = f"In {counted(len(below), 'rij', 'rijen')} was {what}: daar geldt wat erboven staat."
    return table._replace(rows=tuple(rows), notes=(*table.notes, note))


def _with_second_header(table: Table) -> Table:
    """Give a table whose headers stand in two rows the words of both: groups of columns above, columns below."""
    first = table.rows[0] if table.rows else None
    unnamed = [number for number, header in enumerate(table.headers) if is_unnamed(header, number)]
    if first is None or not unnamed or not all(first.cells[number].strip() for number in unnamed):
        return table
    filled = [cell for cell in first.cells if cell.strip()]
    if 2 * sum(map(is_usual_header, filled)) < len(filled):
        return table
    headers = tuple(
        " ".join(cell.split()) if number in unnamed or (cell.strip() and not is_usual_header(header)) else header
        for number, (header, cell) in enumerate(zip(table.headers, first.cells, strict=True))
    )
    note = f"Rij {first.number} is gelezen als tweede rij met koppen."
    return table._replace(headers=headers, rows=table.rows[1:], notes=(*table.notes, note))


def _is_alone(row: Row, words: re.Pattern[str]) -> bool:
    """Tell whether a row has one filled cell, with such words: a row of numbers below a total has more."""
    filled = [cell for cell in row.cells if cell.strip()]
    total = words is _TOTAL and bool(filled) and _TOTAL.match(filled[0]) is not None
    return total or (len(filled) == 1 and words.fullmatch(filled[0]) is not None)
