"""The program in a fork of the test: as quick as a call, with its end, its words and its memory to be seen."""

import gc
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

from armoedeplan import __main__ as program
from support.warm_program import import_everything

PATIENCE: Final = 300
"""Seconds after which a run is ended: far more than any needs, whatever else the machine does."""
MOST_SECONDS: Final = 5
"""Seconds of a processor that a run may take; these do not depend on what else the machine does."""
Hook = Callable[[str, tuple[Any, ...]], None]


class Forked(NamedTuple):
    """How a run ended (below 0 by a signal), what it said, and how many MB it took more than the test has."""

    code: int
    said: str
    megabytes: int


def forked(line: Sequence[str], folder: Path, hook: Hook | None = None) -> Forked:
    """Run the program in a folder, with nothing on its input. hook: hears what Python's audit hooks hear."""
    said = folder.parent / "said"
    import_everything()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = os.fork()
    if not child:
        _run(line, folder, said, hook)
    _, status, used = os.wait4(child, 0)
    text = said.read_text(encoding="utf-8", errors="replace")
    return Forked(os.waitstatus_to_exitcode(status), text, (used.ru_maxrss - before) // 1024)


def _run(line: Sequence[str], folder: Path, said: Path, hook: Hook | None) -> NoReturn:
    """Be the program."""
    try:
        # what the test has already is looked at by no run: that took most of its time
        gc.freeze()
        os.chdir(folder)
        handle = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream, place in ((0, os.open(os.devnull, os.O_RDONLY)), (1, handle), (2, handle)):
            os.dup2(place, stream)
        sys.stdin, sys.stdout, sys.stderr = (open(at, mode) for at, mode in ((0, "r"), (1, "w"), (2, "w")))  # noqa: PTH123, SIM115
        signal.alarm(PATIENCE)
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        sys.argv[1:] = line
        if hook:
            sys.addaudithook(hook)
        program.main()
    finally:
        os._exit(99)
