"""A comparison as the lines of one JSON object."""

from collections.abc import Sequence
from typing import Any

from armoedeplan.comparison.compared_table import Cell, Table
from armoedeplan.comparison.side_by_side import Comparison
from armoedeplan.display import json_lines
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.terminal.json_forms.comparison_forms import ComparedCell, ComparedTable


def comparison_as_json(made: Comparison, skipped: Sequence[Skipped]) -> list[str]:
    """Give a comparison as data, version 1."""
    groups = {place: group.name for group in made.groups for place in group.places}
    plans: list[dict[str, Any]] = [
        {
            "naam": label,
            "bestand": profile.path,
            "titel": profile.title or None,
            "gemeenten": list(profile.municipalities),
            "groep": groups[place],
            **{aspect.name: _cell_data(made.cell(aspect, place)) for aspect in made.aspects},
        }
        for place, (label, profile) in enumerate(zip(made.labels, made.profiles, strict=True))
    ]
    data = {
        "versie": 1,
        "jaar_van_geld": made.terms.year,
        "plannen": plans,
        "tabellen": [_table_data(table) for table in made.tables if not table.per_plan],
        "waarschuwingen": list(made.warnings),
        "overgeslagen": [{"bestand": left.path, "waarom": left.why, "plan": left.plan} for left in skipped],
    }
    return json_lines(data)


def _cell_data(cell: Cell) -> ComparedCell:
    """Give what a plan says, and the number of it where there is one."""
    return {"tekst": cell.told, "getal": cell.number, "geldt_voor": cell.basis or None}


def _table_data(table: Table) -> ComparedTable:
    """Give a table as rows with names."""
    rows: list[dict[str, str | float]] = [
        {
            header: cell.told if cell.number is None else cell.number
            for header, cell in zip(table.headers, row, strict=True)
        }
        for row in table.rows
    ]
    return {"naam": table.name, "titel": table.title, "rijen": rows, "opmerkingen": list(table.notes)}
