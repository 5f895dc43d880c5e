"""Tables into files: CSV, XLSX and ODS, the same bytes each time, in which no cell is ever a formula."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any, Final, TypeAlias

from armoedeplan.installing import how_to_install
from armoedeplan.tables.table import TableError

FORMS: Final = ("csv", "xlsx", "ods")
_DANGEROUS: Final = tuple("=+-@\t\r")
_NEVER: Final = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)

Value: TypeAlias = str | float
Sheet = tuple[str, tuple[str, ...], Sequence[tuple[Value, ...]]]
"""A sheet to write: its name, its headers and its rows; a number stays one."""


def files_of_form(form: str, sheets: Sequence[Sheet]) -> dict[str, bytes]:
    """Give the files of a form, by the end of their names. Raises TableError when the extra `tabellen` is missing."""
    if form == "csv":
        return {f"-{name.lower()}.csv": _csv_file(headers, rows) for name, headers, rows in sheets}
    if not (find_spec("xlsxwriter") and find_spec("odfdo")):
        message = "Voor xlsx en ods ontbreekt een onderdeel van het programma"
        raise TableError(message, f"Kies --als csv. {how_to_install('tabellen')}")
    return {f".{form}": _xlsx_file(sheets) if form == "xlsx" else _ods_file(sheets)}


def guarded_cell(cell: str) -> str:
    """Give a cell of CSV that no spreadsheet reckons with: one that begins as a formula gets a quotation mark."""
    return f"'{cell}" if cell.lstrip("'").startswith(_DANGEROUS) else cell


def _csv_file(headers: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """Write CSV as Dutch spreadsheets open it: semicolons, and a mark that says it is UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _csv_cell(cell: Value) -> str:
    """Give a cell of CSV: words that are no formula, or a number with a comma for its decimals."""
    return guarded_cell(cell) if isinstance(cell, str) else f"{cell}".removesuffix(".0").replace(".", ",")


def _xlsx_file(sheets: Sequence[Sheet]) -> bytes:
    """Write XLSX; what is no number is text."""
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
                if isinstance(cell, str):
                    sheet.write_string(number, at, cell)
                else:
                    sheet.write_number(number, at, cell)
    book.close()
    return out.getvalue()


def _ods_file(sheets: Sequence[Sheet]) -> bytes:
    """Write ODS; what is no number is text."""
    import odfdo

    document: Any = odfdo.Document("spreadsheet")
    document.body.clear()
    for name, headers, rows in sheets:
        table = odfdo.Table(name)
        document.body.append(table)
        _fill_table(table, (headers, *rows))
    document.meta.creation_date = _NEVER
    document.meta.date = _NEVER
    document.container = _Package(document.container)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Package:
    """The parts of an ODS file; they are packed with one moment, so that the same content has the same bytes.

    The clock of the machine, which may say a moment that no package can hold, is not looked at.
    """

    _FIRST: Final = ("mimetype", "content.xml", "meta.xml", "settings.xml", "styles.xml")
    _LAST: Final = "META-INF/manifest.xml"

    def __init__(self, parts: Any) -> None:
        """parts: what odfdo keeps the parts in."""
        self._parts = parts

    def __getattr__(self, name: str) -> Any:
        """Give what odfdo asks of its own."""
        return getattr(self._parts, name)

    def save(self, target: io.BytesIO, **_: Any) -> None:
        """Pack the parts, in the order that the format asks for."""
        import zipfile

        others = [name for name in self._parts.parts if name not in {*self._FIRST, self._LAST}]
        with zipfile.ZipFile(target, "w") as package:
            for name in (*self._FIRST, *others, self._LAST):
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                package.writestr(info, self._parts.get_part(name))


def _fill_table(table: Any, rows: Sequence[Sequence[Value]]) -> None:
    """Put rows of one length into a table of ODS that is empty and has its place in a document.

    Looking up a row by its number, or moving a table that is filled, would take longer with each row.
    """
    import odfdo

    more = len(rows[0]) - 1
    table.extend([odfdo.Column(), *([odfdo.Column(repeated=more)] if more else [])])
    for cells in rows:
        row = odfdo.Row()
        row.set_values(list(cells))
        table.extend([row])
