"""A publication as plain data (lists, words and numbers) that a file can keep, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from armoedeplan.disclosure.counts import REGISTRATIONS, Dimension, Period
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import NOT_SHOWN, SMALL, WITHHELD, Publication, Shown, ShownTable, shown_number

Data = dict[str, Any]


def publication_data(publication: Publication) -> Data:
    """Give a publication as plain data; its keys are Dutch, as in a plan file."""
    rules = publication.rules
    return {
        "ondergrens": rules.minimum,
        "afronding": rules.rounding,
        "percentage_vanaf": rules.share_base,
        "inkomen": rules.income,
        "klein_apart": publication.marked,
        "tabellen": [_table_data(table) for table in publication.tables],
    }


def publication_from(data: Mapping[str, Any]) -> Publication:
    """Give the publication that was made into data. Raises KeyError, TypeError or ValueError when it is none."""
    rules = Rules(data["ondergrens"], data["afronding"], data["percentage_vanaf"], data["inkomen"])
    return Publication(tuple(_table_from(table) for table in data["tabellen"]), rules, data["klein_apart"])


def _table_data(table: ShownTable) -> Data:
    period = [day.isoformat() for day in table.period] if table.period else []
    return {
        "naam": table.name,
        "waarvan": table.about,
        "periode": period,
        "kenmerken": [_dimension_data(dimension) for dimension in table.dimensions],
        "aantallen": [[*key, shown.text if shown.value is None else shown.value] for key, shown in table.cells.items()],
    }


def _table_from(data: Mapping[str, Any]) -> ShownTable:
    days = [date.fromisoformat(str(day)) for day in data.get("periode") or ()]
    cells = {tuple(map(str, row[:-1])): _shown_from(row[-1]) for row in data["aantallen"]}
    return ShownTable(
        data["naam"],
        tuple(_dimension_from(dimension) for dimension in data["kenmerken"]),
        cells,
        Period(*days) if days else None,
        data.get("waarvan", REGISTRATIONS),
    )


def _shown_from(told: int | str) -> Shown:
    """Give a count as it was published: a number, or the words that stood in its place."""
    if isinstance(told, int):
        return Shown(told, "", shown_number(told))
    return Shown(None, WITHHELD if told == NOT_SHOWN else SMALL, told)


def _dimension_data(dimension: Dimension) -> Data:
    return {
        "naam": dimension.name,
        "waarden": list(dimension.categories),
        "deel_van": dict(dimension.parents),
        "totaal": dimension.total,
        "meer_antwoorden": dimension.several,
    }


def _dimension_from(data: Mapping[str, Any]) -> Dimension:
    return Dimension(
        data["naam"],
        tuple(data["waarden"]),
        dict(data.get("deel_van") or {}),
        data.get("totaal", "totaal"),
        data.get("meer_antwoorden", False),
    )
