"""Confined processes that begin at once: forks of the warm program, which has imported what they import.

Such a process has its limits, its folder, its environment and its guard as ever; only Python does not start anew.
`tests/test_confined.py` and `tests/system/test_built_program.py` hold real ones.
"""

import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn, Protocol

from armoedeplan.confined import CHILD, run
from armoedeplan.confined.child import main as work


class Begun(Protocol):
    """A process that was forked."""

    def wait(self, patience: float | None) -> int:
        """Wait for its end; give how it ended."""

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send it a signal."""


Starting = Callable[[Sequence[str], Path, Mapping[str, str], Sequence[int]], Begun]
"""How a fork of the warm program is asked for: its line, folder, environment, and input, output and error."""


class Child:
    """What `subprocess.Popen` gives, as far as the program uses it."""

    def __init__(self, start: Starting, folder: Path) -> None:
        hearing, saying = os.pipe()
        reading, telling = os.pipe()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        line = (CHILD, json.dumps(run.import_folders()))
        try:
            self._begun: Final = start(line, folder, run.child_environment(folder), (hearing, telling, nowhere))
        finally:
            for file in (hearing, telling, nowhere):
                os.close(file)
        self.stdin: Final = os.fdopen(saying, "wb", buffering=0)
        self.stdout: Final = os.fdopen(reading, "rb")

    def wait(self) -> int:
        """Wait for its end; give how it ended."""
        return self._begun.wait(None)

    def kill(self) -> None:
        """End it, if it still runs."""
        with contextlib.suppress(ProcessLookupError):
            self._begun.kill()


def is_confined(line: Sequence[str]) -> bool:
    """Tell whether a run is that of a confined process."""
    return tuple(line[:1]) == (CHILD,)


def work_confined(line: Sequence[str]) -> NoReturn:
    """Be the confined process."""
    sys.path[:] = json.loads(line[1])
    work()
    os._exit(1)
