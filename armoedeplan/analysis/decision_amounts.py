"""What a point for decision decides on money without saying so in its text (2.3)."""

import re
from typing import Final

from armoedeplan.plan.hoofd import Besluitpunt

_GROUPED: Final = re.compile(r"(?<=\d)[. \u00a0](?=\d{3}\b)")


def untold_amounts(point: Besluitpunt) -> tuple[tuple[int, int], ...]:
    """Give the amounts of a point, in whole euros by year; none when its text names one of them itself."""
    amounts = [(row.jaar, row.bedrag) for row in point.bedragen if row.jaar is not None and row.bedrag is not None]
    told = set(re.findall(r"\d+", _GROUPED.sub("", point.tekst or "")))
    return () if told & {str(amount) for _, amount in amounts} else tuple(amounts)
