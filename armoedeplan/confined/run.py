"""Giving work to a confined process, and hearing what came of it.

Why a process, and what it costs, is in decision record 0024.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any, Final

from armoedeplan.confined import CHILD
from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.confined.reporting import AT, MOST_SIGNS
from armoedeplan.refusal import Refusal
from armoedeplan.system.processes import bare_environment, ended_by_a_clock
from armoedeplan.temporary import scratch

USUAL: Final = Limits()
_ALONE: Final = {"RAYON_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
"""Libraries start no thread for each processor: each takes its share of the memory, whether it is used or not."""
_PASSED_ON: Final = ("SOURCE_DATE_EPOCH", "TZ")
_CODE: Final = """import json, sys
sys.path[:] = json.loads(sys.argv[1])
from armoedeplan.confined.child import main
main()"""


_SMALLER: Final = "Kijk of dit het goede bestand is, of maak het kleiner."
_WORDS: Final = {
    "time": ("{what} vraagt te veel tijd om te lezen", _SMALLER),
    "memory": ("{what} vraagt te veel geheugen om te lezen", _SMALLER),
    "output": ("Wat in {what} zit, is te veel om te lezen", _SMALLER),
    "broken": (
        "{what} is beschadigd, of anders opgebouwd dan dit programma kent",
        "Sla het opnieuw op en probeer het nog eens.",
    ),
}


class Stopped(Refusal):
    """Work was not done.

    kind: `refused` when the work itself said why; else `time`, `memory`, `output` or `broken`. detail: the kind of
    error that broke it, for programmers. at: what the work was at, when it told.
    """

    def __init__(self, kind: str, message: str, remedy: str, detail: str = "", at: str = "") -> None:
        super().__init__(message, remedy)
        self.kind = kind
        self.detail = detail
        self.at = at


def confined(task: str, given: Message, what: str, limits: Limits = USUAL) -> Message:
    """Do one piece of work in a process of its own; give its answer. Raises Stopped.

    task: `package.module:function`, of a function that takes a Message and gives one. It sees no network and no file
    but those of Python and the program, and an empty folder of its own; any error in it stops it and nothing else.
    what: how messages name what is worked on, such as `lijst.xlsx`.
    """
    kind, data, at = _heard(packed(Message([task, limits._asdict(), given.words], given.pieces)), limits)
    words: Any = ("", "", "")
    if kind == "said":
        kind, words, pieces = _understood_answer(data)
        if kind == "done":
            return Message(words, pieces)
    message, remedy = words[:2] if kind == "refused" else (part.format(what=what) for part in _WORDS[kind])
    raise Stopped(kind, message, remedy, words[2], at)


def _understood_answer(data: bytes) -> tuple[str, Any, Sequence[bytes]]:
    """Give how the work ended, with its answer or with three words of why there is none; what is neither is broken."""
    try:
        (kind, words), pieces = unpacked(data)
        if kind == "done":
            return kind, words, pieces
        message, remedy, detail = map(str, words)
    except (ValueError, TypeError):
        return "broken", ("", "", ""), ()
    return kind if kind == "refused" or kind in _WORDS else "broken", (message, remedy, detail), ()


def _heard(wanted: bytes, limits: Limits) -> tuple[str, bytes, str]:
    """Start the process, give it what it needs, and hear it out, no longer than it may take.

    Gives how that ended, what it said, and what it was at.
    """
    with scratch() as folder:
        process = start_child(folder)
        late = Event()
        clock = Timer(limits.seconds, _end_late, (process, late))
        feeding = Thread(target=_feed_task, args=(process, wanted))
        try:
            feeding.start()
            clock.start()
            answer = process.stdout.read(limits.most_bytes + 1)  # type: ignore[union-attr]  # a pipe, as asked for
            if len(answer) > limits.most_bytes:
                return "output", b"", _read_at(folder)
            if ended_by_a_clock(process.wait()) or late.is_set():
                return "time", b"", _read_at(folder)
            return "said", answer, _read_at(folder)
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            feeding.join()
            process.stdout.close()  # type: ignore[union-attr]  # a pipe, as asked for


def start_child(folder: Path) -> "subprocess.Popen[bytes]":
    """Start the process in a folder of its own, with an environment that holds nothing of the person."""
    return subprocess.Popen(  # noqa: S603 - our own program, without a shell
        _starting_child(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=child_environment(folder),
    )


def child_environment(folder: Path) -> dict[str, str]:
    """Give the environment of the process."""
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return bare_environment(folder) | passed_on | _ALONE


def _starting_child() -> list[str]:
    """Give the command that starts the process.

    A program that was built as a folder has no Python to start: it starts itself (decision record 0091).
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD]
    return [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _CODE, json.dumps(import_folders())]


def _read_at(folder: Path) -> str:
    """Give what the process was at, as far as it told."""
    path = folder / AT
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(MOST_SIGNS)


def _end_late(process: "subprocess.Popen[bytes]", late: Event) -> None:
    """End a process whose time is over."""
    late.set()
    process.kill()


def _feed_task(process: "subprocess.Popen[bytes]", wanted: bytes) -> None:
    """Give the process what it needs; one that has ended hears no more."""
    with contextlib.suppress(OSError), process.stdin as pipe:  # type: ignore[union-attr]  # a pipe, as asked for
        pipe.write(wanted)


def import_folders() -> list[str]:
    """Give the folders from which the process imports: those of this one, its own package before all others."""
    package = str(Path(__file__).resolve().parents[2])
    folders = [
        os.path.abspath(name)  # noqa: PTH100 - words, as Python keeps them
        for name in sys.path
        if name and os.path.isabs(name) and os.path.exists(name)  # noqa: PTH110, PTH117 - the same
    ]
    return list(dict.fromkeys((package, *folders)))
