"""A share of those who were spoken with, and how far chance and rounding may have moved it.

The bounds are those of Wilson, at 95 of 100, widened by what rounding of the counts can have done; two shares differ
by more than chance when the bounds of Newcombe around their difference leave zero out (decision record 0072).
"""

from math import sqrt
from typing import Final, NamedTuple

LEAST_BASE: Final = 100
"""Of fewer people no share is told: one of them would move it by more than a percent."""
_NORMAL: Final = 1.96
_WHOLE: Final = 100


class Share(NamedTuple):
    """A share from 0 to 1, with the lowest and the highest that it may well have been."""

    part: float
    low: float
    high: float


def share_with_margin(those: int | None, others: int | None, rounding: int = 1) -> Share | None:
    """Give the share of some among all; nothing where a count is hidden, or all are too few.

    What would be 0% or 100% is no share either: it speaks of everybody (PH7), as in `disclosure/shares.py`.
    rounding: what the counts were rounded to, so that each may be half of it higher or lower.
    """
    if those is None or others is None or those + others < LEAST_BASE:
        return None
    number = those + others
    part = those / number
    if round(_WHOLE * part) in {0, _WHOLE}:
        return None
    spread = _NORMAL * sqrt(part * (1 - part) / number + (_NORMAL / (2 * number)) ** 2)
    middle, scale = part + _NORMAL**2 / (2 * number), 1 + _NORMAL**2 / number
    rounded = max(rounding, 1) / 2 / number if rounding > 1 else 0.0
    low, high = (middle - spread) / scale - rounded, (middle + spread) / scale + rounded
    # arithmetic with fractions may end a hair beside a share of all or of nobody
    return Share(part, max(0.0, min(low, part)), min(1.0, max(high, part)))


def differs_for_certain(before: Share, now: Share) -> bool:
    """Tell whether two shares differ by more than chance and rounding can explain."""
    difference = now.part - before.part
    if difference < 0:
        return differs_for_certain(now, before)
    return difference > sqrt((now.part - now.low) ** 2 + (before.high - before.part) ** 2)
