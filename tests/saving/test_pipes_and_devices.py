"""What is read is a file, or a pipe with somebody at its other end; nothing is waited for that will never come."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

if os.name != "posix":
    pytest.skip("pipes and devices of this kind are not on Windows", allow_module_level=True)

from support.program import run, shell
from support.small import PLAN

from armoedeplan.finding import Finding
from armoedeplan.saving.bounded_read import digest, digest_of, read_whole
from armoedeplan.yamltext.open import open_bytes

PIPE = "Dit is een pijp (FIFO) waarin niets wordt geschreven"
DEVICE = "Dit is geen gewoon bestand, maar een apparaat of een verbinding"
SLOW = """\
import sys, time
with open(sys.argv[1], "wb", buffering=0) as pipe:
    pipe.write(b"begin ")
    time.sleep(0.2)
    pipe.write(b"eind")
"""
GONE = """\
import sys
from armoedeplan.plan import plan_of_text
real = plan_of_text.plan_of

def gone(path, data, **more):
    path.unlink()
    return real(path, data + b"onbekend: 1\\n", **more)

plan_of_text.plan_of = gone
sys.argv[1:] = ["controleer", "plan.yaml"]
from armoedeplan.__main__ import main
main()
"""
ODD = {"long": b"a" * 250 + b".yaml", "wide": "é".encode() * 120 + b".yaml", "bytes": b"plan\xff\xfe.yaml"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def said(path: Path) -> str:
    found = open_bytes(path)
    assert isinstance(found, Finding)
    return found.message


def test_a_pipe_into_which_nobody_writes_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    assert said(tmp_path / "pijp") == PIPE


@pytest.mark.parametrize("command", ["controleer", "status", "maak", "zet"])
def test_no_command_waits_for_such_a_pipe(tmp_path: Path, command: str) -> None:
    os.mkfifo(tmp_path / "pijp")
    ran = run(command, "pijp", *(["plan.titel", "x"] if command == "zet" else []), folder=tmp_path)
    assert (ran.code, PIPE in ran.out + ran.err) == (2, True)


def test_a_pipe_is_read_to_its_end_however_slowly_it_is_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    with subprocess.Popen([sys.executable, "-c", SLOW, tmp_path / "pijp"]):
        assert read_whole(tmp_path / "pijp", 100) == b"begin eind"


@pytest.mark.parametrize(
    "line",
    [
        "armoedeplan status <(sleep 0.1; cat plan.yaml)",
        "cat plan.yaml | armoedeplan status /dev/stdin",
        "armoedeplan status /dev/stdin < plan.yaml",
    ],
)
def test_what_a_shell_hands_over_is_read(plan: Path, line: str) -> None:
    # the shell of the tests has nothing on its own standard input
    ran = shell(line, folder=plan.parent)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith("Samen verder")


def test_a_device_a_socket_and_a_terminal_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(Path("/dev/zero")) == DEVICE
    # the path of a socket is short
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("doos")
        assert said(tmp_path / "doos") == DEVICE
    ours, theirs = os.openpty()
    assert said(Path(os.ttyname(theirs))) == DEVICE
    os.close(ours)
    os.close(theirs)


def test_a_file_that_grows_while_it_is_read_comes_to_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"a: 1\n")
    real = os.read

    def growing(handle: int, most: int) -> bytes:
        with path.open("ab") as file:
            file.write(b"b" * 100)
        return real(handle, most)

    monkeypatch.setattr(os, "read", growing)
    assert len(read_whole(path, 250)) == 251
    assert digest_of(path) != digest(b"a: 1\n")


def test_a_plan_that_goes_away_after_it_was_read_is_no_reason_to_fail(plan: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", GONE], cwd=plan.parent, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "onbekend" in ran.stdout


@pytest.mark.parametrize("name", ODD.values(), ids=ODD)
def test_a_plan_with_an_odd_name_is_changed_like_any_other(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    try:
        path.write_text(PLAN, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    assert run("zet", path.name, "plan.titel", "Nieuw", folder=tmp_path).code == 0
    assert "titel: 'Nieuw'" in path.read_text(encoding="utf-8")
    for command in (["controleer"], ["status"], ["status", "--json"], ["controleer", "--formaat", "json"]):
        assert run(*command, path.name, folder=tmp_path).code in {0, 1}
    assert [os.fsencode(one.name) for one in tmp_path.iterdir()] == [name]
