"""The process that works on what comes from elsewhere: a message in, a message out, and nothing else in reach."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from threading import Lock
from typing import BinaryIO, Final, NoReturn

from armoedeplan.confined import reporting
from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.confined.sandbox import close_off, limit
from armoedeplan.refusal import Refusal

Task = Callable[[Message], Message]
"""A piece of work: it may raise anything; a Refusal is told in its own words."""
_LEAVING: Final = Lock()


def main() -> None:
    """Hear what is to be done, do it within the limits, and tell what came of it."""
    out = _way_out()
    task, limits, words = (given := unpacked(sys.stdin.buffer.read())).words
    limit(Limits(**limits))
    work = find(task)
    close_off()
    reporting.begin(lambda answer: leave(out, done(answer)))
    leave(out, told(work, Message(words, given.pieces)))


def find(task: str) -> Task:
    """Give the function of a task, `armoedeplan.tables.task:read_list`, with all that it imports."""
    module, _, name = task.partition(":")
    found: Task = getattr(import_module(module), name)
    return found


def told(work: Task, given: Message) -> Message:
    """Do the work; give its answer, or why there is none."""
    try:
        answer = work(given)
    except MemoryError:
        return Message(("memory", ("", "", "")))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told, and ends nothing but this process
        return Message(failure(error))
    return done(answer)


def done(answer: Message) -> Message:
    """Give the answer of a task as it is told."""
    return Message(("done", answer.words), answer.pieces)


def failure(error: BaseException) -> tuple[str, tuple[str, str, str]]:
    """Give the kind of an error with its words: those of our own errors, and of others none."""
    if isinstance(error, Refusal):
        return "refused", (error.message, error.remedy, "")
    return "broken", ("", "", type(error).__name__)


def leave(out: BinaryIO, message: Message) -> NoReturn:
    """Write the last word of this process, and end it at once; whoever comes first has it."""
    _LEAVING.acquire()
    out.write(packed(message))
    out.flush()
    os._exit(0)


def _way_out() -> BinaryIO:
    """Keep the way to the program for ourselves: what a library prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    return out
