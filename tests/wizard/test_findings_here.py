"""What the wizard says of a finding can be done in the wizard: it names no command and no key, and a number leads."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from support.asked import check
from support.breaking import Break, example
from support.program import ROOT

from armoedeplan.faults import FAULTS
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.progress import evaluate
from armoedeplan.record.path import is_under
from armoedeplan.wizard.findings_here import findings_here

VOORBEELDSTAD: Final = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
BREAKS: Final[dict[str, Any]] = yaml.load(
    (ROOT / "tests" / "checks" / "brekingen.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - it makes texts, lists and dicts only
)
FOLDERS: Final = sorted(path for path in (ROOT / "tests" / "checks").glob("AP*") if path.is_dir())
FOREIGN: Final = re.compile(
    r"--\w|\w_\w|: (?:ja|nee)\b|\w\[\w|\b[a-z]+(?:\.[a-z]+)+\b|\bPLAN\b|antwoordstatus|`|armoedeplan \w|\bYAML\b"
)
"""What belongs to the file or to the command line: an option, a key or an id, a value, a path, a command."""
"""What belongs to the file or to the command line: an option, a key or an id, a value, a path, a command."""


def _hold(file: PlanFile) -> None:
    """Hold what the wizard says of each finding of a plan, and where its number leads."""
    items = evaluate(file.answers)
    found = check(file)
    here = findings_here(found, file)
    assert [one for one in found if one.code not in FAULTS] == [] or here
    for number, one in enumerate(here, 1):
        line = one.line(number)
        # what stands between quotation marks are words of the plan or of a question
        assert not FOREIGN.search(re.sub("“[^”]*”", "“”", line)), line
        if one.target is None:
            assert "Typ =" in line, line
            continue
        assert f"Typ {number} om " in line, line
        assert one.target.path.startswith("stukken.") or any(is_under(item.path, one.target.path) for item in items)


@pytest.mark.parametrize("changes", [one["breuk"] for one in BREAKS.values()], ids=list(BREAKS))
def test_a_finding_of_a_broken_plan_tells_what_to_type_here(changes: list[Any]) -> None:
    _hold(Break(example(VOORBEELDSTAD)).make(changes))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_finding_of_the_bad_plan_of_a_check_tells_what_to_type_here(folder: Path) -> None:
    file = read_plan(folder / "fout.yaml")
    if file.sound:
        _hold(file)
