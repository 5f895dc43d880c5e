"""A lock that one process at a time has, and that the system takes away with the process: nobody is ever shut out.

Linux and macOS lock a file or a folder itself. Windows cannot: its locks are on bytes of a file that is open, and a
file that is open cannot be replaced, which is how this program saves. There a small file beside it carries the lock
(decision record 0081). It is the lock on that file that counts and never that it is there: one that a kill left is
taken by the next, and cleared away with its lock.
"""

import contextlib
import errno
import os
import stat
from importlib import import_module
from typing import Final, NamedTuple

from armoedeplan.system.opening import QUICK, QUIET
from armoedeplan.system.replacing import open_soon
from armoedeplan.system.which_system import is_linux, is_windows

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

CARRIER: Final = ".slot"
"""How the name of a file ends that only carries a lock."""
_HELD: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK))
"""What Windows says when somebody else has the lock."""


class Latch(NamedTuple):
    """What carries a lock: an open file or folder, the name that must lead to it, and whether it is only for that."""

    handle: int
    name: str
    apart: bool

    def take(self) -> None:
        """Take the lock. Raises BlockingIOError when another has it, and OSError where there are no locks."""
        if self.apart:
            _lock_byte(self.handle)
        else:
            take_beside(self.handle)

    def is_current(self) -> bool:
        """Tell whether its name still leads to it: who held the lock before may have put another in its place.

        A carrier that is open keeps its name: Windows lets nobody remove it.
        """
        if self.apart:
            return True
        try:
            return os.path.samestat(os.fstat(self.handle), os.stat(self.name))  # noqa: PTH116 - as the system gave it
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Close what carries a lock that another has, or this process had."""
        with contextlib.suppress(OSError):
            os.close(self.handle)

    def let_go(self) -> None:
        """Let others in; what goes wrong then says nothing of what was saved."""
        if self.apart:
            with contextlib.suppress(OSError):
                _lock_byte(self.handle, unlock=True)
        self.close()
        if self.apart:
            # Windows refuses this while somebody waits with the file open, who then clears it away
            with contextlib.suppress(OSError):
                os.unlink(self.name)  # noqa: PTH108 - as the system gave it


def latch_of(target: str) -> Latch | None:
    """Give what carries the lock of a file or a folder; nothing for what is neither, or may not be opened."""
    if is_windows():
        return _carrier_of(target)
    return None if fcntl is None else _latch_itself(target)


def take_beside(handle: int) -> None:
    """Lock one file more, that will take the name of one that is locked, by its handle. Raises as `take` does."""
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def holder_of(target: str) -> int | None:
    """Give the process of this machine that holds a file, 0 for none of this machine, nothing where nobody knows."""
    if not is_linux():
        return None
    try:
        inode = os.stat(target).st_ino  # noqa: PTH116 - a name as the system gave it
        with open("/proc/locks", encoding="ascii") as file:  # noqa: PTH123 - a file of the system
            lines = file.read().splitlines()
    except OSError:
        return None
    # number, kind, manner, way, process, device:inode; some file systems name their device otherwise here
    held = [parts for line in lines if len(parts := line.split()) > 5 and parts[5].endswith(f":{inode}")]
    return next((int(parts[4]) for parts in held if parts[1] == "FLOCK"), 0)


def _latch_itself(target: str) -> Latch | None:
    """Open a file or a folder for its own lock. A lock on a network share asks for a handle that may write."""
    for way in (os.O_RDWR, os.O_RDONLY):
        try:
            handle = os.open(target, way | QUIET)
        except OSError:
            continue
        kind = os.fstat(handle).st_mode
        if stat.S_ISREG(kind) or stat.S_ISDIR(kind):
            return Latch(handle, target, apart=False)
        os.close(handle)
        return None
    return None


def _carrier_of(target: str) -> Latch | None:
    """Open the file that carries the lock of a file, beside it, or of a folder, in it."""
    folder, name = os.path.split(target)
    if os.path.isdir(target):  # noqa: PTH112 - as the system gave it
        folder, name = target, "armoedeplan"
    elif not os.path.isfile(target):  # noqa: PTH113 - the same
        return None
    carrier = os.path.join(folder, f".{name}{CARRIER}")  # noqa: PTH118 - the same
    try:
        # one that another user may not write can be locked by who reads it
        handle = open_soon(carrier, os.O_RDWR | os.O_CREAT | QUICK, os.O_RDONLY | QUICK)
    except OSError:
        return None
    return Latch(handle, carrier, apart=True)


def _lock_byte(handle: int, *, unlock: bool = False) -> None:
    """Lock or unlock the first byte of a carrier. Raises BlockingIOError when another has it, and OSError."""
    system = import_module("msvcrt")
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        system.locking(handle, system.LK_UNLCK if unlock else system.LK_NBLCK, 1)
    except OSError as error:
        if error.errno in _HELD:
            raise BlockingIOError(error.errno, "another process has the lock") from error
        raise
