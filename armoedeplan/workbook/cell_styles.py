"""How cells look: which number format a value has, how wide a column and how high a row is, and the colours."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from armoedeplan.record.kinds import Date, Kind, Money, Number, YearNumber, YesNo
from armoedeplan.workbook.cells import Cell, text_of_cell
from armoedeplan.workbook.filled_sheets import Filled
from armoedeplan.workbook.sheet_layout import Column, Form

HEAD_COLOUR: Final = "#1F3864"
"""Of titles, and behind white letters: a contrast of more than 11 to 1."""
LINK_COLOUR: Final = "#0B4F9E"
GREY_COLOUR: Final = "#D9D9D9"
LINE_COLOUR: Final = "#A6A6A6"
FIXED_COLOUR: Final = "#EEF3FA"
"""Behind what is not to be filled in: the questions of a step, the owner of a record."""
LINE_HEIGHT: Final = 15.0
"""Points that a line of words takes."""
_HEAD_LINES: Final = 4
"""Lines that a head takes at most, about."""
_HIGHEST: Final = 27
"""Lines in a row: a higher one no longer fits on a page, and Excel makes none of more than 409 points."""
_PAGE, _FULL_PAGE = 130, 160
"""About how many signs stand beside each other on a page of A4 on its side, and how many can when that keeps a sheet
on one page, before letters become too small."""
_NARROW, _CHOICE, _LINE, _PROSE = 14, 20, 26, 48


class Format(StrEnum):
    """How a value is written."""

    TEXT = "tekst"
    COUNT = "geheel"
    DECIMAL = "decimaal"
    PERCENT = "procent"
    DECIMAL_PERCENT = "procentdecimaal"
    EURO = "euro"
    DAY = "dag"
    YEAR = "jaar"


class Role(StrEnum):
    """What a cell is for; ROOM is below all that is drawn, where answers can still be typed."""

    TITLE = "titel"
    HEADING = "tussenkop"
    WORDS = "woorden"
    LINK = "verwijzing"
    HEAD = "kop"
    FIXED = "vast"
    ANSWER = "antwoord"
    ROOM = "ruimte"


class Style(NamedTuple):
    """The look of a cell. Of an answer also its format, and whether it is grey, since its question does not apply.

    left: it begins at the left, also a number: answers to different questions stand below each other.
    """

    role: Role
    format: Format = Format.TEXT
    grey: bool = False
    left: bool = False


def format_of(column: Column, cell: Cell) -> Format:
    """Give the format of an answer; of an empty cell, that of what will come there."""
    kind = column.field.kind
    if kind is None or column.field.many or isinstance(cell, str):
        return Format.TEXT
    if isinstance(cell, dt.date) or isinstance(kind, Date):
        return Format.DAY
    return _number_format(kind, cell)


def _number_format(kind: Kind, cell: Cell) -> Format:
    """Give the format of a number, or of what is none."""
    if isinstance(kind, Money):
        return Format.EURO
    if not isinstance(kind, Number) or isinstance(kind, YearNumber):
        return Format.YEAR if isinstance(cell, int) or isinstance(kind, YearNumber) else Format.TEXT
    if kind.percent:
        return Format.DECIMAL_PERCENT if isinstance(cell, float) else Format.PERCENT
    return Format.DECIMAL if isinstance(cell, float) else Format.COUNT


def widths_of(filled: Filled) -> tuple[int, ...]:
    """Give the widths of the columns of a sheet in signs, but for the hidden one."""
    if filled.sheet.form is Form.STEP:
        return (18, 34, 46, 32)
    owner = (_LINE,) if filled.sheet.owner else ()
    questions = (_NARROW for _ in filled.years) if filled.years else map(_width_of, filled.columns)
    return (*owner, *questions)


def _width_of(column: Column) -> int:
    """Give the width of the column of a question, in which its answers fit and its head takes a few lines."""
    return max(_width_of_answers(column), -(-len(column.head) // _HEAD_LINES) + 2)


def _width_of_answers(column: Column) -> int:
    """Give the width that the answers to a question take."""
    field, kind = column.field, column.field.kind
    if kind is None or field.many or kind.lists:
        return _LINE
    if kind.prose:
        return _PROSE
    if isinstance(kind, YesNo | Number | Date):
        return _NARROW
    return _CHOICE if kind.chosen or not kind.free else _LINE


def pages_across(widths: Sequence[int]) -> int:
    """Give over how many pages beside each other a sheet is printed, so that its letters can be read.

    The first column stands on each of them.
    """
    first, *others = widths
    return 1 if sum(widths) <= _FULL_PAGE else -(-sum(others) // (_PAGE - first))


def height_of(cells: Sequence[Cell], widths: Sequence[int], *, bold: bool = False) -> float:
    """Give the height of a row in points, in which all words can be read."""
    room = 0.9 if bold else 1.0
    # the hidden cell at the end has no width, and its words need no room
    lines = [_lines_taken(text_of_cell(cell), width * room) for cell, width in zip(cells, widths, strict=False)]
    return LINE_HEIGHT * min(max(lines, default=1), _HIGHEST)


def _lines_taken(words: str, width: float) -> int:
    """Give how many lines words take in a column."""
    return sum(max(1, int(-(-len(line) // width))) for line in words.split("\n"))
