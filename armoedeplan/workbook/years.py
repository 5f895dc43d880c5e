"""Which years a sheet of amounts by year has a column for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from armoedeplan.record import Money, Record, YearNumber
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.record.walk import Held
from armoedeplan.workbook.sheet_layout import Sheet

_MOST: Final = 12
"""More columns than this are no grid that one reads; the years between two far apart would be empty."""


def years_of(sheet: Sheet, held: Mapping[FieldPath, Sequence[Held]]) -> tuple[int, ...]:
    """Give the years of a sheet, one after another: those for which the plan has an amount anywhere.

    Nothing when a grid cannot show what the plan says: it knows no year, an amount has none, or a year has two.
    """
    here = held.get(sheet.path, ())
    year = sheet.columns[0].field.name
    mine = Counter((inner.path.list, getattr(inner.record, year)) for inner in here)
    if any(number > 1 or when is None for (_, when), number in mine.items()):
        return ()
    return years_named(held)


def years_named(held: Mapping[FieldPath, Sequence[Held]]) -> tuple[int, ...]:
    """Give the years for which a plan has an amount anywhere, and those between; nothing when these are too many."""
    years = {when for records in held.values() for inner in records for when in _years_with_amounts(inner.record)}
    return tuple(range(min(years), max(years) + 1)) if years and max(years) - min(years) < _MOST else ()


def _years_with_amounts(record: Record) -> list[int]:
    """Give the years that a record names, when it is about money."""
    fields = shape_of(type(record)).fields.values()
    if not any(isinstance(field.kind, Money) for field in fields):
        return []
    found = [getattr(record, field.name) for field in fields if isinstance(field.kind, YearNumber)]
    return [year for year in found if year is not None]
