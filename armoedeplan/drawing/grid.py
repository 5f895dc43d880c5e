"""A heat map: rows and columns with a number in each cell, darker where the number is higher."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.drawing.marks import SMALL, WIDTH, Drawing, label, rect
from armoedeplan.drawing.palette import INK, LINE, PAPER, Palette

_NAMES: Final = 0.36
_PAD: Final = 6.0
_EDGE: Final = 2.0


def grid(rows: Sequence[tuple[str, Sequence[int]]], columns: Sequence[str], palette: Palette) -> Drawing:
    """Draw a heat map; rows: the name of each with its numbers. A cell with nothing says 0 on white."""
    shades = ((PAPER, INK), (palette.pale, INK), (palette.middle, INK), (palette.main, PAPER))
    names = WIDTH * _NAMES
    wide = (WIDTH - names - 2 * _EDGE) / max(len(columns), 1)
    heads = [label(column, wide - 2 * _PAD, SMALL) for column in columns]
    top = max((head.height for head in heads), default=0) + 2 * _PAD
    body = "".join(head.at(names + (at + 0.5) * wide, top / 2) for at, head in enumerate(heads))
    y = top
    for name, numbers in rows:
        told = label(name, names - 2 * _PAD)
        high = told.height + 2 * _PAD
        body += told.at(names - _PAD, y + high / 2, "end")
        for at, number in enumerate(numbers):
            fill, ink = shades[min(number, len(shades) - 1)]
            x = names + at * wide
            body += rect(x, y, wide, high, fill=fill, stroke=LINE)
            body += label(str(number), wide).at(x + wide / 2, y + high / 2, fill=ink, bold=number > 0)
        y += high
    return Drawing(WIDTH, y + _EDGE, body)
