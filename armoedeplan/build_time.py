"""The moment that whoever builds something again tells by SOURCE_DATE_EPOCH, so that each time the same comes out."""

import os
from functools import cache
from typing import Final

from armoedeplan.display import say

_VARIABLE: Final = "SOURCE_DATE_EPOCH"
LAST_MOMENT: Final = 4_354_819_199
"""The last second of 2107: what a Word document, which is a zip, can tell of a moment ends there."""


def fixed_moment() -> int | None:
    """Give the seconds since 1970 that are told; nothing when none are, or when what is told is none, which is said."""
    return _moment_in(os.environ.get(_VARIABLE, "").strip())


@cache
def _moment_in(told: str) -> int | None:
    """Give the seconds in a text, and warn once about one that has none."""
    if not told:
        return None
    if told.isascii() and told.isdecimal() and len(told) <= len(str(LAST_MOMENT)) and int(told) <= LAST_MOMENT:
        return int(told)
    say(
        f"Let op: In {_VARIABLE} staat geen moment dat kan: {told[:20]}. Het telt niet mee.",
        "    Zet er het aantal seconden sinds 1 januari 1970 in, tot en met het jaar 2107, of haal de variabele weg.",
        err=True,
    )
    return None
