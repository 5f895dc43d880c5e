"""A spreadsheet as a whole: all its sheets, the hidden ones too, and every cell where it stands and as it was typed.

`read_tables` looks for the lists in a file that anybody made; this is for a file whose cells have known places.
"""

from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from armoedeplan.confined.message import Message
from armoedeplan.confined.run import confined
from armoedeplan.tables.extent import cell_name
from armoedeplan.tables.size_limits import LIMITS
from armoedeplan.tables.source import read_source
from armoedeplan.tables.table import TableError

_TASK: Final = "armoedeplan.tables.book_task:read_cells"

Cell: TypeAlias = str | int | float
"""What is in a cell: words (a date is written as 2027-03-01, and true as ja), or a number; an empty text when empty."""


class BookSheet(NamedTuple):
    """A sheet: its rows from the first one on, so that the place of a cell is its index.

    formulas: the names of the cells (`B3`) whose value is an outcome. broken: those that have no value to read, since
    they hold an error, or a formula that was not reckoned. notes: what to know of how it was read, in Dutch.
    """

    name: str
    hidden: bool
    rows: tuple[tuple[Cell, ...], ...]
    formulas: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """Give what is in a cell, by its row and column from 0; outside the sheet there is nothing."""
        within = 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row])
        return self.rows[row][column] if within else ""

    def is_broken(self, row: int, column: int) -> bool:
        """Tell whether a cell has no value that can be read, though it is not empty."""
        return cell_name(row, column) in self.broken


class Book(NamedTuple):
    """A spreadsheet: the name of its file, and its sheets in their order. notes: what to know of it, in Dutch."""

    file: str
    sheets: tuple[BookSheet, ...]
    notes: tuple[str, ...] = ()

    def sheet(self, name: str) -> BookSheet | None:
        """Give the sheet of a name, in any case; nothing when there is none."""
        wanted = name.casefold().strip()
        return next((sheet for sheet in self.sheets if sheet.name.casefold().strip() == wanted), None)


def read_book(path: Path) -> Book:
    """Read all cells of an XLSX or ODS file. Raises Refusal, which names what it is when it is something else."""
    file = path.name or str(path)
    if path.is_dir():
        raise TableError(f"{path} is een map, geen werkboek", "Geef een bestand in xlsx of ods.")
    pieces = read_source(path).pieces
    sheets, notes = confined(_TASK, Message({"file": file}, pieces), file, LIMITS).words
    try:
        return Book(file, tuple(checked_sheet(words) for words in sheets), _checked_texts(notes))
    except (TypeError, ValueError) as error:
        raise TableError(f"Wat in {file} staat, is niet te lezen", "Kijk of dit het goede bestand is.") from error


def checked_sheet(words: Any) -> BookSheet:
    """Take a sheet as the other process told it. Raises TypeError and ValueError when it is none."""
    name, hidden, rows, formulas, broken, notes = words
    if type(hidden) is not bool or {type(cell) for row in rows for cell in row} - {str, int, float}:
        raise TypeError(words)
    texts = (_checked_texts(formulas), _checked_texts(broken), _checked_texts(notes))
    return BookSheet(_checked_texts([name])[0], hidden, tuple(tuple(row) for row in rows), *texts)


def _checked_texts(words: Any) -> tuple[str, ...]:
    if not isinstance(words, list) or set(map(type, words)) - {str}:
        raise TypeError(words)
    return tuple(words)
