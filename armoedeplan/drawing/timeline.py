"""Bars along the years: when things begin and end."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.drawing.marks import SIZE, SMALL, WIDTH, Drawing, label, line, rect
from armoedeplan.drawing.palette import FAINT, PAPER, Palette

_NAMES: Final = 0.38
_PAD: Final = 6.0
_BAR: Final = 15.0
_EDGE: Final = 2.0
_YEARS: Final = 12
_LEAST: Final = 3.0
_MONTHS: Final = 12
_MONTHLY: Final = 6
"""Years of which each month still has a column to be seen."""
_TOP: Final = SIZE * 2


class Bar(NamedTuple):
    """What takes time. start, end: years with a fraction; an end that is not known runs to the edge, in dashes."""

    words: str
    start: float
    end: float | None
    dark: bool = True


def timeline(bars: Sequence[Bar], palette: Palette) -> Drawing:
    """Draw bars below each other, with the years above."""
    first = int(min(bar.start for bar in bars))
    last = max(first + 1, *(-int(-(bar.end or bar.start + 1) // 1) for bar in bars))
    left, right = WIDTH * _NAMES, WIDTH - _EDGE
    scale = (right - left) / (last - first)
    body = ""
    y = _TOP
    for bar in bars:
        told = label(bar.words, left - 2 * _PAD)
        high = max(told.height, _BAR) + 2 * _PAD
        x = min(left + (bar.start - first) * scale, right - _LEAST)
        end = left + ((bar.end or last) - first) * scale
        dash = "" if bar.end else "4 3"
        body += told.at(left - _PAD, y + high / 2, "end")
        fill = (palette.main if bar.dark else FAINT) if bar.end else PAPER
        body += rect(x, y + (high - _BAR) / 2, max(end - x, _LEAST), _BAR, fill=fill, stroke=palette.main, dash=dash)
        y += high
    return Drawing(WIDTH, y + _EDGE, _year_marks(first, last, y) + body)


def _year_marks(first: int, last: int, bottom: float) -> str:
    """Give the years with a line at the start of each; of many years only some."""
    each = -(-(last - first) // _YEARS)
    left, scale = WIDTH * _NAMES, (WIDTH - _EDGE - WIDTH * _NAMES) / (last - first)
    marks = ""
    if last - first <= _MONTHLY:
        months = (left + number * scale / _MONTHS for number in range(1, (last - first) * _MONTHS))
        marks = "".join(line([(x, _TOP), (x, bottom)], FAINT, wide=0.4) for x in months)
    for year in range(first, last + 1, each):
        x = left + (year - first) * scale
        marks += line([(x, _TOP - 4), (x, bottom)], FAINT, wide=1)
        if year < last:
            told = label(str(year), WIDTH, SMALL)
            middle = min(x + min(each, last - year) * scale / 2, WIDTH - told.width / 2)
            marks += told.at(middle, _TOP / 2, bold=True)
    return marks
