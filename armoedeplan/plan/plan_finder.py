"""Which files are plans, of the files and folders that were named: known by what stands in them, whatever their name.

What is none, or was seen before, is told; what is passed over in a folder is in decision record 0085.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from armoedeplan.saving.system_errors import system_word

SUFFIXES: Final = (".yaml", ".yml")
_HEAD: Final = 8192
"""The bytes at the beginning of a file that are looked at; a new plan begins with six lines of explanation."""
_FORMAT: Final = re.compile(r"""(?P<margin> *)(?P<flow>\{\s*)?["']?armoedeplan["']? *:\s*["']?[0-9]""")
_NO_CONTENT: Final = re.compile(r"\s*(#|%|---\s*(#|$)|$)")
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_OF_OTHERS: Final = frozenset({"node_modules", "__pycache__", "site-packages"})
"""Folders that programs fill: nobody keeps a plan there."""
_ENVIRONMENT: Final = "pyvenv.cfg"
"""What stands in a folder that Python made for its packages, whatever its name."""
LEADS_OUTSIDE: Final = "deze verwijzing leidt uit de map die u noemde; noem zelf waar zij heen leidt"
NO_PLAN: Final = "dit is geen planbestand"

_Seen: TypeAlias = set[tuple[int, int]]
"""What was met already, by device and number: a file or folder has one, however it is reached."""


class Skipped(NamedTuple):
    """What is left out, and why. plan: whether it may be a plan that is missed now."""

    path: Path
    why: str
    plan: bool = False


def plan_files_in(named: Sequence[Path]) -> Iterator[Path | Skipped]:
    """Yield the plan files that were named and those of named folders and all below, by name and each once.

    In a folder a file is a plan when it begins as one. A file that was named itself counts as a plan in any case.
    """
    seen: _Seen = set()
    for path in named:
        yield from _files_below(path, _real_path(path), seen) if path.is_dir() else _once_only(path, seen)


def begins_as_plan(path: Path) -> bool:
    """Tell whether a file says at its beginning that it is a plan; one that cannot be read does not."""
    try:
        with path.open("rb") as file:
            return begins_as_plan_in(file.read(_HEAD))
    except OSError:
        return False


def begins_with_version(path: Path) -> bool:
    """Tell whether the first line of a file, remarks aside, is the version of a plan: so no page begins that shows one.

    It tells a plan from other texts where the name of the file does not.
    """
    try:
        with path.open("rb") as file:
            head = _decoded_head(file.read(_HEAD))
    except OSError:
        return False
    first = next((line for line in head.splitlines() if not _NO_CONTENT.match(line)), "")
    return bool(_FORMAT.match(first.removeprefix("--- ")))


def begins_as_plan_in(data: bytes) -> bool:
    """Tell whether the bytes of a file say at their beginning that it is a plan."""
    return text_begins_as_plan(_decoded_head(data[:_HEAD]))


def text_begins_as_plan(head: str) -> bool:
    """Tell whether a text has the version of a plan among the first names of its outermost level."""
    content = [line for line in head.splitlines() if not _NO_CONTENT.match(line)]
    if not content:
        return False
    first = content[0].removeprefix("--- ")
    margin = len(first) - len(first.lstrip(" "))
    # between braces the margin says nothing
    braced = first.lstrip().startswith("{")
    found = filter(None, map(_FORMAT.match, [first, *content[1:]]))
    return any(braced or len(match["margin"]) == margin for match in found)


def _decoded_head(data: bytes) -> str:
    """Give the text that some bytes begin with, also where a program of Windows wrote them."""
    for mark, coding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(coding, "replace")
    return data.decode("utf-8", "replace")


def _files_below(folder: Path, top: Path, seen: _Seen) -> Iterator[Path | Skipped]:
    """Yield what is in a folder and below it; a link is followed as long as it stays below the one that was named."""
    if _was_met(folder, seen):
        yield Skipped(folder, "deze map is al gelezen")
        return
    try:
        there = sorted(folder.iterdir())
    except OSError as error:
        yield Skipped(folder, f"deze map is niet te openen: {system_word(error).said}", plan=True)
        return
    for path in there:
        if path.match(".*") or path.name in _OF_OTHERS:
            continue
        if path.is_symlink() and not _real_path(path).is_relative_to(top):
            yield from _led_outside(path)
        elif path.is_dir():
            if not (path / _ENVIRONMENT).exists():
                yield from _files_below(path, top, seen)
        elif path.suffix.lower() in SUFFIXES:
            yield from _found_file(path, seen)


def _real_path(path: Path) -> Path:
    """Give where a path really leads; one that goes round in a circle stays as it is."""
    return Path(os.path.realpath(path))


def _led_outside(link: Path) -> Iterator[Skipped]:
    """Tell of a link that leads out of the folder that was named, when plans may be missed by it."""
    if link.is_dir() or (link.is_file() and begins_as_plan(link)):
        yield Skipped(link, LEADS_OUTSIDE)


def _found_file(path: Path, seen: _Seen) -> Iterator[Path | Skipped]:
    """Yield a file that may be a plan by its name."""
    if not path.exists():
        yield Skipped(path, "deze verwijzing leidt nergens heen, of naar zichzelf", plan=True)
    elif not path.is_file():
        # opening a pipe would wait for ever
        yield Skipped(path, "dit is geen gewoon bestand", plan=True)
    elif os.access(path, os.R_OK) and not begins_as_plan(path):
        yield Skipped(path, NO_PLAN)
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
