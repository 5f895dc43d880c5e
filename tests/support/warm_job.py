"""What the warm program is asked for, and how that ended: for the test, for a run, and for the program itself."""

import os
import pickle
import select
import signal
import socket
from collections.abc import Sequence
from typing import Final, NamedTuple

MOST: Final = 100_000
"""How many bytes a message may have."""


class Job(NamedTuple):
    """A run: what follows the name of the program, its folder, and its environment.

    seated: whether a terminal is its own. ordinary: whether it has no powers of root over files.
    """

    line: Sequence[str]
    folder: str
    variables: dict[str, str]
    seated: bool
    ordinary: bool


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


def ask(door: socket.socket, job: Job, files: Sequence[int]) -> Started:
    """Ask for a run. files: its standard input, output and error."""
    message = pickle.dumps(tuple(job))
    assert len(message) < MOST
    ours, theirs = os.pipe()
    try:
        socket.send_fds(door, [message], [*files, theirs])
    finally:
        os.close(theirs)
    return Started(ours)
