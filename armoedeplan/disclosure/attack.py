"""What everybody can reckon of a count out of all that is published, now and before."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from armoedeplan.disclosure.cell_relations import Cell, Relation
from armoedeplan.disclosure.solver import Solver


class Range(NamedTuple):
    """The lowest and the highest that a count may be."""

    low: int
    high: int

    def meets(self, other: "Range") -> "Range":
        """Give what lies in both."""
        return Range(max(self.low, other.low), min(self.high, other.high))


class Attack:
    """All that is known of counts: a range of each, and which of them add up.

    A count may be what it is in a table of whole numbers that agrees with everything; such a table is always found
    before something is said to be possible.
    """

    def __init__(self, known: Mapping[Cell, Range], relations: Iterable[Relation]) -> None:
        self._cells = tuple(known)
        self._column = {cell: column for column, cell in enumerate(known)}
        rows = [(self._column[row.whole], [self._column[part] for part in row.parts]) for row in relations]
        self._solver = Solver(list(known.values()), rows)
        self._known = dict(known)
        self._seen: list[Range] = []

    def know(self, cell: Cell, known: Range) -> None:
        """Take another range of a count; what was possible stays so when it is wider."""
        self._known[cell] = known
        self._solver.set_bounds(self._column[cell], *known)

    def is_possible(self) -> bool:
        """Tell whether any table at all agrees with what is known."""
        return self._look(self._cells[0], 1)

    def range_of(self, cell: Cell) -> Range | None:
        """Give what a count may be; None when no table was found."""
        found = self._range_seen(cell)
        if (found is None or found.low > self._known[cell].low) and not self._look(cell, -1):
            return found
        found = self._range_seen(cell)
        if found and found.high < self._known[cell].high:
            self._look(cell, 1)
        return self._range_seen(cell)

    def stretch(
        self, cell: Cell, value: int, costs: Mapping[Cell, float], room: Mapping[Cell, Range]
    ) -> tuple[Cell, ...] | None:
        """Give of which counts less must be known to let a count have a value, at the least costs.

        room: all that may be known of them least. None when it cannot be.
        """
        stretched = self._solver.stretched(
            self._column[cell],
            value,
            {self._column[other]: cost for other, cost in costs.items()},
            {self._column[other]: room[other] for other in costs},
        )
        return None if stretched is None else tuple(self._cells[column] for column in stretched)

    def _range_seen(self, cell: Cell) -> Range | None:
        return self._seen[self._column[cell]] if self._seen else None

    def _look(self, cell: Cell, sign: int) -> bool:
        """Look for the table in which a count is highest (1) or lowest (-1), and remember all that it shows."""
        found = self._solver.furthest(self._column[cell], sign)
        if found is None:
            return False
        table = [round(number) for number in found[: len(self._cells)]]
        if self._seen:
            pairs = zip(self._seen, table, strict=True)
            self._seen = [Range(min(seen.low, count), max(seen.high, count)) for seen, count in pairs]
        else:
            self._seen = [Range(count, count) for count in table]
        return True
