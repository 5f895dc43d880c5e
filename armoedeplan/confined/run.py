"""Giving work to a confined process, and hearing what came of it."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any, Final

from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.leftover import scratch

USUAL: Final = Limits()
_OUT_OF_TIME: Final = 24
"""The signal that ends a process whose time of the processor is over."""
_PASSED_ON: Final = ("SYSTEMROOT", "SYSTEMDRIVE", "SOURCE_DATE_EPOCH", "TZ")
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


class Stopped(Exception):  # noqa: N818 - told as a message
    """Work was not done; `message` and `remedy` say why, in Dutch.

    kind: `refused` when the work itself said why; else `time`, `memory`, `output` or `broken`. detail: the kind of
    error that broke it, for programmers.
    """

    def __init__(self, kind: str, message: str, remedy: str, detail: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.remedy = remedy
        self.detail = detail


def confined(task: str, given: Message, what: str, limits: Limits = USUAL) -> Message:
    """Do one piece of work in a process of its own; give its answer. Raises Stopped.

    task: `package.module:function`, of a function that takes a Message and gives one. It sees no network and no file
    but those of Python and the program, and an empty folder of its own; any error in it stops it and nothing else.
    what: how messages name what is worked on, such as `lijst.xlsx`.
    """
    kind, data = _heard(packed(Message([task, limits._asdict(), given.words], given.pieces)), limits)
    words: Any = ("", "", "")
    pieces: Sequence[bytes] = ()
    if kind == "said":
        try:
            (kind, words), pieces = unpacked(data)
        except (ValueError, TypeError):
            kind = "broken"
    if kind == "done":
        return Message(words, pieces)
    message, remedy = (part.format(what=what) for part in _WORDS[kind]) if kind in _WORDS else words[:2]
    raise Stopped(kind, message, remedy, words[2])


def _heard(wanted: bytes, limits: Limits) -> tuple[str, bytes]:
    """Start the process, give it what it needs, and hear it out, no longer than it may take; give how that ended."""
    with scratch() as folder:
        process = subprocess.Popen(  # noqa: S603 - our own program, without a shell
            [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _CODE, json.dumps(_path())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ} | {"TMPDIR": str(folder)},
        )
        late = Event()
        clock = Timer(limits.seconds, _end, (process, late))
        feeding = Thread(target=_feed, args=(process, wanted))
        try:
            feeding.start()
            clock.start()
            answer = process.stdout.read(limits.most_bytes + 1)  # type: ignore[union-attr]  # a pipe, as asked for
            if len(answer) > limits.most_bytes:
                return "output", b""
            if process.wait() == -_OUT_OF_TIME or late.is_set():
                return "time", b""
            return "said", answer
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            feeding.join()
            process.stdout.close()  # type: ignore[union-attr]  # a pipe, as asked for


def _end(process: "subprocess.Popen[bytes]", late: Event) -> None:
    """End a process whose time is over."""
    late.set()
    process.kill()


def _feed(process: "subprocess.Popen[bytes]", wanted: bytes) -> None:
    """Give the process what it needs; one that has ended hears no more."""
    with contextlib.suppress(OSError), process.stdin as pipe:  # type: ignore[union-attr]  # a pipe, as asked for
        pipe.write(wanted)


def _path() -> list[str]:
    """Give the folders from which the process imports: those of this one, its own package before all others."""
    package = str(Path(__file__).resolve().parents[2])
    folders = [os.path.abspath(one) for one in sys.path if one and os.path.isabs(one) and os.path.exists(one)]  # noqa: PTH100, PTH110, PTH117 - words, as Python keeps them
    return list(dict.fromkeys((package, *folders)))
