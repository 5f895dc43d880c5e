"""Runs of the program that begin at once: forks of a process that has imported it (`warm_program.py`).

A run is a process of its own, with its own files, folder, environment and, if need be, terminal. Only what Python does
before the first line of `armoedeplan/__main__.py` is not done again: what a variable of the environment changes there
is no matter for such a run.
"""

import atexit
import os
import pickle
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final

from support.warm_program import MOST, Job

_ONE_AT_A_TIME: Final = Lock()
_READ_AT_START: Final = ("PYTHON", "LC_", "LANG", "FORCE_COLOR", "GITHUB_ACTIONS")


class Started:
    """A run: its process, and how it ends."""

    def __init__(self, told: int) -> None:
        self._told: Final = told
        self._code: int | None = None
        self.pid: Final = int.from_bytes(os.read(told, 4), "little")

    def wait(self, patience: float | None) -> int:
        """Wait for the end; give the exit code, or the signal below 0. Raises TimeoutError after `patience` seconds."""
        if self._code is None:
            if not select.select([self._told], [], [], patience)[0]:
                raise TimeoutError
            self._code = int.from_bytes(os.read(self._told, 4), "little", signed=True)
            os.close(self._told)
        return self._code

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal, if it still runs."""
        if self._code is None:
            os.kill(self.pid, number)


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
    message = pickle.dumps(tuple(Job(tuple(line), str(folder), dict(variables), seated, ordinary)))
    assert len(message) < MOST
    ours, theirs = os.pipe()
    try:
        with _ONE_AT_A_TIME:
            door, _ = _door()
        socket.send_fds(door, [message], [*files, theirs])
    finally:
        os.close(theirs)
    return Started(ours)


@cache
def _door() -> tuple[socket.socket, "subprocess.Popen[bytes]"]:
    """Start the process that is forked, and give where it hears of runs; it ends with this one."""
    from support.program import environment

    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, str(Path(__file__).with_name("warm_program.py")), str(theirs.fileno())]
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
