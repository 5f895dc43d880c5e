"""Which counts are hidden: the small ones, whole groups, and others until nobody can reckon them."""

import math
from collections.abc import Iterator
from typing import Final

from armoedeplan.disclosure.attack import Attack, Range
from armoedeplan.disclosure.cell_relations import Cell
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.situation import Situation

_SUM: Final = 4.0
"""How much rather an innermost count is hidden than a total of the same size."""


class GivenAway(Exception):  # noqa: N818 - an answer: the count that cannot be kept
    """A count that can be reckoned whatever is hidden now."""

    def __init__(self, cell: Cell) -> None:
        super().__init__(cell)
        self.cell: Final = cell


class Hiding:
    """What is hidden so far, and what can be reckoned of it (decision record 0068).

    marked: an innermost count that is hidden says whether it is small.
    """

    def __init__(self, situation: Situation, rules: Rules, *, marked: bool) -> None:
        self._situation = situation
        self._rules = rules
        self._marked = marked
        self._anything = Range(0, situation.most)
        self.hidden = {cell for cell, count in situation.counted.items() if count < rules.smallest}
        self.hidden |= whole_groups(situation, rules)
        known = {cell: self._known(cell) for cell in situation.cells}
        self._attack = Attack(known, situation.relations)
        self._costs = {cell: self._cost(cell) for cell in situation.counted if cell not in self.hidden}
        self._room = {cell: self._known_when_hidden(cell) for cell in situation.counted}
        self._given_before: dict[Cell, Range] = {}
        self._attack_before: Attack | None = None

    def protect_all(self) -> None:
        """Hide until no count can be narrowed. Raises GivenAway where that cannot be."""
        for cell in self._suspects():
            self._protect(cell)

    def _suspects(self) -> Iterator[Cell]:
        """Yield the counts that are small or may be: counted now, published before, or found by difference."""
        truly = {**self._situation.counted, **_counts_without(self._situation)}
        for cell in self._situation.cells:
            if truly.get(cell, 0) < self._rules.smallest and self._known(cell).low < self._rules.smallest:
                yield cell

    def _protect(self, cell: Cell) -> None:
        while targets := self._out_of_reach(cell):
            if not any(self._make_possible(cell, target) for target in targets):
                if cell in self._given_before:
                    raise GivenAway(cell)
                self._given_before[cell] = self._range_before(cell)

    def _make_possible(self, cell: Cell, value: int) -> bool:
        """Hide what must be hidden to let a count have a value; tell whether that helps."""
        stretched = self._attack.stretch(cell, value, self._costs, self._room)
        for other in stretched or ():
            self.hidden.add(other)
            del self._costs[other]
            self._attack.know(other, self._room[other])
        return bool(stretched)

    def _out_of_reach(self, cell: Cell) -> tuple[int, ...]:
        """Give the values that a count should be able to have and has not; nothing when it is safe."""
        found = self._attack.range_of(cell)
        if found is None:
            raise GivenAway(cell)
        wanted = self._wanted(cell, found)
        return tuple(value for value in wanted if not found.low <= value <= found.high)

    def _wanted(self, cell: Cell, found: Range) -> tuple[int, ...]:
        """Give the values that a count should be able to have, of which one more must become possible."""
        width = self._rules.smallest - 1
        before = self._given_before.get(cell)
        if cell in self._situation.counted:
            return Range(0, width).meets(before or self._anything)
        if before:
            return Range(before.low, min(before.high, before.low + width))
        if found.low > width or found.high - found.low >= width:
            return ()
        return (found.low + width, max(found.high - width, 0))

    def _known(self, cell: Cell) -> Range:
        """Give what is told of a count, by what is shown now and was before."""
        if cell not in self._situation.counted or cell in self.hidden:
            return self._known_when_hidden(cell)
        shown = self._rules.between(self._rules.rounded(self._situation.counted[cell]))
        return self._known_before(cell).meets(Range(*shown))

    def _known_when_hidden(self, cell: Cell) -> Range:
        before = self._known_before(cell)
        count = self._situation.counted.get(cell)
        if count is None or cell in self._situation.sums or not self._marked:
            return before
        small = Range(0, self._rules.smallest - 1)
        return before.meets(
            small if count < self._rules.smallest else Range(self._rules.smallest, self._situation.most)
        )

    def _known_before(self, cell: Cell) -> Range:
        return self._situation.before.get(cell, self._anything)

    def _range_before(self, cell: Cell) -> Range:
        """Give what a count may be for who has only the earlier publications."""
        if self._attack_before is None:
            known = {other: self._known_before(other) for other in self._situation.cells}
            self._attack_before = Attack(known, self._situation.relations)
        return self._attack_before.range_of(cell) or self._anything

    def _cost(self, cell: Cell) -> float:
        """Give how much is lost when a count is hidden: large ones and totals tell most."""
        worth = 1 + math.log2(1 + self._situation.counted[cell])
        return worth * _SUM if cell in self._situation.sums else worth


def whole_groups(situation: Situation, rules: Rules) -> set[Cell]:
    """Give the counts that are the whole of their group, so that they tell of everybody in it."""
    counted = situation.counted
    return {
        part
        for whole, parts in situation.relations
        if len(parts) > 1 and counted.get(whole, 0) >= rules.smallest
        for part in parts
        if counted.get(part) == counted[whole]
    }


def _counts_without(situation: Situation) -> dict[Cell, int]:
    """Give of how many people something is not told that they were asked."""
    return {
        without: situation.counted[whole] - situation.counted[part]
        for whole, parts in situation.relations
        if len(parts) > 1
        for part, without in [parts[:2]]
        if without.without and part in situation.counted and whole in situation.counted
    }
