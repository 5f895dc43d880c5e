"""The benchmark of growth does real work with every command: at its smallest size each of them succeeds."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import run

from armoedeplan.cli.app import app

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import grow
import typer
from growing_inputs import COMMANDS, NOT_GROWING, ONE
from meet import Run

SMALLEST = 10


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_whose_growth_is_measured_does_its_work(name: str, tmp_path: Path) -> None:
    ran = run(*COMMANDS[name].make(tmp_path, SMALLEST), folder=tmp_path)
    # plans of random words have findings, and some are withdrawn
    assert ran.code in ({0, 1} if name.startswith("controleer") or name == "maak, plans" else {0}), ran.err


def test_every_command_is_measured_or_has_a_reason_why_there_is_nothing_to_grow() -> None:
    measured = {name.partition(",")[0] for name in COMMANDS}
    assert measured.isdisjoint(NOT_GROWING)
    assert measured | set(NOT_GROWING) == set(_commands())


def _commands() -> Iterator[str]:
    """Yield the commands of the program as they are typed, those of `importeer` and `exporteer` one by one."""
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", {}) if name in {"importeer", "exporteer"} else {}
        yield from (f"{name} {below}" for below in inner) if inner else (name,)


@pytest.mark.parametrize(("power", "good"), [(1.0, True), (1.08, True), (1.3, False), (2.0, False)])
def test_growth_above_the_goal_is_marked(power: float, good: bool) -> None:  # noqa: FBT001 - a case of the test
    points = [grow.Grown(size, Run(1.0, 50.0, 0.001 * size**power, 0)) for size in ONE]
    assert grow.slope(points) == pytest.approx(power)
    assert ("above the goal" in grow.told("zet", points)) is not good
