"""Which cells turn grey when an answer on the same sheet says that their question does not apply."""

from collections.abc import Iterator
from typing import NamedTuple

from armoedeplan.progress import State
from armoedeplan.record.kinds import Choice
from armoedeplan.workbook.cells import choice_label
from armoedeplan.workbook.filled_sheets import ANSWER, FIRST_ROW, Filled, Value
from armoedeplan.workbook.sheet_layout import Awaited, Column, Form


class Condition(NamedTuple):
    """An answer that must be there: where it stands, by column and row from 1, and the cells that will do.

    row: nothing where it stands on the same row. within: it is one of several answers in its cell.
    """

    column: int
    row: int | None
    labels: tuple[str, ...]
    within: bool


def conditions_of(filled: Filled, column: Column) -> tuple[Condition, ...]:
    """Give the answers on the same sheet without which a question does not apply."""
    return tuple(found for awaited in column.awaits for found in _conditions_at(filled, awaited))


def is_grey(value: Value, conditions: tuple[Condition, ...]) -> bool:
    """Tell whether a cell is grey whatever is filled in elsewhere on its sheet."""
    return value.state is State.NOT_APPLICABLE or (value.state is State.DORMANT and not conditions)


def formula_of(conditions: tuple[Condition, ...], *, open_formula: bool) -> str:
    """Write when a cell is grey, for its first row; open_formula: as OpenDocument writes it, else as Excel does."""
    between = ";" if open_formula else ","
    parts = [_formula_of_one(condition, between, open_formula=open_formula) for condition in conditions]
    return parts[0] if len(parts) == 1 else f"OR({between.join(parts)})"


def column_letters(number: int) -> str:
    """Give the letters of a column, from 1: `A`, `AB`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _conditions_at(filled: Filled, awaited: Awaited) -> Iterator[Condition]:
    """Yield the condition of an answer, when it stands on the sheet."""
    at = next((number for number, column in enumerate(filled.columns) if column.path == awaited.path), None)
    if at is None:
        return
    field = filled.columns[at].field
    kind = field.kind
    known = [value for value in (kind.options if kind else ()) if value in awaited.values]
    labels = tuple(choice_label(kind, value) if isinstance(kind, Choice) else value for value in known)
    step = filled.sheet.form is Form.STEP
    number = filled.codes.index(ANSWER if step else filled.columns[at].path) + 1
    yield Condition(number, FIRST_ROW + at if step else None, labels, field.many)


def _formula_of_one(condition: Condition, between: str, *, open_formula: bool) -> str:
    """Write that an answer is not there."""
    row = FIRST_ROW if condition.row is None else f"${condition.row}"
    cell = f"${column_letters(condition.column)}{row}"
    cell = f"[.{cell}]" if open_formula else cell
    quoted = ['"' + label.replace('"', '""') + '"' for label in condition.labels]
    tests = [f"ISNUMBER(SEARCH({label}{between}{cell}))" if condition.within else f"{cell}={label}" for label in quoted]
    return f"NOT(OR({between.join(tests)}))"
