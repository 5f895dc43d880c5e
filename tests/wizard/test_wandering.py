"""Whatever somebody types for hours, at whatever question: nothing is lost, and every act can be taken back."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import wandering
from support.forked import call_forked
from support.program import ROOT
from support.repetition import repetitions
from support.wandering import wander

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

STEPS = repetitions(500, 4_000)
KILLS = repetitions(20, 300)


def walked(folder: Path, *given: object) -> list[int]:
    """Walk in a process of its own; give what was counted."""
    ran = call_forked(wandering.main, given, folder / "said")
    assert ran.code == 0, ran.said
    return [int(word) for word in ran.said.split()]


@pytest.mark.parametrize("seed", range(3))
def test_in_a_long_walk_nothing_is_lost_and_every_act_comes_back_byte_for_byte(tmp_path: Path, seed: int) -> None:
    steps, undone, kept, reached = walked(tmp_path, "walk", tmp_path / "plan.yaml", STEPS, seed)
    assert steps == STEPS
    assert (undone > STEPS // 50, kept > STEPS // 70, reached > min(STEPS // 70, 20)) == (True, True, True)


def test_a_wanderer_that_is_killed_at_any_moment_loses_nothing_that_was_asked_after(tmp_path: Path) -> None:
    assert walked(tmp_path, "killed", tmp_path / "plan.yaml", KILLS, 1) == []


@pytest.mark.slow
@settings(max_examples=repetitions(6, 40))
@given(st.integers(0, 10**9))
def test_a_short_walk_from_a_plan_in_a_hand_of_its_own_holds_too(seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        path.write_bytes((ROOT / "examples" / "kleindorp" / "plan.yaml").read_bytes())
        assert wander(path, Random(seed), 12).steps == 12  # noqa: S311 - a walk that can be repeated
        assert read_plan(path).sound


@settings(max_examples=repetitions(6, 40))
@given(st.integers(0, 10**9))
def test_a_short_walk_from_an_empty_plan_holds(seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        list(make_plan(path, "Elzenrade"))
        assert wander(path, Random(seed), 40).steps == 40  # noqa: S311 - a walk that can be repeated
