"""What came of an input: taken, refused in words, broken inside a confined task, or a finding."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple
from unittest.mock import patch

from armoedeplan.refusal import Refusal
from fuzzing.readings import Refusals

TAKEN, REFUSED, BROKEN, FINDING = "aangenomen", "geweigerd", "stuk", "bevinding"
_NOT_FOR_PEOPLE: Final = ("Traceback", "Error:", "Exception", "object at 0x", "<class", "Errno")
_OURS: Final = ("ImportError", "ModuleNotFoundError", "NameError", "UnboundLocalError", "AssertionError")
"""Errors that are of the program itself, whatever the input."""


class Outcome(NamedTuple):
    """What came of an input.

    detail: of a finding what happened and where, with more about this one on lines below it; of what broke a confined
    task the kind of the error and where.
    """

    what: str
    detail: str = ""


class Judge:
    """Judges inputs in this process: the tasks of `armoedeplan.confined` are done here too, and not in one of theirs.

    inside: hears when a task begins (True) and ends (False), so that a crash in a task can be told from any other.
    """

    def __init__(self, inside: Callable[[bool], None]) -> None:
        self._inside: Final = inside
        self._broken: list[str] = []

    def judge(self, read: Callable[[Path], Refusals], path: Path) -> Outcome:
        """Read an input, and tell what came of it."""
        self._broken.clear()
        try:
            with patch("armoedeplan.confined.run._heard", self._heard):
                refusals = list(read(path))
        except Exception as error:  # noqa: BLE001 - any error is what is looked for
            if not isinstance(error, Refusal):
                return Outcome(FINDING, f"{_described(error)}\n{error}")
            refusals = [(error.message, error.remedy)]
        return self._outcome(refusals)

    def _outcome(self, refusals: list[tuple[str, str]]) -> Outcome:
        """Judge the words of the refusals."""
        for message, remedy in refusals:
            if not message.strip() or not remedy.strip():
                return Outcome(FINDING, f"een weigering zonder woorden\n{message!r} {remedy!r}")
            if any(word in message + remedy for word in _NOT_FOR_PEOPLE):
                return Outcome(FINDING, f"een weigering die geen mens begrijpt\n{message!r} {remedy!r}")
        if self._broken:
            return Outcome(FINDING if self._broken[0].startswith(_OURS) else BROKEN, self._broken[0])
        return Outcome(REFUSED if refusals else TAKEN)

    def _heard(self, wanted: bytes, *_: object) -> tuple[str, bytes, str]:
        """Do a task here, with all that passes between the two processes; give what its process would have said."""
        from armoedeplan.confined.child import find, told
        from armoedeplan.confined.message import Message, packed, unpacked

        task, _limits, words = (given := unpacked(wanted)).words
        work = find(task)

        def noted(message: Message) -> Message:
            try:
                return work(message)
            except MemoryError:
                raise  # the process of a task has words for it
            except BaseException as error:
                if not isinstance(error, Refusal):
                    self._broken.append(_described(error))
                raise

        self._inside(True)
        said = packed(told(noted, Message(words, given.pieces)))
        self._inside(False)
        return "said", said, ""


def _described(error: BaseException) -> str:
    """Give the kind of an error, and the last place in the program itself where it was."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if "armoedeplan/" in one.filename]
    last = frames[-1] if frames else None
    where = f"{last.filename.rpartition('armoedeplan/')[2]}:{last.name}" if last else "?"
    return f"{type(error).__name__} in {where}"
