"""The year of which money is compared: one for all plans, that which most of them tell."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from armoedeplan.comparison.profile import Profile


class Terms(NamedTuple):
    """What holds for a whole comparison. year: of which money is compared; nothing when no plan tells any."""

    year: int | None


def terms_of(profiles: Iterable[Profile], year: int | None = None) -> Terms:
    """Give the terms of a comparison: the year that was asked for, or that most plans tell, the first of equals."""
    if year is not None:
        return Terms(year)
    told = Counter(told for profile in profiles for told in profile.money)
    return Terms(min(told, key=lambda known: (-told[known], known), default=None))
