"""CSV as municipalities have it: in any of the usual encodings, with semicolons, commas or tabs."""

import csv
import io
from typing import Final

from armoedeplan.tables.reading import MOST_ROWS
from armoedeplan.tables.table import Row, Table, TableError, table_of

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS: Final = ";,\t|"


def from_csv(name: str, data: bytes) -> Table:
    """Read CSV. Raises TableError."""
    text, encoding = _decoded(name, data)
    csv.field_size_limit(1_000_000)
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        # rows are counted as a spreadsheet does: a cell of several lines is one row
        for number, cells in enumerate(reader, 1):
            rows.append(Row(number, tuple(map(_without_guard, cells))))
            if len(rows) > MOST_ROWS:
                raise TableError(f"{name} heeft meer dan {MOST_ROWS:,} rijen".replace(",", "."), "Deel de lijst op.")
    except csv.Error as error:
        raise TableError(
            f"{name}, regel {reader.line_num}: dit is geen CSV", "Sla de lijst op als xlsx of csv."
        ) from error
    notes = ("Gelezen als Windows-1252: kijk of letters met accenten goed zijn.",) if encoding == "cp1252" else ()
    found = table_of(name, "", rows, notes)
    if found is None:
        raise TableError(f"{name} is leeg", "Kijk of dit het goede bestand is.")
    return found


def _decoded(name: str, data: bytes) -> tuple[str, str]:
    """Give the text, and the encoding it was read in."""
    encoding = next((known for mark, known in _MARKS if data.startswith(mark)), "utf-8")
    for tried in (encoding, "cp1252"):
        try:
            text = data.decode(tried)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, tried
    raise TableError(f"{name} is geen tekst", "Geef een bestand in xlsx, ods of csv.")


def _separator(text: str) -> str:
    """Give the sign between cells: the one that stands most in the first line, outside quotation marks."""
    line = "".join(text.lstrip().splitlines()[:1])
    outside = "".join(line.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)


def _without_guard(cell: str) -> str:
    """Take away the quotation mark before a sign that a spreadsheet would reckon with; `writing` puts it there."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(tuple("=+-@\t\r")) else cell
