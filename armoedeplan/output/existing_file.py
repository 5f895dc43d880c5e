"""A place where a file is to be written: what stands there, and whether it is still the same a moment later."""

import os
import stat
from functools import partial
from pathlib import Path
from typing import NamedTuple

from armoedeplan.saving.attributes import carry_over
from armoedeplan.saving.content_digest import ContentMarks, marks_of_parts
from armoedeplan.system.opening import QUICK
from armoedeplan.system.replacing import open_soon

_HEAD = 4096
_CHUNK = 1 << 20


class Place(NamedTuple):
    """What stood at a place when it was looked at.

    state: what tells one file from another and from its later self, or nothing when the place was free.
    mark: the fingerprint of the bytes of the file, or nothing when it is none that can be read. head: its first bytes.
    marks: by what its content is known, whatever its line ends.
    """

    path: Path
    state: tuple[int, ...] | None = None
    mark: str | None = None
    head: bytes = b""
    marks: ContentMarks | None = None

    @property
    def ordinary(self) -> bool:
        """Tell whether the place is free or holds a file: no folder, pipe or device."""
        return self.state is None or stat.S_ISREG(self.state[-1])

    def holds_text(self, mark: str | None) -> bool:
        """Tell whether the content of the file is that of which a mark was noted, whatever its line ends."""
        return self.marks is not None and mark in self.marks.either

    @property
    def same(self) -> bool:
        """Tell whether what stands there now is what stood there."""
        return state_of(self.path) == self.state


def look(path: Path) -> Place:
    """Look what stands at a place; only an ordinary file is opened, since a pipe would make us wait."""
    state = state_of(path)
    if state is None or not stat.S_ISREG(state[-1]):
        return Place(path, state)
    try:
        with os.fdopen(open_soon(path, os.O_RDONLY | QUICK), "rb") as file:
            head = file.read(_HEAD)
            file.seek(0)
            marks = marks_of_parts(iter(partial(file.read, _CHUNK), b""))
    except FileNotFoundError:
        # it went away just now
        return Place(path)
    except OSError:
        return Place(path, state)
    return Place(path, state, marks.whole, head, marks)


def state_of(path: Path) -> tuple[int, ...] | None:
    """Give what tells a file from any other and from its later self: device, number, size, moment and kind."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_mode


def resembles(new: int, old: Path) -> list[str]:
    """Give a new file, by its handle, the mode, owner and attributes of the one that it replaces.

    Gives in Dutch what could not be kept. Raises OSError.
    """
    with old.open("rb") as file:
        return carry_over(file.fileno(), new)
