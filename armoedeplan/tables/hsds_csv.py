"""The CSV files of an HSDS package: version 3 and version 2 name them in the plural, others in the singular."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any, Final

from armoedeplan.tables.hsds import SMALLER, Record, Records
from armoedeplan.tables.size_limits import MOST_BYTES, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, dutch
from armoedeplan.tables.table import TableError

_OF_KIND: Final[Mapping[str, tuple[str, ...]]] = {
    "organization": ("organizations", "organization"),
    "service": ("services", "service"),
    "location": ("locations", "location"),
    "service_at_location": (
        "service_at_location", "services_at_location", "service_at_locations", "services_at_locations",
    ),
    "service_area": ("service_areas", "service_area"),
    "attribute": ("attributes", "attribute", "service_attributes", "service_attribute"),
    "taxonomy_term": ("taxonomy_terms", "taxonomy_term"),
    "taxonomy": ("taxonomies", "taxonomy"),
}  # fmt: skip
FILES: Final = tuple(f"{name}.csv" for names in _OF_KIND.values() for name in names)
"""The files of a package that are read; one with the first or the second of these is a package."""
DESCRIPTOR: Final = "datapackage.json"
_AGAIN: Final = "Vraag de maker van het pakket om een nieuw."


def base(name: str) -> str:
    """Give the name of a part without its folder."""
    return name.rpartition("/")[2]


def is_package(names: Mapping[str, bytes]) -> bool:
    """Tell whether there are organisations among files."""
    return not names.keys().isdisjoint(FILES[:2])


def records_of_files(file: str, data: Mapping[str, bytes]) -> Records:
    """Give the records of a package by their kind, out of its files by name. Raises TableError."""
    _refuse_other_names(file, data)
    there = {kind: [f"{name}.csv" for name in names if data.get(f"{name}.csv")][:1] for kind, names in _OF_KIND.items()}
    return {
        kind: [record for name in names for record in _records_of_file(f"{file}, {name}", data[name])]
        for kind, names in there.items()
    }


def _records_of_file(where: str, data: bytes) -> list[Record]:
    """Read one file of a package. Raises TableError."""
    csv.field_size_limit(MOST_BYTES)
    first = data.partition(b"\n")[0]
    separator = ";" if first.count(b";") > first.count(b",") else ","
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline=""), delimiter=separator)
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
        raise TableError(f"{where}: dit is geen CSV in UTF-8", _AGAIN) from error
    return found


def _refuse_too_many(where: str, row: int, cells: list[str]) -> None:
    """Refuse a row that is more than a package has. Raises TableError."""
    if row > MOST_ROWS + 1:
        raise TableError(f"{where} heeft meer dan {dutch(MOST_ROWS)} rijen", SMALLER)
    if len(cells) > MOST_COLUMNS:
        raise TableError(f"{where}, rij {row}: meer dan {MOST_COLUMNS} kolommen", SMALLER)
    if max(map(len, cells)) > MOST_LETTERS:
        raise TableError(f"{where}, rij {row}: een cel is langer dan {dutch(MOST_LETTERS)} tekens", SMALLER)


def _refuse_other_names(file: str, data: Mapping[str, bytes]) -> None:
    """Refuse a package whose own description gives a table another name than the standard does. Raises TableError."""
    if DESCRIPTOR not in data:
        return
    for kind, path in _described_paths(f"{file}, {DESCRIPTOR}", data[DESCRIPTOR]):
        if kind in _OF_KIND and base(path) not in FILES:
            said = f"{file}, {DESCRIPTOR} noemt “{path[:60]}”, en dat is niet de naam die HSDS eraan geeft"
            raise TableError(said, f"Noem het bestand {_OF_KIND[kind][0]}.csv.")


def _described_paths(where: str, data: bytes) -> list[tuple[str, str]]:
    """Give the tables that a description names, each with its file. Raises TableError."""
    try:
        described: Any = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise TableError(f"{where} is geen JSON", _AGAIN) from error
    resources = described.get("resources") if isinstance(described, dict) else None
    named = [resource for resource in resources if isinstance(resource, dict)] if isinstance(resources, list) else []
    return [(str(resource.get("name", "")), str(resource.get("path", ""))) for resource in named]
