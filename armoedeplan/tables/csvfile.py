"""CSV as municipalities have it: in any of the usual encodings, with semicolons, commas or tabs."""

import csv
import io
from collections.abc import Iterator
from typing import Final, NamedTuple

from armoedeplan.tables.extent import Extent, Far, beyond
from armoedeplan.tables.size_limits import MOST_BYTES, MOST_COLUMNS
from armoedeplan.tables.table import Row, Table, TableError, table_of

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS: Final = ";,\t|"
_FIRST_LINE: Final = 100_000


class CsvText(NamedTuple):
    """A text as CSV. rows: the cells of each row, read on the way. note: what a reader should know, or nothing."""

    rows: Iterator[list[str]]
    note: str


def csv_text(file: str, data: bytes) -> CsvText:
    """Read the rows of CSV of any usual encoding and separator, one by one. Raises TableError, also on the way."""
    encoding, separator = _encoding_and_separator(file, data)
    csv.field_size_limit(MOST_BYTES)  # a cell that is too long is told later, with its place
    note = "Gelezen als Windows-1252: kijk of letters met accenten goed zijn." if encoding == "cp1252" else ""
    # line by line: the whole text at once would take four times its size
    return CsvText(_csv_rows(file, io.TextIOWrapper(io.BytesIO(data), encoding, newline=""), separator), note)


def _csv_rows(file: str, text: io.TextIOWrapper, separator: str) -> Iterator[list[str]]:
    """Yield the cells of each row. Raises TableError."""
    reader = csv.reader(text, delimiter=separator)
    try:
        yield from reader
    except csv.Error as error:
        raise TableError(
            f"{file}, regel {reader.line_num}: dit is geen CSV", "Sla de lijst op als xlsx of csv."
        ) from error


def from_csv(file: str, data: bytes) -> Table:
    """Read CSV of any usual encoding and separator; rows are counted as a spreadsheet does. Raises TableError."""
    text = csv_text(file, data)
    extent = Extent(file)
    rows: list[Row] = []
    # rows are counted as a spreadsheet does: a cell of several lines is one row
    for row, cells in enumerate(text.rows):
        kept = _cells_nearby(extent, row, cells)
        if kept:
            extent.add(row, len(kept) - 1)
            extent.cells(0)
            rows.append(Row(row + 1, tuple(map(_without_guard, kept))))
    notes = filter(None, (text.note, *(far.note() for far in extent.far)))
    found = table_of(file, "", rows, tuple(notes))
    if found is None:
        raise TableError(f"{file} is leeg", "Kijk of dit het goede bestand is.")
    return found


def _cells_nearby(extent: Extent, row: int, cells: list[str]) -> list[str]:
    """Give the cells of a row up to the last filled one, without those far away, which are noted."""
    _trimmed_row(cells)
    if not cells or not beyond(row, len(cells) - 1):
        return cells
    near = 0 if beyond(row, 0) else MOST_COLUMNS
    for column in range(near, len(cells)):
        if cells[column].strip():
            extent.leave_out(Far(row, column, cells[column]))
    return _trimmed_row(cells[:near])


def _trimmed_row(cells: list[str]) -> list[str]:
    """Drop the empty cells at the end of a row, and give it."""
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _encoding_and_separator(file: str, data: bytes) -> tuple[str, str]:
    """Give the encoding of a text, and the sign between its cells."""
    encoding = next((known for mark, known in _MARKS if data.startswith(mark)), "utf-8")
    for tried in (encoding, "cp1252"):
        try:
            text = data.decode(tried)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return tried, _likely_separator(text)
    raise TableError(f"{file} is geen tekst", "Geef een bestand in xlsx, ods of csv.")


def _likely_separator(text: str) -> str:
    """Give the sign between cells: the one that stands most in the first line, outside quotation marks."""
    line = "".join(text.lstrip()[:_FIRST_LINE].splitlines()[:1])
    outside = "".join(line.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)


def _without_guard(cell: str) -> str:
    """Take away the quotation mark before a sign that a spreadsheet would reckon with; `writing` puts it there."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(tuple("=+-@\t\r")) else cell
