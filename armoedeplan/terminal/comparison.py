"""Plans side by side on a screen: a column for each of a few, else how they lie and a line for each, by group."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.comparison.aspects import Aspect
from armoedeplan.comparison.compared_table import Cell, Table
from armoedeplan.comparison.side_by_side import Comparison
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.record.words import counted
from armoedeplan.terminal.plain_table import table_lines
from armoedeplan.terminal.wrapping import folded, line_width

_ROWS: Final = 25
"""Rows of a list that a screen shows; a table for a spreadsheet has them all."""
_WIDEST, _NAME = 14, 12
_BRIEFLY: Final = {"niet ingevuld": "-", "onbekend": "onb.", "niet van toepassing": "nvt", "nog niet bekend": "later"}
_LEGEND: Final = "- is niet ingevuld, later wordt nog ingevuld, onb. is onbekend, nvt is niet van toepassing."


def comparison_lines(made: Comparison, *, everything: bool = False) -> Iterator[str]:
    """Yield a comparison; everything: also what is too much for a screen."""
    yield f"{counted(len(made.profiles), 'plan', 'plannen')} vergeleken."
    for table in made.tables:
        if table.only_sheet:
            continue
        yield ""
        yield table.title.upper()
        if not table.per_plan:
            yield from _listed_rows(table, everything=everything)
        elif made.few:
            yield from _turned_table(table)
        else:
            yield from _one_line_each(made)
    if made.warnings:
        yield ""
    for warning in made.warnings:
        yield from folded(warning, "Let op: ")


def skipped_lines(skipped: Sequence[Skipped], *, everything: bool = False) -> Iterator[str]:
    """Yield what was left out, and why; plans before other files."""
    ordered = sorted(skipped, key=lambda left: not left.plan)
    shown = ordered if everything else ordered[:_ROWS]
    for left in shown:
        yield f"Overgeslagen: {left.path}: {left.why}"
    if len(shown) < len(ordered):
        yield f"En nog {len(ordered) - len(shown)} bestanden of mappen: toon ze met --alles."


def _turned_table(table: Table) -> Iterator[str]:
    """Yield a table of plans with a column for each plan."""
    plans = [row[0].told for row in table.rows]
    rows = [[header, *(row[at].told for row in table.rows)] for at, header in enumerate(table.headers) if at]
    yield from table_lines(["", *plans], rows)


def _listed_rows(table: Table, *, everything: bool) -> Iterator[str]:
    """Yield a table as it is, its notes below it."""
    rows = table.rows if everything else table.rows[:_ROWS]
    if table.rows:
        numbers = [at for at in range(1, len(table.headers)) if all(_is_number(row[at]) for row in table.rows)]
        yield from table_lines(table.headers, [[cell.told for cell in row] for row in rows], numbers)
    if len(rows) < len(table.rows):
        yield from folded(f"En nog {len(table.rows) - len(rows)} rijen: toon ze met --alles.")
    for note in table.notes:
        yield from folded(note)


def _is_number(cell: Cell) -> bool:
    return cell.number is not None or not cell.told


def _one_line_each(made: Comparison) -> Iterator[str]:
    """Yield a line for each plan, group by group, with the aspects that fit."""
    aspects = [aspect for aspect in made.aspects if aspect.short]
    cells = [[_brief_cell(made.cell(aspect, place), aspect) for aspect in aspects] for place in range(len(made.labels))]
    widths = [max(len(aspect.short), *(len(row[at]) for row in cells)) for at, aspect in enumerate(aspects)]
    room = line_width() - _NAME
    while sum(widths) + 2 * len(widths) > room:
        widths.pop()
    name = min(line_width() - sum(widths) - 2 * len(widths), max(map(len, made.labels)))
    fitting = list(zip(widths, aspects, strict=False))
    yield _line_of_plan("Plan", name, [(width, aspect.short) for width, aspect in fitting])
    for group in made.groups:
        if len(made.groups) > 1:
            yield f"{group.name} ({len(group.places)})"
        for place in group.places:
            yield _line_of_plan(
                _cut_short(made.labels[place], name), name, list(zip(widths, cells[place], strict=False))
            )
    yield from folded(_LEGEND)
    if len(fitting) < len(aspects):
        yield from folded("Een breder scherm toont meer.")


def _line_of_plan(label: str, name: int, cells: Sequence[tuple[int, str]]) -> str:
    """Give a line: what it is of to the left, all else to the right."""
    return f"{label:<{name}}" + "".join(f"  {words:>{width}}" for width, words in cells)


def _brief_cell(cell: Cell, aspect: Aspect) -> str:
    """Give what a plan says in a few signs."""
    if cell.number is not None:
        return aspect.shown(cell.number)
    reason = cell.told.removeprefix("inwoners: ")
    return _cut_short(_BRIEFLY.get(reason, reason), _WIDEST)


def _cut_short(words: str, room: int) -> str:
    return words if len(words) <= room else f"{words[: room - 1]}…"
