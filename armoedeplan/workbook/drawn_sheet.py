"""A sheet as it is drawn, whichever program it is for: its cells, their looks, and what is tested of them."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.workbook.cell_rules import Rule, owner_rule, rule_of
from armoedeplan.workbook.cell_styles import (
    LINE_HEIGHT,
    Role,
    Style,
    format_of,
    height_of,
    pages_across,
    widths_of,
)
from armoedeplan.workbook.cells import Cell
from armoedeplan.workbook.filled_sheets import FIRST_ROW, HEAD_ROW, Filled, Row, Value
from armoedeplan.workbook.first_sheet import NAME, Line
from armoedeplan.workbook.greying import Condition, conditions_of, is_grey
from armoedeplan.workbook.head_notes import note_of
from armoedeplan.workbook.hidden import heads_of
from armoedeplan.workbook.pick_lists import PickLists
from armoedeplan.workbook.sheet_layout import Column, Form

_TITLE_HEIGHT: Final = 24.0
_EMPTY_ROWS, _ROWS_OF_EMPTY_LIST = 5, 12
"""Rows to fill in below those of a list, and on the sheet of a list without any."""
_ROOM: Final = 500
"""Rows below those of a list in which the pick lists still work."""
_TITLE, _WORDS, _HEAD, _FIXED = Style(Role.TITLE), Style(Role.WORDS), Style(Role.HEAD), Style(Role.FIXED)
_ANSWER: Final = Style(Role.ANSWER)


class Drawn(NamedTuple):
    """One cell. note: what is told when one asks. link: the sheet that it leads to."""

    cell: Cell
    style: Style
    note: str = ""
    link: str = ""


class Area(NamedTuple):
    """The cells of one column, from a row to a row, with what holds for them.

    choices: those of their pick list. conditions: the answers without which they are grey.
    """

    column: int
    first: int
    last: int
    rule: Rule
    choices: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()


class DrawnSheet(NamedTuple):
    """One sheet; rows and columns are counted from 1.

    heights: of its rows in points, 0 for what the program finds itself. widths: of its columns, in signs. hides: the
    column that follows them is hidden. frozen: how many columns stay in sight, with the rows up to the heads; 0 for
    none.
    pages: over how many it is printed beside each other. filtered: the last row that can be sorted; 0 for none.
    room: how cells look that are not drawn; nothing for as the program has them.
    """

    name: str
    rows: tuple[tuple[Drawn, ...], ...]
    heights: tuple[float, ...]
    widths: tuple[int, ...]
    frozen: int = 0
    pages: int = 1
    areas: tuple[Area, ...] = ()
    filtered: int = 0
    hides: bool = False
    room: Style | None = None


def explanation_drawn(title: str, lines: Sequence[Line], name: str = NAME) -> DrawnSheet:
    """Draw the first sheet, with its links to the others."""
    rows = [(Drawn(title, _TITLE),)]
    for line in lines:
        style = Style(Role.LINK if line.sheet else Role.HEADING if line.head else Role.WORDS)
        more = (Drawn(line.more, _WORDS),) if line.more else ()
        rows.append((Drawn(line.words, style, link=line.sheet), *more))
    heights = (_TITLE_HEIGHT, *(1.5 * LINE_HEIGHT if line.head else LINE_HEIGHT for line in lines))
    return DrawnSheet(name, tuple(rows), heights, (34, 86))


def sheet_drawn(filled: Filled, lists: PickLists) -> DrawnSheet:
    """Draw one sheet of the plan."""
    widths = widths_of(filled)
    step = filled.sheet.form is Form.STEP
    body = list(_questions_drawn(filled) if step else _records_drawn(filled))
    columns = [] if filled.years or step else filled.columns
    notes = ["" for _ in range(len(filled.codes) - len(columns) - 1)] + [note_of(column) for column in columns] + [""]
    heads = heads_of(filled)
    top = [(Drawn(filled.sheet.title, _TITLE),), (Drawn(filled.sheet.help or None, _WORDS),)]
    head = tuple(Drawn(words, _HEAD, note) for words, note in zip(heads, notes, strict=True))
    heights = [_TITLE_HEIGHT, LINE_HEIGHT, height_of(heads, widths, bold=True)]
    return DrawnSheet(
        filled.sheet.name,
        (*top, head, *body),
        (*heights, *(height_of([drawn.cell for drawn in row], widths) for row in body)),
        widths,
        2 if step else 1,
        pages_across(widths),
        tuple(_areas_of_step(filled, lists) if step else _areas_of_list(filled, lists)),
        0 if step else max(HEAD_ROW + len(filled.rows), FIRST_ROW),
        hides=True,
    )


def _questions_drawn(filled: Filled) -> Iterator[tuple[Drawn, ...]]:
    """Yield the rows of a step: topic, question, answer, explanation, path."""
    for column, row in zip(filled.columns, filled.rows, strict=True):
        answer = _answer_drawn(column, row.values[0], conditions_of(filled, column))
        answer = answer._replace(style=answer.style._replace(left=True))
        yield (
            Drawn(column.topic, _FIXED),
            Drawn(column.head, _FIXED),
            answer,
            Drawn(column.help, _FIXED),
            _path_drawn(row),
        )


def _records_drawn(filled: Filled) -> Iterator[tuple[Drawn, ...]]:
    """Yield the rows of a list or of amounts by year, and empty ones below where records can be added."""
    columns = _columns_across(filled)
    conditions = [conditions_of(filled, column) for column in columns]
    owned = bool(filled.sheet.owner)
    for row in filled.rows:
        answers = map(_answer_drawn, columns, row.values, conditions)
        yield (*((Drawn(row.owner, _FIXED),) if owned else ()), *answers, _path_drawn(row))
    if filled.grows:
        empty = tuple(Drawn(None, Style(Role.ANSWER, format_of(column, None))) for column in columns)
        number = _EMPTY_ROWS if filled.rows else _ROWS_OF_EMPTY_LIST
        yield from [(*((Drawn(None, _ANSWER),) if owned else ()), *empty)] * number


def _columns_across(filled: Filled) -> Sequence[Column]:
    """Give the question of each column with answers; the amount, of a year."""
    return (filled.columns[1],) * len(filled.years) if filled.years else filled.columns


def _answer_drawn(column: Column, value: Value, conditions: tuple[Condition, ...]) -> Drawn:
    """Give one answer; conditions: the answers on the sheet without which its question does not apply."""
    return Drawn(value.cell, Style(Role.ANSWER, format_of(column, value.cell), is_grey(value, conditions)))


def _path_drawn(row: Row) -> Drawn:
    """Give the hidden cell that says where a row stands in the plan."""
    return Drawn(str(row.path), _WORDS)


def _areas_of_step(filled: Filled, lists: PickLists) -> Iterator[Area]:
    """Yield what holds for each answer of a step."""
    for row, column in enumerate(filled.columns, FIRST_ROW):
        yield Area(3, row, row, rule_of(column.field), lists.choices_of(column.field), conditions_of(filled, column))


def _areas_of_list(filled: Filled, lists: PickLists) -> Iterator[Area]:
    """Yield what holds for each column of a list."""
    last = HEAD_ROW + len(filled.rows) + (_ROOM if filled.grows else 0)
    owned = bool(filled.sheet.owner)
    if owned and filled.grows:
        yield Area(1, FIRST_ROW, last, owner_rule(), lists.names_in(filled.sheet.owner))
    for number, column in enumerate(_columns_across(filled), 2 if owned else 1):
        field = column.field
        yield Area(number, FIRST_ROW, last, rule_of(field), lists.choices_of(field), conditions_of(filled, column))
