"""Whatever somebody types for hours, at whatever question: nothing is lost, and every act can be taken back."""

import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.program import PATIENCE, ROOT, environment
from support.wandering import wander

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

WANDERER = Path(__file__).parents[1] / "support" / "wandering.py"
STEPS = 2_000
LONG = 5 * PATIENCE
"""A walk takes some fifteen seconds of a processor, which others may want too."""


def walked(*given: object) -> list[int]:
    """Run the walk as a program; give what it counted."""
    ran = subprocess.run(
        [sys.executable, WANDERER, *map(str, given)],
        capture_output=True, text=True, timeout=LONG, check=False, env=environment(), cwd=ROOT,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return [int(word) for word in ran.stdout.split()]


@pytest.mark.parametrize("seed", range(3))
def test_in_a_long_walk_nothing_is_lost_and_every_act_comes_back_byte_for_byte(tmp_path: Path, seed: int) -> None:
    steps, undone, kept, reached = walked("walk", tmp_path / "plan.yaml", STEPS, seed)
    assert steps == STEPS
    assert (undone > 40, kept > 30, reached > 20) == (True, True, True)


def test_a_wanderer_that_is_killed_at_any_moment_loses_nothing_that_was_asked_after(tmp_path: Path) -> None:
    assert walked("killed", tmp_path / "plan.yaml", 60, 1) == []


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
