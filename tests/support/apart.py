"""A call in a fork of the test: nothing is imported again, and what it changes of its process goes with that."""

import gc
import os
import signal
import traceback
from collections.abc import Callable
from typing import NoReturn

from support.disk import wait_for_no_disk


def apart(call: Callable[[], object], patience: int) -> str:
    """Call something in a process of its own, which waits for no disk; give what that gave, as text.

    Raises AssertionError with what went wrong. patience: seconds after which it is ended.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _call(call, writing, patience)
    os.close(writing)
    with open(reading, encoding="utf-8") as told:  # noqa: PTH123 - no path
        said = told.read()
    assert os.waitpid(child, 0)[1] == 0, said
    return said


def _call(call: Callable[[], object], writing: int, patience: int) -> NoReturn:
    """Be the process: tell what the call gave, or what went wrong."""
    code = 1
    try:
        # what is here already is looked at by no fork of this one either
        gc.freeze()
        signal.alarm(patience)
        wait_for_no_disk()
        said, code = str(call()), 0
    except BaseException:  # noqa: BLE001 - it is told to the test
        said = traceback.format_exc()
    os.write(writing, said.encode("utf-8", "backslashreplace")[-60_000:])
    os._exit(code)
