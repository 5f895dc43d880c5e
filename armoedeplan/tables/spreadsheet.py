"""XLSX and ODS by calamine: what is in the cells, never what a formula or a macro would do."""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from types import MappingProxyType, ModuleType
from typing import Any, Final, TypeVar

from armoedeplan.installing import how_to_install
from armoedeplan.tables.size_limits import MOST_CELLS, MOST_COLUMNS, MOST_MERGED, MOST_ROWS, MOST_SHEETS, dutch
from armoedeplan.tables.table import Row, Table, TableError, table_of
from armoedeplan.tables.walk import Walk
from armoedeplan.tables.zip_parts import packed

_FORMULAS: Final = "Er staan formules in: van elke formule is de laatst berekende waarde gelezen."
_MANIFEST: Final = "META-INF/manifest.xml"
"""The part of ODS that says how the others are locked."""
_MACROS: Final = "Er zitten macro’s in: het programma voert ze niet uit."
_LINKS: Final = "Er zijn verwijzingen naar andere bestanden: daarvan is de laatst bewaarde waarde gelezen."
_HIDDEN: Final = "Verborgen rijen en kolommen zijn ook gelezen."
_Read = TypeVar("_Read")
_HAS_MACROS: Final = re.compile(r"vbaProject\.bin$|^(Basic|Scripts)/")


def need_tools() -> None:
    """Raise TableError when the extra `tabellen` is not installed."""
    if not find_spec("python_calamine"):
        message = "Voor xlsx en ods ontbreekt een onderdeel van het programma"
        raise TableError(message, f"Sla de lijst op als csv. {how_to_install('tabellen')}")


class Large(Exception):  # noqa: N818 - no error, but a reason to look closer
    """A sheet reaches further than a list does."""


def from_parts(file: str, parts: dict[str, bytes], kind: ModuleType, names: Sequence[str]) -> list[Table]:
    """Read the tables of XLSX or ODS out of its parts. Raises TableError.

    kind: the module that knows these parts. names: of all parts there are, also of those that are not read.
    """
    notes = (
        *((_FORMULAS,) if kind.formulas(parts) else ()),
        *((_MACROS,) if any(map(_HAS_MACROS.search, names)) else ()),
        *((_LINKS,) if any(name.startswith("xl/externalLinks/") for name in names) else ()),
        *((_HIDDEN,) if kind.hides_cells(parts) else ()),
    )
    cells_told = kind.cell_notes(file, parts)

    def tables(data: bytes, far: Mapping[str, Sequence[str]]) -> list[Table]:
        told = {name: (*cells_told.get(name, ()), *far.get(name, ())) for name in {*cells_told, *far}}
        return _tables_of_book(file, data, notes, told)

    return read_within_limits(file, parts, kind, tables)


def read_within_limits(
    file: str, parts: dict[str, bytes], kind: ModuleType, read: Callable[[bytes, Mapping[str, Sequence[str]]], _Read]
) -> _Read:
    """Read XLSX or ODS after a look at its parts. Raises TableError.

    kind: the module that knows these parts. It looks closer only when there is a reason to, for that takes longer than
    to read what is there. read: gets the packed file, and what to tell of cells that were left out, by sheet.
    """
    need_tools()
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise _locked_book(file)
    # calamine can go on for ever in XML that ends too early; this costs 30 ms for 10,000 rows (decision record 0030)
    for part, text in parts.items():
        if part.endswith((".xml", ".rels")):
            Walk(f"{file}, onderdeel {part}").check(text)
    if not kind.odd(parts):
        try:
            return read(packed(parts), {})
        except Large:
            pass
    extents = kind.look(file, parts)
    cells = 0
    for extent in extents:
        cells += extent.cells(cells)
    far = {extent.name: [cell.note() for cell in extent.far] for extent in extents}
    try:
        return read(packed(parts), far)
    except Large as large:
        raise _too_large(file) from large


def _locked_book(file: str) -> TableError:
    """Give the refusal of a file with a password."""
    return TableError(f"{file} is met een wachtwoord beveiligd", "Haal het wachtwoord eraf en probeer het opnieuw.")


def from_xls(file: str, data: bytes) -> list[Table]:
    """Read the older XLS, at which nobody looks closer. Raises TableError."""
    need_tools()
    try:
        return _tables_of_book(file, data)
    except Large as large:
        raise _too_large(file) from large


def _too_large(file: str) -> TableError:
    """Give the refusal of a sheet that is too large, where no cell can be named."""
    said = f"{file} heeft een blad met meer dan {MOST_COLUMNS} kolommen of {dutch(MOST_CELLS)} cellen"
    return TableError(said, "Verwijder lege rijen en kolommen, en sla de lijst opnieuw op als xlsx.")


def _tables_of_book(
    file: str, data: bytes, notes: tuple[str, ...] = (), far: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> list[Table]:
    """Read every sheet with something in it; hidden ones are left out and told.

    far: what to tell of single cells, by sheet. Raises TableError and Large.
    """
    with opened_book(file, data) as book:
        shown, hidden = _shown_and_hidden(book)
        sheets = [book.get_sheet_by_name(name) for name in shown]
        refuse_large_sheets(sheets)
        found = [_table_of_sheet(file, sheet, (*hidden, *notes, *far.get(sheet.name, ()))) for sheet in sheets]
    tables = [table for table in found if table is not None]
    if not tables:
        raise TableError(f"{file} heeft geen blad met gegevens", "Kijk of dit het goede bestand is.")
    return tables


@contextmanager
def opened_book(file: str, data: bytes, most: int = MOST_SHEETS) -> Iterator[Any]:
    """Open a spreadsheet of so many sheets at most; what goes wrong while it is read is told as a TableError."""
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        if len(book.sheets_metadata) > most:
            raise TableError(f"{file} heeft meer dan {most} bladen", "Deel de lijst op in kleinere bestanden.")
        yield book
    except calamine.PasswordError as error:
        raise _locked_book(file) from error
    except (calamine.CalamineError, OSError) as error:
        raise TableError(
            f"{file} is geen rekenblad, of beschadigd", "Sla de lijst opnieuw op als xlsx, ods of csv."
        ) from error


def refuse_large_sheets(sheets: Sequence[Any]) -> None:
    """Raise Large when sheets reach further than lists do."""
    sizes = [(sheet.total_height + 1, sheet.total_width + 1) for sheet in sheets]
    cells = sum(height * width for height, width in sizes)
    if cells > MOST_CELLS or any(height > MOST_ROWS or width > MOST_COLUMNS for height, width in sizes):
        raise Large


def hidden_sheets(book: Any) -> list[str]:
    """Give the names of the sheets that are not shown."""
    import python_calamine as calamine

    shown = calamine.SheetVisibleEnum.Visible
    return [sheet.name for sheet in book.sheets_metadata if sheet.visible != shown]


def _shown_and_hidden(book: Any) -> tuple[list[str], list[str]]:
    """Give the sheets that are shown, and the notes on those that are not."""
    hidden = hidden_sheets(book)
    shown = [sheet.name for sheet in book.sheets_metadata if sheet.name not in hidden]
    return shown, [f"Verborgen blad overgeslagen: {name}." for name in hidden]


def _table_of_sheet(file: str, sheet: Any, notes: tuple[str, ...]) -> Table | None:
    """Read one sheet; a merged cell says the same in every row that it covers."""
    values = sheet.to_python(skip_empty_area=False)
    ranges = getattr(sheet, "merged_cell_ranges", None) or []
    if (
        len(ranges) > MOST_MERGED
        or sum(min(bottom, len(values)) - top for (top, _), (bottom, _) in ranges) > MOST_CELLS
    ):
        said = f"{file}, blad {sheet.name}: meer dan {dutch(MOST_MERGED)} samengevoegde cellen, of heel grote"
        raise TableError(said, "Hef de samenvoeging van cellen op.")
    merged = spread_merged_cells(values, ranges)
    notes = (*notes, *(["Samengevoegde cellen gelden voor elke rij die zij beslaan."] if merged else []))
    rows = [
        Row(number, tuple([value if type(value) is str else cell_words(value) for value in row]))
        for number, row in enumerate(values, 1)
    ]
    return table_of(file, sheet.name, rows, notes)


def spread_merged_cells(values: list[list[Any]], ranges: list[Any]) -> bool:
    """Write the value of a merged cell in all rows of its first column; tell whether there were any."""
    found = False
    for (top, left), (bottom, _) in ranges:
        for row in range(top + 1, min(bottom, len(values) - 1) + 1):
            if left < len(values[row]):
                values[row][left] = values[top][left]
                found = True
    return found


def cell_words(value: Any) -> str:
    """Write the value of a cell as a person would type it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
