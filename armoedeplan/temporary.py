"""What is being written beside the files of a person: names that tell whose it is, so that a kill leaves no litter.

A process that is killed cannot clear away after itself. The name of what it was writing says on which machine and by
which process it was made, so that the next command in that folder can tell what is nobody's any more.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from armoedeplan.system.computer import name_of_computer, process_lives

PREFIX: Final = ".armoedeplan-"
"""How the names of all that may be left behind begin."""
_OLD: Final = 3600.0
"""Seconds after which what another machine was writing counts as left behind: its processes cannot be asked for."""
_OLDEST: Final = 86400.0
"""Seconds after which nothing is being written any more: a process of that number is then another one."""
_made: Final[set[str]] = set()
"""The names that this process gave: in a container each process may have the same number."""
_places: Final[list[Path]] = []
"""Where this process writes, or wrote, beside the files of a person."""


def name() -> str:
    """Give a new name for what this process is writing: `.armoedeplan-<machine>-<process>-<chance>`."""
    given = f"{PREFIX}{_machine()}-{os.getpid()}-{os.urandom(4).hex()}"
    _made.add(given)
    return given


def path_in(folder: Path) -> Path:
    """Give a new path in a folder for what this process is writing."""
    path = folder / name()
    _places.append(path)
    return path


def clear_own() -> None:
    """Clear away what this process was writing: a Ctrl-C may come just as it was about to do so itself."""
    for path in _places:
        clear(path)


def abandoned(folder: Path) -> Iterator[Path]:
    """Yield what a process that is gone left in a folder; nothing where the folder cannot be read."""
    try:
        found = [entry for entry in os.scandir(folder) if entry.name.startswith(PREFIX)]
    except OSError:
        return
    for entry in found:
        if _abandoned(entry):
            yield Path(entry.path)


def sweep(folder: Path) -> None:
    """Clear away what processes that are gone left in a folder, as far as the system lets us."""
    for path in abandoned(folder):
        clear(path)


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Give an empty folder that only this user can enter, in the system's place for temporary files, until the end.

    What dead processes left there is cleared away once a process: a document may lie in it.
    """
    import tempfile

    place = Path(tempfile.gettempdir())
    sweep_once(place)
    folder = path_in(place)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        clear(folder)


@cache
def sweep_once(folder: Path) -> None:
    """Sweep a folder the first time that this process reads or writes there."""
    sweep(folder)


def clear(path: Path) -> None:
    """Clear away a file or a folder of ours, as far as the system lets us."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            import shutil

            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()


def _abandoned(entry: "os.DirEntry[str]") -> bool:
    """Tell whether the process that was writing something is gone; of what cannot be known, age decides."""
    machine, process, *rest = (*entry.name.removeprefix(PREFIX).split("-"), "")
    if machine == _machine() and process.isdecimal() and rest[:-1]:
        if int(process) == os.getpid():
            return entry.name not in _made
        lives = process_lives(int(process))
        if lives is not None:
            return not lives or _older(entry, _OLDEST)
    return _older(entry, _OLD)


def _older(entry: "os.DirEntry[str]", seconds: float) -> bool:
    """Tell whether something was last written longer ago."""
    try:
        return time.time() - entry.stat(follow_symlinks=False).st_mtime > seconds
    except OSError:
        return False


@cache
def _machine() -> str:
    """Give a short word for this machine, which says nothing about it to others."""
    from hashlib import blake2b

    return blake2b(name_of_computer().encode(errors="replace"), digest_size=4).hexdigest()
