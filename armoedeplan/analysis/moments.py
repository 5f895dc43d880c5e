"""Moments of unlike precision, compared only as far as both go: a year says nothing of its months."""

from typing import NamedTuple


class Day(NamedTuple):
    """A day on the calendar, or one that just marks the end of a month (31 June): only fit to compare."""

    year: int
    month: int
    day: int


def is_later(moment: str, other: str) -> bool:
    """Tell whether a moment is certainly later than another; `2027-03` is not certainly later than `2027`."""
    common = min(len(moment), len(other))
    return moment[:common] > other[:common]


def first_day(moment: str) -> Day:
    """Give the first day that a moment may be."""
    return _whole_day(moment, 1, 1)


def last_day(moment: str) -> Day:
    """Give the last day that a moment may be."""
    return _whole_day(moment, 12, 31)


def longer_than(years: int, start: str, end: str) -> bool:
    """Tell whether a period, up to and including its end, is certainly longer than a number of years.

    An end on the very day of the start, such as `2026-01-01` to `2030-01-01`, counts as four years: it is how people
    often write them.
    """
    begun, last = last_day(start), first_day(end)
    limit = begun._replace(year=begun.year + years)
    return last > limit or (last == limit and len(end) < len("jjjj-mm-dd"))


def _whole_day(moment: str, month: int, day: int) -> Day:
    """Give the day of a moment, with a month and a day for what it leaves open."""
    year, *rest = map(int, moment.split("-"))
    return Day(year, rest[0] if rest else month, rest[1] if len(rest) > 1 else day)
