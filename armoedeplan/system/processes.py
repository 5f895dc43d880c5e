"""Processes: what they may take, how they end, and where they stand."""

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.system.which_system import is_linux, is_windows

_OUT_OF_TIME: Final = 24
"""The signal that ends a process whose time of the processor is over (SIGXCPU of Linux and macOS)."""
_OUT_OF_PATIENCE: Final = 14
"""The signal that ends a process that set itself an alarm (SIGALRM of Linux and macOS)."""


def bare_environment(temporary: Path) -> dict[str, str]:
    """Give the variables that a process of Python cannot do without, and a folder for what is temporary."""
    needed = ("SYSTEMROOT", "SYSTEMDRIVE")  # Windows finds its own libraries by these
    return {name: os.environ[name] for name in needed if name in os.environ} | {"TMPDIR": str(temporary)}


def processors() -> int:
    """Give how many processors there are for work that is spread by forking; one where nothing can be forked."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        # macOS has a fork, which its own libraries do not survive
        return 1
    return len(os.sched_getaffinity(0))


def limit_this_process(memory: int, seconds: int, most_written: int) -> None:
    """Limit this process, for good, as far as the system can.

    memory: bytes; macOS takes this limit and holds nothing. seconds: of the processor. most_written: bytes of one file,
    which Windows knows no limit for. What a system does not hold, the clock and the length of the answer do, to which
    whoever started the process sees.
    """
    if is_windows():
        from armoedeplan.system.job_of_windows import limit_by_a_job

        # a job that cannot be, as in some containers, leaves the other limits
        with contextlib.suppress(OSError, AttributeError):
            limit_by_a_job(memory, seconds)
        return
    try:
        import resource
    except ImportError:
        return
    most = {"RLIMIT_AS": memory, "RLIMIT_CPU": seconds, "RLIMIT_FSIZE": most_written, "RLIMIT_CORE": 0}
    for name, value in most.items():
        with contextlib.suppress(OSError, ValueError, AttributeError):
            resource.setrlimit(getattr(resource, name), (value, value))


def end_this_process_after(seconds: float) -> None:
    """Have the system end this process after so many seconds, where it has alarms; 0: no more."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def ended_by_a_clock(code: int) -> bool:
    """Tell whether a process was ended since its time was over; code: with which it ended, as Python tells it."""
    return -code in {_OUT_OF_TIME, _OUT_OF_PATIENCE}


def folders_in_use() -> Iterator[str]:
    """Yield the folders in which processes stand: where this one does, and on Linux all that we may know of."""
    with contextlib.suppress(OSError):
        yield os.getcwd()  # noqa: PTH109 - one of many texts
    if is_linux():
        for name in os.listdir("/proc"):  # noqa: PTH208 - the same
            if name.isdecimal():
                with contextlib.suppress(OSError):
                    yield os.readlink(f"/proc/{name}/cwd")  # noqa: PTH115 - the same
