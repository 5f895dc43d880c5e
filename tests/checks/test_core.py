"""No plan passes without its core: every kern answer that is gone is told, whatever else is there."""

from collections.abc import Sequence
from functools import cache
from itertools import chain, combinations
from pathlib import Path

import pytest
from support.program import ROOT, run

from armoedeplan.checks.frame import checks, judge
from armoedeplan.finding import Severity
from armoedeplan.method.loader import components
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.progress import State, evaluate
from armoedeplan.record.base import Changed, with_values
from armoedeplan.record.path import Segment, is_under, segments

VOORBEELDSTAD = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
PARTS = {
    "uitgangspunten": "AP190", "samenwerking": "AP290", "governance": "AP390", "aanpak": "AP490",
    "ervaringskennis": "AP590", "organisatie": "AP690", "verantwoording": "AP790",
}  # fmt: skip
"""The part of a plan that answers each step, and the check of its completeness."""


@cache
def _whole() -> PlanFile:
    return plan_of(VOORBEELDSTAD, VOORBEELDSTAD.read_bytes())


@cache
def _single_answers() -> list[str]:
    """Give the paths of the kern answers that can be emptied by themselves, and of which nobody said “later”."""
    plan = _whole().plan
    answered = (item for item in evaluate(plan) if item.kern and item.state is State.ANSWERED)
    return [
        item.path
        for item in answered
        if item.field.record is None and not any(is_under(item.path, stated) for stated in plan.antwoordstatus)
    ]


def _without(record: Changed, steps: Sequence[Segment]) -> Changed:
    """Give what a plan says without the answer at a path: as if the file were read again."""
    (name, key), *rest = steps
    value, empty = getattr(record, name), getattr(type(record), name)
    if key is not None:
        value = tuple(
            _without(item, rest) if key in (getattr(item, "id", ""), str(number)) else item
            for number, item in enumerate(value, 1)
        )
    else:
        value = _without(value, rest) if rest else empty
    return with_values(record, **{name: value})


@pytest.mark.parametrize("part", range(8))
def test_each_kern_answer_that_is_taken_away_is_told_at_its_place(part: int) -> None:
    whole = _whole()
    for number, path in enumerate(_single_answers()[part::8]):
        told = [(one.code, one.path) for one in judge(whole._replace(answers=_without(whole.answers, segments(path))))]
        if number < 3:
            # and the same where somebody empties it
            store = Store(whole)
            store.clear(path)
            assert [(one.code, one.path) for one in judge(store.file)] == told
        # a sharper check may speak of a part of the same record, or of the record as a whole
        record = path.rpartition(".")[0]
        assert any(is_under(place, record) or is_under(path, place) for _, place in told), path


@pytest.mark.parametrize("gone", [*chain.from_iterable(combinations(PARTS, size) for size in range(8))], ids="-".join)
def test_whatever_steps_are_gone_each_is_told_and_no_other(gone: tuple[str, ...]) -> None:
    whole = _whole().plan
    plan = Plan.of({name: value for name, value in whole if name not in gone})
    told = {code for code in PARTS.values() if list(checks()[code].run(plan))}
    assert told == {PARTS[name] for name in gone}


def test_the_parts_are_all_steps() -> None:
    assert {code[2] for code in PARTS.values()} == {number[0] for number in components()}


@pytest.mark.parametrize("part", ["plan", "gemeenten", "terugblik", "regelingen", "schuldhulp", "financien"])
def test_what_stands_before_the_steps_is_told_too(part: str) -> None:
    plan = Plan.of({name: value for name, value in _whole().plan if name != part})
    assert [hit for hit in checks()["AP890"].run(plan) if part in (hit.field, "plan", "terugblik", "schuldhulp")]


def test_status_never_says_that_all_is_well_beside_an_open_kern_question(tmp_path: Path) -> None:
    store = Store(_whole())
    store.clear("plan.titel")
    path = tmp_path / "plan.yaml"
    path.write_bytes(store.file.data)
    shown = run("status", str(path), folder=tmp_path).out
    assert "Hoe heet het plan?" in shown
    assert "na de vaststelling): geen" not in shown


def test_an_adopted_plan_without_its_core_does_not_pass_when_strict(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("armoedeplan: 1\nplan: {status: vastgesteld}\n", encoding="utf-8")
    ran = run("controleer", "--streng", str(path), folder=tmp_path)
    assert ran.code == 1
    found = [finding for finding in judge(plan_of(path, path.read_bytes())) if finding.code == "AP890"]
    assert len(found) == 6
    assert all(finding.severity is Severity.WARNING for finding in found)
