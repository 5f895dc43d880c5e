"""The benchmark of growth does real work with every command: at its smallest size each of them succeeds."""

import sys
from pathlib import Path

import pytest
from support.program import run

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import grow
from meet import Run

SMALLEST = 10


@pytest.mark.parametrize("name", grow.COMMANDS)
def test_a_command_whose_growth_is_measured_does_its_work(name: str, tmp_path: Path) -> None:
    ran = run(*grow.COMMANDS[name].make(tmp_path, SMALLEST), folder=tmp_path)
    # plans of random words have findings
    assert ran.code in ({0, 1} if name.startswith("controleer") else {0}), ran.err


@pytest.mark.parametrize(("power", "good"), [(1.0, True), (1.08, True), (1.3, False), (2.0, False)])
def test_growth_above_the_goal_is_marked(power: float, good: bool) -> None:  # noqa: FBT001 - a case of the test
    points = [grow.Grown(size, Run(1.0, 50.0, 0.001 * size**power, 0)) for size in grow.ONE]
    assert grow.slope(points) == pytest.approx(power)
    assert ("above the goal" in grow.told("zet", points)) is not good
