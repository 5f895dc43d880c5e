"""What the confined process does with a spreadsheet of known places: bytes in, every cell of every sheet out."""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any, Final

from armoedeplan.confined.message import Message
from armoedeplan.filekind import kind_of
from armoedeplan.tables import odsparts, xlsxparts
from armoedeplan.tables.cell_marks import Marks, marks_of_book
from armoedeplan.tables.extent import cell_name
from armoedeplan.tables.other_kinds import OLD_OFFICE
from armoedeplan.tables.size_limits import MOST_BOOK_ROWS, MOST_BOOK_SHEETS, MOST_LETTERS, dutch
from armoedeplan.tables.spreadsheet import (
    cell_words,
    hidden_sheets,
    opened_book,
    read_within_limits,
    refuse_large_sheets,
    spread_merged_cells,
)
from armoedeplan.tables.table import TableError
from armoedeplan.tables.zip_parts import MARK, parts

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MANIFEST: Final = "META-INF/manifest.xml"
_MACROS: Final = ("xl/vbaProject", "Basic/", "Scripts/")
_LINKS: Final = "xl/externalLinks/"
_MACROS_TOLD: Final = "Er zitten macro's in het werkboek. Die zijn niet gelezen en niet uitgevoerd."
_LINKS_TOLD: Final = "Het werkboek verwijst naar andere bestanden. Die zijn niet geopend."
_LOCKED: Final = "Open het werkboek, haal het wachtwoord eraf (Bestand, Info, Werkmap beveiligen) en sla het op."
_AS_BOOK: Final = "Geef het werkboek zoals het is uitgegeven, in xlsx of ods."


def read_cells(message: Message) -> Message:
    """Read every cell of a spreadsheet. Raises TableError.

    Words in: `{"file": "werkboek.xlsx"}`, with one piece, its bytes. Words out: the sheets, of each its name, whether
    it is hidden, its rows, the names of its cells with a formula, of those without an outcome, and notes; then the
    notes of the whole.
    """
    file, data = message.words["file"], message.pieces[0]
    _refuse_others(file, data)
    names: list[str] = []

    def wanted(name: str) -> bool:
        names.append(name)
        return xlsxparts.wanted(name) or odsparts.wanted(name)

    found = parts(file, data, wanted)
    if b"encryption-data" in found.get(_MANIFEST, b""):
        raise TableError(f"{file} is met een wachtwoord beveiligd", _LOCKED)
    kind: ModuleType = xlsxparts if xlsxparts.BOOK in found else odsparts
    if kind is odsparts and odsparts.CONTENT not in found:
        raise TableError(f"{file} is geen rekenblad", _AS_BOOK)
    marks = marks_of_book(file, found, kind)

    def sheets(packed: bytes, far: Mapping[str, Sequence[str]]) -> list[Any]:
        return _sheets_of_book(file, packed, marks, far)

    told = [
        *([_MACROS_TOLD] if any(name.startswith(_MACROS) and not name.endswith("/") for name in names) else []),
        *([_LINKS_TOLD] if any(name.startswith(_LINKS) for name in names) else []),
    ]
    return Message([read_within_limits(file, found, kind, sheets), told])


def _refuse_others(file: str, data: bytes) -> None:
    """Refuse what is no XLSX or ODS, by what it is. Raises TableError."""
    if not data.strip():
        raise TableError(f"{file} is leeg", "Kijk of dit het goede bestand is.")
    if data[:4] == OLD_OFFICE and _ENCRYPTED in data:
        raise TableError(f"{file} is met een wachtwoord beveiligd", _LOCKED)
    if data[:4] == OLD_OFFICE:
        raise TableError(f"{file} is een ouder Office-bestand", "Sla het werkboek op als xlsx of ods.")
    if data[:4] != MARK:
        raise TableError(f"{file} is {kind_of(data) or 'een tekst'}, geen werkboek", _AS_BOOK)


def _sheets_of_book(file: str, data: bytes, marks: Mapping[str, Marks], far: Mapping[str, Sequence[str]]) -> list[Any]:
    """Read every sheet, as words that JSON can hold. Raises TableError and Large."""
    with opened_book(file, data, MOST_BOOK_SHEETS) as book:
        hidden = hidden_sheets(book)
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        refuse_large_sheets(sheets)
        return [
            _sheet_as_words(file, sheet, sheet.name in hidden, marks.get(sheet.name) or Marks(), far)
            for sheet in sheets
        ]


def _sheet_as_words(file: str, sheet: Any, hidden: bool, marks: Marks, far: Mapping[str, Sequence[str]]) -> list[Any]:  # noqa: FBT001 - one of the words
    """Give one sheet as words."""
    values = sheet.to_python(skip_empty_area=False)
    filled = sum(any(value != "" for value in row) for row in values)
    where = f"{file}, blad {sheet.name}"
    if filled > MOST_BOOK_ROWS:
        said = f"{where} heeft {dutch(filled)} rijen; een werkboek heeft er hooguit {dutch(MOST_BOOK_ROWS)}"
        raise TableError(said, "Haal de rijen weg die niet bij het plan horen.")
    spread_merged_cells(values, getattr(sheet, "merged_cell_ranges", None) or [])
    rows = [
        [_cell_value(value, percent=(row, column) in marks.percentages) for column, value in enumerate(cells)]
        for row, cells in enumerate(values)
    ]
    _refuse_long_cells(where, rows)
    formulas, broken = ([cell_name(*place) for place in places] for places in (marks.formulas, marks.broken))
    return [sheet.name, hidden, rows, formulas, broken, list(far.get(sheet.name, ()))]


def _cell_value(value: Any, *, percent: bool) -> str | int | float:
    """Give what is in a cell: words, or a number without the traces of how computers reckon."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value.total_seconds()) if isinstance(value, dt.timedelta) else cell_words(value)
    if not math.isfinite(value):
        return str(value)
    number = float(f"{value * 100 if percent else value:.15g}")
    return int(number) if number.is_integer() and abs(number) < 1e15 else number


def _refuse_long_cells(where: str, rows: Sequence[Sequence[Any]]) -> None:
    """Refuse a cell with more words than a cell has. Raises TableError."""
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and len(cell) > MOST_LETTERS:
                said = f"{where}, cel {cell_name(row, column)} is langer dan {dutch(MOST_LETTERS)} tekens"
                raise TableError(said, "Kort de tekst in.")
