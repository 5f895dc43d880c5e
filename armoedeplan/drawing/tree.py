"""Boxes that stand below each other, each a step to the right of the one it falls under."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.drawing.marks import WIDTH, Drawing, box, boxed, line
from armoedeplan.drawing.palette import Palette

_STEP: Final = 34.0
_GAP: Final = 10.0
_BOX: Final = 420.0
_EDGE: Final = 2.0


class Node(NamedTuple):
    """A box with what falls under it."""

    words: str
    below: tuple["Node", ...] = ()
    dark: bool = False


def tree(roots: Sequence[Node], palette: Palette) -> Drawing:
    """Draw each tree with its branches stepped in below it, as in a table of contents: long names fit so."""
    body = ""
    y = _EDGE
    ends: dict[int, float] = {}
    for node, depth in _flat(roots, 0):
        wide = min(_BOX, WIDTH - 2 * _EDGE - depth * _STEP)
        told, high = boxed(node.words, wide)
        x = _EDGE + depth * _STEP
        if depth:
            body += line([(x - _STEP / 2, ends[depth - 1]), (x - _STEP / 2, y + high / 2), (x, y + high / 2)])
        body += box(x, y, wide, told, palette, dark=node.dark)
        ends[depth] = y + high
        y += high + _GAP
    return Drawing(WIDTH, y - _GAP + _EDGE, body)


def _flat(nodes: Sequence[Node], depth: int) -> Iterator[tuple[Node, int]]:
    for node in nodes:
        yield node, depth
        yield from _flat(node.below, depth + 1)
