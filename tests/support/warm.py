"""Runs of the program that begin at once: forks of a process that has imported it (`warm_program.py`).

A run is a process of its own, with its own files, folder, environment and, if need be, terminal. Only what Python does
before the first line of `armoedeplan/__main__.py` is not done again: what a variable of the environment changes there
is no matter for such a run.
"""

import atexit
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final

from support.warm_confined import Child
from support.warm_job import Job, Started, ask

_PROGRAM: Final = """import sys
sys.path.append(sys.argv[1])
from support.warm_program import main
del sys.path[-1]
main(int(sys.argv.pop()))"""
_ONE_AT_A_TIME: Final = Lock()
_READ_AT_START: Final = ("PYTHON", "LC_", "LANG", "FORCE_COLOR", "GITHUB_ACTIONS")


def possible(variables: Mapping[str, str]) -> bool:
    """Tell whether a run with some variables of the environment can begin so: none that Python reads at its start."""
    return hasattr(os, "pidfd_open") and not any(name.startswith(_READ_AT_START) for name in variables)


def start(
    line: Sequence[str],
    folder: Path,
    variables: Mapping[str, str],
    files: Sequence[int],
    *,
    seated: bool = False,
    ordinary: bool = False,
) -> Started:
    """Start a run. files: its standard input, output and error.

    seated: whether the first is a terminal of its own. ordinary: whether it has no powers of root over files.
    """
    return _ask(Job(tuple(line), str(folder), dict(variables), seated, ordinary), files)


def start_confined(folder: Path) -> Child:
    """Start a confined process, in place of `armoedeplan.confined.run.start_child`."""
    return Child(_ask, folder)


def _ask(job: Job, files: Sequence[int]) -> Started:
    """Ask the process that is forked, of which one is started."""
    with _ONE_AT_A_TIME:
        door, _ = _door()
    return ask(door, job, files)


@cache
def _door() -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
    """Start the process that is forked, and give where it hears of runs; it ends with this one."""
    from support.program import environment

    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-c", _PROGRAM, str(Path(__file__).parents[1]), str(theirs.fileno())]
    try:
        with theirs:
            process = subprocess.Popen(command, pass_fds=[theirs.fileno()], env=environment())
    except BaseException:
        # the quick tier starts no process
        ours.close()
        raise
    atexit.register(_shut, ours, process)
    return ours, process


def _shut(door: socket.socket, process: "subprocess.Popen[bytes]") -> None:
    """Let the process that is forked end."""
    door.close()
    process.wait()
