"""What everybody can reckon of a count out of all that is published, now and before."""

import math
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from armoedeplan.disclosure.cell_relations import Cell, Relation
from armoedeplan.disclosure.solver import Solver, Table

_LAST_PLACES: Final = 1e-5


class Range(NamedTuple):
    """The lowest and the highest that a count may be."""

    low: int
    high: int

    def meets(self, other: "Range") -> "Range":
        """Give what lies in both."""
        return Range(max(self.low, other.low), min(self.high, other.high))


class Attack:
    """All that is known of counts: a range of each, and which of them add up.

    watched: how many of the counts, the first, are looked at; the others are in no table.

    A count may be what it is in a table of whole numbers that agrees with everything; such a table is always found
    before something is said to be possible.
    """

    def __init__(self, known: Mapping[Cell, Range], relations: Iterable[Relation], watched: int) -> None:
        self._cells = tuple(known)[:watched]
        self._column = {cell: column for column, cell in enumerate(known)}
        rows = [(self._column[row.whole], [self._column[part] for part in row.parts]) for row in relations]
        self._solver = Solver(list(known.values()), rows, watched)
        self._known = dict(known)
        self._seen: list[Range] = []

    def know(self, cell: Cell, known: Range) -> None:
        """Take another range of a count; what was possible stays so when it is wider."""
        self._known[cell] = known
        self._solver.set_bounds(self._column[cell], *known)

    def known(self, cell: Cell) -> Range:
        """Give what is told of a count itself."""
        return self._known[cell]

    def is_possible(self) -> bool:
        """Tell whether any table at all agrees with what is known."""
        return self.limit_of(self._cells[0], 1) is not None

    def seen(self, cell: Cell) -> Range | None:
        """Give between what a count lay in the tables that were found; they prove that it may be that low and high."""
        return self._seen[self._column[cell]] if self._seen else None

    def can_be(self, cell: Cell, value: int) -> bool:
        """Tell whether a count may have a value: a table of whole numbers is found."""
        if not self._is_known(cell, value):
            return False
        return self._remember(self._solver.with_value(self._column[cell], value))

    def range_of(self, cell: Cell) -> Range:
        """Give the lowest and the highest that a count is found to be."""
        for sign in (-1, 1):
            self.can_be(cell, self.limit_of(cell, sign) or 0)
        return self.seen(cell) or self._known[cell]

    def limit_of(self, cell: Cell, sign: int) -> int | None:
        """Give what a count is surely not above (sign 1) or below (-1); None when no table agrees with all."""
        found = self._solver.lowest({self._column[cell]: -sign})
        if found is None:
            return None
        if self._solver.is_whole(found):
            self._remember(found)
        end = found[self._column[cell]]
        return math.floor(end + _LAST_PLACES) if sign > 0 else math.ceil(end - _LAST_PLACES)

    def explore(self, cells: Iterable[Cell], sign: int) -> None:
        """Look for a table in which many counts are high (sign 1) or low (-1) at once."""
        self._remember(self._solver.lowest({self._column[cell]: -sign for cell in cells}, whole_numbers=True))

    def loosen(
        self, cell: Cell, value: int, costs: Mapping[Cell, float], room: Mapping[Cell, Range]
    ) -> tuple[Cell, ...]:
        """Let less be known of other counts, so that a count may have a value; give which, at the least costs.

        room: what is still known of each then. Nothing when it cannot be.
        """
        prices = {self._column[other]: cost for other, cost in costs.items()}
        rooms = {self._column[other]: room[other] for other in costs}
        found = self._solver.stretched(self._column[cell], value, prices, rooms)
        if found is None:
            return ()
        beyond = tuple(other for other in costs if not self._is_known(other, round(found[self._column[other]])))
        for other in beyond:
            self.know(other, room[other])
        self._remember(found)
        return beyond

    def _is_known(self, cell: Cell, count: int) -> bool:
        return self._known[cell].low <= count <= self._known[cell].high

    def _remember(self, found: Table | None) -> bool:
        """Remember all that a table shows to be possible; tell whether there is one."""
        if found is None:
            return False
        table = [round(number) for number in found[: len(self._cells)]]
        if self._seen:
            pairs = zip(self._seen, table, strict=True)
            self._seen = [Range(min(seen.low, count), max(seen.high, count)) for seen, count in pairs]
        else:
            self._seen = [Range(count, count) for count in table]
        return True


def missing_ends(attack: Attack, cell: Cell, wanted: Range) -> tuple[int, ...]:
    """Give which ends of a range a count cannot come to or go beyond."""
    if wanted.low > wanted.high:
        return ()
    low_enough = _was_seen(attack, cell, wanted.low, -1) or attack.can_be(cell, wanted.low)
    high_enough = _was_seen(attack, cell, wanted.high, 1) or attack.can_be(cell, wanted.high)
    return (*(() if low_enough else (wanted.low,)), *(() if high_enough else (wanted.high,)))


def missing_width(attack: Attack, cell: Cell, width: int) -> tuple[int, ...]:
    """Give values of which one would make a count uncertain enough; nothing when it is, or is surely higher."""
    seen = attack.seen(cell)
    if seen and seen.high - seen.low >= width:
        return ()
    low = attack.limit_of(cell, -1)
    if low is not None and low > width:
        return ()
    low, high = attack.seen(cell) or attack.known(cell)
    return () if attack.can_be(cell, low + width) else (low + width, max(high - width, 0))


def _was_seen(attack: Attack, cell: Cell, end: int, sign: int) -> bool:
    seen = attack.seen(cell)
    return seen is not None and (seen.high >= end if sign > 0 else seen.low <= end)
