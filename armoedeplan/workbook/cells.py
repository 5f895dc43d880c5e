"""How a value of a plan becomes a cell, and what a cell holds as text: the one place for it.

- words are text, also when they begin as a formula does
- a number, an amount and a year are numbers; a day is a date; a month and a quarter are words (`maart 2027`)
- yes or no is `ja` or `nee`
- a choice is its short label (`geïsoleerd`), a word of one's own is itself
- a reference is the name of what it refers to, as `names.names_given` tells it
- the values of a list stand in one cell: parted by `; `, or on lines of their own where they are words of one's own
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from armoedeplan.record.base import filled
from armoedeplan.record.dates import is_date
from armoedeplan.record.kinds import Choice, Kind, Text, YesNo
from armoedeplan.record.shape import Field

Cell: TypeAlias = str | int | float | dt.date | None
"""What stands in a cell; nothing when it is empty."""
BETWEEN: Final = "; "
"""What parts the values of a list in one cell, unless they are words of one's own."""
_FIRST_DAY: Final = "1901"
"""Spreadsheet programs do not agree on days before this year; such a day is written as words."""


def cell_of(field: Field, value: Any, names: Mapping[str, str]) -> Cell:
    """Give the cell of what a record says in a field; names: those of records, by id."""
    if not filled(value):
        return None
    if field.many:
        return between_values(field).join(str(_one_cell(field.kind, item, names)) for item in value)
    return _one_cell(field.kind, value, names)


def between_values(field: Field) -> str:
    """Give what parts the values of a list in one cell."""
    return "\n" if type(field.kind) is Text else BETWEEN


def choice_label(kind: Kind, value: str) -> str:
    """Give the label of a choice as a cell shows it: the short one, where that stands for no other choice."""
    if not isinstance(kind, Choice):
        return kind.options[value]
    brief = kind.brief(value)
    return brief if kind.meant_by(brief) == value else kind.shown(value)


def text_of_cell(cell: Cell) -> str:
    """Give a cell as text, the same whichever program wrote it: a day in ISO form, a number with a point."""
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, bool):
        return YesNo().shown(cell)
    return number_text(cell) if isinstance(cell, int | float) else cell


def canonical_text(field: Field, value: Any) -> str:
    """Give what a record says in a field as a plan file holds it; the values of a list a line each."""
    if not filled(value):
        return ""
    if field.many:
        return "\n".join(canonical_text_of_one(item) for item in value)
    return canonical_text_of_one(value)


def canonical_text_of_one(value: Any) -> str:
    """Give one value as a plan file holds it."""
    if isinstance(value, bool):
        return YesNo().shown(value)
    return number_text(value) if isinstance(value, int | float) else str(value)


def number_text(number: float) -> str:
    """Write a number as a plan file holds it: `12`, `12.5`."""
    whole = int(number) == number
    return str(int(number)) if whole else f"{number:.6f}".rstrip("0")


def _one_cell(kind: Kind | None, value: Any, names: Mapping[str, str]) -> str | int | float | dt.date:
    """Give the cell of one value."""
    if kind is None or isinstance(value, bool):
        return kind.shown(value) if kind else str(value)
    if kind.lists:
        return names.get(value, str(value))
    if isinstance(kind, Choice):
        return choice_label(kind, value)
    if isinstance(value, int | float):
        return int(value) if int(value) == value else value
    return str(value) if kind.free else _time_cell(kind, str(value))


def _time_cell(kind: Kind, value: str) -> str | int | dt.date:
    """Give the cell of a time, or of a value of another kind that is written with signs."""
    if is_date(value):
        return dt.date.fromisoformat(value) if value >= _FIRST_DAY else kind.shown(value)
    return int(value) if len(value) == 4 and value.isdigit() else kind.shown(value)
