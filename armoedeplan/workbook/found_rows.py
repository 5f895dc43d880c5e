"""Where the answers are in a workbook that comes back: sheets by their name, columns by their head, rows by their path.

People sort, insert and remove; what was given out tells what each sheet, column and row is, wherever it is now.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import listed
from armoedeplan.tables.book import Book, BookSheet, Cell
from armoedeplan.tables.table import letters
from armoedeplan.workbook.contents import OWNER, PATH
from armoedeplan.workbook.places import Fault, Place
from armoedeplan.workbook.returned import GivenColumn, GivenOut, GivenSheet
from armoedeplan.workbook.sheet_layout import Form

_HEADS_WITHIN: Final = 30
"""Rows in which the heads are looked for: somebody may have put lines above them."""
_YEAR: Final = re.compile("[12][0-9]{3}")
_EXPLAINING: Final = frozenset({"onderwerp", "vraag", "toelichting"})
"""The heads on the sheet of a step above what is no answer."""
_ENOUGH: Final = 0.6
"""The part of the heads by which a sheet with another name is known again."""


class FoundCell(NamedTuple):
    """A cell: its column from 0, what is in it, and whether that cannot be read though it is not empty."""

    column: int
    cell: Cell
    broken: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is in it but spaces."""
        return not self.broken and not str(self.cell).strip()


class FoundRow(NamedTuple):
    """A row: its number as people see it, its hidden path (empty for a new row), and its cells by what they hold."""

    number: int
    path: FieldPath
    cells: Mapping[str, FoundCell]


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
    sheets: list[FoundSheet] = []
    faults: list[Fault] = []
    notes = [*book.notes]
    taken = {sheet.name.casefold() for sheet in given.sheets}
    others = [sheet for sheet in book.sheets if not sheet.hidden and sheet.name.casefold() not in taken]
    for wanted in given.sheets:
        sheet = book.sheet(wanted.name)
        if sheet is None and (sheet := _renamed(wanted, others)) is not None:
            others.remove(sheet)
            notes.append(f"Blad “{wanted.name}” heet nu “{sheet.name}”: het is als hetzelfde blad gelezen.")
        if sheet is None:
            notes.append(f"Blad “{wanted.name}” staat niet in het werkboek: daarvan verandert niets.")
            continue
        found = _found_sheet(sheet, wanted, faults, notes)
        if found is not None:
            sheets.append(found)
    notes.extend(
        f"Blad “{sheet.name}” is niet gelezen: het stond niet in het werkboek." for sheet in others if sheet.rows
    )
    return FoundBook(tuple(sheets), tuple(faults), tuple(notes))


def _renamed(wanted: GivenSheet, others: Sequence[BookSheet]) -> BookSheet | None:
    """Give the only sheet of another name that has the heads of a sheet."""
    found = [sheet for sheet in others if _heads_found(sheet, wanted)[1] >= _ENOUGH * len(wanted.columns)]
    return found[0] if len(found) == 1 else None


def _heads_found(sheet: BookSheet, wanted: GivenSheet) -> tuple[int, int]:
    """Give the row with the heads, from 0, and how many there are."""
    heads = Counter(_plain_head(column.head) for column in wanted.columns)
    counts = [
        (sum((heads & Counter(_plain_head(str(cell)) for cell in row)).values()), -number)
        for number, row in enumerate(sheet.rows[:_HEADS_WITHIN])
    ]
    count, number = max(counts, default=(0, 0))
    return -number, count


def _plain_head(text: str) -> str:
    return " ".join(text.split()).casefold()


def _found_sheet(sheet: BookSheet, wanted: GivenSheet, faults: list[Fault], notes: list[str]) -> FoundSheet | None:
    """Find the columns and the rows of one sheet; what is wrong is added to the faults."""
    head_row, count = _heads_found(sheet, wanted)
    if not count:
        remedy = "Zet de koppen terug zoals ze waren, of maak een nieuw werkboek."
        faults.append(Fault(Place(sheet.name), "De koppen van de kolommen zijn er niet meer", remedy))
        return None
    columns = _columns_now(sheet, head_row, wanted)
    _tell_columns(sheet, head_row, wanted, columns, faults, notes)
    if PATH not in columns:
        return None
    notes.extend(f"Blad “{sheet.name}”: {note}" for note in sheet.notes)
    heads = {column.code: column.head for column in wanted.columns}
    rows = tuple(
        FoundRow(
            number + 1,
            FieldPath(str(sheet.cell(number, columns[PATH])).strip()),
            {
                code: FoundCell(at, sheet.cell(number, at), sheet.is_broken(number, at))
                for code, at in columns.items()
                if code != PATH
            },
        )
        for number in range(head_row + 1, len(sheet.rows))
    )
    filled = tuple(row for row in rows if row.path or not all(cell.empty for cell in row.cells.values()))
    return FoundSheet(wanted, sheet.name, filled, heads)


def _columns_now(sheet: BookSheet, head_row: int, wanted: GivenSheet) -> dict[str, int]:
    """Give where each column is now, from 0; of columns with the same head the first is the first."""
    there: dict[str, list[int]] = {}
    for at, cell in enumerate(sheet.rows[head_row]):
        there.setdefault(_plain_head(str(cell)), []).append(at)
    found: dict[str, int] = {}
    for column in wanted.columns:
        places = there.get(_plain_head(column.head))
        if places:
            found[column.code] = places.pop(0)
    if wanted.form is Form.YEARS:
        # a year that was added is a column as the others are
        found |= {head: places[0] for head, places in there.items() if _YEAR.fullmatch(head) and places}
    return found


def _tell_columns(
    sheet: BookSheet,
    head_row: int,
    wanted: GivenSheet,
    columns: Mapping[str, int],
    faults: list[Fault],
    notes: list[str],
) -> None:
    """Tell which columns are gone and which are not read; together they may be one that got another head."""
    missing = [column for column in wanted.columns if column.code not in columns]
    strange = [
        at
        for at in range(len(sheet.rows[head_row]))
        if at not in columns.values()
        and not (wanted.form is Form.STEP and _plain_head(str(sheet.cell(head_row, at))) in _EXPLAINING)
        and any(str(sheet.cell(row, at)).strip() for row in range(head_row, len(sheet.rows)))
    ]
    if any(column.code == PATH for column in missing):
        remedy = "Neem het werkboek zoals het is uitgegeven, en zet de antwoorden daarin."
        said = "De verborgen laatste kolom (Pad) ontbreekt: zonder haar is niet te zien welke rij wat is"
        faults.append(Fault(Place(sheet.name), said, remedy))
    renamed = [(column, column.number - 1) for column in missing if column.number - 1 in strange]
    for column, at in renamed:
        now = str(sheet.cell(head_row, at)).strip()
        said = f"De kop “{column.head}” is gewijzigd in “{now}”" if now else f"De kop “{column.head}” is leeg"
        remedy = "Zet de oude kop terug. Is dit een andere kolom? Haal haar dan weg."
        faults.append(Fault(Place(sheet.name, head_row + 1, at, now), said, remedy))
    gone = [
        f"“{column.head}”" for column in missing if column.code not in {PATH, OWNER} and not _was_in(column, renamed)
    ]
    if gone:
        notes.append(f"Blad “{sheet.name}”: kolom {listed(gone)} staat er niet meer. Daarvan verandert niets.")
    unread = [at for at in strange if at not in [place for _, place in renamed]]
    notes.extend(
        f"Blad “{sheet.name}”: kolom {letters(at)} ({sheet.cell(head_row, at)}) is niet gelezen: die stond niet in het "
        "werkboek."
        for at in unread
    )


def _was_in(column: GivenColumn, renamed: Sequence[tuple[GivenColumn, int]]) -> bool:
    return any(column is one for one, _ in renamed)
