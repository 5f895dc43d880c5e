"""Hide counts until nobody can reckon those that must not be known."""

from typing import Final

from armoedeplan.disclosure.attack import Attack, Range, missing_ends, missing_width
from armoedeplan.disclosure.cell_relations import Cell
from armoedeplan.disclosure.told import Told

_ROUNDS: Final = 3
"""How often many counts are looked at together; each round leaves fewer."""


class GivenAway(Exception):  # noqa: N818 - an answer: the count that cannot be kept
    """A count that can be reckoned whatever is hidden now."""

    def __init__(self, cell: Cell) -> None:
        super().__init__(cell)
        self.cell: Final = cell


def hide_until_safe(told: Told) -> None:
    """Hide more until no count can be narrowed. Raises GivenAway where that cannot be."""
    suspects = tuple(told.suspects())
    known = {cell: told.of(cell) for cell in told.situation.cells}
    if not suspects or any(told_now.low > told_now.high for told_now in known.values()):
        return
    attack = Attack(known, told.situation.relations, len(told.situation.watched))
    # who believes in what contradicts itself reckons nothing
    if attack.is_possible():
        hiding = _Hiding(told, attack)
        hiding.look_at_many(suspects)
        for cell in suspects:
            hiding.protect_cell(cell)


class _Hiding:
    """What is told, and who reckons with it."""

    def __init__(self, told: Told, attack: Attack) -> None:
        self._told = told
        self._attack = attack
        self._width = told.rules.smallest - 1
        counted = told.situation.counted
        self._costs = {cell: told.worth(cell) for cell in counted if cell not in told.hidden}
        self._room = {cell: told.when_hidden(cell) for cell in self._costs}
        self._given_before: dict[Cell, Range] = {}
        self._attack_before: Attack | None = None

    def look_at_many(self, suspects: tuple[Cell, ...]) -> None:
        """See how many counts are free at once, before each is looked at alone."""
        for sign in (1, -1) * _ROUNDS:
            bound = [cell for cell in suspects if not self._was_free(cell, sign)]
            if bound:
                self._attack.explore(bound, sign)

    def _was_free(self, cell: Cell, sign: int) -> bool:
        """Tell whether a count was seen as high (sign 1) or as low (-1) as a small one must be able to be."""
        seen = self._attack.seen(cell)
        if seen is None:
            return False
        return seen.high >= self._width if sign > 0 else seen.low == 0 or seen.high - seen.low >= self._width

    def protect_cell(self, cell: Cell) -> None:
        """Hide others until a count can be all that a small one may be. Raises GivenAway."""
        while targets := self._out_of_reach(cell):
            if not any(self._make_possible(cell, target) for target in targets):
                if cell in self._given_before:
                    raise GivenAway(cell)
                self._given_before[cell] = self._range_before(cell)

    def _make_possible(self, cell: Cell, value: int) -> bool:
        """Hide what must be hidden to let a count have a value; tell whether that helps."""
        loosened = self._attack.loosen(cell, value, self._costs, self._room)
        for other in loosened:
            self._told.hidden.add(other)
            del self._costs[other]
        return bool(loosened)

    def _out_of_reach(self, cell: Cell) -> tuple[int, ...]:
        """Give values of which a count should be able to have one more; nothing when it is safe."""
        before = self._given_before.get(cell, self._told.anything)
        if cell in self._told.situation.counted or cell in self._told.situation.before:
            return missing_ends(self._attack, cell, Range(0, self._width).meets(before))
        if before.high - before.low < self._width:
            return missing_ends(self._attack, cell, before)
        return missing_width(self._attack, cell, self._width)

    def _range_before(self, cell: Cell) -> Range:
        """Give what a count may be for who has only the earlier publications."""
        situation = self._told.situation
        if self._attack_before is None:
            known = {other: self._told.before(other) for other in situation.cells}
            self._attack_before = Attack(known, situation.relations, len(situation.watched))
        return self._attack_before.range_of(cell)
