"""An OpenDocument text as its reader shows it: head and foot, and tables."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from papers.xml_reading import NAMES, PAGE, PAGES, RIGHT, OfficeFile, Written, name, parts_of, plain


class OpenDocument(OfficeFile):
    """An OpenDocument text."""

    def __init__(self, data: bytes) -> None:
        parts = parts_of(data)
        self._content, self._styles = parts["content.xml"], parts["styles.xml"]

    @cached_property
    def tables(self) -> list[list[list[Written]]]:
        """Its tables: the cells of each row."""
        return [
            [[self._cell(cell) for cell in row.iterfind("table:table-cell", NAMES)] for row in _rows(table)]
            for table in self._content.iter(name("table:table"))
        ]

    @cached_property
    def _sides(self) -> dict[str, tuple[str, str]]:
        """Of each style to which side its words stand, if it says so, and the style that it comes from."""
        found = {}
        for one in (*self._styles.iter(name("style:style")), *self._content.iter(name("style:style"))):
            told = one.find("style:paragraph-properties", NAMES)
            side = told.get(name("fo:text-align"), "") if told is not None else ""
            found[one.get(name("style:name"))] = (side, one.get(name("style:parent-style-name"), ""))
        return found

    def _running(self, what: str) -> list[str]:
        """Give what stands on every page; a kind of page without it gives an empty text."""
        masters = list(self._styles.iter(name("style:master-page")))
        found = []
        for master in masters:
            kinds = [what, *(f"{what}-{kind}" for kind in ("first", "left"))]
            told = [master.find(f"style:{kind}", NAMES) for kind in kinds]
            found += ["".join(_open_text(one)) for one in told if one is not None] or [""]
        return found

    def _cell(self, cell: Any) -> Written:
        """Read a cell of a table."""
        sides = {self._side(one.get(name("text:style-name"), "")) for one in cell.iterfind("text:p", NAMES)}
        return Written(plain("".join(_open_text(cell))), bool(sides) and sides <= set(RIGHT))

    def _side(self, style: str) -> str:
        """Give to which side words of a style stand."""
        side, parent = self._sides.get(style, ("", ""))
        return side or (self._side(parent) if parent else "")


def _rows(table: Any) -> Iterator[Any]:
    """Yield the rows of a table, those of its head first."""
    yield from table.iterfind("table:table-header-rows/table:table-row", NAMES)
    yield from table.iterfind("table:table-row", NAMES)


def _open_text(part: Any) -> Iterator[str]:
    """Yield the words of a part of an OpenDocument text; a field stands as what it is."""
    if part.tag in (name("text:page-number"), name("text:page-count")):
        yield PAGE if part.tag == name("text:page-number") else PAGES
    else:
        yield " " if part.tag in (name("text:s"), name("text:tab")) else part.text or ""
        for one in part:
            yield from _open_text(one)
            yield one.tail or ""
