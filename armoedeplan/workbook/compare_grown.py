"""Amounts of a grid that both brought: a year that a workbook fills, while the plan has a record for it meanwhile."""

from collections.abc import Mapping

from armoedeplan.record import Money
from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import Held
from armoedeplan.workbook.compare import Comparison
from armoedeplan.workbook.found_changes import Changed, Conflict, New
from armoedeplan.workbook.found_rows import FoundSheet
from armoedeplan.workbook.sheet_layout import Column
from armoedeplan.workbook.understood import shown_answer


def settle_grown(comparison: Comparison, sheet: FoundSheet, columns: Mapping[str, Column]) -> None:
    """Make a new record of a grid a conflict where the plan got one that differs in its amounts alone."""
    known = {comparison.now.path_of(path) for path in sheet.given.rows}
    for record in [record for record in comparison.new if record.place.sheet == sheet.name]:
        there = [held for held in comparison.now.in_list(record.list) if held.path not in known]
        same = next((held for held in there if _is_alike(comparison, held, record, columns)), None)
        if same is not None:
            comparison.new.remove(record)
            comparison.conflicts.extend(_conflicts_of(comparison, same, record, columns))


def _is_alike(comparison: Comparison, held: Held, record: New, columns: Mapping[str, Column]) -> bool:
    """Tell whether a record says the same as a new one, but for its amounts."""
    for code, column in columns.items():
        answer = record.answers.get(FieldPath(code))
        said = comparison.now.cell_at(held.record, column).value
        if not isinstance(column.field.kind, Money) and said != (answer.meant.canonical if answer else ""):
            return False
    return True


def _conflicts_of(comparison: Comparison, held: Held, record: New, columns: Mapping[str, Column]) -> list[Conflict]:
    """Give a conflict for each amount that a workbook and the plan say differently."""
    found = []
    for question, answer in record.answers.items():
        stands = comparison.now.cell_at(held.record, columns[question])
        if stands.value != answer.meant.canonical:
            path = held.path.field(question)
            change = Changed(answer.place, path, answer.field, "", answer.meant)
            told = shown_answer(answer.field, stands.value, stands.shown)
            found.append(Conflict(answer.place, path, "", answer.meant.shown, told, change))
    return found
