"""Tables out of a file, whatever kind of file it is: told by what is in it, and not by its name."""

import zipfile
from pathlib import Path
from typing import Final

from armoedeplan.tables.table import Table, TableError

MOST_BYTES: Final = 100 * 1024 * 1024
MOST_UNPACKED: Final = 500 * 1024 * 1024
MOST_ROWS: Final = 100_000
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def read_tables(path: Path) -> list[Table]:
    """Read all tables of a CSV, XLSX or ODS file, or of an HSDS package (a folder or a zip). Raises TableError."""
    if path.is_dir():
        from armoedeplan.tables.hsds import from_folder

        return [from_folder(path)]
    data = _bytes(path)
    if not data.strip():
        raise TableError(f"{path} is leeg", "Kijk of dit het goede bestand is.")
    if data[:4] == b"PK\x03\x04":
        return _packed(path, data)
    if data[:4] == _OLD_OFFICE:
        from armoedeplan.tables.spreadsheet import sheets

        return sheets(path, data)
    from armoedeplan.tables.csvfile import from_csv

    return [from_csv(path.name, data)]


def _bytes(path: Path) -> bytes:
    """Read a file, no further than it may be long."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        said = "bestaat niet" if isinstance(error, FileNotFoundError) else "is niet te lezen"
        raise TableError(f"{path} {said}", "Controleer de naam en de rechten van het bestand.") from error
    if len(data) > MOST_BYTES:
        raise TableError(f"{path} is groter dan 100 MB", "Deel de lijst op in kleinere bestanden.")
    return data


def _packed(path: Path, data: bytes) -> list[Table]:
    """Read what is packed as a zip file: a spreadsheet, or an HSDS package; never one that unpacks too far."""
    import io

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except zipfile.BadZipFile as error:
        raise TableError(f"{path} is beschadigd", "Sla de lijst opnieuw op en probeer het nog eens.") from error
    if sum(one.file_size for one in infos) > MOST_UNPACKED:
        raise TableError(
            f"{path} pakt uit tot meer dan 500 MB", "Zo groot is geen lijst. Kijk of dit het goede bestand is."
        )
    names = {one.filename for one in infos}
    if any(name.endswith(("organizations.csv", "organization.csv")) for name in names):
        from armoedeplan.tables.hsds import from_zip

        return [from_zip(path.name, data)]
    if not names & {"xl/workbook.xml", "content.xml"}:
        raise TableError(f"{path} is geen rekenblad", "Geef een bestand in xlsx, ods of csv, of een HSDS-pakket.")
    from armoedeplan.tables.spreadsheet import sheets

    return sheets(path, data)
