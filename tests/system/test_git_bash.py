"""A person in Git Bash is a person: a pipe with a name that only its terminals have."""

import ctypes
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from support.program import environment

from armoedeplan.cli.chosen_screen import screen_for
from armoedeplan.cli.screen_questions import on_screen
from armoedeplan.system import which_system
from armoedeplan.system.git_bash import is_name_of_pty, is_pipe_of_git_bash, person_behind

TERMINAL = r"\msys-1888ae32e00d56aa-pty0-from-master"


@pytest.mark.parametrize(
    ("name", "pty"),
    [
        (TERMINAL, True),
        (r"\msys-1888ae32e00d56aa-pty12-to-master", True),
        (r"\cygwin-e022582115c10879-pty4-from-master", True),
        (r"\Device\NamedPipe\msys-1888ae32e00d56aa-pty0-to-master", True),
        (r"\msys-1888ae32e00d56aa-pty0-to-master-nat", True),
        ("", False),
        (r"\msys-1888ae32e00d56aa-1-pipe-0x2", False),
        (r"\cygwin-e022582115c10879-pty4-from-master-0", False),
        (r"\cygwin--pty4-from-master", False),
        (r"\Win32Pipes.00001234.00000002", False),
        (r"\map\msys-1888ae32e00d56aa-pty0-from-master", False),
    ],
)
def test_the_name_of_a_pipe_tells_a_terminal(name: str, pty: bool) -> None:  # noqa: FBT001 - a table
    assert is_name_of_pty(name) is pty


class Kernel:
    """What Windows tells of a handle."""

    def __init__(self, name: str) -> None:
        self.name = name.encode("utf-16-le")

    def GetFileInformationByHandleEx(self, _: Any, kind: int, room: Any, size: int) -> int:  # noqa: N802 - of Windows
        """Write the name of a pipe, after its length."""
        told = len(self.name).to_bytes(4, "little") + self.name
        assert kind == 2
        ctypes.memmove(room, told, min(len(told), size))
        return 1


@pytest.fixture
def stream(tmp_path: Path) -> Any:
    with (tmp_path / "pijp").open("w+", encoding="utf-8") as file:
        yield file


def on_windows(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(which_system, "SYSTEM", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=Kernel(name)), raising=False)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(get_osfhandle=lambda handle: handle))


def test_windows_is_asked_for_the_name(monkeypatch: pytest.MonkeyPatch, stream: Any) -> None:
    assert not is_pipe_of_git_bash(stream)
    on_windows(monkeypatch, TERMINAL)
    assert is_pipe_of_git_bash(stream)
    assert person_behind(stream)
    on_windows(monkeypatch, r"\map\antwoorden.txt")
    assert not person_behind(stream)


def test_where_windows_tells_no_name_nobody_is_taken_for_a_person(monkeypatch: pytest.MonkeyPatch, stream: Any) -> None:
    monkeypatch.setattr(which_system, "SYSTEM", "win32")
    assert not person_behind(stream)


def test_the_wizard_asks_a_person_there_in_plain_lines_and_says_how_more_can_be_had(
    monkeypatch: pytest.MonkeyPatch, stream: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", stream)
    assert screen_for(simple=False).scripted
    on_windows(monkeypatch, TERMINAL)
    assert not screen_for(simple=False).scripted
    assert "winpty armoedeplan wizard" in capsys.readouterr().out
    monkeypatch.setattr(sys, "stdout", stream)
    assert on_screen()


def test_a_refused_answer_there_is_asked_again_and_ends_no_session(tmp_path: Path) -> None:
    started = (
        "from armoedeplan.system import git_bash\ngit_bash.is_pipe_of_git_bash = lambda stream: True\n"
        "from armoedeplan.__main__ import main\nmain()\n"
    )
    typed = "Voorbeeldstad\n=plan.periode.van\ngeen jaar\n2027\n:stop\n"
    done = subprocess.run(
        [sys.executable, "-c", started, "wizard", "plan.yaml"],
        input=typed.encode(), cwd=tmp_path, env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "past niet bij de vraag" not in said
    assert "winpty" in said
    assert "van: 2027" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")
