"""The picture of the house (`docs/beelden/huis.svg`), out of the table of floors in CONTRIBUTING.

Lines are told roughly, so that the picture is seldom another one after a change, or after two that were made apart.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.drawing.marks import SMALL, WIDTH, Drawing, label, rect
from armoedeplan.drawing.palette import LINE, OURS

_ROOT: Final = Path(__file__).resolve().parents[2]
_ROW: Final = re.compile(r"^\| ([0-9]+) \| `([a-z_]+)(/|\.py)` \| (.+) \|$", re.MULTILINE)
_TITLE: Final = "The house: floors from high to low; an import only goes down"
_IN_A_ROW: Final = 3
"""Rooms side by side; a third of the width holds the name and the size of each on one line."""
_MANY: Final = 1000
_NUMBERS: Final = 34.0
_GAP: Final = 6.0
_PAD: Final = 5.0


class Room(NamedTuple):
    """A package or module of `armoedeplan/`, as its row in CONTRIBUTING tells it.

    name: as it is imported. end: `/` or `.py`.
    """

    floor: int
    name: str
    end: str
    description: str

    @property
    def modules(self) -> list[Path]:
        """Its modules."""
        path = _ROOT / "armoedeplan" / self.name
        return sorted(path.rglob("*.py")) if self.end == "/" else [path.with_suffix(".py")]

    @property
    def lines(self) -> int:
        """How many lines its modules have, in hundreds, and from a thousand on in five hundreds; at least a hundred."""
        count = sum(len(module.read_text(encoding="utf-8").splitlines()) for module in self.modules)
        step = 100 if count < _MANY else 500
        return max(round(count / step) * step, 100)

    @property
    def size(self) -> str:
        """How large it is, in words."""
        number = len(self.modules)
        return f"{f'{number} modules, ' if number > 1 else ''}{self.lines:,} lines"


def rooms() -> list[Room]:
    """Give every room of the table in CONTRIBUTING, from high to low."""
    text = (_ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [Room(int(floor), name, end, description) for floor, name, end, description in _ROW.findall(text)]


def floors() -> list[list[Room]]:
    """Give the rooms of each floor, from high to low; rooms on one floor do not know each other."""
    every = rooms()
    return [[room for room in every if room.floor == floor] for floor in dict.fromkeys(room.floor for room in every)]


def picture() -> str:
    """Give the picture as SVG: a row for each floor, a box for each room with its name and its size."""
    body, y = "", _GAP
    for row in floors():
        columns = min(len(row), _IN_A_ROW)
        top = y
        for start in range(0, len(row), columns):
            marks, high = _boxes(row[start : start + columns], y, (WIDTH - _NUMBERS) / columns - _GAP)
            body += marks
            y += high + _GAP
        body += label(str(row[0].floor), _NUMBERS).at(_NUMBERS / 2, (top + y - _GAP) / 2, fill=LINE)
    return Drawing(WIDTH, y, body).svg(_TITLE, " ".join(_floors_in_words()))


def _boxes(row: Sequence[Room], y: float, wide: float) -> tuple[str, float]:
    """Give the boxes of rooms side by side, from a height on, and how high they are."""
    names = [label(room.name + room.end, wide / 2) for room in row]
    sizes = [label(room.size, wide - name.width - 3 * _PAD, SMALL) for room, name in zip(row, names, strict=True)]
    high = max(words.height for words in (*names, *sizes)) + 2 * _PAD
    body = ""
    for at, (name, size) in enumerate(zip(names, sizes, strict=True)):
        x = _NUMBERS + at * (wide + _GAP)
        body += rect(x, y, wide, high, fill=OURS.light, stroke=OURS.main, round_=3)
        body += name.at(x + _PAD, y + high / 2, "start", bold=True)
        body += size.at(x + wide - _PAD, y + high / 2, "end")
    return body, high


def _floors_in_words() -> Iterator[str]:
    """Yield what each floor holds, for who does not see the picture."""
    for row in floors():
        yield f"Floor {row[0].floor}: {'; '.join(f'{room.name}{room.end} ({room.size})' for room in row)}."
