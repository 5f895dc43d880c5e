"""The rule of choice of step 3: sets with their grounds, and silence where the guide is silent."""

from itertools import combinations

import pytest

from armoedeplan.analysis.governance import rule_advice
from armoedeplan.analysis.robust import turning_directions
from armoedeplan.method.loader import models
from armoedeplan.plan.keuzes import RICHTINGEN

PROTECTING = {"integrale_beleidssturing", "expertsturing"}
PREVENTING = {"vraagsturing", "frontlijnsturing"}
SUBSETS = [chosen for size in range(len(RICHTINGEN) + 1) for chosen in combinations(RICHTINGEN, size)]


@pytest.mark.parametrize("directions", SUBSETS, ids=" ".join)
def test_the_models_are_those_of_the_rule_for_every_set_of_directions(directions: tuple[str, ...]) -> None:
    expected = set(PROTECTING) if "beschermend" in directions else set()
    if {"preventief", "ondersteunend"} & set(directions):
        expected |= PREVENTING
    found = rule_advice(directions)
    assert set(found.models) == expected
    assert {model for ground in found.grounds for model in ground.models} == expected


@pytest.mark.parametrize("directions", SUBSETS, ids=" ".join)
def test_a_ground_rests_on_directions_of_the_objective_only(directions: tuple[str, ...]) -> None:
    for ground in rule_advice(directions).grounds:
        assert ground.directions
        assert set(ground.directions) <= set(directions)


def test_ketensturing_never_enters_through_the_rule() -> None:
    assert "ketensturing" in {model.id for model in models().modellen}
    assert not any("ketensturing" in rule_advice(directions).models for directions in SUBSETS)


@pytest.mark.parametrize("directions", [(), ("samenhangend",), ("participatiebevorderend",), ("iets_anders",)])
def test_directions_without_a_rule_give_nothing(directions: tuple[str, ...]) -> None:
    assert rule_advice(directions) == ((), ())


def test_protecting_rests_on_the_guide_itself() -> None:
    (ground,) = rule_advice(["beschermend"]).grounds
    assert ground.directions == ("beschermend",)
    assert not ground.derived
    assert ground.page == 9
    assert "bescherming" in ground.reason
    assert "geen voorschrift" in ground.firmness


def test_preventing_and_supporting_together_rest_on_the_guide_itself() -> None:
    (ground,) = rule_advice(["samenhangend", "ondersteunend", "preventief"]).grounds
    assert set(ground.directions) == {"preventief", "ondersteunend"}
    assert not ground.derived
    assert ground.page == 10


@pytest.mark.parametrize("direction", ["preventief", "ondersteunend"])
def test_one_of_the_two_alone_rests_on_our_reading(direction: str) -> None:
    (ground,) = rule_advice([direction]).grounds
    assert ground.directions == (direction,)
    assert ground.derived
    assert "onze" in ground.firmness


def test_a_derived_rule_stays_beside_a_rule_for_other_directions() -> None:
    assert [ground.derived for ground in rule_advice(["beschermend", "preventief"]).grounds] == [False, True]


def test_the_models_stand_in_the_order_of_the_guide() -> None:
    order = [model.id for model in models().modellen]
    found = rule_advice(["preventief", "ondersteunend", "beschermend"]).models
    assert list(found) == [model for model in order if model in found]
    assert len(found) == 4


@pytest.mark.parametrize("directions", SUBSETS, ids=" ".join)
def test_the_directions_that_turn_the_rule_are_all_that_do(directions: tuple[str, ...]) -> None:
    told = {(one.direction, one.added): one.models for one in turning_directions(directions)}
    for one in RICHTINGEN:
        other = tuple(each for each in directions if each != one) if one in directions else (*directions, one)
        key = (one, one not in directions)
        assert told.get(key, rule_advice(directions).models) == rule_advice(other).models
        assert (key in told) == (rule_advice(other).models != rule_advice(directions).models)
