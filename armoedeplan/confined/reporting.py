"""What a task tells before it is done: what it is at, and its last word when the time of a part of it is over.

Outside a confined process, where a test or another program calls a task itself, nothing is told and no clock runs.
"""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer, get_ident
from types import FrameType
from typing import Final, NoReturn

from armoedeplan.confined.message import Message
from armoedeplan.system.processes import end_this_process_after

AT: Final = "at"
"""The file in the folder of the process in which it says what it is at."""
MOST_SIGNS: Final = 300
"""What the program reads of it."""
_GRACE: Final = 1.0

_leave: Callable[[Message], NoReturn] | None = None


def begin(leave: Callable[[Message], NoReturn]) -> None:
    """Say that this is a confined process; leave: what writes its answer and ends it."""
    global _leave  # noqa: PLW0603 - a process is confined or it is not
    _leave = leave


def at(what: str) -> None:
    """Tell what the task is at: `Stopped.at` gives it when the process cannot tell more."""
    if _leave:
        Path(AT).write_text(what[:MOST_SIGNS], encoding="utf-8", errors="replace")


@contextlib.contextmanager
def deadline(seconds: float, last: Callable[[FrameType | None], Message]) -> Iterator[None]:
    """Give a part of a task so much time; after it `last` gives the answer of the task, out of where it was.

    A part that lets nothing else run, deep in a library, is ended a second later, and then only `at` is told.
    """
    leave, thread = _leave, get_ident()
    if leave is None:
        yield
        return
    timer = Timer(seconds, lambda: leave(last(sys._current_frames().get(thread))))  # noqa: SLF001 - the only way
    timer.daemon = True
    timer.start()
    # a process that does not come to its last word, since a library holds it, is ended by the system
    end_this_process_after(seconds + _GRACE)
    try:
        yield
    finally:
        timer.cancel()
        end_this_process_after(0)
