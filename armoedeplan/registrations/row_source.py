"""The rows of a file with registrations, a piece at a time: CSV is read on the way, so that a million rows fit.

This runs in the confined process. A row is its number as people see it, and the words in its cells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

from armoedeplan.filekind import Kind, kind_of
from armoedeplan.registrations.form import RegistrationForm
from armoedeplan.registrations.headers import is_head
from armoedeplan.registrations.reading_limits import MOST_BOOK_CELLS, MOST_COLUMNS, MOST_ROWS
from armoedeplan.tables import odsparts, xlsxparts
from armoedeplan.tables.csvfile import csv_text
from armoedeplan.tables.other_kinds import OLD_OFFICE, refuse_other_office, refuse_other_text, refused_zip
from armoedeplan.tables.size_limits import dutch
from armoedeplan.tables.spreadsheet import cell_words, opened_book, read_within_limits
from armoedeplan.tables.table import TableError
from armoedeplan.tables.xlsxparts import cell_place
from armoedeplan.tables.zip_parts import MARK, packed, parts

PIECE: Final = 20_000
"""Rows that are read together."""
_HEAD_WITHIN: Final = 30
"""Rows above the headers: a title, how to fill the form in."""
_CELLS: Final = re.compile(rb'<c r="([A-Za-z]{1,3}[0-9]{1,7})"')
_CSV_REMEDY: Final = "Sla het op als csv: daarin passen {rows} registraties."

Cells = Sequence[str]


class RowSource(NamedTuple):
    """The rows below the headers of one table.

    sheet: empty for a file without sheets. first: the number of the first of the rows. notes: in Dutch.
    """

    sheet: str
    headers: tuple[str, ...]
    first: int
    rows: Iterator[Cells]
    notes: tuple[str, ...]

    def pieces(self) -> Iterator[tuple[int, list[Cells]]]:
        """Yield the rows a piece at a time, each with the number of its first row."""
        number = self.first
        while piece := list(islice(self.rows, PIECE)):
            yield number, piece
            number += len(piece)


def row_source(file: str, data: bytes, form: RegistrationForm) -> RowSource:
    """Give the rows of a file with registrations. Raises TableError."""
    if not data.strip():
        raise TableError(f"{file} is leeg", "Kijk of dit het goede bestand is.")
    if data[:4] == MARK:
        return _from_book(file, data, form)
    if data[:4] == OLD_OFFICE:
        refuse_other_office(file, data)
        raise TableError(f"{file} is een ouder rekenblad (xls)", "Sla het op als xlsx, ods of csv.")
    kind = kind_of(data)
    if kind in (Kind.PDF, Kind.IMAGE, Kind.BINARY, Kind.WORD):
        raise TableError(f"{file} is {kind}, geen rekenblad", "Geef een bestand in xlsx, ods of csv.")
    refuse_other_text(file, data)
    text = csv_text(file, data)
    notes = (text.note,) if text.note else ()
    return _below_head(file, "", text.rows, form, notes)


def _below_head(
    file: str, sheet: str, rows: Iterator[Cells], form: RegistrationForm, notes: Sequence[str]
) -> RowSource:
    """Find the headers among the first rows: the row that names columns of the form, or else the first filled one."""
    above = list(islice(rows, _HEAD_WITHIN))
    filled = [number for number, row in enumerate(above) if any(cell.strip() for cell in row)]
    if not filled:
        raise TableError(f"{file} is leeg", "Kijk of dit het goede bestand is.")
    head = next((number for number in filled if is_head(above[number], form)), filled[0])
    headers = tuple(" ".join(cell.split()) for cell in above[head])
    if len(headers) > MOST_COLUMNS:
        raise TableError(f"{file} heeft meer dan {MOST_COLUMNS} kolommen", "Kijk of dit het goede bestand is.")

    def below() -> Iterator[Cells]:
        yield from above[head + 1 :]
        yield from rows

    return RowSource(sheet, headers, head + 2, below(), tuple(notes))


def _from_book(file: str, data: bytes, form: RegistrationForm) -> RowSource:
    """Read the sheet with registrations of XLSX or ODS."""
    found = parts(file, data, lambda name: xlsxparts.wanted(name) or odsparts.wanted(name))
    if xlsxparts.BOOK not in found and odsparts.CONTENT not in found:
        raise refused_zip(file, data)
    kind: Any = xlsxparts if xlsxparts.BOOK in found else odsparts

    def sheet_rows(book: bytes, _: Mapping[str, Sequence[str]]) -> RowSource:
        return _sheet_of_book(file, book, form)

    formulas = ("Er staan formules in: van elke formule is de laatst berekende waarde gelezen.",)
    source = (
        sheet_rows(packed(found), {})
        if kind is xlsxparts and xlsxparts.odd(found) and _fits_limits(file, found)
        else read_within_limits(file, found, kind, sheet_rows)
    )
    return source._replace(notes=(*source.notes, *(formulas if kind.formulas(found) else ())))


def _fits_limits(file: str, found: Mapping[str, bytes]) -> bool:
    """Tell whether a long sheet is no larger than it may be, looked for in its text. Raises TableError."""
    from armoedeplan.tables.walk import Walk

    for part, text in found.items():
        if part.endswith((".xml", ".rels")):
            Walk(f"{file}, onderdeel {part}").check(text)
        height = width = 0
        for cell in _CELLS.finditer(text):
            row, column = cell_place(cell[1].decode()) or (0, 0)
            height, width = max(height, row + 1), max(width, column + 1)
        if width > MOST_COLUMNS:
            return False
        if height * width > MOST_BOOK_CELLS:
            said = f"{file} heeft een blad van {dutch(height)} rijen: te veel voor een rekenblad"
            raise TableError(said, _CSV_REMEDY.format(rows=dutch(MOST_ROWS)))
    return True


def _sheet_of_book(file: str, data: bytes, form: RegistrationForm) -> RowSource:
    """Give the rows of the first sheet whose headers are those of the form, or else of the first with something."""
    sources = []
    with opened_book(file, data) as book:
        for name in book.sheet_names:
            values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            if any(is_head([cell_words(value) for value in row], form) for row in values[:_HEAD_WITHIN]):
                return _below_head(file, name, map(_words_of_row, values), form, ())
            sources += [(name, values)] if any(map(any, values[:_HEAD_WITHIN])) else []
    if not sources:
        raise TableError(f"{file} heeft geen blad met gegevens", "Kijk of dit het goede bestand is.")
    name, values = sources[0]
    return _below_head(file, name, map(_words_of_row, values), form, ())


def _words_of_row(values: Sequence[Any]) -> Cells:
    """Write the values of a row as a person would type them."""
    return [value if type(value) is str else cell_words(value) for value in values]
