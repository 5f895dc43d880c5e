"""What is different in two plans, without taking apart what is the same."""

from itertools import permutations

import pytest
from support.program import ROOT

from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.wizard.differences import changed_texts, question_name, texts_by_path
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


def test_what_stands_beside_an_answer_is_named_by_the_question() -> None:
    plan = PLANS[0].answers
    actor = next(file.plan.samenwerking.actoren[0] for file in PLANS if file.answers is plan)
    named = {
        "notities.plan.titel.noot": "Noot bij Titel",
        f"notities.samenwerking.actoren[{actor.id}].naam.bron": f"Bron bij Naam van “{actor.naam}”",
        "voor_functie.stap 4": "Functie voor stap 4",
        "voor_functie.plan.titel": "Functie voor Titel",
        "antwoordstatus.plan.titel.status": "Status bij Titel",
    }
    assert {path: question_name(path, plan) for path in named} == named
