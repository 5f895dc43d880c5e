"""What a publication tells of each count, by what is hidden of it so far."""

import math
from collections.abc import Iterator
from typing import Final

from armoedeplan.disclosure.attack import Range
from armoedeplan.disclosure.cell_relations import Cell
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.situation import Situation

_SUM: Final = 4.0
"""How much rather an innermost count is hidden than a total of the same size."""


class Told:
    """What is hidden: the small counts, whole groups, and others that protect them (decision record 0068).

    hidden: what is hidden besides. marked: an innermost count that is hidden tells whether it is small.
    """

    def __init__(self, situation: Situation, rules: Rules, hidden: set[Cell], *, marked: bool) -> None:
        self.situation = situation
        self.rules = rules
        self._marked = marked
        self.anything = Range(0, situation.most)
        small = {cell for cell, count in situation.counted.items() if count < rules.smallest}
        self.hidden = {*hidden, *small, *whole_groups(situation, rules)}

    def suspects(self) -> Iterator[Cell]:
        """Yield the counts that are small or may be: counted now, published before, or found by difference."""
        truly = {**self.situation.counted, **_counts_without(self.situation)}
        for cell in self.situation.watched:
            if truly.get(cell, 0) < self.rules.smallest and self.of(cell).low < self.rules.smallest:
                yield cell

    def of(self, cell: Cell) -> Range:
        """Give what is told of a count now, by what is shown and what was before."""
        if cell not in self.situation.counted or cell in self.hidden:
            return self.when_hidden(cell)
        shown = self.rules.between(self.rules.rounded(self.situation.counted[cell]))
        return self.before(cell).meets(Range(*shown))

    def when_hidden(self, cell: Cell) -> Range:
        """Give what is told of a count when it is hidden."""
        before = self.before(cell)
        count = self.situation.counted.get(cell)
        if count is None or cell in self.situation.sums or not self._marked:
            return before
        small = Range(0, self.rules.smallest - 1)
        return before.meets(small if count < self.rules.smallest else Range(self.rules.smallest, self.situation.most))

    def before(self, cell: Cell) -> Range:
        """Give what was told of a count before."""
        return self.situation.before.get(cell, self.anything)

    def worth(self, cell: Cell) -> float:
        """Give how much is lost when a count is hidden: large ones and totals tell most."""
        worth = 1 + math.log2(1 + self.situation.counted[cell])
        return worth * _SUM if cell in self.situation.sums else worth


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
    """Give how many people did not name something that others named."""
    return {
        without: situation.counted[whole] - situation.counted[part]
        for whole, parts in situation.relations
        if len(parts) > 1
        for part, without in [parts[:2]]
        if without.without and part in situation.counted and whole in situation.counted
    }
