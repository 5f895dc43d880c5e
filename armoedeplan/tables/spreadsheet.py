"""XLSX and ODS by calamine: what is in the cells, never what a formula or a macro would do."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from armoedeplan.tables.reading import MOST_ROWS
from armoedeplan.tables.table import Row, Table, TableError, table_of

_FORMULA: Final = re.compile(rb"<f[ >/]")
_LOOKED_AT: Final = 2_000_000


def need_tools() -> None:
    """Raise TableError when the extra `tabellen` is not installed."""
    if not find_spec("python_calamine"):
        message = "Voor xlsx en ods ontbreekt een onderdeel van het programma"
        raise TableError(
            message, "Installeer het met: pip install 'armoedeplan[tabellen]', of sla de lijst op als csv."
        )


def sheets(path: Path, data: bytes) -> list[Table]:
    """Read every sheet with something in it; hidden ones are left out and told. Raises TableError."""
    need_tools()
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except calamine.PasswordError as error:
        raise TableError(
            f"{path} is met een wachtwoord beveiligd", "Haal het wachtwoord eraf en probeer het opnieuw."
        ) from error
    except (calamine.CalamineError, OSError) as error:
        locked = data[:4] == b"\xd0\xcf\x11\xe0"
        said = "is beveiligd met een wachtwoord, of beschadigd" if locked else "is geen rekenblad, of beschadigd"
        raise TableError(f"{path} {said}", "Sla de lijst opnieuw op als xlsx, ods of csv.") from error
    hidden = [one.name for one in book.sheets_metadata if one.visible != calamine.SheetVisibleEnum.Visible]
    notes = [f"Verborgen blad overgeslagen: {name}." for name in hidden]
    if _has_formulas(data):
        notes.append("Er staan formules in: van elke formule is de laatst berekende waarde gelezen.")
    shown = [one.name for one in book.sheets_metadata if one.name not in hidden]
    found = [_sheet(path.name, book.get_sheet_by_name(name), tuple(notes)) for name in shown]
    tables = [one for one in found if one is not None]
    if not tables:
        raise TableError(f"{path} heeft geen blad met gegevens", "Kijk of dit het goede bestand is.")
    return tables


def _sheet(file: str, sheet: Any, notes: tuple[str, ...]) -> Table | None:
    """Read one sheet; a merged cell says the same in every row that it covers."""
    if sheet.total_height > MOST_ROWS:
        most = f"{MOST_ROWS:,}".replace(",", ".")
        raise TableError(f"{file}, blad {sheet.name}: meer dan {most} rijen", "Deel de lijst op in kleinere bestanden.")
    values = sheet.to_python(skip_empty_area=False)
    merged = _spread(values, getattr(sheet, "merged_cell_ranges", None) or [])
    notes = (*notes, *(["Samengevoegde cellen gelden voor elke rij die zij beslaan."] if merged else []))
    rows = [Row(number, tuple(map(_words, row))) for number, row in enumerate(values, 1)]
    return table_of(file, sheet.name, rows, notes)


def _spread(values: list[list[Any]], ranges: list[Any]) -> bool:
    """Write the value of a merged cell in all rows of its first column; tell whether there were any."""
    found = False
    for (top, left), (bottom, _) in ranges:
        for row in range(top + 1, min(bottom, len(values) - 1) + 1):
            if left < len(values[row]):
                values[row][left] = values[top][left]
                found = True
    return found


def _words(value: Any) -> str:
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


def _has_formulas(data: bytes) -> bool:
    """Tell whether an XLSX file holds a formula, from the beginning of each sheet."""
    return any(_FORMULA.search(part) for part in _beginnings(data))


def _beginnings(data: bytes) -> Iterator[bytes]:
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for one in archive.infolist():
                if one.filename.startswith("xl/worksheets/sheet"):
                    with archive.open(one) as part:
                        yield part.read(_LOOKED_AT)
