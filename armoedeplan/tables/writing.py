"""Tables into files: CSV, XLSX and ODS, the same bytes each time, in which no cell is ever a formula."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Final

from armoedeplan.tables.table import TableError

FORMS: Final = ("csv", "xlsx", "ods")
_DANGEROUS: Final = tuple("=+-@\t\r")
_NEVER: Final = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)

Sheet = tuple[str, tuple[str, ...], Sequence[tuple[str, ...]]]
"""A sheet to write: its name, its headers and its rows."""


def write(form: str, sheets: Sequence[Sheet]) -> dict[str, bytes]:
    """Give the files of a form, by the end of their names. Raises TableError when the extra `tabellen` is missing."""
    if form == "csv":
        return {f"-{name.lower()}.csv": _csv(headers, rows) for name, headers, rows in sheets}
    if not (find_spec("xlsxwriter") and find_spec("odfdo")):
        message = "Voor xlsx en ods ontbreekt een onderdeel van het programma"
        raise TableError(message, "Installeer het met: pip install 'armoedeplan[tabellen]', of kies --als csv.")
    return {f".{form}": _xlsx(sheets) if form == "xlsx" else _ods(sheets)}


def guarded(cell: str) -> str:
    """Give a cell of CSV that no spreadsheet reckons with: one that begins as a formula gets a quotation mark."""
    return f"'{cell}" if cell.lstrip("'").startswith(_DANGEROUS) else cell


def _csv(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Write CSV as Dutch spreadsheets open it: semicolons, and a mark that says it is UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Write XLSX; every cell is text."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _NEVER.replace(tzinfo=None)})
    bold = book.add_format({"bold": True})
    for name, headers, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for at, header in enumerate(headers):
            sheet.write_string(0, at, header, bold)
            sheet.set_column(at, at, max(12, min(40, len(header) + 2)))
        for number, row in enumerate(rows, 1):
            for at, cell in enumerate(row):
                sheet.write_string(number, at, cell)
    book.close()
    return out.getvalue()


def _ods(sheets: Sequence[Sheet]) -> bytes:
    """Write ODS; every cell is text."""
    import zipfile

    import odfdo

    document = odfdo.Document("spreadsheet")
    document.body.clear()
    for name, headers, rows in sheets:
        table = odfdo.Table(name)
        for number, row in enumerate((headers, *rows)):
            table.set_row(number, odfdo.Row())
            table.set_values([list(row)], coord=(0, number))
        document.body.append(table)
    document.meta.creation_date = _NEVER
    document.meta.date = _NEVER
    out = io.BytesIO()
    document.save(out)
    # the same content has the same bytes: the parts carry one moment
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as old, zipfile.ZipFile(again, "w") as new:
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(part))
    return again.getvalue()
