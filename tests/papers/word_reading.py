"""A Word file as its reader shows it: head and foot, tables, headings and the list of contents."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final, NamedTuple

from papers.xml_reading import NAMES, PAGE, PAGES, RIGHT, OfficeFile, Written, name, parts_of, plain

_FIELDS: Final = {"PAGE": PAGE, "NUMPAGES": PAGES}
_EMU: Final = 12700
"""The unit in which Word measures, of which a point has so many."""


class Entry(NamedTuple):
    """A line of the list of contents: its words, and the page that it tells."""

    words: str
    page: str


class Word(OfficeFile):
    """A Word file."""

    def __init__(self, data: bytes) -> None:
        self._parts = parts_of(data)
        self._document = self._parts["word/document.xml"]

    @cached_property
    def tables(self) -> list[list[list[Written]]]:
        """Its tables: the cells of each row."""
        return [
            [[self._cell(cell) for cell in row.iterfind("w:tc", NAMES)] for row in table.iterfind("w:tr", NAMES)]
            for table in self._document.iter(name("w:tbl"))
        ]

    @cached_property
    def contents(self) -> list[Entry]:
        """Its list of contents."""
        found = []
        for line in self._document.iter(name("w:p")):
            style = line.find("w:pPr/w:pStyle", NAMES)
            if style is not None and re.fullmatch(r"TOC\d", style.get(name("w:val"))):
                *words, page = [one.text or "" for one in line.iter(name("w:t"))]
                found.append(Entry(" ".join(words), page))
        return found

    @cached_property
    def headings(self) -> list[str]:
        """Its headings."""
        styled = ((line, line.find("w:pPr/w:pStyle", NAMES)) for line in self._document.iter(name("w:p")))
        return [
            plain("".join(_word_text(line)))
            for line, style in styled
            if style is not None and style.get(name("w:val")).startswith("Heading")
        ]

    @cached_property
    def picture_widths(self) -> list[float]:
        """How wide its pictures are, in points."""
        return [int(one.get("cx")) / _EMU for one in self._document.iter(name("wp:extent"))]

    def _running(self, what: str) -> list[str]:
        """Give what stands on every page; a first page of its own has its own words, or none."""
        rels = {one.get("Id"): one.get("Target") for one in self._parts["word/_rels/document.xml.rels"]}
        found = []
        for section in self._document.iter(name("w:sectPr")):
            told = {
                one.get(name("w:type")): self._parts[f"word/{rels[one.get(name('r:id'))]}"]
                for one in section.iterfind(f"w:{what}Reference", NAMES)
            }
            kinds = ["default", *(["first"] if section.find("w:titlePg", NAMES) is not None else [])]
            found += ["".join(_word_text(told[kind])) if kind in told else "" for kind in kinds]
        return found

    def _cell(self, cell: Any) -> Written:
        """Read a cell of a table."""
        sides = {one.get(name("w:val")) for one in cell.iterfind("w:p/w:pPr/w:jc", NAMES)}
        return Written(plain("".join(_word_text(cell))), bool(sides) and sides <= set(RIGHT))


def _word_text(part: Any) -> Iterator[str]:
    """Yield the words of a part of a Word file; a field stands as what it is, and not as what it said last."""
    inside = False
    for one in part.iter(name("w:t"), name("w:tab"), name("w:instrText"), name("w:fldChar")):
        if one.tag == name("w:fldChar"):
            inside = one.get(name("w:fldCharType")) != "end"
        elif one.tag == name("w:instrText"):
            yield _FIELDS.get((one.text or "").split()[0], "")
        elif one.tag == name("w:tab"):
            yield " "
        elif not inside:
            yield one.text or ""
