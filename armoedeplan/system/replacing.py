"""Putting a file or a folder under another name, also while another program has it open for a moment.

Windows lets nobody replace, rename or remove what is open. A virus scanner or OneDrive has a file for some seconds
after it was written, Word as long as a person does: who waits a little gets past the first two, and of the third is
told which file it is (decision record 0082).
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from armoedeplan.system.which_system import is_windows

Result = TypeVar("Result")
PATIENCE: Final = 5.0
"""Seconds in which another program may let go of a file."""
_SOON: Final = 0.5
"""Seconds in which a file that is being replaced is there again."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 0.5
_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION = 5, 32, 33
"""The errors of Windows by which it may tell that a file is open. The first is also that of rights."""


class HeldOpenError(OSError):
    """Another program has the file open, whose name is `filename2`."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(errno.EBUSY, "another program has the file open", source, None, target)


def put_in_place(source: Path, target: Path) -> None:
    """Give a file the name of another, which it replaces in one step. Raises OSError and HeldOpenError."""
    _renamed_soon(os.replace, source, target)


def rename_folder(source: Path, target: Path) -> None:
    """Give a folder a name that nothing has. Raises OSError and HeldOpenError."""
    _renamed_soon(os.rename, source, target)


def open_soon(path: str | os.PathLike[str], *ways: int, mode: int = 0o666) -> int:
    """Open a file in the first way that the system allows; give its handle. Raises OSError.

    Windows refuses, as if it were about rights, while a file is just being replaced or removed: there it is tried
    again for half a second. A folder is refused at once, as it always is there. ways: as `os.open` has them.
    """

    def opened() -> int:
        for way in ways[:-1]:
            with contextlib.suppress(PermissionError):
                return os.open(path, way, mode)
        return os.open(path, ways[-1], mode)

    def may_pass(error: OSError) -> bool:
        return is_windows() and isinstance(error, PermissionError) and not os.path.isdir(path)  # noqa: PTH112 - as given

    return tried_again(opened, _SOON, may_pass)


def tried_again(
    work: Callable[[], Result], patience: float | None = None, may_pass: Callable[[OSError], bool] | None = None
) -> Result:
    """Do something that Windows refuses while a file is open, again and again with growing pauses.

    patience: seconds, after which the last refusal is raised. may_pass: tells of which refusals that holds; of others,
    and on other systems, nothing is tried again.
    """
    may_pass = may_pass or may_be_open
    ends = None
    pause = _FIRST_PAUSE
    while True:
        try:
            return work()
        except OSError as error:
            if not may_pass(error):
                raise
            now = time.monotonic()
            ends = ends or now + (PATIENCE if patience is None else patience)
            if now >= ends:
                raise
        time.sleep(min(pause, ends - now))
        pause = min(pause * 2, _LONGEST_PAUSE)


def is_certainly_open(error: OSError) -> bool:
    """Tell whether Windows refused something since a file is open, and for no other reason."""
    return getattr(error, "winerror", None) in (_SHARING_VIOLATION, _LOCK_VIOLATION)


def may_be_open(error: OSError) -> bool:
    """Tell whether Windows refused something since a file may be open: of other systems no refusal says so."""
    return is_certainly_open(error) or getattr(error, "winerror", None) == _ACCESS_DENIED


def _renamed_soon(way: Callable[[Path, Path], None], source: Path, target: Path) -> None:
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
    return not is_certainly_open(error) and not os.access(target if target.exists() else target.parent, os.W_OK)
