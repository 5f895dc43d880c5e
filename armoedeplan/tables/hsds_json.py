"""HSDS as JSON: organisations with their services in them, or services with their organisation, in one file.

Version 3 publishes objects with those that belong to them inside; an API gives them as a page, under `contents`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from armoedeplan.tables.hsds import Record, Records
from armoedeplan.tables.size_limits import MOST_LETTERS, MOST_OBJECTS, dutch
from armoedeplan.tables.table import TableError

_WITHIN: Final[Mapping[str, Mapping[str, str]]] = {
    "organization": {"services": "service"},
    "service": {
        "organization": "organization",
        "service_at_locations": "service_at_location",
        "service_areas": "service_area",
        "attributes": "attribute",
    },
    "service_at_location": {"location": "location", "service": "service", "service_areas": "service_area"},
    "attribute": {"taxonomy_term": "taxonomy_term"},
    "taxonomy_term": {"taxonomy_detail": "taxonomy", "taxonomy_details": "taxonomy"},
    "location": {},
    "service_area": {},
    "taxonomy": {},
}
"""The kinds of object, each with the kinds that stand in it by the name under which they stand."""
_UPWARDS: Final = {
    ("service", "organization"): "organization_id",
    ("service_at_location", "location"): "location_id",
    ("service_at_location", "service"): "service_id",
    ("attribute", "taxonomy_term"): "taxonomy_term_id",
    ("taxonomy_term", "taxonomy"): "taxonomy_id",
}
"""The links of an object to one that stands in it; the other way around the inner one names the outer."""
_DOWNWARDS: Final = {
    ("organization", "service"): "organization_id",
    ("service", "service_at_location"): "service_id",
    ("service", "service_area"): "service_id",
    ("service_at_location", "service_area"): "service_id",
    ("service", "attribute"): "link_id",
}
_OF_SERVICE: Final = frozenset({"organization", "organization_id", "status", "service_at_locations", "service_areas"})
_OF_ORGANISATION: Final = frozenset(
    {"services", "legal_status", "tax_status", "year_incorporated", "website", "email", "organization_identifiers"}
)


def is_json(data: bytes) -> bool:
    """Tell whether a text begins as JSON does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def records_of_json(file: str, data: bytes) -> Records:
    """Give the records of one JSON by their kind. Raises TableError, also when it is JSON about something else."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
        flat = _Flat(file)
        for kind, found in _top_objects(whole):
            flat.add(kind, found)
    except (ValueError, RecursionError) as error:
        raise TableError(f"{file} is beschadigde JSON", "Vraag de maker om een nieuw bestand.") from error
    if not flat.records["organization"]:
        remedy = "Geef een HSDS-pakket, of sla de lijst op als xlsx, ods of csv."
        raise TableError(f"{file} is JSON, maar geen HSDS: er staan geen organisaties in", remedy)
    return flat.records


def _top_objects(whole: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the objects that stand on their own, each with its kind."""
    if isinstance(whole, dict) and isinstance(whole.get("contents"), list):
        whole = whole["contents"]
    if isinstance(whole, dict):
        for name, found in whole.items():
            kind = _kind_named(name)
            if kind and isinstance(found, list):
                yield from ((kind, object_) for object_ in found if isinstance(object_, dict))
    objects = [found for found in (whole if isinstance(whole, list) else [whole]) if isinstance(found, dict)]
    kinds = [_kind_of_object(found) for found in objects]
    # an object that says nothing but its name is what those beside it are
    known = {kind for kind in kinds if kind}
    others = next(iter(known)) if len(known) == 1 else None
    for kind, found in zip(kinds, objects, strict=True):
        if kind or (others and "name" in found):
            yield kind or str(others), found


def _kind_named(name: str) -> str | None:
    """Give the kind of the objects under a name: `services`, `service.csv`."""
    word = name.removesuffix(".csv")
    singular = {f"{kind}s": kind for kind in _WITHIN} | {"taxonomies": "taxonomy"}
    return word if word in _WITHIN else singular.get(word)


def _kind_of_object(found: dict[str, Any]) -> str | None:
    """Give the kind of an object that stands on its own; nothing for what is no service or organisation."""
    if isinstance(found.get("service"), dict):
        return "service_at_location"
    if not isinstance(found.get("name"), str):
        return None
    if _OF_SERVICE & found.keys():
        return "service"
    return "organization" if _OF_ORGANISATION & found.keys() and "id" in found else None


class _Flat:
    """The objects of a JSON as records that name each other; one that stands in several places comes once."""

    def __init__(self, file: str) -> None:
        """file: its name, for messages."""
        self._file: Final = file
        self.records: Final[dict[str, list[Record]]] = {kind: [] for kind in _WITHIN}
        self._known: Final[dict[tuple[str, str], Record]] = {}
        self._number = 0

    def add(self, kind: str, found: dict[str, Any], above: Mapping[str, str] | None = None) -> str:
        """Add an object with all that stands in it; give its id. above: what it says of the object that it stands in.

        Raises TableError.
        """
        self._number += 1
        if self._number > MOST_OBJECTS:
            raise TableError(f"{self._file} heeft meer dan {dutch(MOST_OBJECTS)} onderdelen", "Deel de lijst op.")
        said = {name: self._words(value) for name, value in found.items() if not isinstance(value, dict | list)}
        id_ = said.get("id") or f"zonder id {self._number}"
        record = self._known.get((kind, id_))
        if record is None:
            record = self._known[kind, id_] = {}
            self.records[kind].append(record)
        record |= {name: value for name, value in {**said, **(above or {}), "id": id_}.items() if value}
        for name, inner in _WITHIN[kind].items():
            self._add_inner(kind, record, inner, found.get(name))
        return id_

    def _add_inner(self, kind: str, record: Record, inner: str, found: Any) -> None:
        """Add the objects that stand in another under one name."""
        down = _DOWNWARDS.get((kind, inner))
        owner = record.get("service_id", "") if kind == "service_at_location" else record["id"]
        for child in found if isinstance(found, list) else [found]:
            if isinstance(child, dict):
                id_ = self.add(inner, child, {down: owner} if down else None)
                if (kind, inner) in _UPWARDS:
                    record[_UPWARDS[kind, inner]] = id_

    def _words(self, value: Any) -> str:
        """Write a value as words. Raises TableError when they are too long."""
        words = "" if value is None else str(value).strip()
        if len(words) > MOST_LETTERS:
            said = f"een tekst is langer dan {dutch(MOST_LETTERS)} tekens"
            raise TableError(f"{self._file}: {said}", "Kort de tekst in.")
        return words
