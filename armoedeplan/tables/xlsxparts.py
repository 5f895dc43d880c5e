"""XLSX before it is read: its sheets by name, and each sheet with only the cells of its list."""

import re
from functools import cache
from typing import Final

from armoedeplan.tables.extent import Cutting, Extent, Far, beyond
from armoedeplan.tables.table import TableError
from armoedeplan.tables.walk import AGAIN, Walk

BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_READ: Final = frozenset({"[Content_Types].xml", "_rels/.rels", BOOK, _LINKS, _STRINGS, "xl/styles.xml"})
_PLACE: Final = re.compile("([A-Za-z]{1,3})([0-9]{1,7})")
_FAR: Final = re.compile(rb' r="(?:[A-Za-z]{3}|[J-Zj-z][A-Za-z]|[Ii][W-Zw-z]|[A-Za-z]{0,2}[0-9]{6})')
"""A cell beyond column IV, or a row of six figures."""
_FORMULA: Final = re.compile(rb"[<:]f[ />]")
_NO_OUTCOME: Final = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]{0,99}>'
    rb"<f(?:[^<>]{0,999}/>|[^<>]{0,999}>[^<>]{0,9999}</f>)(?:<v */>|<v></v>)?</c>"
)
"""A cell with a formula that nobody reckoned yet: a program wrote it, and no spreadsheet saved it since."""
_ERROR: Final = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"(?=[^<>]{0,99} t="e")')
_HIDDEN: Final = re.compile(rb'<(?:row|col)\b[^<>]{0,999} hidden="(?:1|true)"')
_SHOWN: Final = 8
_SHEETS: Final = "xl/worksheets/"
_LINK: Final = " id"
"""How the name of a link ends, whatever its namespace: calamine looks at no more of it."""


def wanted(name: str) -> bool:
    """Tell whether a part is needed to read the cells."""
    return name in _READ or (name.endswith(".xml") and name.startswith("xl/") and name.split("/")[1].endswith("sheets"))


def odd(parts: dict[str, bytes]) -> bool:
    """Tell whether there may be more than plain cells near the first one, so that a look is needed. It is quick.

    It looks at the text only. What is written so that it is not seen here meets the limits of the process.
    """
    return any(b"<!" in data or b"\0" in data or _FAR.search(data) for data in parts.values())


def formulas(parts: dict[str, bytes]) -> bool:
    """Tell whether there seem to be formulas."""
    return any(_FORMULA.search(data) for name, data in parts.items() if name.startswith(_SHEETS))


def hides_cells(parts: dict[str, bytes]) -> bool:
    """Tell whether there are hidden rows or columns."""
    return any(_HIDDEN.search(data) for name, data in parts.items() if name.startswith(_SHEETS))


def cell_notes(file: str, parts: dict[str, bytes]) -> dict[str, list[str]]:
    """Tell, by sheet, of the cells whose formula has no outcome, or an error for one: they are read as empty."""
    found = {}
    for part, data in parts.items():
        if part.startswith(_SHEETS) and (_FORMULA.search(data) or b't="e"' in data):
            cells = [cell.decode() for cell in (*_NO_OUTCOME.findall(data), *_ERROR.findall(data))]
            if cells:
                more = f" en nog {len(cells) - _SHOWN}" if len(cells) > _SHOWN else ""
                said = f"Zonder uitkomst, en leeg gelezen: cel {', '.join(cells[:_SHOWN])}{more}."
                found[part] = [f"{said} Open het bestand in een rekenblad, kijk ernaar en sla het op."]
    names = sheet_names(file, parts) if found else {}
    return {names.get(part, ""): notes for part, notes in found.items()}


def look(file: str, parts: dict[str, bytes]) -> list[Extent]:
    """Look at every part, and cut out of the sheets what is far away; give what each sheet spans.

    parts: by name; those of sheets are replaced. Raises TableError.
    """
    names = sheet_names(file, parts)
    found = []
    for part, data in list(parts.items()):
        if part not in names:
            Walk(f"{file}, onderdeel {part}").check(data)
            continue
        sheet = _Sheet(Extent(file, names[part]), f"{file}, onderdeel {part}")
        sheet.whole(data)
        parts[part] = sheet.left(data)
        found.append(sheet.extent)
        if sheet.shared:
            _put_shared_words(sheet, parts.get(_STRINGS, b""), file)
    return found


class _Sheet(Cutting):
    """The walk through one sheet."""

    def __init__(self, extent: Extent, where: str) -> None:
        super().__init__(where)
        self.extent = extent
        self.shared: dict[int, int] = {}
        self._row, self._column = -1, -1
        self._words: list[str] = []
        self._is_shared = False

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Note where a cell stands, and whether something is in it."""
        if name == "c":
            self._cell(attributes)
        elif name in {"v", "is"}:
            if not self.cutting:
                self.extent.add(self._row, self._column)
        elif name == "row":
            self._row = self._number(attributes["r"]) if "r" in attributes else self._row + 1
            self._column = -1
        if self.cutting and name in {"v", "t"}:
            self.parser.CharacterDataHandler = self._words.append

    def ended(self, name: str) -> None:
        """Note what is in a cell far away."""
        if self.cutting and name in {"v", "t"}:
            self.parser.CharacterDataHandler = None
        elif self.cutting and name == "c":
            self.end_cut()
            words = "".join(self._words)
            if words and self._is_shared:
                self.shared[len(self.extent.far)] = int(words) if words.isdecimal() and len(words) < 9 else -1
            if words:
                self.extent.leave_out(Far(self._row, self._column, words))

    def _cell(self, attributes: dict[str, str]) -> None:
        """Note the place of a cell; one that tells none follows the one before."""
        if "r" in attributes:
            self._row, self._column = self._place(attributes["r"])
        else:
            self._column += 1
        if beyond(self._row, self._column):
            self._words = []
            self._is_shared = attributes.get("t") == "s"
            self.cut()

    def _place(self, ref: str) -> tuple[int, int]:
        """Give the row and the column of `B14`, from 0."""
        found = cell_place(ref)
        if found is None:
            raise self.broken()
        return found

    def _number(self, digits: str) -> int:
        """Give the number of a row, from 0."""
        if not (digits.isdecimal() and digits.isascii() and 0 < len(digits) < 8 and int(digits)):
            raise self.broken()
        return int(digits) - 1


def cell_place(ref: str) -> tuple[int, int] | None:
    """Give the row and the column of `B14`, from 0; nothing when it is no name of a cell."""
    found = _PLACE.fullmatch(ref)
    return (int(found[2]) - 1, _column_number(found[1])) if found and int(found[2]) else None


@cache
def _column_number(name: str) -> int:
    """Give the number of a column, from 0, by its letters; there are few names that `_PLACE` lets through."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class _Names(Walk):
    """The names of the sheets by the link to their part, or the parts by their link."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.found: dict[str, str] = {}

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Note a sheet, or a link."""
        if name == "sheet":
            links = [value for attribute, value in attributes.items() if attribute.endswith(_LINK)]
            self.found |= dict.fromkeys(links, attributes.get("name", ""))
        elif name == "Relationship":
            target = attributes.get("Target", "").removeprefix("/")
            self.found[attributes.get("Id", "")] = target if target.startswith("xl/") else f"xl/{target}"


def sheet_names(file: str, parts: dict[str, bytes]) -> dict[str, str]:
    """Give the name of the sheet in each part that is one. Raises TableError."""

    def walked(part: str) -> dict[str, str]:
        if part not in parts:
            raise TableError(f"{file}: onderdeel {part} ontbreekt", AGAIN)
        walk = _Names(f"{file}, onderdeel {part}")
        walk.whole(parts[part])
        return walk.found

    links = walked(_LINKS)
    return {links[link]: name for link, name in walked(BOOK).items() if link in links}


class _Strings(Walk):
    """The shared strings with a wanted number."""

    def __init__(self, where: str, numbers: frozenset[int]) -> None:
        super().__init__(where)
        self.found: dict[int, str] = dict.fromkeys(numbers, "")
        self._at = -1
        self.parser.CharacterDataHandler = self._add

    def began(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - as every walk
        """Count the strings."""
        self._at += name == "si"

    def _add(self, text: str) -> None:
        if self._at in self.found:
            self.found[self._at] += text


def _put_shared_words(sheet: _Sheet, strings: bytes, file: str) -> None:
    """Put the words of shared strings into the cells far away that have only their number."""
    walk = _Strings(f"{file}, onderdeel {_STRINGS}", frozenset(sheet.shared.values()))
    if strings:
        walk.whole(strings)
    far = sheet.extent.far
    for at, number in sheet.shared.items():
        far[at] = far[at]._replace(words=walk.found[number])
