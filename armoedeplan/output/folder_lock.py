"""One writer at a time in a folder: a lock on the folder itself, which leaves no file and ends with its process."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from armoedeplan.saving.reasons import SaveRefused

try:
    import fcntl
except ImportError:  # Windows has no lock on a folder; there what stands in it is looked at once more before the end
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def locked(folder: Path, patience: float = 10.0) -> Iterator[None]:
    """Hold the lock of a folder, or of the nearest one above it that is there.

    patience: seconds to wait for somebody else, after which SaveRefused is raised. Where the system has no lock for
    folders, as on some network disks, there is none.
    """
    handle = _taken(folder, time.monotonic() + patience) if fcntl is not None else None
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _taken(folder: Path, until: float) -> int | None:
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
            if time.monotonic() > until:
                remedy = "Wacht tot het klaar is en probeer het opnieuw. Er is niets gewijzigd."
                raise SaveRefused(f"Een ander programma schrijft nu in {folder}", remedy) from None
            time.sleep(0.02)
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
    return next(one for one in (real, *real.parents) if one.exists() or one == one.parent)
