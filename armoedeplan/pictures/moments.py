"""Moments of a plan on a line of time."""


def start_of(moment: str) -> float:
    """Give where a year, month or day begins, in years with a fraction."""
    year, month, day = (*map(int, moment.split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 372


def end_of(moment: str) -> float:
    """Give where a year, month or day ends, in years with a fraction."""
    parts = moment.count("-")
    return start_of(moment) + (1.0, 1 / 12, 1 / 372)[parts]
