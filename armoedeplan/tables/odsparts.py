"""ODS before it is read: what each of its sheets spans, without the cells far away."""

import re
from typing import Final

from armoedeplan.tables.extent import Cutting, Extent, Far, beyond
from armoedeplan.tables.size_limits import MOST_COLUMNS, MOST_ROWS
from armoedeplan.tables.walk import Walk

CONTENT: Final = "content.xml"
_READ: Final = frozenset({"mimetype", CONTENT, "META-INF/manifest.xml", "styles.xml"})
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_ROWS, _COLUMNS = f"{_TABLE} number-rows-repeated", f"{_TABLE} number-columns-repeated"
_FILLED: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 value-type"
_MANY_CELLS: Final = re.compile(rb'number-columns-repeated="[0-9]{3,9}"[^<>]{0,999}(?<!/)>(?!</table:table-column>)')
"""A cell that is not empty, and stands there a hundred times or more."""
_MANY_ROWS: Final = re.compile(
    rb'number-rows-repeated="[0-9]{3,9}"[^<>]{0,999}>(?!<table:table-cell[^<>]{0,999}/></table:table-row>)'
)
"""The same of a row: one of more than an empty cell."""
_CELLS: Final = frozenset({"table-cell", "covered-table-cell"})


def wanted(name: str) -> bool:
    """Tell whether a part is needed to read the cells."""
    return name in _READ


def odd(parts: dict[str, bytes]) -> bool:
    """Tell whether there may be more than plain cells near the first one, so that a look is needed. It is quick.

    It looks at the text only. What is written so that it is not seen here meets the limits of the process.
    """
    content = parts[CONTENT]
    return (
        any(b"<!" in data or b"\0" in data for data in parts.values())
        or bool(_MANY_CELLS.search(content))
        or bool(_MANY_ROWS.search(content))
    )


def formulas(parts: dict[str, bytes]) -> bool:
    """Tell whether there seem to be formulas."""
    return b" table:formula=" in parts[CONTENT]


def hides_cells(parts: dict[str, bytes]) -> bool:
    """Tell whether there are hidden rows or columns."""
    return bool(re.search(rb'table:visibility="(?:collapse|filter)"', parts[CONTENT]))


def cell_notes(file: str, parts: dict[str, bytes]) -> dict[str, list[str]]:  # noqa: ARG001 - as for XLSX
    """Tell nothing of single cells: an error is words here, which are told where they are read."""
    return {}


def look(file: str, parts: dict[str, bytes]) -> list[Extent]:
    """Look at every part, and cut out of the content what is far away; give what each sheet spans.

    parts: by name; that of the content is replaced. Raises TableError.
    """
    for part, data in parts.items():
        if part.endswith(".xml"):
            Walk(f"{file}, onderdeel {part}").check(data)
    content = _Content(file)
    content.whole(parts[CONTENT])
    parts[CONTENT] = content.left(parts[CONTENT])
    return content.sheets


class _Content(Cutting):
    """The walk through the content: all sheets, one after the other."""

    def __init__(self, file: str) -> None:
        super().__init__(f"{file}, onderdeel {CONTENT}")
        self.file = file
        self.sheets: list[Extent] = []
        self._row = self._column = self._times = self._wide = self._tables = 0
        self._far_row = self._filled = False
        self._words: list[str] = []

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a cell stands, and whether something is in it."""
        if name in _CELLS:
            self._cell(attributes)
        elif name == "table-row":
            self._times, self._column = self._number(attributes, _ROWS), 0
            self._far_row = self._row >= MOST_ROWS
            if self._far_row:
                self.cut()
        elif name == "table":
            self._tables += 1
            if self._tables == 1:
                self._row = self._column = 0
                self.sheets.append(Extent(self.file, attributes.get(f"{_TABLE} name", "")))

    def ended(self, name: str) -> None:
        """Go on to the next cell or row."""
        if name in _CELLS:
            self._cell_ended()
        elif name == "table-row":
            self._row += self._times
            if self._far_row:
                self.end_cut()
                self._far_row = False
        elif name == "table":
            self._tables -= 1

    def _cell(self, attributes: dict[str, str]) -> None:
        """Note a cell, which may stand for several."""
        self._wide = self._number(attributes, _COLUMNS)
        if not self.sheets:
            return
        self._filled = _FILLED in attributes
        if self._filled and beyond(self._row + self._times - 1, self._column + self._wide - 1):
            self._words = []
            self.parser.CharacterDataHandler = self._words.append
            if not self.cutting:
                self.cut()
        elif self._filled:
            self.sheets[-1].add(self._row, self._column, self._times, self._wide)

    def _cell_ended(self) -> None:
        """Note what is in a cell far away."""
        if self.cutting and self._filled:
            self.parser.CharacterDataHandler = None
            if not self._far_row:
                self.end_cut()
            wide = self._column + self._wide > MOST_COLUMNS
            row, column = (self._row, MOST_COLUMNS) if wide else (MOST_ROWS, 0)
            first = Far(max(self._row, row), max(self._column, column), "".join(self._words))
            self.sheets[-1].leave_out(first, self._times * self._wide)
        self._column += self._wide
        self._filled = False

    def _number(self, attributes: dict[str, str], name: str) -> int:
        """Give how many times a cell or a row stands there. Raises TableError."""
        digits = attributes.get(name, "1")
        if not (digits.isdecimal() and digits.isascii() and len(digits) < 10):
            raise self.broken()
        return int(digits)
