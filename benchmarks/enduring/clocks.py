"""A clock that is wrong from the start, as libfaketime tells the program, or that is turned while a command runs."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

from enduring.looking import Course, laid_out, litter, unfit_words, visible
from enduring.running import Place, Ran, Strike, run

_WRONG: Final = (
    "@1970-12-31 23:59:50", "@1979-12-31 23:59:59", "@1999-12-31 23:59:50", "@2038-01-19 03:14:06",
    "@2107-12-31 23:59:50", "@2150-02-28 12:00:00", "-400d", "+400d",
)  # fmt: skip
"""How libfaketime is told another time. It turns the clock too by which deadlines are kept, which counts from the start
of the computer and which nobody can set: told of a moment before that many seconds, every deadline was over at once.
The first second of 1970 is therefore one of the turns below, which leave that clock alone.
"""
_TURNS: Final = (-10_800.0, 10_800.0, -400 * 86_400.0, 400 * 86_400.0, -1_700_000_000.0, -5_000_000_000.0, 0.0)
"""Seconds by which a clock is wrong: some hours, more than a year, before 1980, and so many that it stands at 1970."""

_TO_COME: Final = "Deze maand moet"


def turned(course: Course, where: Path, chance: Random) -> Iterator[str]:
    """Run a command with a wrong clock, and once more with the right one; yield what is wrong."""
    place = laid_out(where, course.before)
    if can_tell_another_time() and chance.random() < 0.5:
        clock = chance.choice(_WRONG)
        ran = _told_the_time(course, place, clock)
    else:
        clock = "die draait"
        ran = run(course.scene.line, place, course.scene.typed, before=_turning(chance.random()))
    yield from unfit_words(ran)
    if _TO_COME in ran.said:
        return  # of what lies in the future of that clock no conversation can be
    if ran.code != course.first.code:
        yield f"klok {clock}: eindigt met {ran.code}: {ran.said[-300:]!r}"
    now = visible(place)
    if now.keys() != course.after.keys() or not all(now.values()):
        yield f"klok {clock}: er mist {', '.join(course.after.keys() - now.keys())}"
    after = run(course.scene.line, place, course.scene.typed)
    yield from unfit_words(after)
    if after.code != course.second.code:
        yield f"klok {clock}: daarna eindigt de opdracht met {after.code}: {after.said[-300:]!r}"
    if left := litter(place):
        yield f"klok {clock}: er ligt nog {', '.join(left)}"


def can_tell_another_time() -> bool:
    """Tell whether libfaketime is on this machine."""
    return shutil.which("faketime") is not None


def _turning(seed: float) -> Strike:
    """Give what makes the clock of a process jump at each look at it."""

    def begin() -> None:
        chance, now, now_ns = Random(seed), time.time, time.time_ns  # noqa: S311 - no secret
        vars(time)["time"] = lambda: max(0.0, now() + chance.choice(_TURNS))
        vars(time)["time_ns"] = lambda: max(0, now_ns() + int(chance.choice(_TURNS)) * 10**9)

    return begin


def _told_the_time(course: Course, place: Place, clock: str) -> Ran:
    """Run a command in a process of its own that is told another time."""
    env = {
        **os.environ, "TMPDIR": str(place.temporary), "PYTHONPATH": os.pathsep.join(sys.path[:2]), "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    ran = subprocess.run(
        ["faketime", "-f", clock, sys.executable, "-m", "armoedeplan", *shlex.split(course.scene.line)],  # noqa: S607
        cwd=place.folder, env=env, input=course.scene.typed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        check=False,
    )  # fmt: skip
    return Ran(ran.returncode, ran.stdout.decode("utf-8", "replace"), 0, 0)
