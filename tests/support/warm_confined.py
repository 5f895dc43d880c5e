"""Confined processes that begin at once: forks of the warm program, which has imported what they import.

Such a process has its limits, its folder, its environment and its guard as ever; only Python does not start anew.
`tests/test_confined.py` and `tests/system/test_built_program.py` hold real ones.
"""

import contextlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NoReturn

from armoedeplan.confined import CHILD, run
from armoedeplan.confined.child import main as work
from support.warm_job import Job, Started

Asking = Callable[[Job, Sequence[int]], Started]
"""How a fork of the warm program is asked for, with its input, output and error."""


class Child:
    """What `subprocess.Popen` gives, as far as the program uses it."""

    def __init__(self, asking: Asking, folder: Path) -> None:
        hearing, saying = os.pipe()
        reading, telling = os.pipe()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        line = (CHILD, json.dumps(run.import_folders()))
        job = Job(line, str(folder), run.child_environment(folder), seated=False, ordinary=False)
        try:
            self._begun: Final = asking(job, (hearing, telling, nowhere))
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
