"""The real program, as a user starts it: in a process of its own, and in a folder of the test."""

import atexit
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from support import warm
from support.json_outputs import hold_to_schema

ROOT = Path(__file__).resolve().parents[2]
ROOSENDAAL = ROOT / "examples" / "roosendaal" / "plan.yaml"
VOORBEELDSTAD = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
PROGRAM = (sys.executable, "-m", "armoedeplan")
PIPE = 65_536
"""How many bytes a pipe holds before somebody reads it."""
PATIENCE = 120
"""Seconds after which a process is taken to hang; far more than any command needs."""
AS_ORDINARY_USER = (
    sys.executable,
    "-c",
    """import ctypes, os, sys
if os.getuid() == 0 and any(ctypes.CDLL(None).prctl(24, power, 0, 0, 0) for power in (1, 2)):
    sys.exit("cannot")
os.execv(sys.argv[1], sys.argv[1:])""",
)
"""Starts a program without the powers of root to read and write whatever it likes (Linux: CAP_DAC_...)."""
_LOOKS = frozenset({"NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "TERM", "COLUMNS", "LC_ALL", "LANG"})


class Ran(NamedTuple):
    """What a run of the program came to."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.out.splitlines()


@cache
def _cache() -> str:
    """Give a folder for what the program may keep between runs, so that no test touches that of the user."""
    folder = tempfile.mkdtemp(prefix="armoedeplan-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def environment(more: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Give the variables of the environment of a run: those of this process without what changes looks, and `more`."""
    kept = {name: value for name, value in os.environ.items() if name not in _LOOKS and not name.startswith("PYTHON")}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": _cache(),
        "XDG_STATE_HOME": _cache(),
        "LC_ALL": "C.UTF-8",
        **more,
    }


def run(
    *arguments: str | Path,
    folder: Path,
    typed: bytes = b"",
    through: Sequence[str] = (),
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Ran:
    """Run the program in a folder, with `typed` on its standard input; a traceback fails the test whatever it is about.

    through: a command that starts the program. variables: of the environment, besides the usual ones. Where it can be
    helped, Python does not start anew, which takes most of the time of a command.
    """
    line = tuple(map(str, arguments))
    if len(typed) <= PIPE and through in {(), AS_ORDINARY_USER} and warm.possible(variables):
        code, out, err = _warm(line, folder, typed, variables, ordinary=bool(through))
    else:
        code, out, err = _anew(line, folder, typed, through, variables)
    ran = Ran(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))
    assert calm(ran.out + ran.err), f"{arguments}\n{ran.out}\n{ran.err}"
    hold_to_schema(line, ran.out)
    return ran


def _anew(
    line: tuple[str, ...], folder: Path, typed: bytes, through: Sequence[str], variables: Mapping[str, str]
) -> tuple[int, bytes, bytes]:
    """Run the program in a Python of its own; give how it ended, and what it said."""
    done = subprocess.run(
        [*through, *PROGRAM, *line],
        cwd=folder,
        input=typed,
        capture_output=True,
        env=environment(variables),
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _warm(
    line: tuple[str, ...], folder: Path, typed: bytes, variables: Mapping[str, str], *, ordinary: bool
) -> tuple[int, bytes, bytes]:
    """Run the program in a fork; give how it ended, and what it said."""
    reading, writing = os.pipe()
    out, err = os.memfd_create("out"), os.memfd_create("err")
    try:
        with open(writing, "wb", buffering=0) as keyboard:  # noqa: PTH123 - a pipe
            keyboard.write(typed)
        started = warm.start(line, folder, environment(variables), (reading, out, err), ordinary=ordinary)
        code = started.wait(PATIENCE)
        said, told = (os.pread(one, os.fstat(one).st_size, 0) for one in (out, err))
        return code, said, told
    finally:
        for one in (reading, out, err):
            os.close(one)


def shell(command: str, *, folder: Path) -> Ran:
    """Run a line of shell in which `armoedeplan` is the program; the exit code is that of the first in a pipe."""
    program = f'armoedeplan() {{ "{sys.executable}" -m armoedeplan "$@"; }}; '
    done = subprocess.run(
        ["bash", "-c", program + command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=False,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert calm(done.stdout + done.stderr), f"{command}\n{done.stdout}\n{done.stderr}"
    return Ran(done.returncode, done.stdout, done.stderr)


def said_by_fork(command: str, folder: Path) -> str:
    """Run the program with the words of a line of shell, and give what it says: its output and errors as they come."""
    spread = subprocess.run(
        ["bash", "-c", f"printf '%s\\0' {command}"], cwd=folder, capture_output=True, check=True, encoding="utf-8"
    )
    said = os.memfd_create("said")
    try:
        with Path(os.devnull).open("rb") as nothing:
            line = spread.stdout.split("\0")[1:-1]
            warm.start(line, folder, environment(), (nothing.fileno(), said, said)).wait(PATIENCE)
        told = os.pread(said, os.fstat(said).st_size, 0).decode("utf-8", "replace")
    finally:
        os.close(said)
    assert calm(told), f"{command}\n{told}"
    return told


def calm(said: str) -> bool:
    """Tell whether nothing of Python's own troubles shows in what was said, nor a fault of the program itself."""
    troubles = ("Traceback", "Exception ignored", "object at 0x", "Warning:", "Het programma liep vast")
    return not any(words in said for words in troubles)


def contents(folder: Path) -> dict[str, str]:
    """Give every file in a folder with the fingerprint of its bytes: what must be the same when nothing may change."""
    return {
        str(path.relative_to(folder)): _fingerprint(path) if path.is_file() else "map"
        for path in sorted(folder.rglob("*"))
    }


def _fingerprint(path: Path) -> str:
    """Give the fingerprint of a file, as far as it may be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
