"""Keeping a plan that cannot be in its own file: beside it, or else in a folder of the user; and finding it again.

It may hold internal answers, so that only its owner can read it.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from armoedeplan.output.backup import free
from armoedeplan.saving.durable import write_new
from armoedeplan.saving.made_folders import folders_for
from armoedeplan.system.computer import is_of_this_user
from armoedeplan.system.user_folders import data_of_user

_NAME = "niet-bewaard"
_MOST = 20
_LONGEST = 200
"""The bytes of the name of a plan that stand in such a name: a disk takes 255, and more is put around it."""
_PRIVATE = 0o600


def rescue_plan(path: Path, data: bytes) -> Path | None:
    """Keep the bytes of a plan at the first place that takes them; give the file, or nothing when no place does.

    path: the plan file, absolute.
    """
    # what an earlier session kept, byte for byte, is not kept twice
    with contextlib.suppress(OSError):
        for found in rescued_files(path):
            if found.read_bytes() == data:
                return found
    for first in _rescue_names(path):
        with contextlib.suppress(OSError):
            if first.parent == path.parent:
                return write_beside(first, data)
            with folders_for(first, 0o700):
                return write_beside(first, data)
    return None


def rescued_files(path: Path) -> list[Path]:
    """Give the files in which earlier sessions kept this plan, the newest first."""
    found = [name for first in _rescue_names(path) for name in _with_numbers(first) if _is_ours(name)]
    return sorted(found, key=lambda name: name.stat().st_mtime, reverse=True)


def write_beside(first: Path, data: bytes) -> Path:
    """Write a new file under a name, with a number when that is taken. Raises OSError; then nothing is there."""
    for name in _with_numbers(first):
        with contextlib.suppress(FileExistsError):
            write_new(name, data, _PRIVATE)
            return name
    raise FileExistsError(first)


def write_backup(path: Path, data: bytes) -> Path:
    """Keep what a file holds under the first free name that the whole program uses for that. Raises OSError."""
    while True:
        name = free(path)
        with contextlib.suppress(FileExistsError):
            write_new(name, data, _PRIVATE)
            return name


def _with_numbers(first: Path) -> Iterator[Path]:
    """Yield a name, and that name with the numbers from 2 up."""
    for number in range(1, _MOST + 1):
        yield first if number == 1 else first.with_name(f"{first.stem}-{number}{first.suffix}")


def _rescue_names(path: Path) -> Iterator[Path]:
    """Yield the names under which a plan can be kept, the best place first."""
    # by its whole path: two plans of one name in two folders are two plans (0029)
    plan_id = blake2b(os.fsencode(path), digest_size=4).hexdigest()
    stem = os.fsencode(path.stem)[:_LONGEST].decode(errors="ignore")
    apart = f"{stem}-{plan_id}.{_NAME}.yaml"
    yield path.with_name(f"{stem}.{_NAME}.yaml" if stem == path.stem else apart)
    for folder in data_of_user():
        yield folder / _NAME / apart
    yield Path(tempfile.gettempdir()) / f"armoedeplan-{apart}"


def _is_ours(path: Path) -> bool:
    """Tell whether a file is there and is ours: anybody may put one in a folder for all."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return path.is_file() and not path.is_symlink() and is_of_this_user(found)
