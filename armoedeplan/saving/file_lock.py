"""One writer at a time: a lock on the file itself, which ends with the process that holds it.

There is no file for the lock, so that none can stay behind, be of somebody else, or shut anyone out. Saving puts a
new file in the place of the old one: whoever got the lock of a file looks whether that is still the file of this name.
On Windows a file beside it carries the lock, and staying behind does no harm (system/locks.py).
Where a disk has no locks (some shares), the comparison before saving is the guard.
Decision record 0025 says why it is not on the folder; output/folder_lock.py is for a set of files (0026).
"""

import contextlib
import os
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType

from armoedeplan.saving.lock_wait import PATIENCE, Wait
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.system.locks import Latch, holder_of, latch_of, take_beside
from armoedeplan.system.opening import QUICK


class Lock:
    """The lock of a file, as far as its system has locks: one handle for each file that had the name meanwhile."""

    def __init__(self, latch: Latch | None = None) -> None:
        self._latch = latch
        self._handles: list[int] = []

    def extend(self, handle: int) -> None:
        """Lock the file that is about to take the name too, so that nobody comes in between."""
        # a lock that has a file of its own stays with the name
        if self._latch and not self._latch.apart:
            take_beside(handle)
            self._handles.append(os.dup(handle))

    def release(self) -> None:
        """Let others in."""
        while self._handles:
            _close_quietly(self._handles.pop())
        if self._latch:
            self._latch.let_go()
            self._latch = None


_HELD: ContextVar[Mapping[str, Lock]] = ContextVar("held", default=MappingProxyType({}))
"""What this thread holds: whoever holds a file may save it."""


@contextlib.contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[Lock]:
    """Hold the lock of a file, from before it is read until it is saved; holding it twice is holding it once.

    A file that is not there or may not be opened has no lock: who reads it will tell why.
    Raises SaveRefused when one holder keeps the file longer than `patience`, in seconds.
    """
    target = os.path.realpath(path)
    held = _HELD.get()
    if target in held:
        yield held[target]
        return
    lock = _take_lock(target, patience)
    token = _HELD.set({**held, target: lock})
    try:
        yield lock
    finally:
        _HELD.reset(token)
        lock.release()


def _take_lock(target: str, patience: float) -> Lock:
    """Wait for the lock of a file. While others come and go, the file changes, and patience begins anew."""
    wait = Wait(patience)
    while (latch := latch_of(target)) is not None:
        try:
            latch.take()
            if latch.is_current():
                return _useful_lock(target, latch)
            latch.let_go()
            continue
        except BlockingIOError:
            state = _file_state(target)
            latch.close()
        except OSError:  # this file system knows no locks
            latch.close()
            break
        if not wait.again(state):
            raise _refusal_of_holder(target, patience)
    return Lock()


def _useful_lock(target: str, latch: Latch) -> Lock:
    """Give the lock, unless it keeps others from reading too, as on a Windows share: then none is better."""
    if latch.apart:
        return Lock(latch)
    try:
        again = os.open(target, os.O_RDONLY | QUICK)
        try:
            os.read(again, 1)
        finally:
            _close_quietly(again)
    except OSError:
        latch.let_go()
        return Lock()
    return Lock(latch)


def _close_quietly(handle: int) -> None:
    """Close a file; what goes wrong then says nothing of what was saved."""
    with contextlib.suppress(OSError):
        os.close(handle)


def _file_state(target: str) -> tuple[int, int, int] | None:
    """Give what tells a file from the one that had its name before; nothing when it is just being replaced."""
    try:
        status = os.stat(target)  # noqa: PTH116 - a name as the system gave it
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _refusal_of_holder(target: str, patience: float) -> SaveRefused:
    """Say who holds a file, as far as this machine knows."""
    said = f"Een ander programma schrijft nu in dit bestand, al {patience:.0f} seconden of langer"
    holder = holder_of(target)
    if holder is None:
        return SaveRefused(said, "Wacht tot het andere programma klaar is en probeer het opnieuw.")
    if holder:
        remedy = "Wacht tot dat programma klaar is of sluit het af, en probeer het opnieuw."
        return SaveRefused(f"{said}: proces {holder} op deze computer", remedy)
    remedy = "Vraag wie erin werkt. Is die computer uitgevallen, dan vervalt het slot na enkele minuten vanzelf."
    return SaveRefused(f"{said}, waarschijnlijk op een andere computer", remedy)
