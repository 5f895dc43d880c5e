"""Faults of one kind told once, with how many there are: what a program writes wrong, it writes wrong everywhere."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from armoedeplan.finding import Finding

_MOST_LINES: Final = 12


def told_once(path: Path, findings: Iterable[Finding]) -> list[Finding]:
    """Give findings of which those that are alike are told at the place of the first, in order of place."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    told: list[Finding] = []
    for finding in findings:
        if finding.alike:
            groups.setdefault((finding.code, finding.alike), []).append(finding)
        else:
            told.append(finding)
    told += [found[0] if len(found) == 1 else _summary(path, found) for found in groups.values()]
    return sorted(told, key=lambda finding: (finding.mark, finding.code))


def _summary(path: Path, found: list[Finding]) -> Finding:
    """Give one finding for many that are alike."""
    first = found[0]
    lines = list(dict.fromkeys(finding.mark.line for finding in found))
    named = ", ".join(map(str, lines[:_MOST_LINES])) + (" en verder" if len(lines) > _MOST_LINES else "")
    where = f"op regel {named}" if len(lines) == 1 else f"op de regels {named}"
    message = f"{first.alike}: {len(found)} keer, {where}. De eerste: {first.message}"
    shown = f'"{path}"' if " " in str(path) else str(path)
    return first._replace(message=message, remedy=f"{first.remedy} Of alles in één keer: armoedeplan herstel {shown}")
