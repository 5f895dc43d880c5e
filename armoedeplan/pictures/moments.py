"""Moments of a plan on a line of time.

Every month has 31 days here: a drawing needs the order of moments and about their distance, not the calendar.
"""

from typing import Final

_DAYS: Final = 12 * 31


def start_of(moment: str) -> float:
    """Give where a year, month or day begins, in years with a fraction."""
    year, month, day = (*map(int, moment.split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / _DAYS


def end_of(moment: str) -> float:
    """Give where a year, month or day ends, in years with a fraction."""
    parts = moment.count("-")
    return start_of(moment) + (1.0, 1 / 12, 1 / _DAYS)[parts]
