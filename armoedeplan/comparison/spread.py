"""How numbers of plans lie: how many there are, the lowest, the median and the highest."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Final

from armoedeplan.comparison.compared_table import Cell

SPREAD_HEADERS: Final = ("Plannen", "Laagste", "Midden", "Hoogste")


def spread_cells(numbers: Sequence[float], shown: Callable[[float], str]) -> tuple[Cell, ...]:
    """Give the cells under `SPREAD_HEADERS` for at least one number; shown: how a number is written."""
    marks = (min(numbers), median(numbers), max(numbers))
    return (Cell(str(len(numbers)), len(numbers)), *(Cell(shown(mark), mark) for mark in marks))
