"""Kills the wizard at random moments and holds that every answer it took is in the file; a program of its own.

Usage: python killed_wizard.py FILE ROUNDS SEED. In each round the wizard runs in a process of its own, which tells
through a pipe, at every question, that it asked it: all answers before are then taken. Prints how many answers went by.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Prompt
from support.asked import Person, aid
from support.disk import wait_for_no_disk
from support.warm_program import import_everything

_LONGEST = 0.02
"""Seconds between the last question that is waited for and the kill: about as long as saving an answer takes."""
_WAITED_FOR = 8
_MOST = 40
"""How many answers the file may hold before it is begun anew."""


class Telling(Person):
    """A person who types one line after the other, and tells at each question that it was asked."""

    def __init__(self, first: int, pipe: int) -> None:
        super().__init__(())
        self._lines = self._all(first)
        self._pipe = pipe

    def read(self, prompt: Prompt) -> str:
        """Tell that a question was asked, and answer it."""
        del prompt
        os.write(self._pipe, b".")
        return next(self._lines)

    def _all(self, first: int) -> Iterator[str]:
        """Yield the answers: first the way to the list, then its lines, each with its number."""
        yield "=plan.besluitpunten"
        for number in range(first, first + 1_000):
            yield f"Punt {number}"


def one_round(path: Path, first: int, questions: int, patience: float) -> int:
    """Let the wizard ask some questions, and kill it a moment later; give the number of the next answer."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        person = Telling(first, writing)
        Interview(AutosavedPlan.open(path, person), person, aid()).run()
        os._exit(0)
    os.close(writing)
    asked = b""
    while len(asked) < questions and (data := os.read(reading, 1)):
        asked += data
    time.sleep(patience)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(reading, 65_536):
        asked += data
    os.close(reading)
    # the first two questions are the one the wizard began with, and the list; one answer less was taken than asked
    return first + max(0, len(asked) - 2)


def kill_often(path: Path, rounds: int, seed: int) -> int:
    """Do the rounds; give how many answers were taken. Raises SystemExit when one was lost."""
    rng = random.Random(seed)  # noqa: S311 - a delay
    list(make_plan(path, "Elzenrade"))
    taken = 0
    for _ in range(rounds):
        before = len(read_plan(path).plan.plan.besluitpunten)
        next_ = one_round(path, before, rng.randint(1, _WAITED_FOR), rng.uniform(0, _LONGEST))
        file = read_plan(path)
        lines = tuple(point.tekst for point in file.plan.plan.besluitpunten)
        if not file.sound or len(lines) < next_ or lines != tuple(f"Punt {number}" for number in range(len(lines))):
            sys.exit(f"lost: {next_} answers were taken, and the file holds {lines}")
        taken += len(lines) - before
        if len(lines) > _MOST:
            path.unlink()
            list(make_plan(path, "Elzenrade"))
    return taken


def main() -> None:
    """Do the rounds."""
    wait_for_no_disk()
    import_everything()
    print(kill_often(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))  # noqa: T201 - read by who runs it


if __name__ == "__main__":
    main()
