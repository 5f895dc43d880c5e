"""One small break in the complete example gives the one finding that belongs to it, at its line; mending takes it away.

The breaks stand in brekingen.yaml.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.breaking import Break, example, line_of
from support.core_schema import TEXTS
from support.program import ROOT

from armoedeplan.checks.frame import checks, judge
from armoedeplan.plan.plan_of_text import PlanFile

BREAKS: dict[str, dict[str, Any]] = yaml.load(
    Path(__file__).with_name("brekingen.yaml").read_text(encoding="utf-8"),
    Loader=TEXTS,  # noqa: S506 - it makes texts, lists and dicts only
)
Places = Counter[tuple[str, str]]


@cache
def whole() -> PlanFile:
    """Give the complete example, as it is."""
    return example(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")


def places(file: PlanFile) -> Places:
    """Give the codes and the paths of what the judge finds."""
    return Counter((one.code, one.path) for one in judge(file))


@cache
def usual() -> Places:
    """Give what the judge finds in the example as it is."""
    return places(whole())


def test_every_check_has_a_break_and_every_break_a_check() -> None:
    assert sorted(BREAKS) == sorted(checks())


def test_the_example_as_it_is_has_none_of_these_findings() -> None:
    assert usual() == Counter()


@pytest.mark.parametrize("code", sorted(checks()))
def test_a_break_gives_its_finding_at_its_line_and_mending_takes_it_away(code: str) -> None:
    break_, made = BREAKS[code], Break(whole())
    broken = made.make(break_["breuk"])
    told = judge(broken)
    found = [one for one in told if one.code not in break_.get("ook", {})]
    assert [(one.code, one.path) for one in found] == [(code, break_["vindt"])]
    assert [one.mark.line for one in found] == [line_of(broken.text, break_["vindt"])]
    assert all(not one.message.endswith(".") and one.remedy.endswith((".", "?")) for one in found)
    # a second finding that cannot be avoided is really there, and the reason why is told
    assert {one.code for one in told} == {code, *break_.get("ook", {})}
    mended = made.mend()
    # of the same bytes the same is found
    assert mended.data == whole().data or places(mended) == usual()
