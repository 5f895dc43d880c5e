"""Shares of conversations, and whether two differ by more than chance and rounding can explain (afgeleid).

A share is always one of all who were spoken with, whoever tells it (decision record 0107).

Each share lies between bounds that allow for both: the conversations are a few of many that could have been held, and
the counts were rounded. Those are Wilson's bounds, of the lowest and the highest counts that were rounded so; the
difference has those of Newcombe. Conversations are no drawing by lot among residents: of that no figure tells.
"""

from math import sqrt
from typing import Final, NamedTuple

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import Shown
from armoedeplan.disclosure.shares import share_of

USUAL: Final = 1.96
"""Of a hundred differences by chance, five lie outside."""
STRICT: Final = 3.0
"""For who compares many groups: of a thousand differences by chance, three lie outside."""


class Share(NamedTuple):
    """A share between its bounds, each from 0 to 1. percent: as it is told, in whole numbers."""

    percent: int
    low: float
    middle: float
    high: float


class Difference(NamedTuple):
    """How two shares differ, in points of a hundred: the later less the earlier, between its bounds.

    before, after: the shares, of a hundred.
    """

    before: int
    after: int
    low: float
    high: float

    @property
    def sure(self) -> bool:
        """Whether it is more than chance and rounding can explain."""
        return self.low > 0 or self.high < 0


def share_between(part: Shown, whole: Shown, rules: Rules, spread: float = USUAL) -> Share | None:
    """Give a share with its bounds; None where no percentage may be given (`disclosure.shares`)."""
    percent = share_of(part, whole, rules)
    if percent is None or part.value is None or whole.value is None:
        return None
    parts, wholes = rules.between(part.value), rules.between(whole.value)
    low = _wilson_bound(min(parts[0], wholes[1]), wholes[1], -spread)
    high = _wilson_bound(min(parts[1], wholes[0]), wholes[0], spread)
    return Share(percent, low, min(1.0, part.value / whole.value), high)


def share_difference(before: Share | None, after: Share | None) -> Difference | None:
    """Give how a share differs from an earlier one, or from that of another group; None when one is not known."""
    if before is None or after is None:
        return None
    apart = after.middle - before.middle
    low = apart - sqrt((after.middle - after.low) ** 2 + (before.high - before.middle) ** 2)
    high = apart + sqrt((after.high - after.middle) ** 2 + (before.middle - before.low) ** 2)
    return Difference(before.percent, after.percent, 100 * low, 100 * high)


def difference_told(found: Difference) -> str:
    """Say a difference in plain words: `van 40 naar 55 van de 100; het verschil kan toeval zijn`."""
    if found.before == found.after and not found.sure:
        return f"gelijk gebleven: {found.after} van de 100"
    chance = "het verschil is groter dan toeval kan verklaren" if found.sure else "het verschil kan toeval zijn"
    return f"van {found.before} naar {found.after} van de 100; {chance}"


def _wilson_bound(count: int, of: int, spread: float) -> float:
    """Give one bound of Wilson's interval; a spread below 0 gives the lower."""
    share, square = count / of, spread * spread
    middle = share + square / (2 * of)
    wide = spread * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return (middle + wide) / (1 + square / of)
