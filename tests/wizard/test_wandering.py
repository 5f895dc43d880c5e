"""Whatever somebody types for hours, at whatever question: nothing is lost, and every act can be taken back."""

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.apart import apart
from support.program import PATIENCE, ROOT
from support.repetition import repetitions
from support.wandering import long_walk, often_killed, wander
from support.warm_program import import_everything

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

STEPS = repetitions(500, 2_000)
KILLS = repetitions(20, 60)
LONG = 5 * PATIENCE
"""A walk by night takes some fifteen seconds of a processor, which others may want too."""
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")


@needs_fork
@pytest.mark.parametrize("seed", range(3))
def test_in_a_long_walk_nothing_is_lost_and_every_act_comes_back_byte_for_byte(tmp_path: Path, seed: int) -> None:
    told = apart(lambda: " ".join(map(str, long_walk(tmp_path / "plan.yaml", STEPS, seed))), LONG)
    steps, undone, kept, reached = (int(word) for word in told.split())
    assert steps == STEPS
    assert (undone > STEPS // 50, kept > STEPS // 70, reached > 10) == (True, True, True), told


@needs_fork
def test_a_wanderer_that_is_killed_at_any_moment_loses_nothing_that_was_asked_after(tmp_path: Path) -> None:
    import_everything()
    apart(lambda: often_killed(tmp_path / "plan.yaml", KILLS, 1), LONG)


@pytest.mark.slow
@settings(max_examples=12)
@given(st.integers(0, 10**9))
def test_a_short_walk_from_a_plan_in_a_hand_of_its_own_holds_too(seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        path.write_bytes((ROOT / "examples" / "kleindorp" / "plan.yaml").read_bytes())
        assert wander(path, Random(seed), 12).steps == 12  # noqa: S311 - a walk that can be repeated
        assert read_plan(path).sound


@settings(max_examples=8)
@given(st.integers(0, 10**9))
def test_a_short_walk_from_an_empty_plan_holds(seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        list(make_plan(path, "Elzenrade"))
        assert wander(path, Random(seed), 40).steps == 40  # noqa: S311 - a walk that can be repeated
