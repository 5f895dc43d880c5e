"""A command is there when it is asked for, and what the others need is not imported for it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.main import get_command

from armoedeplan.cli.app import app

PLAN = Path(__file__).parents[2] / "examples" / "kleindorp" / "plan.yaml"


def imported(*command: str) -> set[str]:
    """Give the modules of `armoedeplan.cli` that a run of the program imports."""
    code = f"""
import os, sys
end = os._exit
def leave(code):
    print(*sys.modules, sep="\\n", file=sys.stderr, flush=True)
    end(code)
os._exit = leave
sys.argv[1:] = {list(command)!r}
from armoedeplan.__main__ import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    before = "armoedeplan.cli."
    return {name.removeprefix(before) for name in done.stderr.splitlines() if name.startswith(before)}


def test_a_command_imports_none_of_the_others() -> None:
    others = {"wizard", "maak", "status", "zet", "importeer", "exporteer", "vergelijk", "uitleg"}
    assert imported("controleer", str(PLAN)) & {*others, "controleer"} == {"controleer"}
    assert imported("uitleg", "AP204") & others == {"uitleg"}


def test_the_help_that_is_folded_to_a_narrow_window_asks_every_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert {"wizard", "controleer", "exporteer"} <= imported("--help")


@pytest.mark.parametrize("names", [("controleer", "validate"), ("maak", "render")])
def test_two_names_of_one_command_do_the_same(names: Sequence[str]) -> None:
    commands = getattr(get_command(app), "commands", {})
    one, other = (commands[name] for name in names)
    assert one is not other
    assert [param.name for param in one.params] == [param.name for param in other.params]
    assert (one.hidden, other.hidden) == (False, True)


def test_commands_are_known_without_being_made() -> None:
    commands = getattr(get_command(app), "commands", {})
    assert "controleer" in commands
    assert "bestaat-niet" not in commands
    assert len(commands) == len(list(commands)) > 25
    assert commands.get("bestaat-niet") is None
    assert commands["maak"] is commands["maak"]
