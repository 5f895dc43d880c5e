"""What the cells of a spreadsheet are besides their values: reckoned, without an outcome, or a percentage.

The library that reads the values tells none of it: to it a formula without an outcome is an empty cell, and 25% is
0,25.
"""

import re
from collections.abc import Mapping
from types import ModuleType
from typing import Final

from armoedeplan.tables import odsparts, xlsxparts
from armoedeplan.tables.extent import beyond
from armoedeplan.tables.size_limits import MOST_COLUMNS
from armoedeplan.tables.walk import Walk

_STYLES: Final = "xl/styles.xml"
_PERCENT_FORMATS: Final = frozenset({"9", "10"})
"""The numbers of the two ways of writing a percentage that every XLSX has."""
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.')
"""What stands as it is in a way of writing numbers: `0"%"` shows a percent sign, and multiplies nothing."""
_ODD_XLSX: Final = re.compile(rb"[<:]f[ />]|\bt=[\"']e[\"']")
_ODD_ODS: Final = re.compile(rb" table:formula=|value-type=[\"'](?:percentage|error)[\"']")
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

Place = tuple[int, int]
"""The row and the column of a cell, from 0."""


class Marks:
    """The cells of one sheet that hold a formula, that have no outcome, or that are written as a percentage."""

    def __init__(self) -> None:
        self.formulas: Final[list[Place]] = []
        self.broken: Final[list[Place]] = []
        self.percentages: Final[set[Place]] = set()


def marks_of_book(file: str, parts: Mapping[str, bytes], kind: ModuleType) -> dict[str, Marks]:
    """Give what the cells of each sheet are, by the name of the sheet. Raises TableError.

    kind: the module that knows these parts. It is quick where there is nothing of the kind.
    """
    if kind is odsparts:
        content = parts[odsparts.CONTENT]
        if not _ODD_ODS.search(content):
            return {}
        walk = _OdsCells(f"{file}, onderdeel {odsparts.CONTENT}")
        walk.whole(content)
        return walk.found
    percent = _percent_styles(file, parts.get(_STYLES, b""))
    found = {}
    for part, name in xlsxparts.sheet_names(file, dict(parts)).items():
        data = parts.get(part, b"")
        if percent or _ODD_XLSX.search(data):
            sheet = _XlsxCells(f"{file}, onderdeel {part}", percent)
            sheet.whole(data)
            found[name] = sheet.marks
    return found


class _XlsxCells(Walk):
    """The walk through one sheet of XLSX. percent: the numbers of the styles that write a percentage."""

    def __init__(self, where: str, percent: frozenset[str]) -> None:
        super().__init__(where)
        self.marks: Final = Marks()
        self._percent: Final = percent
        self._place: Place = (-1, -1)
        self._formula = self._error = self._valued = False
        self._in_value = False
        self.parser.CharacterDataHandler = self._heard

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a cell stands, and what is in it."""
        if name == "row":
            self._place = (int(attributes.get("r", self._place[0] + 2)) - 1, -1)
        elif name == "c":
            row, column = self._place
            place = xlsxparts.cell_place(attributes["r"]) if "r" in attributes else (row, column + 1)
            if place is None:
                raise self.broken()
            self._place = place
            self._formula, self._valued, self._error = False, False, attributes.get("t") == "e"
            if attributes.get("s", "") in self._percent and attributes.get("t", "n") == "n":
                self.marks.percentages.add(self._place)
        elif name == "f":
            self._formula = True
        elif name in {"v", "t"}:
            self._in_value = True

    def ended(self, name: str) -> None:
        """Note what a cell was."""
        if name in {"v", "t"}:
            self._in_value = False
        elif name == "c" and (self._formula or self._error) and not beyond(*self._place):
            if self._formula:
                self.marks.formulas.append(self._place)
            if self._error or not self._valued:
                self.marks.broken.append(self._place)

    def _heard(self, text: str) -> None:
        self._valued = self._valued or (self._in_value and bool(text))


class _Styles(Walk):
    """The styles of XLSX that write a percentage, by their number."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.found: Final[set[str]] = set()
        self._formats = set(_PERCENT_FORMATS)
        self._number = -1
        self._of_cells = False

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Note a format with a percent sign, and a style of cells that has one."""
        if name == "numFmt" and "%" in _LITERAL.sub("", attributes.get("formatCode", "")):
            self._formats.add(attributes.get("numFmtId", ""))
        elif name == "cellXfs":
            self._of_cells = True
        elif name == "xf" and self._of_cells:
            self._number += 1
            if attributes.get("numFmtId") in self._formats:
                self.found.add(str(self._number))

    def ended(self, name: str) -> None:
        """Leave the styles of cells."""
        if name == "cellXfs":
            self._of_cells = False


def _percent_styles(file: str, styles: bytes) -> frozenset[str]:
    """Give the numbers of the styles that write a percentage."""
    if not styles:
        return frozenset()
    walk = _Styles(f"{file}, onderdeel {_STYLES}")
    walk.whole(styles)
    return frozenset(walk.found)


class _OdsCells(Walk):
    """The walk through the content of ODS: all sheets, one after the other."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.found: Final[dict[str, Marks]] = {}
        self._marks = Marks()
        self._row = self._column = self._times = 0

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a cell stands, and what is in it."""
        if name == "table":
            self._marks = self.found.setdefault(attributes.get(f"{_TABLE} name", ""), Marks())
            self._row = 0
        elif name == "table-row":
            self._column, self._times = 0, self._number(attributes, f"{_TABLE} number-rows-repeated")
        elif name in {"table-cell", "covered-table-cell"}:
            wide = self._number(attributes, f"{_TABLE} number-columns-repeated")
            self._note_cell(attributes, wide)
            self._column += wide

    def ended(self, name: str) -> None:
        """Go on to the next row."""
        if name == "table-row":
            self._row += self._times

    def _note_cell(self, attributes: dict[str, str], wide: int) -> None:
        """Note what a cell is; one that stands for several is noted in its own row."""
        kinds = {value for name, value in attributes.items() if name.endswith(" value-type")}
        formula = f"{_TABLE} formula" in attributes
        if not formula and not kinds & {"percentage", "error"}:
            return
        places = [(self._row, self._column + more) for more in range(min(wide, MOST_COLUMNS))]
        places = [place for place in places if not beyond(*place)]
        if formula:
            self._marks.formulas.extend(places)
        if "error" in kinds or (formula and not kinds):
            self._marks.broken.extend(places)
        elif attributes.get(f"{_OFFICE} value-type") == "percentage":
            self._marks.percentages.update(places)

    def _number(self, attributes: dict[str, str], name: str) -> int:
        """Give how many times a cell or a row stands there. Raises TableError."""
        digits = attributes.get(name, "1")
        if not (digits.isdecimal() and digits.isascii() and len(digits) < 10):
            raise self.broken()
        return int(digits)
