"""Findings as GitHub Actions shows them beside the lines of a change: a command a line on standard output."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.display import Order, visible
from armoedeplan.finding import Finding, Severity
from armoedeplan.terminal.ci_reports.relative_paths import relative_path
from armoedeplan.terminal.findings_report import Checked, totals_in_words

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "notice"}
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github_lines(checked: Sequence[Checked]) -> Iterator[str]:
    """Yield a command for each finding, and how many there are of each severity."""
    for file in checked:
        path = relative_path(file.path)
        yield from (_github_order(path, finding) for finding in file.findings)
    yield f"armoedeplan: {totals_in_words(finding for file in checked for finding in file.findings)}"


def _github_order(path: str, finding: Finding) -> Order:
    """Give the command that shows a finding; what is of the whole file stands at its first line."""
    line, column = finding.mark
    place = {"file": path, "line": str(max(line, 1)), "col": str(column) if column else "", "title": finding.code}
    named = ",".join(f"{name}={visible(value).translate(_IN_PROPERTY)}" for name, value in place.items() if value)
    where = f" ({finding.path})" if finding.path else ""
    words = f"{visible(finding.message + where)}\n{visible(finding.advice)}".rstrip()
    return Order(f"::{_LEVELS[finding.severity]} {named}::{words.translate(_IN_MESSAGE)}")
