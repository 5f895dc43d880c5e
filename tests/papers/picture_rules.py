"""The rules of the checklist about pictures: time goes to the right, and on paper all their words can be read."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from lxml import etree

from papers.date_rules import MONTHS
from papers.made import Paper
from papers.printed import Printed
from papers.reading import FIGURE, Violation

_SVG: Final = "{http://www.w3.org/2000/svg}"
_TEXT_WIDTH: Final = 459.2
"""How wide the text of an ordinary page is, in points; a picture is as wide."""
_SMALLEST: Final = 8.0
_DAY: Final = rf"(?:(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) )?\d{{4}}"
_VALUE: Final = re.compile(rf"({_DAY})(?:: |, )|Doel voor (\d{{4}}): ", re.IGNORECASE)
_SPAN: Final = re.compile(rf": van ({_DAY}) (?:tot en met ({_DAY})|zonder einddatum)\.", re.IGNORECASE)


def line_40_time_goes_right(paper: Paper) -> Iterator[Violation]:
    """Along a trend and a planning what is later stands more to the right; and no word is too small at its width."""
    for name, data in paper.pictures.items():
        picture = etree.fromstring(data)
        line = next((at for at, text in enumerate(paper.lines, 1) if name in text), 1)
        if re.search(r"/(?:trend|planning)", name):
            yield from (Violation(line, f"{name}: {words}") for words in _backwards(picture))
        if (size := _smallest(picture) * _TEXT_WIDTH / _width(picture)) < _SMALLEST:
            yield Violation(line, f"{name}: letters van {size:.1f} punt")


def small_on_paper(one: Printed) -> Iterator[Violation]:
    """Yield the pictures whose words are too small at the width that they have in a file."""
    names = [re.findall(r"\]\(([^ )]+)", one.paper.lines[block.line - 1])[0] for block in _figures(one.paper)]
    printed = {
        "PDF": [place.right - place.left for place in one.pdf.figures] if one.pdf else [],
        "Word": one.word.picture_widths if one.word else [],
    }
    for form, widths in printed.items():
        if widths and len(widths) != len(names):
            yield Violation(1, f"{form}: {len(widths)} van {len(names)} beelden")
        for name, width in zip(names, widths, strict=False):
            picture = etree.fromstring(one.paper.pictures[name])
            if (size := _smallest(picture) * width / _width(picture)) < _SMALLEST:
                yield Violation(1, f"{form}: {name}: letters van {size:.1f} punt")


def _figures(paper: Paper) -> list[Any]:
    """Give the pictures that a paper places, in their order."""
    return [block for block in paper.blocks if block.kind == FIGURE]


def _width(picture: Any) -> float:
    """Give the width of a drawing, in its own unit."""
    return float(picture.get("viewBox").split()[2])


def _smallest(picture: Any) -> float:
    """Give the size of its smallest words, in its own unit."""
    usual = picture.get("font-size")
    return min((float(one.get("font-size", usual)) for one in picture.iter(f"{_SVG}text")), default=float(usual))


def _backwards(picture: Any) -> Iterator[str]:
    """Yield what stands before what is earlier: years, points with their day, and bars with their beginning."""
    told = picture.findtext(f"{_SVG}desc") or ""
    labels = [(float(one.get("x")), one.text or "") for one in picture.iter(f"{_SVG}text")]
    years = [(int(text), x) for x, text in labels if re.fullmatch(r"20\d\d", text)]
    points = [float(one.get("cx")) for one in picture.iter(f"{_SVG}circle")]
    bars = [float(one.get("x")) for one in picture.iter(f"{_SVG}rect") if one.get("x")]
    spans = [_moment(one[1]) for one in _SPAN.finditer(told)]
    values = [_moment(one[1] or f"december {one[2]}") for one in _VALUE.finditer(told)]
    yield from _wrong_order("jaren", years)
    if points:
        yield from _wrong_order("punten", list(zip(values, points, strict=True)))
    if bars:
        yield from _wrong_order("balken", list(zip(spans, bars, strict=True)))


def _moment(day: str) -> float:
    """Give a day, month or year as a number of months."""
    *before, year = day.lower().split()
    month = MONTHS.index(before[-1]) if before else 0
    return 12 * int(year) + month + (int(before[0]) / 31 if len(before) > 1 else 0)


def _wrong_order(what: str, placed: Sequence[tuple[float, float]]) -> Iterator[str]:
    """Yield where of two moments the later one stands to the left."""
    for (early, left), (late, right) in pairwise(sorted(placed)):
        if late > early and right <= left:
            yield f"{what}: {right} staat niet rechts van {left}"
