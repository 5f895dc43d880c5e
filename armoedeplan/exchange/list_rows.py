"""The rows of a list that are records: without a second row of headers, remarks and totals, each of which is told."""

import re
from typing import Final

from armoedeplan.exchange.columns import is_usual_header
from armoedeplan.tables.table import Row, Table, is_unnamed

_TOTAL: Final = re.compile(r"\W*(?:sub|eind)?tota(?:al|len)\b", re.IGNORECASE)
_REMARK: Final = re.compile(r"\W*\w+(?:\W+\w+){4,}.*\.\s*", re.DOTALL)
"""A sentence of more than four words: no name of an organisation has a full stop behind it."""


def tidy_rows(table: Table) -> Table:
    """Give a list with the rows that are records, and notes on the others."""
    table = _with_second_header(table)
    totals = [row for row in table.rows if _is_alone(row, _TOTAL)]
    remarks = [row for row in table.rows if _is_alone(row, _REMARK)]
    left = tuple(row for row in table.rows if row not in totals and row not in remarks)
    notes = [
        *(f"Rij {row.number} is een totaal en is overgeslagen." for row in totals),
        *(f"Rij {row.number} is een opmerking en is overgeslagen." for row in remarks),
    ]
    return table._replace(rows=left, notes=(*table.notes, *notes))


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
