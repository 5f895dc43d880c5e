"""A PDF as it lies on paper: what stands on its pages and where, in points from the lower left corner."""

import io
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final, NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

MM: Final = 72 / 25.4
EDGES: Final = (62.0, 68.0)
"""How high the foot and the head of a page are; those of a form are `NARROW`."""
NARROW: Final = (42.0, 42.0)
_BELOW: Final = 10
"""Points between the words of a head and the text."""
_THIN: Final = 1.2
_SHORTEST: Final = 15 * MM


class Box(NamedTuple):
    """Where something stands."""

    left: float
    low: float
    right: float
    high: float

    def beside(self, other: "Box") -> bool:
        """Whether both have a piece of the width of the page."""
        return self.left < other.right and other.left < self.right

    def around(self, other: "Box") -> "Box":
        """Give the box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.low, other.low),
            max(self.right, other.right),
            max(self.high, other.high),
        )


class Cell(NamedTuple):
    """A cell of a table: its words, on which page they stand, and where."""

    text: str
    page: int
    place: Box | None


class Page:
    """A page: its words, those of its head and its foot, and what is drawn on it."""

    def __init__(self, page: Any, edges: tuple[float, float]) -> None:
        self.wide, self.high = page.get_size()
        self.foot_edge, self.head_edge = edges[0], self.high - edges[1]
        self._words = page.get_textpage()
        self._page = page

    @cached_property
    def text(self) -> str:
        """All its words."""
        return str(self._words.get_text_range())

    @cached_property
    def head(self) -> str:
        """The words above its text."""
        return str(self._words.get_text_bounded(0, self.head_edge + _BELOW, self.wide, self.high))

    @cached_property
    def foot(self) -> str:
        """The words below its text."""
        return str(self._words.get_text_bounded(0, 0, self.wide, self.foot_edge))

    @cached_property
    def _drawn(self) -> list[tuple[int, Box, int]]:
        """What stands on it: its kind, its place, and to which part of the structure it belongs."""
        return [
            (one.type, Box(*one.get_bounds()), pdfium.FPDFPageObj_GetMarkedContentID(one.raw))
            for one in self._page.get_objects(max_depth=3)
        ]

    @cached_property
    def parts(self) -> dict[int, Box]:
        """Where each part of the structure stands, by its number."""
        found: dict[int, Box] = {}
        for _, place, part in self._drawn:
            if part >= 0:
                found[part] = place.around(found.get(part, place))
        return found

    @cached_property
    def fill(self) -> float:
        """How much of the height for text is used, from the top to the lowest that stands there: 0 to 1."""
        inside = [
            place.low for _, place, _ in self._drawn if place.high > self.foot_edge and place.low < self.head_edge
        ]
        lowest = max(min(inside, default=self.head_edge), self.foot_edge)
        used: float = (self.head_edge - lowest) / (self.head_edge - self.foot_edge)
        return used

    @cached_property
    def rules(self) -> list[Box]:
        """The thin lines across it, from high to low."""
        paths = [place for kind, place, _ in self._drawn if kind == pdfium.FPDF_PAGEOBJ_PATH]
        thin = [one for one in paths if one.high - one.low < _THIN and one.right - one.left > _SHORTEST]
        return sorted(thin, key=lambda one: -one.low)

    @cached_property
    def squares(self) -> list[Box]:
        """The boxes to tick: squares of some four to seven millimetres."""
        paths = [place for kind, place, _ in self._drawn if kind == pdfium.FPDF_PAGEOBJ_PATH]
        return [
            one
            for one in paths
            if 3.5 * MM < one.right - one.left < 7 * MM and abs(one.right - one.left - one.high + one.low) < 1
        ]

    @cached_property
    def texts(self) -> list[Box]:
        """Where its words stand."""
        return [place for kind, place, _ in self._drawn if kind == pdfium.FPDF_PAGEOBJ_TEXT]

    def words_at(self, place: Box) -> str:
        """Give the words at a place."""
        return " ".join(str(self._words.get_text_bounded(*place)).split())

    def starts_of(self, words: str) -> list[Box]:
        """Give where the first sign stands of each time that some words do."""
        searched = self._words.search(words)
        found = []
        while (at := searched.get_next()) is not None:
            found.append(Box(*self._words.get_charbox(at[0])))
        return found


class Pdf:
    """A PDF that is read when it is asked for something."""

    def __init__(self, data: bytes, *, form: bool = False) -> None:
        self._data = data
        self._document = pypdfium2.PdfDocument(data)
        self.pages = [Page(one, NARROW if form else EDGES) for one in self._document]

    @cached_property
    def tables(self) -> list[list[list[Cell]]]:
        """Its tables: the cells of each row."""
        with pikepdf.open(io.BytesIO(self._data)) as pdf:
            pages = {one.objgen: at for at, one in enumerate(pdf.pages)}
            tree = pdf.Root.StructTreeRoot
            return [
                [[self._cell(cell, pages) for cell in _below(row, "/TH", "/TD")] for row in _below(table, "/TR")]
                for table in _below(tree, "/Table")
            ]

    @cached_property
    def figures(self) -> list[Box]:
        """Where its pictures stand."""
        with pikepdf.open(io.BytesIO(self._data)) as pdf:
            return [
                Box(*map(float, shown.BBox))
                for figure in _below(pdf.Root.StructTreeRoot, "/Figure")
                for shown in (figure.A if isinstance(figure.A, pikepdf.Array) else [figure.A])
                if "/BBox" in shown
            ]

    def _cell(self, cell: Any, pages: dict[Any, int]) -> Cell:
        """Read a cell of a table."""
        parts = list(_parts(cell, None))
        if not parts:
            return Cell("", 0, None)
        page = pages[parts[0][0].objgen]
        places = [self.pages[page].parts[part] for at, part in parts if pages[at.objgen] == page]
        place = places[0]
        for one in places:
            place = place.around(one)
        return Cell(self.pages[page].words_at(place), page + 1, place)


def _below(element: Any, *kinds: str) -> Iterator[Any]:
    """Yield what is of some kinds below an element of the structure, and not below another of them."""
    below = element.get("/K")
    for one in list(below) if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(one, pikepdf.Dictionary):
            if str(one.get("/S")) in kinds:
                yield one
            else:
                yield from _below(one, *kinds)


def _parts(element: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """Yield the numbers of what an element of the structure holds, each with its page."""
    page = element.get("/Pg", page)
    below = element.get("/K")
    for one in list(below) if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(one, pikepdf.Dictionary):
            if "/MCID" in one:
                yield one.get("/Pg", page), int(one.MCID)
            else:
                yield from _parts(one, page)
        elif one is not None:
            yield page, int(one)
