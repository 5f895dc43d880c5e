"""What can happen to a command, each as a trial that is drawn by chance and judged."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Final

from enduring.looking import Course, faults_after, faults_at_once, laid_out, litter, torn, unfit_words, visible
from enduring.running import Blow, Place, Ran, run, send

Trial = Callable[[Course, Path, Random], Iterator[str]]
NOTHING_CHANGED: Final = "Er is niets gewijzigd."
_BLOCK: Final = 4096


def killed(course: Course, where: Path, chance: Random) -> Iterator[str]:
    """Kill a command at any moment, or at any step on the disk; yield what is wrong afterwards."""
    place = laid_out(where, course.before)
    ran = run(course.scene.line, place, course.scene.typed, _blow(course, chance, signal.SIGKILL))
    yield from faults_at_once(course, place, ran)
    yield from faults_after(course, place, finishes=True)


def interrupted(course: Course, where: Path, chance: Random) -> Iterator[str]:
    """Press Ctrl-C at any moment, or at any step; yield what is wrong then, and afterwards."""
    place = laid_out(where, course.before)
    ran = run(course.scene.line, place, course.scene.typed, _blow(course, chance, signal.SIGINT))
    yield from faults_at_once(course, place, ran)
    # 2: the wizard says that the last answer is not saved
    if ran.code not in (130, course.first.code) and not (ran.code == 2 and "niet bewaard" in ran.said):
        yield f"Ctrl-C: eindigt met {ran.code}: {ran.said[-300:]!r}"
    if ran.code == 130 and NOTHING_CHANGED in ran.said and visible(place) != course.before:
        yield f"Ctrl-C: zegt dat niets is gewijzigd: {ran.said[-300:]!r}"
    if left := litter(place):
        yield f"Ctrl-C: er ligt nog {', '.join(left)}"
    yield from faults_after(course, place)


def full_disk(course: Course, where: Path, chance: Random) -> Iterator[str]:
    """Leave little room on the disk; `where` is on a small one of its own. Yield what is wrong."""
    place = laid_out(where, course.before)
    needed = sum(len(data) + _BLOCK for data in course.after.values()) + 20 * _BLOCK
    filler = where / "vol"
    _fill(filler, leave=int(needed * chance.random() ** 2))
    ran = run(course.scene.line, place, course.scene.typed)
    filler.unlink()
    yield from faults_at_once(course, place, ran, apart=True)
    yield from _refused_in_words(course, place, ran)
    if left := litter(place):
        yield f"volle schijf: er ligt nog {', '.join(left)}"
    yield from faults_after(course, place)


def read_only(course: Course, where: Path, chance: Random) -> Iterator[str]:
    """Take the right to write in the folder, or in its files, from a user who is not root; yield what is wrong."""
    from support.warm_program import lay_down_powers

    place = laid_out(where, course.before)
    closed = [place.folder, *(path for path in place.folder.iterdir() if chance.random() < 0.5)]
    closed = closed[1:] if len(closed) > 1 and chance.random() < 0.3 else closed
    blow = Blow(chance.randint(0, course.first.steps), lambda: _close(closed))
    if not blow.step:
        _close(closed)
    ran = run(course.scene.line, place, course.scene.typed, blow, lay_down_powers)
    for path in closed:
        if path.exists():
            path.chmod(0o755 if path.is_dir() else 0o644)
    yield from faults_at_once(course, place, ran)
    yield from _refused_in_words(course, place, ran)
    yield from faults_after(course, place)


def vanished(course: Course, where: Path, chance: Random) -> Iterator[str]:
    """Move the folder away at any step, as a share does that is gone for a while; yield what is wrong."""
    place = laid_out(where, course.before)
    away = where / "elders"
    ways: list[Callable[[], object]] = [
        lambda: place.folder.rename(away), lambda: shutil.rmtree(place.folder, ignore_errors=True),
    ]  # fmt: skip
    blow = Blow(chance.randint(1, max(1, course.first.steps)), lambda: void(chance.choice(ways)()))
    ran = run(course.scene.line, place, course.scene.typed, blow)
    yield from unfit_words(ran)
    if ran.code not in (0, 1, 2):
        yield f"map weg: eindigt met {ran.code}: {ran.said[-300:]!r}"
    there = Place(away if away.exists() else place.folder, place.temporary)
    if away.exists():
        yield from torn(course, visible(there))


def void(_: object) -> None:
    """Give nothing."""


def _blow(course: Course, chance: Random, number: int) -> Blow:
    """Draw the moment of a signal: half of the time by the clock, half at a step that writes."""
    if course.first.steps and chance.random() < 0.5:
        return Blow(chance.randint(1, course.first.steps), send(number))
    return Blow(seconds=chance.uniform(0, course.first.seconds * 1.1), number=number)


def _refused_in_words(course: Course, place: Place, ran: Ran) -> Iterator[str]:
    """Yield what is wrong with how a command ended that could not write."""
    if ran.code not in (0, 1, 2):
        yield f"eindigt met {ran.code}: {ran.said[-300:]!r}"
    elif not ran.said.strip():
        yield "zegt niets"
    elif ran.code == course.first.code == 0 and visible(place) != course.after:
        yield f"eindigt goed, en er mist iets: {ran.said[-300:]!r}"


def _close(paths: list[Path]) -> None:
    """Take the right to write away."""
    for path in paths:
        if path.exists():
            path.chmod(0o555 if path.is_dir() else 0o444)


def _fill(filler: Path, *, leave: int) -> None:
    """Fill a disk with one file, but for some bytes."""
    room = os.statvfs(filler.parent)
    left = room.f_bavail * room.f_frsize - leave
    with filler.open("wb") as file:
        if left > 0:
            os.posix_fallocate(file.fileno(), 0, left)
