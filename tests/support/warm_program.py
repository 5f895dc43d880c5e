"""The program with all its modules imported, which is forked for each run that is asked for; a program of its own.

`main` gets the number of the file of a socket. Each message is a `Job` with four files: standard input,
output and error, and where to tell the number of the process, and then how it ended.
"""

import ctypes
import fcntl
import gc
import io
import os
import pickle
import pkgutil
import selectors
import signal
import socket
import sys
import termios
import time
from collections.abc import Sequence
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NoReturn

import armoedeplan
from armoedeplan import __main__ as program
from armoedeplan.confined import run
from armoedeplan.late_pattern import late_pattern
from support.disk import wait_for_no_disk
from support.warm_confined import Child, is_confined, work_confined
from support.warm_job import MOST, Job, ask

FILES = 4
INNER: Final = 1_000
"""The file at which a run asks for its confined processes."""
_DROP = 24
_CAPABILITIES = 0x20080522
"""The version of the call to the system."""
LIBRARIES = (
    "fontTools.ttLib", "lxml.etree", "markdown_it", "networkx", "pikepdf", "pypandoc", "pyphen", "rapidfuzz.fuzz",
    "rapidfuzz.process", "rich.console", "Stemmer", "typst",
)  # fmt: skip
"""What the program imports only when it comes to that."""

_EXAMPLE = Path(__file__).parents[2] / "examples" / "voorbeeldstad" / "plan.yaml"
_OF_PATTERNS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


def main(number: int) -> None:
    """Import everything, and run what is asked until nobody can ask any more; number: of the file to be asked at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _warm_up()
    door = socket.socket(fileno=number)
    inner = _open_inner_door()
    running: dict[int, tuple[int, int]] = {}
    with selectors.DefaultSelector() as selector:
        selector.register(door, selectors.EVENT_READ)
        selector.register(inner, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is inner:
                    _begin(inner, selector, running)
                elif key.fileobj is not door:
                    selector.unregister(key.fileobj)
                    _bury(key.fd, *running.pop(key.fd))
                elif not _begin(door, selector, running):
                    return


def _open_inner_door() -> socket.socket:
    """Let the runs themselves ask for their confined processes; give where that is heard."""
    asking, heard = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    os.dup2(asking.fileno(), INNER, inheritable=False)
    asking.close()
    door = socket.socket(fileno=INNER)
    run.start_child = partial(Child, partial(ask, door))  # type: ignore[assignment]  # as much of it as is used
    return heard


def _warm_up() -> None:
    """Do what every run would do again."""
    wait_for_no_disk()
    import_everything()
    _keep_what_is_made_once()
    gc.collect()
    gc.freeze()


@cache
def import_everything() -> None:
    """Import each module of the program, and what they import later, so that a fork has them."""
    for module in pkgutil.walk_packages(armoedeplan.__path__, "armoedeplan."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for name in LIBRARIES:
        if find_spec(name.partition(".")[0]):
            import_module(name)


def _keep_what_is_made_once() -> None:
    """Make what the program makes when it first needs it, and what no folder, file or variable changes.

    These are the records and what they know of themselves, the checks, patterns and templates: an example is looked at
    and written here as it is, by functions that know of no run.
    """
    from armoedeplan.checks.frame import judge
    from armoedeplan.document import context
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.render.markdown import render_markdown
    from armoedeplan.render.templates import templates

    for pattern in [known for known in gc.get_objects() if type(known) is type(late_pattern(""))]:
        for name in _OF_PATTERNS:
            getattr(pattern, name)
    file = plan_of(_EXAMPLE, _EXAMPLE.read_bytes())
    judge(file)
    seen = context(file.plan, made="0")
    for name in templates():
        render_markdown(name, seen)


def _begin(door: socket.socket, selector: selectors.BaseSelector, running: dict[int, tuple[int, int]]) -> bool:
    """Start what is asked next; tell whether anything was."""
    said, files, *_ = socket.recv_fds(door, MOST, FILES)
    if not said:
        return False
    child = os.fork()
    if not child:
        _run(Job(*pickle.loads(said)), files)  # noqa: S301 - of the test that started this
    *streams, told = files
    for stream in streams:
        os.close(stream)
    os.write(told, child.to_bytes(4, "little"))
    there = os.pidfd_open(child)
    running[there] = child, told
    selector.register(there, selectors.EVENT_READ)
    return True


def _bury(there: int, child: int, told: int) -> None:
    """Tell how a process ended."""
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.write(told, code.to_bytes(4, "little", signed=True))
    os.close(told)
    os.close(there)


def _run(job: Job, files: Sequence[int]) -> NoReturn:
    """Be the program, as Python starts it."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for place, file in enumerate(files[:3]):
            os.dup2(file, place)
        confined = is_confined(job.line)
        os.closerange(3, 1_000)
        if confined:
            os.close(INNER)
        _sit_down(job)
        open_streams()
        if confined:
            work_confined(job.line)
        program.main()
    except BaseException:  # noqa: BLE001 - as Python does
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
    os._exit(1)


def _sit_down(job: Job) -> None:
    """Take the terminal, the powers, the folder and the environment of a run."""
    if job.seated:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    if job.ordinary and os.getuid() == 0:
        lay_down_powers()
    os.chdir(job.folder)
    os.environ.clear()
    os.environ.update(job.variables)
    time.tzset()
    sys.argv[1:] = job.line
    sys.path[0] = os.getcwd()  # noqa: PTH109 - a text


def lay_down_powers() -> None:
    """Read and write only what an ordinary user may, and what is started from here too (Linux: CAP_DAC_...)."""
    libc, powers = ctypes.CDLL(None), (1, 2)
    head, held = (ctypes.c_uint32 * 2)(_CAPABILITIES, 0), (ctypes.c_uint32 * 6)()
    if any(libc.prctl(_DROP, power, 0, 0, 0) for power in powers) or libc.capget(head, held):
        sys.exit("cannot")
    for place in range(3):
        held[place] &= ~sum(1 << power for power in powers)
    if libc.capset(head, held):
        sys.exit("cannot")


def open_streams() -> None:
    """Open the streams as Python does at its start; what goes wrong is told line by line."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        before: io.TextIOWrapper = getattr(sys, name)
        raw = open(number, "wb" if number else "rb", closefd=False)  # noqa: SIM115 - open until the end
        by_line = number == 2 or os.isatty(number)
        text = io.TextIOWrapper(raw, before.encoding, before.errors, newline="\n", line_buffering=by_line)
        setattr(sys, name, text)
        setattr(sys, f"__{name}__", text)
