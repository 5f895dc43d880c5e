"""One writer at a time in a folder: a lock on the folder itself, which leaves no file and ends with its process.

It waits as the lock of a file does (saving/file_lock.py) and differs from it in three ways, for a set of files is put
in place as a whole (decision record 0026): it is on the nearest folder that is there, for the set may make its own; it
has no writable handle, which a folder does not give, and so none on a network disk that asks for one; and a folder
does not show that the line moves, so that patience is for the whole wait.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from armoedeplan.saving.lock_wait import PATIENCE, Wait
from armoedeplan.saving.system_errors import SaveRefused

try:
    import fcntl
except ImportError:  # Windows has no lock on a folder; there what stands in it is looked at once more before the end
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a folder, or of the nearest one above it that is there.

    patience: seconds to wait for somebody else, after which SaveRefused is raised. Where the system has no lock for
    folders, as on some network disks, there is none.
    """
    handle = _take_lock(folder, Wait(patience)) if fcntl is not None else None
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _take_lock(folder: Path, wait: Wait) -> int | None:
    """Take the lock; nothing where there is none."""
    while True:
        place = nearest(folder)
        try:
            handle = os.open(place, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            if not wait.again():
                remedy = "Wacht tot het klaar is en probeer het opnieuw. Er is niets gewijzigd."
                raise SaveRefused(f"Een ander programma schrijft nu in {folder}", remedy) from None
            continue
        except OSError:
            return handle
        # whoever held the lock may have put another folder in the place of this one
        if nearest(folder) == place and os.path.samestat(os.fstat(handle), place.stat()):
            return handle
        os.close(handle)


def nearest(folder: Path) -> Path:
    """Give a folder, or the nearest one above it that is there."""
    real = Path(os.path.realpath(folder))
    return next(place for place in (real, *real.parents) if place.exists() or place == place.parent)
