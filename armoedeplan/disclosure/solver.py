"""All tables that agree with what is published, as a linear problem for HiGHS (decision record 0069)."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from armoedeplan.disclosure.publication_rules import DisclosureRefused
from armoedeplan.installing import how_to_install

if TYPE_CHECKING:
    from highspy._core import _Highs

_TOLERANCE: Final = 1e-5
_SECONDS: Final = 20.0
"""How long it may look for whole numbers; in practice it takes a hundredth of a second."""

Table = list[float]
"""A number for each column."""


class Solver:
    """Columns between bounds, of which rows add up: a whole is the sum of its parts.

    watched: how many columns, the first, hold whole numbers.
    """

    def __init__(
        self, bounds: Sequence[tuple[int, int]], rows: Iterable[tuple[int, Sequence[int]]], watched: int
    ) -> None:
        self._highs = _quiet_highs()
        self._low, self._high = (list(map(float, ends)) for ends in zip(*bounds, strict=True))
        # what a column may go beyond its bounds, upward and downward, is a column of its own without a row
        self._size = len(bounds)
        self._whole = [part * self._size + column for part in range(3) for column in range(watched)]
        nothing = [0.0] * self._size
        for low, high in ((self._low, self._high), (nothing, nothing), (nothing, nothing)):
            self._highs.addCols(self._size, nothing, low, high, 0, [0] * self._size, [], [])
        for whole, parts in rows:
            self._add_row(whole, parts)

    def _add_row(self, whole: int, parts: Sequence[int]) -> None:
        columns, signs = [], []
        for column, sign in ((whole, -1.0), *((part, 1.0) for part in parts)):
            columns += [column, self._size + column, 2 * self._size + column]
            signs += [sign, sign, -sign]
        self._highs.addRow(0.0, 0.0, len(columns), columns, signs)

    def set_bounds(self, column: int, low: float, high: float) -> None:
        """Say between what a column lies from now on."""
        self._low[column], self._high[column] = low, high
        self._highs.changeColBounds(column, low, high)

    def lowest(self, costs: Mapping[int, float], *, whole_numbers: bool = False) -> Table | None:
        """Give the table of which columns, each at its price, cost least; None when there is no table at all."""
        columns = list(costs)
        self._highs.changeColsCost(len(columns), columns, list(costs.values()))
        found = self._in_whole_numbers() if whole_numbers else self._run()
        self._highs.changeColsCost(len(columns), columns, [0.0] * len(columns))
        return found

    def with_value(self, column: int, value: float) -> Table | None:
        """Give a table of whole numbers in which a column has a value, or None when none was found."""
        self._highs.changeColBounds(column, value, value)
        # with a price a corner is found, which is a table of whole numbers more often than what lies between
        found = self.lowest({column: 1.0}, whole_numbers=True)
        self._highs.changeColBounds(column, self._low[column], self._high[column])
        return found

    def stretched(
        self, column: int, value: float, costs: Mapping[int, float], room: Mapping[int, tuple[float, float]]
    ) -> Table | None:
        """Give a table of whole numbers in which a column has a value, and others go beyond their bounds for it.

        costs: of each column that may, a price. room: between what each of them may lie at most. None: it cannot be.
        """
        self._highs.changeColBounds(column, value, value)
        self._open(costs, room)
        found = self._in_whole_numbers()
        self._open(dict.fromkeys(costs, 0.0), {other: (self._low[other], self._high[other]) for other in costs})
        self._highs.changeColBounds(column, self._low[column], self._high[column])
        if found is None:
            return None
        inner, above, below = (found[part * self._size : (part + 1) * self._size] for part in range(3))
        return [within + up - down for within, up, down in zip(inner, above, below, strict=True)]

    def _open(self, costs: Mapping[int, float], room: Mapping[int, tuple[float, float]]) -> None:
        """Let columns go beyond their bounds, each at its costs."""
        columns = [self._size + column for column in costs] + [2 * self._size + column for column in costs]
        above = [room[column][1] - self._high[column] for column in costs]
        below = [self._low[column] - room[column][0] for column in costs]
        self._highs.changeColsBounds(len(columns), columns, [0.0] * len(columns), above + below)
        self._highs.changeColsCost(len(columns), columns, list(costs.values()) * 2)

    def is_whole(self, found: Table) -> bool:
        """Tell whether a table has whole numbers where they must be."""
        return all(abs(number - round(number)) < _TOLERANCE for number in map(found.__getitem__, self._whole))

    def _in_whole_numbers(self) -> Table | None:
        """Solve what stands there; a table of broken numbers is found again in whole numbers."""
        found = self._run()
        if found is None or self.is_whole(found):
            return found
        self._hold_whole_numbers(they_do=True)
        try:
            return self._run()
        finally:
            self._hold_whole_numbers(they_do=False)

    def _hold_whole_numbers(self, *, they_do: bool) -> None:
        """Say of all columns whether they hold whole numbers, or any number."""
        from highspy import HighsVarType

        kind = HighsVarType.kInteger if they_do else HighsVarType.kContinuous
        for column in self._whole:
            self._highs.changeColIntegrality(column, kind)
        # it helps whole numbers much, and takes from any others where they were left
        self._highs.setOptionValue("presolve", "on" if they_do else "off")
        # its clock goes on from one problem to the next
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + _SECONDS if they_do else math.inf)

    def _run(self) -> Table | None:
        from highspy import HighsModelStatus

        self._highs.run()
        if self._highs.getModelStatus() != HighsModelStatus.kOptimal:
            return None
        return list(self._highs.getSolution().col_value)


def _quiet_highs() -> "_Highs":
    """Give an empty problem that prints nothing. Raises DisclosureRefused when HiGHS is not installed."""
    try:
        # the class on top of it greets on standard output while it is made
        from highspy._core import _Highs
    except ImportError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):
            raise  # it is there, and somebody stopped the program while it was being loaded
        raise DisclosureRefused(
            "om aantallen te beschermen is een onderdeel nodig dat er niet is",
            how_to_install("tellingen"),
        ) from error
    highs = _Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("presolve", "off")
    highs.setOptionValue("simplex_strategy", 0)  # it chooses by what was changed since the last time
    return highs
