"""Boxes in columns with lines between them, in an order in which few lines cross."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.drawing.marks import SIZE, WIDTH, Drawing, Label, box, boxed, curve, label, line
from armoedeplan.drawing.palette import Palette

_GAP: Final = 9.0
_LANE: Final = 8.0
_EDGE: Final = 2.0
_SWEEPS: Final = 8


class Box(NamedTuple):
    """A box: what it is known by, its words, and how it looks."""

    id: str
    words: str
    dark: bool = False
    dash: str = ""


class Link(NamedTuple):
    """A line from a box to one in a column to the right of it."""

    start: str
    end: str
    dash: str = ""


class _Place(NamedTuple):
    """A box in its column, or the place where a line passes through a column."""

    id: str
    told: Label | None
    high: float
    box: Box | None


def layers(
    columns: Sequence[tuple[str, Sequence[Box]]], links: Sequence[Link], palette: Palette, gap: float = 62.0
) -> Drawing:
    """Draw columns, each with a heading and boxes; gap: the room for the lines between two columns."""
    wide = (WIDTH - 2 * _EDGE - gap * (len(columns) - 1)) / len(columns)
    heads = [label(head, wide, SIZE) for head, _ in columns]
    top = max((head.height for head in heads), default=0) + 12 if any(head for head, _ in columns) else _EDGE
    rows, steps = _with_lanes([[_place(item, wide) for item in boxes] for _, boxes in columns], links)
    rows = _ordered_columns(rows, steps)
    high = max((_height(row) for row in rows), default=0)
    left = {place.id: _EDGE + at * (wide + gap) for at, row in enumerate(rows) for place in row}
    middle = {id_: y for row in rows for id_, y in _box_middles(row, top, high)}
    body = "".join(
        head.at(_EDGE + at * (wide + gap) + wide / 2, top / 2 - 3, bold=True) for at, head in enumerate(heads)
    )
    body += "".join(
        curve((left[step.start] + wide, middle[step.start]), (left[step.end], middle[step.end]), dash=step.dash)
        for step in steps
    )
    for place in (place for row in rows for place in row):
        x, y = left[place.id], middle[place.id]
        if place.box is None or place.told is None:
            dash = next(step.dash for step in steps if step.end == place.id)
            body += line([(x, y), (x + wide, y)], dash=dash)
        else:
            body += box(x, y - place.high / 2, wide, place.told, palette, dark=place.box.dark, dash=place.box.dash)
    return Drawing(WIDTH, top + high + _EDGE, body)


def _place(item: Box, wide: float) -> _Place:
    told, high = boxed(item.words, wide)
    return _Place(item.id, told, high, item)


def _with_lanes(rows: list[list[_Place]], links: Sequence[Link]) -> tuple[list[list[_Place]], list[Link]]:
    """Lead a line that passes a column through a place of its own; give the places, and lines of one column each."""
    at = {place.id: number for number, row in enumerate(rows) for place in row}
    steps: list[Link] = []
    for link in dict.fromkeys(links):
        if link.start not in at or link.end not in at or at[link.start] >= at[link.end]:
            continue
        last = link.start
        for column in range(at[link.start] + 1, at[link.end]):
            lane = f"{link.start}>{link.end}@{column}"
            rows[column].append(_Place(lane, None, _LANE, None))
            steps.append(Link(last, lane, link.dash))
            last = lane
        steps.append(Link(last, link.end, link.dash))
    return rows, steps


def _ordered_columns(rows: list[list[_Place]], steps: Sequence[Link]) -> list[list[_Place]]:
    """Order each column by the middle of what its boxes are tied to, to and fro, and keep the best."""
    near: defaultdict[str, list[str]] = defaultdict(list)
    for step in steps:
        near[step.start].append(step.end)
        near[step.end].append(step.start)
    best = rows
    for sweep in range(_SWEEPS):
        rows = list(rows)
        columns = range(1, len(rows)) if sweep % 2 == 0 else range(len(rows) - 2, -1, -1)
        for column in columns:
            beside = rows[column - 1 if sweep % 2 == 0 else column + 1]
            rows[column] = sorted(rows[column], key=_wished_middles(rows[column], beside, near).__getitem__)
        if _crossing_count(rows, steps) < _crossing_count(best, steps):
            best = rows
    return best


def _wished_middles(
    row: Sequence[_Place], beside: Sequence[_Place], near: Mapping[str, list[str]]
) -> dict[_Place, float]:
    """Give where each box would like to be: amid what it is tied to, or else where it is."""
    at = {place.id: (number + 0.5) / len(beside) for number, place in enumerate(beside)}
    found = {}
    for number, place in enumerate(row):
        tied = [at[id_] for id_ in near[place.id] if id_ in at]
        found[place] = sum(tied) / len(tied) if tied else (number + 0.5) / len(row)
    return found


def _crossing_count(rows: Sequence[Sequence[_Place]], steps: Sequence[Link]) -> int:
    """Count the lines that cross each other."""
    column = {place.id: number for number, row in enumerate(rows) for place in row}
    order = {place.id: number for row in rows for number, place in enumerate(row)}
    by_column: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for step in steps:
        by_column[column[step.start]].append((order[step.start], order[step.end]))
    return sum(
        (a[0] - b[0]) * (a[1] - b[1]) < 0
        for ends in by_column.values()
        for number, a in enumerate(ends)
        for b in ends[:number]
    )


def _height(row: Sequence[_Place]) -> float:
    return sum(place.high for place in row) + _GAP * max(len(row) - 1, 0)


def _box_middles(row: Sequence[_Place], top: float, high: float) -> Iterator[tuple[str, float]]:
    """Yield where the middle of each box is: spread over the height, at most a few gaps apart."""
    spare = (high - _height(row)) / (len(row) + 1) if row else 0
    y = top + spare
    for place in row:
        yield place.id, y + place.high / 2
        y += place.high + _GAP + spare
