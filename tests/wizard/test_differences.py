"""What is different in two plans, without taking apart what is the same."""

from itertools import permutations

import pytest
from support.program import ROOT

from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.wizard.differences import changed_texts, texts_by_path
from armoedeplan.yamltext.tree import data_of

PLANS = [read_plan(path) for path in sorted((ROOT / "examples").glob("*/plan.yaml"))]


@pytest.mark.parametrize(("old", "new"), list(permutations(PLANS, 2)), ids=lambda file: file.path.parent.name)
def test_each_text_that_is_different_is_found_and_no_other(old: PlanFile, new: PlanFile) -> None:
    assert old.root is not None
    assert new.root is not None
    before, after = texts_by_path(old), texts_by_path(new)
    found = {path: (was, now) for path, was, now in changed_texts(data_of(old.root), data_of(new.root))}
    paths = [path for path in {**before, **after} if before.get(path) != after.get(path)]
    assert len(paths) > 100
    assert found == {path: (before.get(path, ""), after.get(path, "")) for path in paths}


def test_a_line_that_moved_is_no_difference_and_one_that_stands_there_twice_is() -> None:
    old, new = {"punten": ["Een", "Twee"], "titel": "Samen"}, {"punten": ["Twee", "Een", "Een"], "titel": "Samen"}
    assert [(was, now) for _, was, now in changed_texts(old, new)] == [("", "Een")]
    assert list(changed_texts(old, old)) == []
