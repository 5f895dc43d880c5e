"""The marks of a drawing, and the SVG around them: dark lines and words on light, readable in black and white."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, NamedTuple

from armoedeplan.drawing.lettering import lines, width
from armoedeplan.drawing.palette import INK, LINE, PAPER, Palette

WIDTH: Final = 680.0
"""How wide a drawing is: on paper as wide as the text, so that letters have the size of a small text."""
HEIGHT: Final = 860.0
"""How high a drawing can be on one page."""
SIZE: Final = 13.0
SMALL: Final = 12.0
MOST_LINES: Final = 3
"""Lines of a label; what has more to say stands in the text."""
LEADING: Final = 1.25
DASHES: Final = ("", "7 3", "2 3", "10 3 2 3", "4 2", "12 4")
"""Lines that can be told apart without colour."""
_FONTS: Final = "'Source Sans 3', 'Liberation Sans', Arial, Helvetica, sans-serif"
_PAD: Final = 7.0


class Drawing(NamedTuple):
    """Marks with the room they take; `svg` makes a file of them."""

    width: float
    height: float
    body: str

    def svg(self, title: str, words: str) -> str:
        """Give the file, with its name and its text alternative."""
        wide, high = _n(self.width), _n(self.height)
        size = f'width="{wide}" height="{high}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" {size} role="img"'
            f' font-family="{_FONTS}" font-size="{_n(SIZE)}" style="{_weight(400)}">\n'
            f"<title>{_words(title)}</title>\n<desc>{_words(words)}</desc>\n"
            f'<rect {size} fill="{PAPER}"/>\n{self.body}</svg>\n'
        )


class Label(NamedTuple):
    """Words broken over lines, for a place of a certain width."""

    lines: tuple[str, ...]
    size: float = SIZE

    @property
    def height(self) -> float:
        """The room it takes from top to bottom."""
        return len(self.lines) * self.size * LEADING

    @property
    def width(self) -> float:
        """The room that its longest line takes."""
        return max((width(line, self.size) for line in self.lines), default=0)

    def at(self, x: float, middle: float, anchor: str = "middle", fill: str = INK, *, bold: bool = False) -> str:
        """Give it as marks around a height; anchor: `start`, `middle` or `end`."""
        top = middle - self.height / 2 + self.size * 0.95
        weight = f' font-weight="bold" style="{_weight(600)}"' if bold else ""
        return "".join(
            f'<text x="{_n(x)}" y="{_n(top + number * self.size * LEADING)}" text-anchor="{anchor}"'
            f' font-size="{_n(self.size)}" fill="{fill}"{weight}>{_words(line)}</text>\n'
            for number, line in enumerate(self.lines)
        )


def label(words: str, room: float, size: float = SIZE) -> Label:
    """Break words over lines for a place of a certain width."""
    told = lines(words, room, size)
    if len(told) > MOST_LINES:
        told = (*told[: MOST_LINES - 1], f"{told[MOST_LINES - 1].rstrip('-')}…")
    return Label(told, size)


def boxed(words: str, wide: float, size: float = SIZE) -> tuple[Label, float]:
    """Give the words of a box of a certain width, and how high the box becomes."""
    told = label(words, wide - 2 * _PAD, size)
    return told, told.height + 2 * _PAD


def box(x: float, y: float, wide: float, told: Label, palette: Palette, *, dark: bool = False, dash: str = "") -> str:
    """Give a box with words, its top left corner at x, y."""
    high = told.height + 2 * _PAD
    fill, ink = (palette.main, PAPER) if dark else (palette.light, INK)
    outline = rect(x, y, wide, high, fill=fill, stroke=palette.main, dash=dash, round_=5)
    return outline + told.at(x + wide / 2, y + high / 2, fill=ink)


def rect(
    x: float, y: float, wide: float, high: float, *, fill: str, stroke: str, dash: str = "", round_: float = 0
) -> str:
    """Give a rectangle as SVG: x, y of its top left corner; round_: the radius of its corners."""
    corner = f' rx="{_n(round_)}"' if round_ else ""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}"{corner} fill="{fill}"'
        f' stroke="{stroke}" stroke-width="1.3"{_dashed(dash)}/>\n'
    )


def line(points: Sequence[tuple[float, float]], stroke: str = LINE, *, dash: str = "", wide: float = 1.4) -> str:
    """Give straight lines from point to point as one SVG mark; wide: its thickness."""
    through = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polyline points="{through}" fill="none" stroke="{stroke}" stroke-width="{_n(wide)}"{_dashed(dash)}/>\n'


def curve(start: tuple[float, float], end: tuple[float, float], *, dash: str = "") -> str:
    """Give a line that leaves and arrives level."""
    (x1, y1), (x2, y2) = start, end
    bend = (x1 + x2) / 2
    path = f"M{_n(x1)} {_n(y1)} C{_n(bend)} {_n(y1)} {_n(bend)} {_n(y2)} {_n(x2)} {_n(y2)}"
    return f'<path d="{path}" fill="none" stroke="{LINE}" stroke-width="1.4"{_dashed(dash)}/>\n'


def dots(points: Iterable[tuple[float, float]], *, fill: str, stroke: str) -> str:
    """Give a dot of one size at each point as SVG, to show where a line has a value."""
    return "".join(
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="4" fill="{fill}" stroke="{stroke}" stroke-width="1.6"/>\n'
        for x, y in points
    )


def with_foot(drawing: Drawing, words: str) -> Drawing:
    """Give a drawing with words below it."""
    told = Label(lines(words, drawing.width - 2 * _PAD, SMALL), SMALL)
    body = drawing.body + told.at(_PAD, drawing.height + _PAD + told.height / 2, "start")
    return Drawing(drawing.width, drawing.height + told.height + 2 * _PAD, body)


def _weight(weight: int) -> str:
    """Give the style with which a variable font has a weight; without it a typesetter takes its thinnest."""
    return f"font-variation-settings:'wght' {weight}"


def _dashed(dash: str) -> str:
    return f' stroke-dasharray="{dash}"' if dash else ""


def _n(number: float) -> str:
    """Write a number with at most one decimal."""
    return f"{number:.1f}".removesuffix(".0")


def _words(words: str) -> str:
    """Write words as they stand in XML; a sign that XML has not goes."""
    return escape("".join(sign for sign in words if sign.isprintable() or sign in "\n\t"))
