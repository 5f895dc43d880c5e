"""The formats in which `controleer` and `maak --controleer` report, by the name that `--formaat` takes.

A new one is a function here and its line in FORMATS: the choices, the help and the messages follow from that.
What makes a report is imported when it is asked for, since the names alone are needed for the help of every command.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from armoedeplan.terminal.capabilities import Screen
    from armoedeplan.terminal.findings_report import Checked

_FITTING: Final = "auto"
Reporter: TypeAlias = "Callable[[Sequence[Checked], Screen], Iterable[str]]"
"""Gives the lines of a report on some files; one for programs takes no notice of the screen."""


def _text_report(checked: "Sequence[Checked]", screen: "Screen") -> Iterable[str]:
    """Report for people, as much as the screen shows."""
    from armoedeplan.terminal.findings_report import as_text

    return as_text(checked, screen)


def _json_report(checked: "Sequence[Checked]", _screen: "Screen") -> Iterable[str]:
    """Report for programs: one JSON object."""
    from armoedeplan.terminal.findings_report import as_json

    return as_json(checked)


def _github_report(checked: "Sequence[Checked]", _screen: "Screen") -> Iterable[str]:
    """Report to GitHub Actions: annotations beside the lines of a change."""
    from armoedeplan.terminal.ci_reports.github import github_lines

    return github_lines(checked)


def _gitlab_report(checked: "Sequence[Checked]", _screen: "Screen") -> Iterable[str]:
    """Report to GitLab: a report of code quality."""
    from armoedeplan.terminal.ci_reports.gitlab import gitlab_lines

    return gitlab_lines(checked)


def _sarif_report(checked: "Sequence[Checked]", _screen: "Screen") -> Iterable[str]:
    """Report in SARIF 2.1.0."""
    from armoedeplan.terminal.ci_reports.sarif import sarif_lines

    return sarif_lines(checked)


def _junit_report(checked: "Sequence[Checked]", _screen: "Screen") -> Iterable[str]:
    """Report as test results, in XML."""
    from armoedeplan.terminal.ci_reports.junit import junit_lines

    return junit_lines(checked)


def _fitting_report(checked: "Sequence[Checked]", screen: "Screen") -> Iterable[str]:
    """Report as where we run shows it best."""
    return FORMATS[fitting_format(_FITTING)](checked, screen)


FORMATS: Final[Mapping[str, Reporter]] = {
    "tekst": _text_report,
    "json": _json_report,
    "github": _github_report,
    "gitlab": _gitlab_report,
    "sarif": _sarif_report,
    "junit": _junit_report,
    _FITTING: _fitting_report,
}
"""The first is the usual one."""
USUAL: Final = next(iter(FORMATS))


def fitting_format(name: str) -> str:
    """Give the format that a name stands for here: `auto` for annotations in GitHub Actions, and else for people."""
    if name != _FITTING:
        return name
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else USUAL
