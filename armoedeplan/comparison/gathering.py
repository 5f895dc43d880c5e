"""Which files are plans, of the files and folders that were named; what is none, or was seen before, is told."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from armoedeplan.plan.found_plans import SUFFIXES, begins_as_plan
from armoedeplan.saving.system_errors import system_word

_Seen: TypeAlias = set[tuple[int, int]]
"""What was met already, by device and number: a file or folder has one, however it is reached."""


class Skipped(NamedTuple):
    """What is left out, and why. plan: whether it may be a plan that is missed now."""

    path: Path
    why: str
    plan: bool = False


def plan_files_in(named: Sequence[Path]) -> Iterator[Path | Skipped]:
    """Yield the plan files that were named and those of named folders and all below, each once.

    In a folder a file is a plan when it begins as one. A file that was named itself counts as a plan in any case.
    """
    seen: _Seen = set()
    for path in named:
        yield from _files_below(path, seen) if path.is_dir() else _once_only(path, seen)


def _files_below(folder: Path, seen: _Seen) -> Iterator[Path | Skipped]:
    """Yield what is in a folder and below it; links are followed, and never round in a circle."""
    if _was_met(folder, seen):
        yield Skipped(folder, "deze map is al gelezen")
        return
    try:
        there = sorted(folder.iterdir())
    except OSError as error:
        yield Skipped(folder, f"deze map is niet te openen: {system_word(error).said}", plan=True)
        return
    for path in there:
        if path.match(".*"):
            continue
        if path.is_dir():
            yield from _files_below(path, seen)
        elif path.suffix.lower() in SUFFIXES:
            yield from _found_file(path, seen)


def _found_file(path: Path, seen: _Seen) -> Iterator[Path | Skipped]:
    """Yield a file that may be a plan by its name."""
    if not path.exists():
        yield Skipped(path, "deze verwijzing leidt nergens heen, of naar zichzelf", plan=True)
    elif not path.is_file():
        # opening a pipe would wait for ever
        yield Skipped(path, "dit is geen gewoon bestand", plan=True)
    elif os.access(path, os.R_OK) and not begins_as_plan(path):
        yield Skipped(path, "dit is geen planbestand")
    else:
        yield from _once_only(path, seen)


def _once_only(path: Path, seen: _Seen) -> Iterator[Path | Skipped]:
    yield Skipped(path, "dit bestand is al gelezen") if _was_met(path, seen) else path


def _was_met(path: Path, seen: _Seen) -> bool:
    """Tell whether a file or folder was met before; what cannot be looked at was not."""
    try:
        found = path.stat()
    except OSError:
        return False
    mark = (found.st_dev, found.st_ino)
    known = mark in seen
    seen.add(mark)
    return known
