"""Open Referral HSDS, the international standard for lists of services: one row is made of each service.

A package holds a table for each kind of object, as CSV (`hsds_csv.py`) or nested in one JSON (`hsds_json.py`). A row
says its organisation, what it is called, the areas that it serves, where it is, and what each taxonomy says of it.
What is not active any more is left out and told.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from armoedeplan.tables.size_limits import MOST_CELLS, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS, dutch
from armoedeplan.tables.table import Row, Table, TableError

Record = dict[str, str]
Records = Mapping[str, list[Record]]
"""The records of a package by the name of their kind, as the standard calls it: `organization`, `service`."""

HEADERS: Final = ("Organisatie", "Wat de organisatie doet", "Activiteit", "Gebied", "Locatie")
SMALLER: Final = "Deel het pakket op in kleinere pakketten."
_ACTIVE: Final = ("", "active")
_NAMELESS: Final = "Kenmerken"
"""The column of terms that belong to no taxonomy with a name."""
_TOLD: Final = 10


def table_of_services(file: str, records: Records) -> Table:
    """Make one table of the records of a package. Raises TableError."""
    if not records.get("organization"):
        raise TableError(f"{file} is geen HSDS-pakket", "Er hoort een bestand organizations.csv in te staan.")
    active = [service for service in records["service"] if service.get("status", "").lower() in _ACTIVE]
    known = {organisation.get("id", "") for organisation in records["organization"]}
    terms = _terms_by_service(records)
    taxonomies = tuple(dict.fromkeys(taxonomy for found in terms.values() for taxonomy in found))
    _refuse_too_wide(file, len(active), len(HEADERS) + len(taxonomies))
    places = _areas_of_services(records), _locations_of_services(records)
    rows: list[Row] = []
    for organisation, service in _services_of_organisations(records["organization"], active):
        if len(rows) == MOST_ROWS:
            raise TableError(f"{file} heeft meer dan {dutch(MOST_ROWS)} diensten", SMALLER)
        id_ = service.get("id", "")
        cells = (
            organisation.get("name", ""),
            organisation.get("description", "").partition("\n")[0].strip(),
            service.get("name", ""),
            *(_joined_names(file, service, place.get(id_, {})) for place in places),
            *(_joined_names(file, service, terms.get(id_, {}).get(taxonomy, {})) for taxonomy in taxonomies),
        )
        rows.append(Row(len(rows) + 2, cells))
    stopped = [service.get("name", "") for service in records["service"] if service not in active]
    orphans = [service.get("name", "") for service in active if service.get("organization_id", "") not in known]
    notes = (
        "Gelezen als HSDS: elke dienst is een rij.",
        *_left_out("Niet meer actief, en niet gelezen", stopped),
        *_left_out("Van geen organisatie in het pakket, en niet gelezen", orphans),
    )
    return Table(file, "", (*HEADERS, *taxonomies), tuple(rows), notes)


def _services_of_organisations(
    organisations: Iterable[Record], services: Iterable[Record]
) -> Iterable[tuple[Record, Record]]:
    """Yield each service with its organisation; an organisation without any comes once, with nothing."""
    offered: dict[str, list[Record]] = {}
    for service in services:
        offered.setdefault(service.get("organization_id", ""), []).append(service)
    for organisation in organisations:
        for service in offered.get(organisation.get("id", ""), [{}]):
            yield organisation, service


def _areas_of_services(records: Records) -> dict[str, dict[str, None]]:
    """Give the areas of each service: version 2 calls their name `service_area`."""
    found: dict[str, dict[str, None]] = {}
    for area in records["service_area"]:
        name = area.get("name") or area.get("service_area", "")
        if name:
            found.setdefault(area.get("service_id", ""), {})[name] = None
    return found


def _locations_of_services(records: Records) -> dict[str, dict[str, None]]:
    """Give the names of the places where each service is; a building is no area."""
    names = {location.get("id", ""): location.get("name", "") for location in records["location"]}
    found: dict[str, dict[str, None]] = {}
    for link in records["service_at_location"]:
        name = names.get(link.get("location_id", ""), "")
        if name:
            found.setdefault(link.get("service_id", ""), {})[name] = None
    return found


def _terms_by_service(records: Records) -> dict[str, dict[str, dict[str, None]]]:
    """Give what each taxonomy says of each service; version 2 calls a term `term`, and its link `service_id`."""
    named = {taxonomy.get("id", ""): taxonomy.get("name", "") for taxonomy in records["taxonomy"]}
    terms = {term.get("id", ""): term for term in records["taxonomy_term"]}
    services = {service.get("id", "") for service in records["service"]}
    found: dict[str, dict[str, dict[str, None]]] = {}
    for attribute in records["attribute"]:
        service = attribute.get("link_id") or attribute.get("service_id", "")
        term = terms.get(attribute.get("taxonomy_term_id", ""), {})
        words = term.get("name") or term.get("term", "")
        if words and service in services:
            taxonomy = named.get(term.get("taxonomy_id", "")) or term.get("taxonomy") or _NAMELESS
            found.setdefault(service, {}).setdefault(taxonomy, {})[words] = None
    return found


def _joined_names(file: str, service: Record, names: Iterable[str]) -> str:
    """Write names in one cell. Raises TableError when they do not fit."""
    line = "; ".join(names)
    if len(line) > MOST_LETTERS:
        said = f"wat bij dienst {service.get('id', '')[:40]} hoort, is samen langer dan {dutch(MOST_LETTERS)} tekens"
        raise TableError(f"{file}: {said}", SMALLER)
    return line


def _refuse_too_wide(file: str, rows: int, columns: int) -> None:
    """Refuse more taxonomies than a table has room for. Raises TableError."""
    if columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise TableError(f"{file}: {dutch(rows)} diensten met {columns} kolommen is meer dan er past", SMALLER)


def _left_out(what: str, names: list[str]) -> tuple[str, ...]:
    """Tell which services are left out, when there are any."""
    if not names:
        return ()
    more = f" en nog {len(names) - _TOLD}" if len(names) > _TOLD else ""
    return (f"{what}: {', '.join(name[:60] for name in names[:_TOLD])}{more}.",)
