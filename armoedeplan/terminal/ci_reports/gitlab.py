"""Findings as GitLab shows them with a merge request: a report of code quality, one JSON list."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from armoedeplan.display import json_lines
from armoedeplan.finding import Finding, Severity
from armoedeplan.terminal.ci_reports.relative_paths import relative_path
from armoedeplan.terminal.findings_report import Checked

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.TIP: "info"}


def gitlab_lines(checked: Sequence[Checked]) -> list[str]:
    """Give the lines of the report."""
    return json_lines([data for file in checked for data in _data_of_file(file)])


def _data_of_file(file: Checked) -> Iterator[dict[str, Any]]:
    """Yield the findings of a file, each with a fingerprint by which a later report knows it again."""
    path = relative_path(file.path)
    seen = Counter[str]()
    for finding in file.findings:
        known_by = finding_fingerprint(path, finding)
        seen[known_by] += 1
        again = f"-{seen[known_by]}" if seen[known_by] > 1 else ""
        yield {
            "description": f"{finding.message}. {finding.advice}".strip(),
            "check_name": finding.code,
            "fingerprint": f"{known_by}{again}",
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": path, "lines": {"begin": max(finding.mark.line, 1)}},
        }


def finding_fingerprint(path: str, finding: Finding) -> str:
    """Give what a finding is known by, wherever its line moves to: its file, its code, its path and its words."""
    told = repr((path, finding.code, finding.path, finding.message))
    return hashlib.sha256(told.encode()).hexdigest()[:32]
