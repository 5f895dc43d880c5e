"""A path in what a program reads has `/`, also on a system that writes it otherwise."""

import json
import re
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath
from typing import Any, cast

import pytest

from armoedeplan.display import json_lines
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.terminal import findings_report
from armoedeplan.terminal.findings_report import Checked
from armoedeplan.terminal.made_report import Outcome, outcomes_as_json

PLAN = cast("Path", PureWindowsPath(r"plannen\west\plan.yaml"))
"""A path as Windows gives it."""
SAID = "plannen/west/plan.yaml"
FOUND = Finding("AP013", Severity.ERROR, Mark(2, 1), "plann", "Onbekend", "Haal weg.", "")


def strings(data: Any) -> Iterable[str]:
    """Yield every text in some data."""
    match data:
        case str():
            yield data
        case list() | dict():
            for part in data.values() if isinstance(data, dict) else data:
                yield from strings(part)


@pytest.mark.parametrize(
    "lines",
    [
        json_lines({"bestanden": [PLAN], "plan": {"bestand": PLAN}}),
        findings_report.as_json([Checked(PLAN, [FOUND], {"AP204": "x"})]),
        outcomes_as_json([Outcome(PLAN, "west", PLAN, made=[PLAN], unchanged=[PLAN], kept=[(PLAN, PLAN)], style=PLAN)]),
    ],
    ids=["any", "findings", "made"],
)
def test_no_report_has_a_backslash_in_a_path(lines: list[str]) -> None:
    said = list(strings(json.loads("\n".join(lines))))
    assert said.count(SAID) >= 2
    assert not [text for text in said if "\\" in text]


def test_what_json_has_no_form_for_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        json_lines({"x": object()})


def test_no_report_for_programs_makes_a_text_of_a_path_itself() -> None:
    # what these two have is the place of an answer in a plan
    known = {"change.path", "brought.path", "condition.path", "each.change.path"}
    for module in Path(findings_report.__file__).parent.glob("*.py"):
        told = re.findall(r'": \[?str\(([a-z_.]*(?:path|folder|plan|file|style))\)', module.read_text(encoding="utf-8"))
        assert set(told) <= known, module
