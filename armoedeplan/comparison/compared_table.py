"""Tables of a comparison, before they have a form: cells that are words, with the number where they tell one."""

from collections.abc import Sequence
from typing import Final, NamedTuple


class Cell(NamedTuple):
    """What stands in a cell: words, and the number that they tell, if any.

    basis: under what the number holds, such as a year; numbers of one aspect on another basis are not put together.
    """

    told: str
    number: float | None = None
    basis: str = ""


FEW: Final = 4
"""So many plans have a column each; more of them have a row each."""
ROWS: Final = 16
"""So many plans have a row each in a table of one subject; of more it tells how they lie."""


class Table(NamedTuple):
    """A table with a heading. name: short, for a file or a sheet. notes: what a reader must know beside it.

    per_plan: whether it is the one of all plans with all aspects. only_sheet: whether it is for spreadsheets alone.
    """

    name: str
    title: str
    headers: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    notes: Sequence[str] = ()
    per_plan: bool = False
    only_sheet: bool = False
