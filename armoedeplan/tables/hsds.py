"""Open Referral HSDS, the international standard for lists of services, as a tabular data package of CSV files.

Version 3 names its tables in the plural (`organizations.csv`), version 2 in the singular. Of each service one row is
made: its organisation, what it is called, what it says of itself, and where it is.
"""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from armoedeplan.tables.table import Row, Table, TableError

HEADERS: Final = ("Organisatie", "Wat de organisatie doet", "Activiteit", "Gebied")
_TABLES: Final = ("organization", "service", "location", "service_at_location")


def from_folder(folder: Path) -> Table:
    """Read a package in a folder. Raises TableError."""

    def read(name: str) -> bytes | None:
        path = folder / name
        return path.read_bytes() if path.is_file() else None

    return _table(str(folder), read)


def from_zip(file: str, data: bytes) -> Table:
    """Read a package in a zip file, also when all stands in a folder in it. Raises TableError."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {name.rpartition("/")[2]: name for name in archive.namelist()}

        def read(name: str) -> bytes | None:
            return archive.read(names[name]) if name in names else None

        return _table(file, read)


def _table(file: str, read: Callable[[str], bytes | None]) -> Table:
    """Make one table of the tables of a package."""
    found = {name: _records(file, name, read) for name in _TABLES}
    if not found["organization"]:
        raise TableError(f"{file} is geen HSDS-pakket", "Er hoort een bestand organizations.csv in te staan.")
    places = {one.get("id", ""): one.get("name", "") for one in found["location"]}
    where: dict[str, list[str]] = {}
    for one in found["service_at_location"]:
        where.setdefault(one.get("service_id", ""), []).append(places.get(one.get("location_id", ""), ""))
    services: dict[str, list[dict[str, str]]] = {}
    for one in found["service"]:
        services.setdefault(one.get("organization_id", ""), []).append(one)
    rows: list[Row] = []
    for organisation in found["organization"]:
        own = services.get(organisation.get("id", ""), [{}])
        for service in own:
            area = ", ".join(dict.fromkeys(filter(None, where.get(service.get("id", ""), []))))
            cells = (
                organisation.get("name", ""),
                _first(organisation.get("description", "")),
                service.get("name", ""),
                area,
            )
            rows.append(Row(len(rows) + 2, cells))
    return Table(file, "", HEADERS, tuple(rows), ("Gelezen als HSDS: elke dienst is een rij.",))


def _records(file: str, name: str, read: Callable[[str], bytes | None]) -> list[dict[str, str]]:
    """Read one table of a package, by its name in the plural or the singular; nothing when it is not there."""
    data = read(f"{name}s.csv") or read(f"{name}.csv")
    if data is None:
        return []
    try:
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        return [{str(key): str(value or "").strip() for key, value in row.items()} for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(
            f"{file}, {name}: dit is geen CSV in UTF-8", "Vraag de maker van het pakket om een nieuw."
        ) from error


def _first(text: str) -> str:
    """Give the first line of a description."""
    return text.partition("\n")[0].strip()
