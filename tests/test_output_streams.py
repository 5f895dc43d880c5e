"""What is written on a pipe or to a file: who goes away is no fault, and all else says that it is about the output."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.program import PROGRAM, environment

from armoedeplan.streams import OUTPUT, RedirectedOutput


class SaysInvalid(io.FileIO):
    """A file as the C library of Windows has one: writing to a pipe that nobody reads gives EINVAL."""

    def write(self, _: Any, /) -> int:
        """Fail."""
        raise OSError(errno.EINVAL, "Invalid argument")


class AsOnWindows(RedirectedOutput, SaysInvalid):
    """Our output on such a system."""


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def test_a_reader_that_has_gone_is_a_broken_pipe_on_windows_too(pipe: tuple[int, int]) -> None:
    with AsOnWindows(pipe[1], "w", closefd=False) as output, pytest.raises(BrokenPipeError):
        output.write(b"x")


def test_the_same_word_of_the_system_about_a_file_is_an_error(tmp_path: Path) -> None:
    handle = os.open(tmp_path / "uit", os.O_WRONLY | os.O_CREAT)
    with AsOnWindows(handle, "w") as output, pytest.raises(OSError, match="Invalid argument") as caught:
        output.write(b"x")
    assert not isinstance(caught.value, BrokenPipeError)
    assert caught.value.filename == OUTPUT


def test_a_pipe_with_a_reader_takes_all(pipe: tuple[int, int]) -> None:
    with RedirectedOutput(pipe[1], "w", closefd=False) as output:
        assert output.write("één".encode()) == 5
    assert os.read(pipe[0], 9) == "één".encode()


@pytest.mark.parametrize("command", ["uitleg", "--help", "--version"])
def test_the_program_ends_quietly_when_windows_says_einval(command: str, tmp_path: Path) -> None:
    started = (
        "import errno, io, sys\nfrom armoedeplan import streams\n"
        "class SaysInvalid(io.FileIO):\n"
        "    def write(self, data, /):\n        raise OSError(errno.EINVAL, 'Invalid argument')\n"
        "class AsOnWindows(streams.RedirectedOutput, SaysInvalid): pass\n"
        "streams.RedirectedOutput = AsOnWindows\n"
        "from armoedeplan.__main__ import main\nmain()\n"
    )
    line = [sys.executable, "-c", started, command]
    # what went wrong would be told on standard error, which is a file here
    with (tmp_path / "gezegd").open("wb") as said:
        done = subprocess.run(line, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=said, check=False)
    assert (done.returncode, done.stdout, (tmp_path / "gezegd").read_bytes()) == (0, b"", b"")


def test_what_is_read_from_a_pipe_is_utf_8_or_what_windows_made_of_it(tmp_path: Path) -> None:
    name = "Súdwest-Fryslân"
    told = "Let op: Deze invoer was geen UTF-8; gelezen als Windows-1252."
    for encoding, note in {"utf-8": "", "utf-8-sig": "", "utf-16": "", "cp1252": told}.items():
        plan = tmp_path / f"{encoding}.yaml"
        done = subprocess.run(
            [*PROGRAM, "wizard", plan.name],
            input=f"{name}\r\n".encode(encoding),
            cwd=tmp_path,
            env=environment({"PYTHONIOENCODING": "cp1252"}),
            capture_output=True,
            check=False,
        )
        assert f"naam: {name}\n" in plan.read_text(encoding="utf-8"), encoding
        assert done.stderr.decode().partition(" Kijk")[0].strip() == note
