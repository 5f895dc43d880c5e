"""Findings for people and for programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.reading import PlanFile

Checked = Sequence[tuple[Path, Sequence[Finding]]]
"""Files with their findings."""


def as_text(checked: Checked) -> Iterator[str]:
    """Yield a line for each finding, with its remedy below it, and a closing line with the totals."""
    for path, findings in checked:
        for finding in findings:
            yield _line(path, finding)
            yield f"    {finding.remedy}"
    yield _closing(checked)


def as_json(checked: Checked) -> str:
    """Give all findings as one JSON object, version 1."""
    counts = _totals(checked)
    return json.dumps(
        {
            "versie": 1,
            "bestanden": [str(path) for path, _ in checked],
            "bevindingen": [_data(path, finding) for path, findings in checked for finding in findings],
            "totaal": {severity.value: counts[severity] for severity in Severity},
        },
        ensure_ascii=False,
        indent=2,
    )


def told(file: PlanFile) -> Iterator[str]:
    """Yield the findings of one file that are errors, for commands that cannot go on with them."""
    for finding in file.findings:
        if finding.severity is Severity.ERROR:
            yield _line(file.path, finding)
            yield f"    {finding.remedy}"


def exit_code(checked: Checked) -> int:
    """Give 2 when a file could not be opened, 1 when there are errors, otherwise 0."""
    codes = {finding.code for _, findings in checked for finding in findings}
    return 2 if "AP001" in codes else int(_totals(checked)[Severity.ERROR] > 0)


def _line(path: Path, finding: Finding) -> str:
    """Give one finding as editors and people read it: file, line, column, severity, code, message, path."""
    place = f":{finding.mark.line}:{finding.mark.column}" if finding.mark.line else ""
    where = f" ({finding.path})" if finding.path else ""
    return f"{path}{place}: {finding.severity} {finding.code} {finding.message}{where}"


def _data(path: Path, finding: Finding) -> dict[str, Any]:
    """Give one finding as data."""
    return {
        "code": finding.code,
        "ernst": finding.severity.value,
        "bestand": str(path),
        "regel": finding.mark.line,
        "kolom": finding.mark.column,
        "pad": finding.path,
        "melding": finding.message,
        "oplossing": finding.remedy,
        "bron": finding.row,
    }


def _totals(checked: Checked) -> Counter[Severity]:
    """Count findings by severity."""
    return Counter(finding.severity for _, findings in checked for finding in findings)


def _closing(checked: Checked) -> str:
    """Say how many findings there are, and that all is well when there are none."""
    counts = _totals(checked)
    files = counted(len(checked), "bestand", "bestanden")
    if not counts:
        return f"Geen bevindingen in {files}."
    words = {
        Severity.ERROR: ("fout", "fouten"),
        Severity.WARNING: ("waarschuwing", "waarschuwingen"),
        Severity.TIP: ("tip", "tips"),
    }
    parts = [counted(counts[severity], *names) for severity, names in words.items() if counts[severity]]
    return f"{_listed(parts)} in {files}."


def counted(number: int, one: str, many: str) -> str:
    """Write a number with its noun: `1 fout`, `3 fouten`."""
    return f"{number} {one if number == 1 else many}"


def _listed(parts: Iterable[str]) -> str:
    """Join parts as in a sentence: `a, b en c`."""
    *most, last = parts
    return f"{', '.join(most)} en {last}" if most else last
