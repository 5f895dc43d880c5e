"""Values over time: a line through what was measured, and a dashed one to what is aimed at."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.drawing.marks import SMALL, WIDTH, Drawing, dots, label, line
from armoedeplan.drawing.palette import FAINT, PAPER, Palette

_HIGH: Final = 240.0
_TOP: Final = 30.0
_PAD: Final = 8.0
_RIGHT: Final = WIDTH - 60
_YEARS: Final = 10
_FOOT: Final = 24.0
_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_LINES: Final = 5


class Point(NamedTuple):
    """A value at a moment, in years with a fraction; words: how the value is written."""

    moment: float
    value: float
    words: str


def trend(measured: Sequence[Point], target: Point | None, palette: Palette) -> Drawing:
    """Draw what was measured, in order of time, and the way to the target."""
    every = [*measured, *([target] if target else [])]
    marks = _round_scale(min(0.0, *(point.value for point in every)), max(0.0, *(point.value for point in every)))
    heads = [label(written(mark), WIDTH, SMALL) for mark in marks]
    field = _Field(
        left=max(head.width for head in heads) + 2 * _PAD,
        first=int(min(point.moment for point in every)),
        last=int(max(point.moment for point in every)) + 1,
        marks=marks,
    )
    body = "".join(
        line([(field.left, field.y(mark)), (_RIGHT, field.y(mark))], FAINT, wide=1)
        + head.at(field.left - _PAD, field.y(mark), "end")
        for mark, head in zip(marks, heads, strict=True)
    )
    body += "".join(
        line([(field.x(year), _TOP + _HIGH), (field.x(year), _TOP + _HIGH + 4)])
        + (label(str(year), WIDTH, SMALL).at(field.x(year + 0.5), _TOP + _HIGH + 15) if year < field.last else "")
        for year in range(field.first, field.last + 1, -(-(field.last - field.first) // _YEARS))
    )
    return Drawing(WIDTH, _TOP + _HIGH + _FOOT, body + _course_drawn(measured, target, field, palette))


class _Field(NamedTuple):
    """Where values stand: left is the edge, first and last are years, marks are the levels from low to high."""

    left: float
    first: int
    last: int
    marks: Sequence[float]

    def x(self, moment: float) -> float:
        """Give how far to the right a moment stands."""
        return self.left + (moment - self.first) / (self.last - self.first) * (_RIGHT - self.left)

    def y(self, value: float) -> float:
        """Give the height at which a value stands."""
        return _TOP + _HIGH * (1 - (value - self.marks[0]) / (self.marks[-1] - self.marks[0]))

    def place(self, point: Point) -> tuple[float, float]:
        """Give x and y of a value at its moment, in the unit of the drawing."""
        return self.x(point.moment), self.y(point.value)


def _course_drawn(measured: Sequence[Point], target: Point | None, field: _Field, palette: Palette) -> str:
    """Give the line through what was measured, and on to the target, with the values."""
    body = (
        line([field.place(measured[-1]), field.place(target)], dash="6 4")
        if target and measured and target.moment > measured[-1].moment
        else ""
    )
    body += line([field.place(point) for point in measured], wide=2.2) if len(measured) > 1 else ""
    body += dots((field.place(point) for point in measured), fill=palette.main, stroke=palette.main)
    body += dots([field.place(target)], fill=PAPER, stroke=palette.main) if target else ""
    for point in [*measured, *([target] if target else [])]:
        x, y = field.place(point)
        told = label(point.words, _RIGHT)
        body += told.at(min(max(x, told.width / 2), WIDTH - told.width / 2), y - 14, bold=point is not target)
    return body


def written(number: float) -> str:
    """Write a number in Dutch: `1.250`, `7,5`."""
    whole = f"{number:,.4f}".rstrip("0").rstrip(".")
    return whole.translate(str.maketrans(",.", ".,"))


def _round_scale(low: float, high: float) -> list[float]:
    """Give round numbers from below the lowest to above the highest value."""
    least = ((high - low) or 1.0) / _LINES
    power = 10.0 ** math.floor(math.log10(least))
    step = next(power * factor for factor in _STEPS if power * factor >= least)
    start, end = int(low // step), int(-(-high // step))
    return [number * step for number in range(start, max(end, start + 1) + 1)]
