"""All tables that agree with what is published, as a linear problem for HiGHS (decision record 0069)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from armoedeplan.disclosure.publication_rules import DisclosureRefused
from armoedeplan.installing import how_to_install

if TYPE_CHECKING:
    from highspy._core import _Highs

_TOLERANCE: Final = 1e-5
_SECONDS: Final = 20.0
"""How long it may look for whole numbers; in practice it takes a hundredth of a second."""


class Solver:
    """Columns of whole numbers between bounds, of which rows add up: a whole is the sum of its parts."""

    def __init__(self, bounds: Sequence[tuple[int, int]], rows: Iterable[tuple[int, Sequence[int]]]) -> None:
        self._highs = _quiet_highs()
        self._low, self._high = (list(map(float, ends)) for ends in zip(*bounds, strict=True))
        # what a column may go beyond its bounds, upward and downward, is a column of its own without a row
        self._size = len(bounds)
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

    def furthest(self, column: int, sign: int) -> list[float] | None:
        """Give the table in which a column is highest (sign 1) or lowest (-1); None when there is no table at all."""
        self._highs.changeColCost(column, -sign)
        found = self._solved()
        self._highs.changeColCost(column, 0.0)
        return found

    def stretched(
        self, column: int, value: float, costs: Mapping[int, float], room: Mapping[int, tuple[float, float]]
    ) -> list[int] | None:
        """Give which columns must go beyond their bounds to let a column have a value, at the least costs.

        room: between what each of them may lie at most. None when it cannot be.
        """
        low, high = self._low[column], self._high[column]
        self.set_bounds(column, value, value)
        self._open(costs, room)
        found = self._solved()
        self._open(dict.fromkeys(costs, 0.0), {other: (self._low[other], self._high[other]) for other in costs})
        self.set_bounds(column, low, high)
        if found is None:
            return None
        up, down = found[self._size : 2 * self._size], found[2 * self._size :]
        return [other for other in costs if up[other] + down[other] > _TOLERANCE]

    def _open(self, costs: Mapping[int, float], room: Mapping[int, tuple[float, float]]) -> None:
        """Let columns go beyond their bounds, each at its costs."""
        columns = [self._size + column for column in costs] + [2 * self._size + column for column in costs]
        above = [room[column][1] - self._high[column] for column in costs]
        below = [self._low[column] - room[column][0] for column in costs]
        self._highs.changeColsBounds(len(columns), columns, [0.0] * len(columns), above + below)
        self._highs.changeColsCost(len(columns), columns, list(costs.values()) * 2)

    def _solved(self) -> list[float] | None:
        """Solve what stands there; a table of broken numbers is found again in whole numbers."""
        found = self._run()
        if found is None or _are_whole(found):
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
        for column in range(3 * self._size):
            self._highs.changeColIntegrality(column, kind)

    def _run(self) -> list[float] | None:
        from highspy import HighsModelStatus

        self._highs.run()
        if self._highs.getModelStatus() != HighsModelStatus.kOptimal:
            return None
        return list(self._highs.getSolution().col_value)


def _are_whole(numbers: Iterable[float]) -> bool:
    return all(abs(number - round(number)) < _TOLERANCE for number in numbers)


def _quiet_highs() -> "_Highs":
    """Give an empty problem that prints nothing. Raises DisclosureRefused when HiGHS is not installed."""
    try:
        # the class on top of it greets on standard output while it is made
        from highspy._core import _Highs
    except ImportError as error:
        raise DisclosureRefused(
            "om aantallen te beschermen is een onderdeel nodig dat er niet is",
            how_to_install("tellingen"),
        ) from error
    highs = _Highs()
    for option, value in (("output_flag", False), ("threads", 1), ("presolve", "off"), ("time_limit", _SECONDS)):
        highs.setOptionValue(option, value)
    return highs
