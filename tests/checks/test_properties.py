"""Whatever a sound plan lacks or contradicts, no check and no template raises, and every finding can be used."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plannen import Maker
from support.core_schema import load
from support.plans import as_text
from support.program import ROOT
from support.ragged import Tearing, mended, with_states
from support.repetition import repetitions

from armoedeplan.checks.frame import checks, judge
from armoedeplan.document import context
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.record.spot import follow
from armoedeplan.render.document_set import PaperSet, documents, planned

STEPS = (
    "uitgangspunten",
    "samenwerking",
    "governance",
    "aanpak",
    "ervaringskennis",
    "organisatie",
    "verantwoording",
)
BASES = ("vol", "roosendaal", "voorbeeldstad", "kleindorp")
RATES = (0.0, 0.03, 0.15, 0.4, 0.7, 0.95)
EMPTY_STEPS = repetitions(16, 128)
MEASURES, MEASURES_IN_PAPERS = 2000, repetitions(400, 2000)
LEAK = re.compile(r"\bNone\b|\b(?:True|False)\b|[{}<>]|object at|\(\)|  ")


@cache
def base(name: str) -> dict[str, Any]:
    """Give the data of a plan in which every question has an answer, or of an example."""
    text = Maker(1).text() if name == "vol" else _example(name).read_text(encoding="utf-8")
    data: dict[str, Any] = load(text)
    return data


def _example(name: str) -> Path:
    return ROOT / "examples" / name / "plan.yaml"


def read(data: dict[str, Any]) -> PlanFile:
    """Read data as a plan file, which must be sound."""
    file = plan_of(Path("plan.yaml"), as_text(data).lstrip("\n").encode())
    assert file.sound, file.findings
    return file


def judged(file: PlanFile) -> list[Finding]:
    """Judge a plan, make all its documents, and hold every finding against what a finding promises."""
    findings = findings_of(file)
    variables = context(file.plan, findings, made="0")
    papers = PaperSet(variables)
    for paper in planned(documents(), variables):
        made = papers.make_paper(paper)
        assert made.text.startswith("---\n" if made.suffix == ".md" else "<?xml"), paper.file
    return findings


def findings_of(file: PlanFile) -> list[Finding]:
    """Judge a plan, and hold every finding against what a finding promises."""
    findings = judge(file)
    lines = file.text.split("\n")
    for one in findings:
        assert one.code in checks() or one.code in FAULTS
        assert 1 <= one.mark.line <= len(lines), one
        assert 1 <= one.mark.column <= len(lines[one.mark.line - 1]) + 1, one
        assert follow(Plan, file.root, one.path).path == one.path, one
        _hold_words(one)
    return findings


def _hold_words(one: Finding) -> None:
    assert one.message[0].isupper() or one.message[0] in "“0123456789", one
    assert not one.message.endswith((".", " ")), one
    assert one.remedy.endswith((".", "?")), one
    assert not LEAK.search(f"{one.message} {one.remedy}"), one


@cache
def may_be_deviated_from() -> list[str]:
    """Give the codes of the checks of a step: from another a plan is refused to deviate."""
    return [code for code in checks() if HANDREIKING.step_of_code(code) is not None]


@pytest.mark.parametrize("name", BASES)
def test_a_plan_of_which_nothing_is_torn_is_the_plan_itself(name: str) -> None:
    whole = {key: value for key, value in base(name).items() if key not in ("antwoordstatus", "afwijkingen")}
    torn = Tearing(Random(0), 0.0).plan(base(name))  # noqa: S311 - test data, no secret
    assert read(torn).plan == read(whole).plan


@pytest.mark.slow
@pytest.mark.parametrize("name", BASES)
@settings(max_examples=repetitions(12, 60))
@given(seed=st.integers(0, 2**32), rate=st.sampled_from(RATES))
def test_no_check_and_no_template_raises_whatever_a_plan_lacks(name: str, seed: int, rate: float) -> None:
    rng = Random(seed)  # noqa: S311 - test data, no secret
    data = Tearing(rng, rate).plan(base(name))
    judged(read(with_states(data, read(data), rng, [*may_be_deviated_from(), "AP299"])))


def _filled_steps() -> list[tuple[int, ...]]:
    """Give which steps are filled: by night all there are, else as few as have any three steps in every way there is.

    The last four follow of three of the first: the words of a Hamming code.
    """
    every = list(product((0, 1), repeat=len(STEPS)))
    if len(every) == EMPTY_STEPS:
        return every
    first = product((0, 1), repeat=4)
    return [(a, b, c, d, a ^ b ^ c, a ^ b ^ d, a ^ c ^ d) for a, b, c, d in first]


@pytest.mark.slow
@pytest.mark.parametrize("filled", _filled_steps(), ids=str)
def test_every_combination_of_empty_steps_goes_through(filled: tuple[int, ...]) -> None:
    empty = {step for step, there in zip(STEPS, filled, strict=True) if not there}
    found = judged(read(mended({name: value for name, value in base("vol").items() if name not in empty})))
    open_steps = {STEPS[int(one.code[2]) - 1] for one in found if one.code.endswith("90")}
    # what a sharper check says of an empty step takes the place of the general one
    sharper = {one.path.split(".")[0] for one in found if not one.code.endswith("90")}
    assert empty <= open_steps | sharper


def test_any_three_steps_are_empty_and_filled_in_every_way() -> None:
    for some in combinations(range(len(STEPS)), 3):
        assert {tuple(filled[at] for at in some) for filled in _filled_steps()} == set(product((0, 1), repeat=3))


def _copies() -> Iterator[dict[str, Any]]:
    """Yield measures without end, those of the complete example first, each with ids of its own."""
    measures, number = base("voorbeeldstad")["aanpak"]["maatregelen"], 0
    while True:
        yield from (_renamed(one, f"_{number}" if number else "") for one in measures)
        number += 1


def _renamed(data: Any, suffix: str) -> Any:
    if isinstance(data, list):
        return [_renamed(one, suffix) for one in data]
    if not isinstance(data, dict):
        return data
    return {name: f"{value}{suffix}" if name == "id" else _renamed(value, suffix) for name, value in data.items()}


def _with_measures(number: int) -> PlanFile:
    data = base("voorbeeldstad")
    many = [one for one, _ in zip(_copies(), range(number), strict=False)]
    file = read({**data, "aanpak": {**data["aanpak"], "maatregelen": many}})
    assert len(file.plan.aanpak.maatregelen) == number
    return file


@pytest.mark.slow
def test_a_plan_with_two_thousand_measures_goes_through() -> None:
    # so many measures cost more than there is, and a message names just a few of them
    for findings in (findings_of(_with_measures(MEASURES)), judged(_with_measures(MEASURES_IN_PAPERS))):
        assert {one.code for one in findings} == {"AP850"}
        assert max(len(one.message) for one in findings) < 400
