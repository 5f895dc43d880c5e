"""Where the answers are in a workbook that comes back: sheets by their name, columns by their head, rows by their path.

People sort, insert and remove; what was given out tells what each sheet, column and row is, wherever it is now.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.record.path import FieldPath
from armoedeplan.tables.book import Book, BookSheet, Cell
from armoedeplan.workbook import first_sheet
from armoedeplan.workbook.cell_places import Fault, Place
from armoedeplan.workbook.filled_sheets import PATH
from armoedeplan.workbook.found_columns import FoundColumns, plain_head
from armoedeplan.workbook.returned import GivenOut, GivenSheet

_HEADS_WITHIN: Final = 30
"""Rows in which the heads are looked for: somebody may have put lines above them."""
_ENOUGH: Final = 0.6
"""The part of the heads by which a sheet with another name is known again."""


class FoundCell(NamedTuple):
    """A cell: its column from 0, what is in it, and whether that cannot be read though it is not empty.

    head: what messages call its column, where that is not the question.
    """

    column: int
    cell: Cell
    broken: bool
    head: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is in it but spaces."""
        return not self.broken and not str(self.cell).strip()


class FoundRow(NamedTuple):
    """A row: its number as people see it, its hidden path (empty for a new row), and its cells by what they hold.

    year: that of the record, where several share the row.
    """

    number: int
    path: FieldPath
    cells: Mapping[str, FoundCell]
    year: str = ""


class FoundSheet(NamedTuple):
    """A sheet that came back. name: on its tab now. heads: by what the column holds, for messages."""

    given: GivenSheet
    name: str
    rows: tuple[FoundRow, ...]
    heads: Mapping[str, str]

    def place(self, row: int, code: str = "", column: int | None = None) -> Place:
        """Give the place of a cell, or of a whole row."""
        return Place(self.name, row, column, self.heads.get(code, ""))


class FoundBook(NamedTuple):
    """All sheets that came back, what is wrong with them, and what to know of how they were read, in Dutch."""

    sheets: tuple[FoundSheet, ...]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]


def found_book(book: Book, given: GivenOut) -> FoundBook:
    """Find the sheets, columns and rows of a workbook again."""
    finder = _Finder()
    finder.notes.extend(book.notes)
    taken = {first_sheet.NAME.casefold(), *(sheet.name.casefold() for sheet in given.sheets)}
    others = [sheet for sheet in book.sheets if not sheet.hidden and sheet.name.casefold() not in taken]
    for wanted in given.sheets:
        sheet = book.sheet(wanted.name)
        if sheet is None and (sheet := _renamed_sheet(wanted, others)) is not None:
            others.remove(sheet)
            finder.notes.append(f"Blad “{wanted.name}” heet nu “{sheet.name}”: het is als hetzelfde blad gelezen.")
        finder.find(sheet, wanted)
    finder.notes.extend(
        f"Blad “{sheet.name}” is niet gelezen: het stond niet in het werkboek." for sheet in others if sheet.rows
    )
    return FoundBook(tuple(finder.sheets), tuple(finder.faults), tuple(finder.notes))


class _Finder:
    """Finds the sheets of one workbook."""

    def __init__(self) -> None:
        self.sheets: Final[list[FoundSheet]] = []
        self.faults: Final[list[Fault]] = []
        self.notes: Final[list[str]] = []

    def find(self, sheet: BookSheet | None, wanted: GivenSheet) -> None:
        """Find the columns and the rows of one sheet; what is wrong is added to the faults."""
        if sheet is None:
            self.notes.append(f"Blad “{wanted.name}” staat niet in het werkboek: daarvan verandert niets.")
            return
        head_row, count = _heads_found(sheet, wanted)
        if not count:
            remedy = "Zet de koppen terug zoals ze waren, of maak een nieuw werkboek."
            self.faults.append(Fault(Place(sheet.name), "De koppen van de kolommen zijn er niet meer", remedy))
            return
        columns = FoundColumns(sheet, head_row, wanted)
        self.faults.extend(columns.faults())
        self.notes.extend(f"Blad “{sheet.name}”: {note}" for note in (*columns.notes(), *sheet.notes))
        if PATH in columns.at:
            heads = {column.code: column.head for column in wanted.columns}
            self.sheets.append(FoundSheet(wanted, sheet.name, _found_rows(sheet, head_row, columns.at), heads))


def _found_rows(sheet: BookSheet, head_row: int, columns: Mapping[str, int]) -> tuple[FoundRow, ...]:
    """Give the rows below the heads in which something stands."""
    answers = {code: at for code, at in columns.items() if code != PATH}
    rows = (
        FoundRow(
            number + 1,
            FieldPath(str(sheet.cell(number, columns[PATH])).strip()),
            {code: FoundCell(at, sheet.cell(number, at), sheet.is_broken(number, at)) for code, at in answers.items()},
        )
        for number in range(head_row + 1, len(sheet.rows))
    )
    return tuple(row for row in rows if row.path or not all(cell.empty for cell in row.cells.values()))


def _renamed_sheet(wanted: GivenSheet, others: Sequence[BookSheet]) -> BookSheet | None:
    """Give the only sheet of another name that has the heads of a sheet."""
    found = [sheet for sheet in others if _heads_found(sheet, wanted)[1] >= _ENOUGH * len(wanted.columns)]
    return found[0] if len(found) == 1 else None


def _heads_found(sheet: BookSheet, wanted: GivenSheet) -> tuple[int, int]:
    """Give the row with the heads, from 0, and how many there are."""
    heads = Counter(plain_head(column.head) for column in wanted.columns)
    counts = [
        (sum((heads & Counter(plain_head(str(cell)) for cell in row)).values()), -number)
        for number, row in enumerate(sheet.rows[:_HEADS_WITHIN])
    ]
    count, number = max(counts, default=(0, 0))
    return -number, count
