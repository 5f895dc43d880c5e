"""What `herstel` would repair, as the smallest changes of the text that is being typed."""

from typing import NamedTuple

from armoedeplan.finding import Finding
from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.id_places import TextChange
from armoedeplan.plan.repairing import CertainEdit, certain_edits
from armoedeplan.record.words import counted


class QuickFix(NamedTuple):
    """A repair that can be chosen: how it is called, what it changes, and the findings that it mends."""

    title: str
    changes: tuple[TextChange, ...]
    mends: tuple[Finding, ...]


def fixes_between(plan: EditedPlan, start: int, end: int) -> list[QuickFix]:
    """Give the repairs of what is found between two offsets, each by itself and held against the whole text."""
    touched = [
        repair
        for repair in plan.file.repairs
        if start <= plan.lines.end_of_line(repair.first.start_mark.index) and repair.first.start_mark.index <= end
    ]
    return [_fix_of(edit) for repair in touched for edit in certain_edits(plan.file, [repair])]


def fix_of_all(plan: EditedPlan) -> QuickFix | None:
    """Give all that can be repaired with certainty as one change; nothing when that is nothing."""
    edits = certain_edits(plan.file) if plan.file.repairs else []
    if not edits:
        return None
    places = counted(len(edits), "plaats", "plaatsen")
    changes = tuple(sorted({change for edit in edits for change in _fix_of(edit).changes}))
    findings = tuple(edit.repaired.finding for edit in edits)
    return QuickFix(f"Herstel alles in dit bestand wat zeker is ({places})", changes, findings)


def _fix_of(edit: CertainEdit) -> QuickFix:
    """Give the repair of one place."""
    finding, before, after = edit.repaired
    title = f"Schrijf {after}" if after else f"Haal {before} weg: de vraag is dan open"
    return QuickFix(title, (TextChange(edit.start, edit.end, edit.words),), (finding,))
