"""One writer at a time: a lock on the file itself, which ends with the process that holds it.

There is no file for the lock, so that none can stay behind, be of somebody else, or shut anyone out. Saving puts a
new file in the place of the old one: whoever got the lock of a file looks whether that is still the file of this name.
Where a system has no such locks (Windows, some shares), the comparison before saving is the guard.
Decision record 0025 says why it is not on the folder; output/folder_lock.py is for a set of files (0026).
"""

import contextlib
import os
import stat
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType

from armoedeplan.saving.lock_wait import PATIENCE, Wait
from armoedeplan.saving.system_errors import SaveRefused

try:
    import fcntl
except ImportError:  # Windows; a lock of msvcrt would forbid reading and replacing, and needs a file of its own
    fcntl = None  # type: ignore[assignment]


class Lock:
    """The lock of a file, as far as its system has locks: one handle for each file that had the name meanwhile."""

    def __init__(self, *handles: int) -> None:
        self._handles = list(handles)

    def extend(self, handle: int) -> None:
        """Lock the file that is about to take the name too, so that nobody comes in between."""
        if self._handles:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._handles.append(os.dup(handle))

    def release(self) -> None:
        """Let others in."""
        while self._handles:
            _close_quietly(self._handles.pop())


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
    while fcntl is not None and (handle := _open_to_lock(target)) is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_now(target, handle):
                return _useful_lock(target, handle)
            _close_quietly(handle)
            continue
        except BlockingIOError:
            state = _file_state(os.fstat(handle))
            _close_quietly(handle)
        except OSError:  # this file system knows no locks
            _close_quietly(handle)
            break
        if not wait.again(state):
            raise _refusal_of_holder(target, patience)
    return Lock()


def _open_to_lock(target: str) -> int | None:
    """Open a file for its lock; nothing for what is no regular file or may not be opened.

    A lock on a network share asks for a handle that may write.
    """
    for way in (os.O_RDWR, os.O_RDONLY):
        try:
            handle = os.open(target, way | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY)
        except OSError:
            continue
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return handle
        _close_quietly(handle)
        return None
    return None


def _is_now(target: str, handle: int) -> bool:
    """Tell whether a file still has its name: whoever held the lock before may have put another in its place."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(target))  # noqa: PTH116 - a name as the system gave it
    except FileNotFoundError:
        return False


def _useful_lock(target: str, handle: int) -> Lock:
    """Give the lock, unless it keeps others from reading too, as on a Windows share: then none is better."""
    try:
        again = os.open(target, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            os.read(again, 1)
        finally:
            _close_quietly(again)
    except OSError:
        _close_quietly(handle)
        return Lock()
    return Lock(handle)


def _close_quietly(handle: int) -> None:
    """Close a file; what goes wrong then says nothing of what was saved."""
    with contextlib.suppress(OSError):
        os.close(handle)


def _file_state(status: os.stat_result) -> tuple[int, int, int]:
    """Give what tells a file from the one that had its name before."""
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _refusal_of_holder(target: str, patience: float) -> SaveRefused:
    """Say who holds a file, as far as this machine knows."""
    said = f"Een ander programma schrijft nu in dit bestand, al {patience:.0f} seconden of langer"
    holder = _holder(target)
    if holder is None:
        return SaveRefused(said, "Wacht tot het andere programma klaar is en probeer het opnieuw.")
    if holder:
        remedy = "Wacht tot dat programma klaar is of sluit het af, en probeer het opnieuw."
        return SaveRefused(f"{said}: proces {holder} op deze computer", remedy)
    remedy = "Vraag wie erin werkt. Is die computer uitgevallen, dan vervalt het slot na enkele minuten vanzelf."
    return SaveRefused(f"{said}, waarschijnlijk op een andere computer", remedy)


def _holder(target: str) -> int | None:
    """Give the process of this machine that holds a file, 0 for none of this machine, nothing where nobody knows."""
    try:
        inode = os.stat(target).st_ino  # noqa: PTH116 - a name as the system gave it
        lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    # number, kind, manner, way, process, device:inode; some file systems name their device otherwise here
    held = [parts for line in lines if len(parts := line.split()) > 5 and parts[5].endswith(f":{inode}")]
    return next((int(parts[4]) for parts in held if parts[1] == "FLOCK"), 0)
