"""Rows and cells of a table that was pasted as text: out of a spreadsheet, a mail or a document.

A spreadsheet copies its cells with tabs between them, and with quotes around a cell that holds a tab or a line break.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

_BULLET: Final = re.compile(r"\s*[-*•–]\s+")
_NUMBERED: Final = re.compile(r"\s*\d{1,3}[.)]\s+(?=\S)")
_GAP: Final = re.compile(r" {2,}")
_QUOTED_LINES: Final = re.compile(r'(?m)^"[^"\n]*\n')
_RULE: Final = re.compile(r"[\s|:+=-]+")


class PastedRow(NamedTuple):
    """One row. number: its place in what was pasted, counted from 1. cells: the texts in it, some of them empty."""

    number: int
    cells: tuple[str, ...]


class Pasted(NamedTuple):
    """The rows that hold something, and the sign that parted their cells; empty where every row is one cell."""

    rows: tuple[PastedRow, ...]
    separator: str


def pasted_rows(text: str) -> Pasted:
    """Part a text into rows and cells; an empty cell keeps its column, and marks of a list are taken away."""
    text = re.sub("\r\n?", "\n", text).strip("\n")
    separator = _sign_between_cells(text)
    match separator:
        case "\t" | ";":
            found = _parted_at(text, separator)
        case "|":
            found = [_cells_between_bars(line) for line in text.split("\n")]
        case "  ":
            found = _cells_in_columns(text.split("\n"))
        case _:
            found = _single_cells(text)
    rows = [PastedRow(number, tuple(cell.strip() for cell in cells)) for number, cells in enumerate(found, 1)]
    held = _without_marks([row for row in rows if any(row.cells)])
    return Pasted(tuple(_without_count(held) if separator == "\t" else held), separator)


def table_text(rows: Iterable[Sequence[str]], separator: str) -> str:
    """Write rows as they could be pasted again, with quotes around the cells that need them."""
    if not separator:
        return "\n".join(_single_cell(cells[0]) for cells in rows)
    written = io.StringIO()
    csv.writer(written, delimiter=separator if separator == "\t" else ";", lineterminator="\n").writerows(rows)
    return written.getvalue().removesuffix("\n")


def lines_without_marks(lines: Sequence[str]) -> list[str]:
    """Take the bullets of a list away, and its numbers when every line has one: `1. Voedselbank`."""
    bare = [_BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in lines]
    if bare and all(map(_NUMBERED.match, bare)):
        return [_NUMBERED.sub("", line, count=1) for line in bare]
    return bare


def parts_of_prose(text: str) -> list[str]:
    """Part a text into its paragraphs, where empty lines part them, or else into its lines; without marks of a list."""
    parts = re.split(r"\n[ \t]*\n" if re.search(r"\n[ \t]*\n", text.strip()) else r"\n", text.strip())
    return lines_without_marks([part.strip() for part in parts if part.strip()])


def _sign_between_cells(text: str) -> str:
    """Tell what parts the cells of a text."""
    lines = [line for line in text.split("\n") if line.strip()]
    first = text.partition("\n")[0]
    # a tab within a cell of a line with semicolons is a sign as any other
    if "\t" in text and ("\t" in first or ";" not in first):
        return "\t"
    bars = len(lines) > 1 and all("|" in line or _RULE.fullmatch(line) for line in lines)
    if ";" in text and not (bars and all(line.lstrip().startswith(("|", "+")) for line in lines)):
        return ";"
    if bars:
        return "|"
    aligned = len(lines) > 1 and all(_GAP.search(line.strip()) for line in lines)
    return "  " if aligned else ""


def _parted_at(text: str, separator: str) -> list[list[str]]:
    """Part a text at a sign, but not within quotes; quotes that do not close are signs as any other."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
        return list(reader)
    except csv.Error:
        return [line.split(separator) for line in text.split("\n")]


def _single_cell(cell: str) -> str:
    """Write a cell that stands alone on its line."""
    return '"' + cell.replace('"', '""') + '"' if "\n" in cell else cell


def _single_cells(text: str) -> list[list[str]]:
    """Give one cell a line, or more lines where quotes hold them together."""
    if _QUOTED_LINES.search(text):
        cells = _parted_at(text, "\t")
        if any("\n" in cell for row in cells for cell in row):
            return cells
    return [[line] for line in text.split("\n")]


def _cells_between_bars(line: str) -> list[str]:
    """Part a line of a table that is drawn with bars; a line that only draws has no cells."""
    return [] if _RULE.fullmatch(line) else line.strip().removeprefix("|").removesuffix("|").split("|")


def _cells_in_columns(lines: Sequence[str]) -> list[list[str]]:
    """Part lines where all of them have at least two spaces: a column that is empty in one line stays a column."""
    width = max(map(len, lines))
    padded = [line.ljust(width) for line in lines]
    held = "".join("x" if any(line[place] != " " for line in padded) else " " for place in range(width))
    spans = [found.span() for found in re.finditer(r"\S(?:\S| (?! ))*", held)]
    parted = [_GAP.split(line.strip()) for line in lines]
    if len(spans) < 2 or len({len(cells) for cells in parted}) == 1:
        return parted
    return [[line[start:end] for start, end in spans] for line in padded]


def _without_marks(rows: Sequence[PastedRow]) -> list[PastedRow]:
    """Take bullets and numbers of a list away from the first cells."""
    firsts = lines_without_marks([row.cells[0] for row in rows])
    return [row._replace(cells=(first, *row.cells[1:])) for row, first in zip(rows, firsts, strict=True)]


def _without_count(rows: Sequence[PastedRow]) -> list[PastedRow]:
    """Take a first column away that only counts the rows."""
    counts = [str(number) for number in range(1, len(rows) + 1)]
    if len(rows) < 2 or [row.cells[0] for row in rows] != counts or any(len(row.cells) < 2 for row in rows):
        return list(rows)
    return [row._replace(cells=row.cells[1:]) for row in rows]
