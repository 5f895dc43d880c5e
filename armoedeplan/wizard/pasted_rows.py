"""Several records typed or pasted in one go: a line each, with cells that a tab or a semicolon parts.

A part of a spreadsheet that is copied has tabs between its cells, so that a list of organisations can be pasted whole.
"""

import re
from collections.abc import Sequence
from typing import TypeAlias

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import without_bullet
from armoedeplan.wizard.options import options_of
from armoedeplan.wizard.picking import picked_values
from armoedeplan.wizard.reference_question import first_field

Row: TypeAlias = Sequence[str]
_CELLS = re.compile(r"\s*[;\t]\s*")


def columns_of(record: type[Record]) -> list[Field]:
    """Give the fields that the cells of a line fill: the name, and the other kern questions that hold no prose."""
    first = first_field(record)
    if first is None or first.name != "naam":
        return [first] if first is not None else []
    kern = [field for field in shape_of(record).fields.values() if field.question and field.question.kern]
    return [
        first,
        *(field for field in kern if field is not first and field.kind and not field.kind.prose),
    ]


def rows_of(typed: str, record: type[Record]) -> list[Row]:
    """Part what was typed into lines and cells; a prose answer of several paragraphs is one cell."""
    fields = columns_of(record)
    if fields and fields[0].kind and fields[0].kind.prose:
        return [[typed]]
    lines = [without_bullet(line).strip(" ") for line in typed.split("\n")]
    if len(fields) < 2:
        return [[line.strip()] for line in lines if line.strip()]
    return [_CELLS.split(line.strip(), maxsplit=len(fields) - 1) for line in lines if line.strip()]


def answers_of(row: Row, record: type[Record], file: PlanFile) -> dict[str, list[str]]:
    """Give the answers in the cells of a line, by field. Raises Refused when a number is not among the options."""
    pairs = [(field, cell) for field, cell in zip(columns_of(record), row, strict=False) if cell.strip()]
    return {field.name: _values_of(cell, field, file) for field, cell in pairs}


def _values_of(cell: str, field: Field, file: PlanFile) -> list[str]:
    """Give the values of a cell: what was chosen, or the words as they are. Raises Refused."""
    offered = options_of(field, file)
    return picked_values(cell, offered, many=field.many, kind=field.kind) if offered else [cell]


def text_of(rows: Sequence[Row]) -> str:
    """Give lines as they were typed, for those that were not taken."""
    return "\n".join("; ".join(row) for row in rows)
