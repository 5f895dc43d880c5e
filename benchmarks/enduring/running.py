"""One run of a command, in a fork of this process, which can be struck at any of its steps or at any moment."""

import os
import resource
import shlex
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

SECONDS: Final = 60
"""Of the processor: a run that takes more hangs."""
_WRITES: Final = {
    "os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.chown", "os.utime",
    "os.truncate", "os.setxattr",
}  # fmt: skip
Strike = Callable[[], None]


class Place(NamedTuple):
    """The folders of a run: where its files are, and what the system gives it for what is temporary."""

    folder: Path
    temporary: Path


class Ran(NamedTuple):
    """How a run ended (below 0 by a signal), what it said, its seconds, and how many steps on the disk it took."""

    code: int
    said: str
    seconds: float
    steps: int


class Blow(NamedTuple):
    """What happens to a run, and when: at a step that writes, counted from 1, or after seconds of the clock.

    strike: what happens at the step. number: the signal that is sent after the seconds.
    """

    step: int = 0
    strike: Strike | None = None
    seconds: float = 0.0
    number: int = 0


NOTHING: Final = Blow()


def send(number: int) -> Strike:
    """Give what sends a signal to the process itself."""
    return lambda: os.kill(os.getpid(), number)


def run(line: str, place: Place, typed: bytes = b"", blow: Blow = NOTHING, before: Strike | None = None) -> Ran:
    """Run a command. before: what the process does first, such as giving up powers."""
    said, count = os.memfd_create("said"), os.memfd_create("count")
    reading, writing = os.pipe()
    os.write(writing, typed)
    os.close(writing)
    began = time.monotonic()
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    child = os.fork()
    if not child:
        _be_the_program(line, place, (reading, said, said), _Steps(blow, count), before)
    signal.pthread_sigmask(signal.SIG_SETMASK, held)
    os.close(reading)
    if blow.number:
        time.sleep(blow.seconds)
        os.kill(child, blow.number)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        text = os.pread(said, os.fstat(said).st_size, 0).decode("utf-8", "replace")
        return Ran(code, text, time.monotonic() - began, os.fstat(count).st_size)
    finally:
        os.close(said)
        os.close(count)


class _Steps:
    """Hears of the steps that write, counts them, and strikes at one."""

    def __init__(self, blow: Blow, count: int) -> None:
        self._blow = blow
        self._count = count
        self._taken = 0

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Hear of what the process asks of the system, just before it happens."""
        if event not in _WRITES and not (event == "open" and _opens_to_write(arguments)):
            return
        self._taken += 1
        os.write(self._count, b".")
        if self._taken == self._blow.step and self._blow.strike:
            self._blow.strike()


def _opens_to_write(arguments: tuple[Any, ...]) -> bool:
    """Tell whether a file is opened to write in it; a pipe or a device is none."""
    path, _, flags = arguments
    writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return writes and not isinstance(path, int) and not os.fsdecode(path).startswith("/dev/")


def _be_the_program(
    line: str, place: Place, streams: tuple[int, int, int], steps: _Steps, before: Strike | None
) -> NoReturn:
    """Be the program, as a shell starts it."""
    from support.warm_program import open_streams

    from armoedeplan import __main__ as program

    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for at, stream in enumerate(streams):
            os.dup2(stream, at)
        os.chdir(place.folder)
        os.environ["TMPDIR"] = str(place.temporary)
        tempfile.tempdir = None
        open_streams()
        sys.argv[1:] = shlex.split(line)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        if before:
            before()
        sys.addaudithook(steps.hear)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        program.main()
    except KeyboardInterrupt:
        os._exit(130)  # before its first line
    except BaseException:  # noqa: BLE001 - as Python does
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
    os._exit(1)
