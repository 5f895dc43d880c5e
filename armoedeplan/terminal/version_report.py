"""What differs between two versions of a plan: for people on a screen, as Markdown, and for programs."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from armoedeplan.display import json_lines
from armoedeplan.guide.definition import Guide
from armoedeplan.markdowntext import inline
from armoedeplan.record.words import counted
from armoedeplan.terminal.json_forms.telling_forms import DifferenceData, DifferencesData
from armoedeplan.terminal.wrapping import line_width
from armoedeplan.versions.told_changes import Told

if TYPE_CHECKING:
    from armoedeplan.versions.told_conflicts import ToldConflict

_BEFORE: Final = "Vooraf"
"""What comes before the steps, as the wizard calls it; what tells of progress is slow to import."""


def differences_as_text(told: Sequence[Told], old: str, new: str, guide: Guide) -> Iterator[str]:
    """Yield what differs, by step, in lines that fit the terminal. old, new: what the versions are called."""
    if not told:
        yield f"Er is geen verschil tussen {old} en {new}."
        return
    yield from wrap(f"{counted(len(told), 'verschil', 'verschillen')} tussen {old} en {new}", line_width())
    for step, changes in groupby(told, key=lambda each: each.step):
        yield ""
        yield _step_title(step, guide)
        for change in changes:
            mark = " (intern)" if change.internal else ""
            yield from wrap(f"{change.said}{mark}", line_width(), initial_indent="  ", subsequent_indent="    ")
            for line in change.below:
                yield from wrap(line, line_width(), initial_indent="      ", subsequent_indent="        ")


def differences_as_markdown(told: Sequence[Told], old: str, new: str, guide: Guide) -> str:
    """Give what differs as a page of Markdown."""
    parts = ["# Wat is er veranderd", inline(f"Vergeleken zijn {old} en {new}.")]
    if not told:
        parts.append("Er is niets veranderd.")
    for step, changes in groupby(told, key=lambda each: each.step):
        parts.append(f"## {inline(_step_title(step, guide))}")
        parts.append("\n".join(line for change in changes for line in _item_lines(change)))
    return "\n\n".join(parts) + "\n"


def differences_as_json(told: Sequence[Told], old: str, new: str) -> list[str]:
    """Give what differs as the lines of one JSON object, version 1."""
    changes: list[DifferenceData] = [
        {
            "stap": each.step,
            "pad": str(each.change.path),
            "soort": each.change.sort.value,
            "tekst": each.said,
            "regels": list(each.below),
            "was": each.old,
            "is": each.new,
            "intern": each.internal,
        }
        for each in told
    ]
    data: DifferencesData = {"versie": 1, "oud": old, "nieuw": new, "verschillen": changes}
    return json_lines(data)


def _item_lines(change: Told) -> Iterator[str]:
    """Yield a change as an item of a list, with what stands below it."""
    yield f"- {inline(change.said)}"
    yield from (f"  - {inline(line)}" for line in change.below)


def _step_title(step: int, guide: Guide) -> str:
    """Give the title of a step."""
    return f"Stap {step}: {guide.steps()[step - 1].titel}" if step else _BEFORE


def conflict_lines(told: "Sequence[ToldConflict]", names: tuple[str, str]) -> Iterator[str]:
    """Yield what two people did otherwise. names: what their versions are called."""
    for conflict in told:
        yield f"{conflict.about[:1].upper()}{conflict.about[1:]}"
        for name, words in zip(
            (*names, "eerst stond er"), (conflict.first, conflict.second, conflict.base), strict=True
        ):
            yield from wrap(f"{name}: {words}", line_width(), initial_indent="    ", subsequent_indent="      ")
