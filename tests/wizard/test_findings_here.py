"""What the wizard says of a finding can be done in the wizard: it names no command and no key, and a number leads."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from support.asked import check, plan_at, sit
from support.breaking import Break, example
from support.core_schema import TEXTS
from support.program import ROOT

from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.plan.stukken import STUKKEN
from armoedeplan.progress import evaluate
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.wizard.findings_here import FindingHere, findings_here

VOORBEELDSTAD: Final = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
BREAKS: Final[dict[str, Any]] = yaml.load(
    (ROOT / "tests" / "checks" / "brekingen.yaml").read_text(encoding="utf-8"),
    Loader=TEXTS,  # noqa: S506 - it makes texts, lists and dicts only
)
FOLDERS: Final = sorted(path for path in (ROOT / "tests" / "checks").glob("AP*") if path.is_dir())
FOREIGN: Final = re.compile(
    r"--\w|\w_\w|: (?:ja|nee)\b|\w\[\w|\b[a-z]+(?:\.[a-z]+)+\b|\bPLAN\b|antwoordstatus|`|armoedeplan \w|\bYAML\b"
)
"""What belongs to the file or to the command line: an option, a key or an id, a value, a path, a command."""
NO_ANSWER: Final = re.compile("In een opmerking achter #|In deze noot of reden|[Dd]e telling van")
"""What a finding says that is about what nobody answers."""
LEAVES_A_CHOICE: Final = re.compile(r"\bof\b|\bbeide\b|\bgelijk\b|^Klopt het beeld")
"""How a remedy says that what is wrong can be mended in more places than one."""


def _bare(path: str) -> str:
    return FieldPath(path).without_keys


def _hold(file: PlanFile) -> Sequence[Finding]:
    """Hold what the wizard says of each finding of a plan, and where its number leads; give the findings."""
    items = evaluate(file.answers)
    found = check(file)
    here = findings_here(found, file)
    assert [one for one in found if one.code not in FAULTS] == [] or here
    for number, one in enumerate(here, 1):
        line = one.line(number)
        # what stands between quotation marks are words of the plan or of a question
        assert not FOREIGN.search(re.sub("“[^”]*”", "“”", line)), line
        if one.target is None:
            # a remark, a note or a reason is no answer, nor what a command wrote: no number leads to it
            assert "Typ =" in line or re.search(
                "In een opmerking achter #|In deze noot of reden|[Dd]e telling van", line
            )
            continue
        assert f"Typ {number} om " in line, line
        assert one.target.path.startswith("stukken.") or any(is_under(item.path, one.target.path) for item in items)
    return found


@pytest.mark.parametrize("code", BREAKS)
def test_a_finding_of_a_broken_plan_tells_what_to_type_here_and_leads_to_where_it_is_mended(code: str) -> None:
    changes = BREAKS[code]["breuk"]
    file = Break(example(VOORBEELDSTAD)).make(changes)
    (found,) = (one for one in _hold(file) if one.code == code)
    (here,) = findings_here([found], file)
    place = _bare(here.target.path) if here.target else _bare(found.path)
    broken = [_bare(one["pad"]) for one in changes]
    mended = any(is_under(place, path) or is_under(path, place) for path in broken)
    assert mended or LEAVES_A_CHOICE.search(found.remedy), (here.subject, broken)
    if step := re.search(r"\bstap ([1-7])", found.remedy):
        assert (here.target and here.target.step) == int(step[1])


def test_who_follows_the_number_of_a_finding_takes_it_away(tmp_path: Path) -> None:
    path = plan_at(tmp_path, "governance: {keuze: {hoofdmodel: vraagsturing}}\n")
    (found,) = (one for one in check(read_plan(path)) if one.code == "AP312")
    (here,) = findings_here([found], read_plan(path))
    assert here.line(1).endswith("Typ 1 om “Aanbod” in te vullen.")
    assert here.target
    sit(path, [f"={here.target.path}", "Spreekuur", ":stop"])
    assert "AP312" not in [one.code for one in check(read_plan(path))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_finding_of_the_bad_plan_of_a_check_tells_what_to_type_here(folder: Path) -> None:
    file = read_plan(folder / "fout.yaml")
    if file.sound:
        _hold(file)


def test_a_finding_about_a_record_leads_to_all_its_questions_under_its_name(tmp_path: Path) -> None:
    text = "samenwerking: {actoren: [{id: bank, naam: Kredietbank West}]}\n"
    (here,) = _told_at("samenwerking.actoren[bank]", plan_at(tmp_path, text))
    assert (here.subject, here.target and here.target.path) == (
        "“Kredietbank West” te wijzigen",
        "samenwerking.actoren[bank]",
    )


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("stukken: {nota_van_beantwoording: {datum: 2026-12-01}}\n", "nota van beantwoording"),
        ("", STUKKEN[0].replace("_", " ")),
    ],
)
def test_a_finding_about_all_papers_tells_how_one_is_dated(text: str, paper: str, tmp_path: Path) -> None:
    (here,) = _told_at("stukken", plan_at(tmp_path, text))
    assert here.target is None
    assert f"zoals =datum {paper}." in here.told


def _told_at(path: str, plan: Path) -> list[FindingHere]:
    """Tell a finding at a path of a plan."""
    return findings_here([Finding("AP901", Severity.WARNING, Mark(), path, "Let op", "Kijk na.")], read_plan(plan))
