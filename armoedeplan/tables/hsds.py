"""Open Referral HSDS, the international standard for lists of services, as a tabular data package of CSV files.

Version 3 names its tables in the plural (`organizations.csv`), version 2 in the singular. Of each service one row is
made: its organisation, what it is called, what it says of itself, and where it is.
"""

import csv
import io
from collections.abc import Mapping
from typing import Final

from armoedeplan.tables.size_limits import MOST_BYTES, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, dutch
from armoedeplan.tables.table import Row, Table, TableError

HEADERS: Final = ("Organisatie", "Wat de organisatie doet", "Activiteit", "Gebied")
_TABLES: Final = ("organization", "service", "location", "service_at_location")
FILES: Final = tuple(f"{name}{end}.csv" for name in _TABLES for end in ("s", ""))
"""The files of a package that are read, of version 3 and of version 2."""
_SMALLER: Final = "Deel het pakket op in kleinere pakketten."

Record = dict[str, str]


def base(name: str) -> str:
    """Give the name of a part without its folder."""
    return name.rpartition("/")[2]


def from_package(file: str, data: Mapping[str, bytes]) -> Table:
    """Make one table of the files of a package, by name. Raises TableError."""
    found = {name: _records_of_table(file, name, data) for name in _TABLES}
    if not found["organization"]:
        raise TableError(f"{file} is geen HSDS-pakket", "Er hoort een bestand organizations.csv in te staan.")
    areas = _areas_of_services(file, found["location"], found["service_at_location"])
    services: dict[str, list[Record]] = {}
    for service in found["service"]:
        services.setdefault(service.get("organization_id", ""), []).append(service)
    rows: list[Row] = []
    for organisation in found["organization"]:
        for service in services.get(organisation.get("id", ""), [{}]):
            if len(rows) == MOST_ROWS:
                raise TableError(f"{file} heeft meer dan {dutch(MOST_ROWS)} diensten", _SMALLER)
            cells = (
                organisation.get("name", ""),
                _first_line(organisation.get("description", "")),
                service.get("name", ""),
                areas.get(service.get("id", ""), ""),
            )
            rows.append(Row(len(rows) + 2, cells))
    return Table(file, "", HEADERS, tuple(rows), ("Gelezen als HSDS: elke dienst is een rij.",))


def _areas_of_services(file: str, locations: list[Record], where: list[Record]) -> dict[str, str]:
    """Give the places of each service, in one line."""
    places = {location.get("id", ""): location.get("name", "") for location in locations}
    found: dict[str, dict[str, None]] = {}
    for link in where:
        place = places.get(link.get("location_id", ""), "")
        if place:
            found.setdefault(link.get("service_id", ""), {})[place] = None
    lines = {service: ", ".join(names) for service, names in found.items()}
    for service, line in lines.items():
        if len(line) > MOST_LETTERS:
            said = f"de plaatsen van dienst {service[:40]} zijn samen langer dan {dutch(MOST_LETTERS)} tekens"
            raise TableError(f"{file}: {said}", _SMALLER)
    return lines


def _records_of_table(file: str, name: str, data: Mapping[str, bytes]) -> list[Record]:
    """Read one table of a package, by its name in the plural or the singular; nothing when it is not there."""
    part = f"{name}s.csv" if data.get(f"{name}s.csv") else f"{name}.csv"
    where = f"{file}, {part}"
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(data.get(part, b"")), "utf-8-sig", newline=""))
    found: list[Record] = []
    headers: list[str] | None = None
    try:
        for row, cells in enumerate(filter(None, reader), 1):
            _refuse_too_many(where, row, cells)
            if headers is None:
                headers = cells
            else:
                found.append(dict(zip(headers, map(str.strip, cells), strict=False)))
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"{where}: dit is geen CSV in UTF-8", "Vraag de maker van het pakket om een nieuw.") from error
    return found


def _refuse_too_many(where: str, row: int, cells: list[str]) -> None:
    """Refuse a row that is more than a package has. Raises TableError."""
    if row > MOST_ROWS + 1:
        raise TableError(f"{where} heeft meer dan {dutch(MOST_ROWS)} rijen", _SMALLER)
    if len(cells) > MOST_COLUMNS:
        raise TableError(f"{where}, rij {row}: meer dan {MOST_COLUMNS} kolommen", _SMALLER)
    if max(map(len, cells)) > MOST_LETTERS:
        raise TableError(f"{where}, rij {row}: een cel is langer dan {dutch(MOST_LETTERS)} tekens", _SMALLER)


def _first_line(text: str) -> str:
    """Give the first line of a description."""
    return text.partition("\n")[0].strip()
