"""Bars with a number: how much each of a few has."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.drawing.marks import WIDTH, Drawing, label, rect
from armoedeplan.drawing.palette import Palette

_NAMES: Final = 0.34
_NUMBER: Final = 150.0
_PAD: Final = 6.0
_BAR: Final = 18.0


class Bar(NamedTuple):
    """A bar: its words, how long it is, and what stands behind it."""

    words: str
    value: float
    told: str
    dark: bool = False


def drawn_bars(shown: Sequence[Bar], palette: Palette, whole: float = 0) -> Drawing:
    """Draw bars below each other, all from zero; none is negative. whole: what a bar of full length stands for."""
    left = WIDTH * _NAMES
    most = max([whole, *(bar.value for bar in shown)]) or 1
    body = ""
    y = 2.0
    for bar in shown:
        name, told = label(bar.words, left - 2 * _PAD), label(bar.told, _NUMBER - _PAD)
        high = max(name.height, told.height, _BAR) + 2 * _PAD
        wide = (WIDTH - left - _NUMBER) * bar.value / most
        body += name.at(left - _PAD, y + high / 2, "end")
        fill = palette.main if bar.dark else palette.light
        body += rect(left, y + (high - _BAR) / 2, wide, _BAR, fill=fill, stroke=palette.main)
        body += told.at(left + wide + _PAD, y + high / 2, "start", bold=bar.dark)
        y += high
    return Drawing(WIDTH, y, body)
