"""The reports of `controleer` for systems that build and test, held against what those systems ask."""

import json
import re
import string
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from lxml import etree
from support.program import ROOT, run

from armoedeplan.checks.rules import all_codes, rule_of
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.terminal.ci_reports.github import github_lines
from armoedeplan.terminal.ci_reports.gitlab import gitlab_lines
from armoedeplan.terminal.ci_reports.junit import junit_lines
from armoedeplan.terminal.ci_reports.sarif import sarif_lines
from armoedeplan.terminal.findings_report import Checked

SCHEMA: Final = Path(__file__).parent / "data" / "sarif-schema-2.1.0.json"
# what the schema of Jenkins (junit-10.xsd, of the plugin xUnit) allows of each element: attributes, and those needed
JUNIT: Final = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set[str]()),
    "testsuite": (
        {"name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname", "id", "package"},
        {"name", "tests", "failures", "errors"},
    ),
    "testcase": ({"name", "time", "classname", "group"}, {"name"}),
    "failure": ({"type", "message"}, set[str]()),
    "system-out": (set[str](), set[str]()),
}
ODD: Final = "a::error::b%,\n\r:é\u202e\x1b<&>\"'|#"
CODES: Final = sorted(all_codes())
words = st.text(alphabet=string.ascii_letters + ODD, max_size=30)
findings = st.builds(
    Finding,
    st.sampled_from(CODES),
    st.sampled_from(Severity),
    st.one_of(st.just(Mark()), st.builds(Mark, st.integers(1, 9999), st.integers(1, 200))),
    words,
    words,
    words,
)
files = st.builds(
    Checked, st.sampled_from([Path("plan.yaml"), Path("a b/één.yaml"), Path("/elders/p.yaml")]),
    st.lists(findings, max_size=4), st.just({}),
)  # fmt: skip
checked_files = st.lists(files, max_size=3)


@cache
def sarif_schema() -> Draft4Validator:
    """Give the official schema."""
    return Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@given(checked_files)
def test_sarif_is_valid_whatever_was_found(checked: list[Checked]) -> None:
    report = json.loads("\n".join(sarif_lines(checked)))
    assert [error.message for error in sarif_schema().iter_errors(report)] == []
    (ran,) = report["runs"]
    rules = ran["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in ran["results"]] == [r["ruleId"] for r in ran["results"]]
    assert len(ran["results"]) == sum(len(file.findings) for file in checked)


@given(checked_files)
def test_github_gets_one_line_a_finding_and_no_word_is_an_order(checked: list[Checked]) -> None:
    *orders, last = github_lines(checked)
    found = [finding for file in checked for finding in file.findings]
    assert len(orders) == len(found)
    for line, finding in zip(orders, found, strict=True):
        told = re.fullmatch(
            r"::(error|warning|notice) file=[^,:]+,line=[0-9]+(,col=[0-9]+)?,title=AP[0-9]+::(.*)", line
        )
        assert told, line
        assert told[1] == {"fout": "error", "waarschuwing": "warning", "tip": "notice"}[finding.severity]
    assert last.startswith("armoedeplan: ")


@given(checked_files)
def test_gitlab_gets_what_it_asks_and_each_finding_is_known_by_its_own_mark(checked: list[Checked]) -> None:
    report = json.loads("\n".join(gitlab_lines(checked)))
    for found in report:
        assert set(found) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert found["severity"] in {"info", "minor", "major"}
        assert found["location"]["lines"]["begin"] >= 1
    names = {file.path for file in checked}
    # one file that is named twice is no case: `controleer` takes each once
    if len(names) == len(checked):
        assert len({found["fingerprint"] for found in report}) == len(report)


@given(checked_files)
def test_junit_has_the_form_that_is_read_and_counts_right(checked: list[Checked]) -> None:
    root = etree.fromstring("\n".join(junit_lines(checked)).encode())
    for element in root.iter():
        allowed, needed = JUNIT[element.tag]
        assert needed <= set(element.attrib) <= allowed
    errors = sum(finding.severity is Severity.ERROR for file in checked for finding in file.findings)
    assert len(root.findall(".//failure")) == errors == int(root.attrib["failures"])
    assert [int(suite.attrib["tests"]) for suite in root] == [max(1, len(file.findings)) for file in checked]


def test_a_finding_keeps_its_mark_when_lines_are_put_before_it(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "kleindorp" / "plan.yaml").read_text(encoding="utf-8")

    def marks(words: str) -> list[str]:
        (tmp_path / "plan.yaml").write_text(words, encoding="utf-8")
        told = run("controleer", "plan.yaml", "--formaat", "gitlab", folder=tmp_path).out
        return [found["fingerprint"] for found in json.loads(told)]

    assert marks(text) == marks(text.replace("armoedeplan: 1\n", "armoedeplan: 1\n# een opmerking\n", 1))


def test_a_path_is_told_from_where_the_program_runs(tmp_path: Path) -> None:
    folder = tmp_path / "plan nen"
    folder.mkdir()
    (folder / "plan.yaml").write_text("armoedeplan: 1\nplan: {titl: x}\n", encoding="utf-8")
    told = run("controleer", str(folder / "plan.yaml"), "--formaat", "sarif", folder=tmp_path).out
    assert json.loads(told)["runs"][0]["artifacts"] == [{"location": {"uri": "plan%20nen/plan.yaml"}}]
    told = run("controleer", "../plan nen/plan.yaml", "--formaat", "github", folder=folder).out
    assert told.startswith("::error file=plan.yaml,line=2")


def test_every_rule_has_a_title_and_an_explanation() -> None:
    told = {code: rule_of(code) for code in CODES}
    assert [code for code, rule in told.items() if not rule.title or not rule.explanation] == []


def test_auto_is_for_where_it_runs(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\nplan: {titl: x}\n", encoding="utf-8")

    def first_line(**extra: str) -> str:
        return run("controleer", "plan.yaml", "--formaat", "auto", folder=tmp_path, variables=extra).lines[0]

    assert first_line(GITHUB_ACTIONS="true").startswith("::error file=plan.yaml")
    assert first_line(GITHUB_ACTIONS="").startswith("Het bestand")


def test_nothing_is_shown_and_the_code_stays_or_the_other_way_round(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\nplan: {titl: x}\n", encoding="utf-8")

    def ran(*options: str) -> Any:
        return run("controleer", "plan.yaml", *options, folder=tmp_path)

    quiet, lenient = ran("--stil"), ran("--altijd-nul")
    assert (quiet.code, quiet.out, quiet.err) == (1, "", "")
    assert (lenient.code, "AP013" in lenient.out) == (0, True)
    assert run("controleer", "weg.yaml", "--altijd-nul", folder=tmp_path).code == 2


@pytest.mark.parametrize(
    ("option", "typed", "told"),
    [
        ("--selecteer", "AP2044", "Geen enkele bevinding heeft de code “AP2044”. Bedoelt u AP204?"),
        ("--negeer", "AP204,zz", "Geen enkele bevinding heeft de code “ZZ”."),
    ],
)
def test_a_code_that_no_finding_has_is_refused(option: str, typed: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding="utf-8")
    ran = run("controleer", "plan.yaml", option, typed, folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert told in " ".join(ran.err.split())


def test_the_short_name_of_help_works_everywhere(tmp_path: Path) -> None:
    for command in ([], ["controleer"], ["importeer", "aanbod"]):
        assert run(*command, "-h", folder=tmp_path).code == 0
