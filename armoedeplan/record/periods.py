"""A period that is typed in one go: `2027-2030`, `van maart 2027 tot en met 2030`."""

import re
from typing import Final

from armoedeplan.record.dates import in_words
from armoedeplan.record.kinds import Kind, Reading, Refused, doubt, short
from armoedeplan.record.kinds.typed_dates import LONGEST, moment_before, spoken_time

_SIGN: Final = re.compile(r"\s*(?:-|–|—|/|\btot en met\b|\bt/m\b|(?P<until>\btot\b))\s*", re.IGNORECASE)
_FROM: Final = re.compile(r"van(?:af)? ", re.IGNORECASE)


def period_of(typed: str, kind: Kind) -> tuple[str, str] | None:
    """Give the begin and the end of a period in canonical form; nothing when what was typed is no period.

    kind: that of both. Raises Refused when the end comes first, and when `tot` may leave the last one out.
    """
    text = typed.strip()
    if len(text) > LONGEST or spoken_time(text) is not None:
        return None
    bare = _FROM.sub("", text, count=1) if _FROM.match(text) else text
    for sign in _SIGN.finditer(bare):
        try:
            begin, end = (kind.canonical(part) for part in (bare[: sign.start()], bare[sign.end() :]))
        except Refused:
            continue
        return _in_order(typed, begin, end, until=bool(sign["until"]))
    return None


def in_full(begin: str, end: str) -> str:
    """Write a period as people say it: `2027 tot en met 2030`."""
    return f"{in_words(begin)} tot en met {in_words(end)}"


def _in_order(typed: str, begin: str, end: str, *, until: bool) -> tuple[str, str]:
    """Give a period whose end comes last and counts; raises Refused for another."""
    shorter = min(len(begin), len(end))
    said = f"“{short(typed)}”"
    if begin[:shorter] > end[:shorter]:
        raise doubt(f"In {said} ligt het einde voor het begin", [_period_reading(end, begin)])
    if until:
        before = moment_before(end)
        lasts = [end, before] if before[:shorter] >= begin[:shorter] else [end]
        raise doubt(
            f"Het is niet duidelijk of in {said} het laatste meetelt", [_period_reading(begin, to) for to in lasts]
        )
    return begin, end


def _period_reading(begin: str, end: str) -> Reading:
    """Give a period as one can choose it."""
    return Reading(in_full(begin, end), in_full(begin, end))
