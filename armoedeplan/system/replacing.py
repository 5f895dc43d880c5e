"""Putting a file or a folder under another name, also while another program has it open for a moment.

Windows lets nobody replace, rename or remove what is open. A virus scanner or OneDrive has a file for some seconds
after it was written, Word as long as a person does: who waits a little gets past the first two, and of the third is
told which file it is.
"""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

Result = TypeVar("Result")
PATIENCE: Final = 5.0
"""Seconds in which another program may let go of a file."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 0.5
_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION = 5, 32, 33
"""The errors of Windows by which it may tell that a file is open. The first is also that of rights."""


class HeldOpenError(OSError):
    """Another program has the file open, whose name is `filename2`."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(errno.EBUSY, "another program has the file open", source, None, target)


def put_in_place(source: Path, target: Path) -> None:
    """Give a file the name of another, which it replaces in one step. Raises OSError and HeldOpenError."""
    _renamed(os.replace, source, target)


def rename_folder(source: Path, target: Path) -> None:
    """Give a folder a name that nothing has. Raises OSError and HeldOpenError."""
    _renamed(os.rename, source, target)


def tried_again(work: Callable[[], Result], patience: float | None = None) -> Result:
    """Do something that Windows refuses while a file is open, again and again with growing pauses.

    patience: seconds, after which the last refusal is raised. On other systems, and of any other refusal, nothing is
    tried again.
    """
    ends = None
    pause = _FIRST_PAUSE
    while True:
        try:
            return work()
        except OSError as error:
            if not may_be_open(error):
                raise
            now = time.monotonic()
            ends = ends or now + (PATIENCE if patience is None else patience)
            if now >= ends:
                raise
        time.sleep(min(pause, ends - now))
        pause = min(pause * 2, _LONGEST_PAUSE)


def may_be_open(error: OSError) -> bool:
    """Tell whether Windows refused something since a file may be open: of other systems no refusal says so."""
    return getattr(error, "winerror", None) in (_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION)


def _renamed(way: Callable[[Path, Path], None], source: Path, target: Path) -> None:
    """Rename; who may not write at all is told that, and otherwise it is another program that is in the way."""
    try:
        tried_again(lambda: way(source, target))
    except OSError as error:
        if may_be_open(error) and not _is_about_rights(error, target):
            raise HeldOpenError(os.fspath(source), os.fspath(target)) from error
        raise


def _is_about_rights(error: OSError, target: Path) -> bool:
    """Tell whether a refusal is about rights: a file that is read-only, or a folder that lets nobody write.

    What is renamed was written beside its place a moment ago, so that the folder did let us.
    """
    refused = getattr(error, "winerror", None) == _ACCESS_DENIED
    return refused and not os.access(target if target.exists() else target.parent, os.W_OK)
