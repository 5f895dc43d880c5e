"""What real plans say, in our own words: the findings that must be there on a line, and those that must not.

A line that ends with `# AP204 niet AP440` has a finding of the one code, and none of the other. A first line with
`Nergens: AP205` says that no line has such a finding.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from support.breaking import Break, example
from support.program import ROOT

from armoedeplan.checks.frame import every_finding, judge
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import PlanFile, read_plan

TRIALS = sorted((Path(__file__).parent / "proeven").glob("*.yaml"))
MARKED = re.compile(r"(niet )?\b(AP\d{3})\b")
every_trial = pytest.mark.parametrize("path", TRIALS, ids=lambda path: path.stem)


@cache
def found(path: Path) -> tuple[Finding, ...]:
    """Give what the reader and the checks find in a plan."""
    file = read_plan(path)
    return (*file.findings, *(every_finding(file) if file.sound else ()))


def marks(path: Path, *, absent: bool) -> set[tuple[int, str]]:
    """Give the lines and codes that a plan itself names: those with a finding, or those without."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {
        (number, code)
        for number, line in enumerate(lines, 1)
        if not line.startswith("#")
        for no, code in MARKED.findall(line.partition("  # ")[2])
        if bool(no) == absent
    }


@every_trial
def test_a_plan_has_the_findings_on_its_marked_lines(path: Path) -> None:
    there = {(finding.mark.line, finding.code) for finding in found(path)}
    assert marks(path, absent=False) - there == set()


@every_trial
def test_a_plan_has_no_finding_that_its_lines_rule_out(path: Path) -> None:
    there = {(finding.mark.line, finding.code) for finding in found(path)}
    assert marks(path, absent=True) & there == set()
    nowhere = set(re.findall(r"AP\d{3}", path.read_text(encoding="utf-8").partition("\n")[0]))
    assert nowhere & {finding.code for finding in found(path)} == set()


def test_fields_that_a_name_tells_of_are_not_missed() -> None:
    (told,) = [one for one in found(TRIALS[0].with_name("losse_voorzieningen.yaml")) if one.code == "AP103"]
    assert "huisvesting" in told.message
    for field in ("jeugd", "gezondheidszorg", "schuldhulpverlening", "inkomensondersteuning"):
        assert field not in told.message


def _whole() -> PlanFile:
    return example(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")


def test_a_debt_plan_without_what_the_law_asks_has_an_error_for_each_part() -> None:
    parts = ("beoogde_resultaten", "kwaliteit", "samenwerking_schuldeisers", "maximale_wachttijd")
    broken = Break(_whole()).make([{"pad": f"schuldhulp.{part}", "leeg": "ja"} for part in parts])
    wrong = {finding.path for finding in judge(broken) if finding.code == "AP862"}
    assert wrong == {f"schuldhulp.{part}" for part in parts}


def test_an_adopted_plan_without_its_frame_has_a_finding_for_each_part() -> None:
    gone = ("plan.titel", "plan.periode.van", "plan.besluitpunten", "gemeenten", "financien", "terugblik.lessen")
    broken = Break(_whole()).make([{"pad": path, "weg": "ja"} for path in gone])
    told = {finding.path.split(".")[0] for finding in judge(broken) if finding.code == "AP890"}
    assert told >= {path.split(".")[0] for path in gone}
