"""Every check, held by its own folder: a plan that it has nothing to say of, and one whose marked lines it finds."""

import re
from pathlib import Path

import pytest

from armoedeplan.checks.frame import checks, every_finding
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.public import INTERNAL_CHECKS, is_internal

HERE = Path(__file__).parent
CODES = sorted(checks())


def _found(path: Path, code: str) -> list[Finding]:
    file = read_plan(path)
    assert file.sound, file.findings
    return [finding for finding in every_finding(file) if finding.code == code]


@pytest.mark.parametrize("code", CODES)
def test_a_good_plan_has_no_such_finding(code: str) -> None:
    assert _found(HERE / code / "goed.yaml", code) == []


@pytest.mark.parametrize("code", CODES)
def test_a_bad_plan_has_the_finding_on_every_marked_line_and_nowhere_else(code: str) -> None:
    path = HERE / code / "fout.yaml"
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    marked = [number for number, line in lines if re.search(rf"#.*\b{code}\b", line)]
    assert marked
    assert sorted(finding.mark.line for finding in _found(path, code)) == marked


@pytest.mark.parametrize("code", CODES)
def test_a_check_explains_itself_in_dutch_with_a_good_and_a_bad_example(code: str) -> None:
    text = checks()[code].explanation
    assert text.endswith(".")
    assert "Goed:" in text
    assert "Fout:" in text


@pytest.mark.parametrize("code", CODES)
def test_a_finding_says_where_what_and_what_to_do(code: str) -> None:
    for finding in _found(HERE / code / "fout.yaml", code):
        # a remark in the file has a line, and no path
        assert finding.path or checks()[code].of_file
        assert not finding.message.endswith(".")
        assert finding.remedy.endswith((".", "?"))
        assert finding.row or checks()[code].ours


def test_the_checks_of_internal_answers_are_those_that_find_something_there() -> None:
    found = {one.code: one.path for code in CODES for one in _found(HERE / code / "fout.yaml", code)}
    assert {code for code, path in found.items() if is_internal(path, unknown=False)} == INTERNAL_CHECKS


def test_no_folder_is_left_of_a_check_that_is_gone() -> None:
    assert sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name.startswith("AP")) == CODES
