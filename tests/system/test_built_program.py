"""A program that was built into one with its Python: its executable is no Python, and confined work is done still."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.program import PROGRAM

from armoedeplan.confined import CHILD
from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message
from armoedeplan.confined.run import Stopped, confined

ROOT = Path(__file__).parents[2]
BUILT = f"""\
#!{sys.executable}
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests")!r}]
sys.frozen, sys.executable = True, __file__
from armoedeplan.__main__ import main
main()
"""
TASKS = "support.confined_tasks"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a file of Python is no executable there")


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an executable that is no Python, and be the program that was started by it."""
    path = tmp_path / "map" / "armoedeplan"
    path.parent.mkdir()
    path.write_text(BUILT, encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(path))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return path


@pytest.mark.usefixtures("built")
def test_it_does_its_confined_work() -> None:
    answer = confined(f"{TASKS}:same", Message({"naam": "Één"}, [b"\x00"]), "x")
    assert (answer.words, list(answer.pieces)) == ({"naam": "Één"}, [b"\x00"])


def test_the_work_is_held_as_it_is_elsewhere(built: Path) -> None:
    secret = built.parents[1] / "geheim.txt"
    secret.write_text("geheim", encoding="utf-8")
    with pytest.raises(Stopped) as stop:
        confined(f"{TASKS}:read", Message(str(secret)), "lijst.xlsx")
    assert stop.value.detail == "PermissionError"
    with pytest.raises(Stopped) as stop:
        confined(f"{TASKS}:endless_sleep", Message(), "lijst.xlsx", Limits(seconds=1))
    assert stop.value.kind == "time"


def test_its_own_executable_may_be_read_for_it_holds_the_modules(built: Path) -> None:
    assert confined(f"{TASKS}:read", Message(str(built)), "x").words == BUILT


def test_it_is_the_program_for_everybody_else(built: Path) -> None:
    ran = subprocess.run([built, "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("armoedeplan ")


def test_the_word_means_nothing_to_a_program_that_is_not_built() -> None:
    ran = subprocess.run([*PROGRAM, CHILD], capture_output=True, text=True, check=False, input="")
    assert ran.returncode == 2
    assert CHILD in ran.stderr
