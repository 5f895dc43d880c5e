"""The note on the head of a column: the explanation of its question, and what its choices mean in full."""

from typing import Final

from armoedeplan.workbook.cells import choice_label
from armoedeplan.workbook.sheet_layout import Column

_MOST: Final = 15
"""More choices than this are no explanation: the pick list has them."""


def note_of(column: Column) -> str:
    """Give the note of a column; empty when its question speaks for itself."""
    kind = column.field.kind
    lines = [column.help] if column.help else []
    if kind is not None and len(kind.options) <= _MOST:
        full = {choice_label(kind, value): label for value, label in kind.options.items()}
        lines += [f"- {words}" for label, words in full.items() if words != label]
    return "\n".join(lines)
