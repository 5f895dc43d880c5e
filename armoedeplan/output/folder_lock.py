"""One writer at a time in a folder: a lock on the folder itself, which leaves no file and ends with its process.

It waits as the lock of a file does (saving/file_lock.py) and differs from it in three ways, for a set of files is put
in place as a whole (decision record 0026): it is on the nearest folder that is there, for the set may make its own; it
has no writable handle, which a folder does not give, and so none on a network disk that asks for one; and a folder
does not show that the line moves, so that patience is for the whole wait. On Windows a file in the folder carries it.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from armoedeplan.saving.lock_wait import PATIENCE, Wait
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.system.locks import Latch, latch_of


@contextlib.contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a folder, or of the nearest one above it that is there.

    patience: seconds to wait for somebody else, after which SaveRefused is raised. Where the system has no lock for
    folders, as on some network disks, there is none.
    """
    latch = _take_lock(folder, Wait(patience))
    try:
        yield
    finally:
        if latch is not None:
            latch.let_go()


def _take_lock(folder: Path, wait: Wait) -> Latch | None:
    """Take the lock; nothing where there is none."""
    while True:
        place = nearest(folder)
        latch = latch_of(str(place))
        if latch is None:
            return None
        try:
            latch.take()
        except BlockingIOError:
            latch.close()
            if not wait.again():
                remedy = "Wacht tot het klaar is en probeer het opnieuw. Er is niets gewijzigd."
                raise SaveRefused(f"Een ander programma schrijft nu in {folder}", remedy) from None
            continue
        except OSError:
            latch.close()
            return None
        # whoever held the lock may have put another folder in the place of this one
        if nearest(folder) == place and latch.is_current():
            return latch
        latch.let_go()


def nearest(folder: Path) -> Path:
    """Give a folder, or the nearest one above it that is there."""
    real = Path(os.path.realpath(folder))
    return next(place for place in (real, *real.parents) if place.exists() or place == place.parent)
