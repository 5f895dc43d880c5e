"""The sheets of a workbook filled for one plan: which rows and columns stand there, and what is in each cell.

XLSX and ODS are both written from this, so that they say the same. The rows of a sheet, counted from 1:

    1  its title            2  what to do            3  the heads            4  the first record or question

The columns, counted from 1. LIST and GRID: the owner (on a sheet with one), the questions, the path. YEARS: the owner,
the years, the path. STEP: the topic, the question, the answer, the explanation, the path. The last, the path, is
hidden.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.progress import State
from armoedeplan.record.path import FieldPath
from armoedeplan.workbook.cells import Cell
from armoedeplan.workbook.selection import Selection
from armoedeplan.workbook.sheet_layout import Column, Form, Sheet

HEAD_ROW: Final = 3
FIRST_ROW: Final = 4
PATH, OWNER, ANSWER = "_pad", "_eigenaar", "_antwoord"
"""What a column holds that is no question: where its row stands in the plan, whose it is, the answer of a step."""


class Value(NamedTuple):
    """One cell: what it shows, that as the plan file holds it, and the state of its question (nothing in a grid)."""

    cell: Cell
    canonical: str
    state: State | None = None


class Row(NamedTuple):
    """One row.

    path: of its record, with keys (`aanpak.maatregelen[meedoen]`); of YEARS that of the owner, of STEP the question, of
    GRID those of its records, each behind its year (`year_codes`).
    owner: the name of the owner, or nothing. values: one for each column; of STEP one.
    """

    path: FieldPath
    owner: str
    values: tuple[Value, ...]


class Filled(NamedTuple):
    """A sheet with its rows.

    columns: those that are in this workbook; of STEP one for each row. years: the columns of YEARS.
    grows: whether records may be added, in the empty rows below.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    years: tuple[int, ...] = ()
    grows: bool = True

    @property
    def codes(self) -> tuple[str, ...]:
        """What each column holds, in their order: the path of a question, a year, or one of `_pad` and the like."""
        if self.sheet.form is Form.STEP:
            return ("", "", ANSWER, "", PATH)
        owner = (OWNER,) if self.sheet.owner else ()
        questions = map(str, self.years) if self.years else (column.path for column in self.columns)
        return (*owner, *questions, PATH)


class Book(NamedTuple):
    """A whole workbook. names: of the records of the plan, by id."""

    answers: Root
    selection: Selection
    sheets: tuple[Filled, ...]
    names: Mapping[str, str]
