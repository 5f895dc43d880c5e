"""Windows, played on Linux: what is open cannot be replaced or removed, and its locks are on bytes, of one handle.

What another process has open is truly known, for the play rests on locks that Linux keeps for an open file
(`F_OFD_SETLK`): each open file holds one byte far behind its end together with all others that have it open, and who
would replace or remove the file asks for that byte alone. The system frees it at the last close, and at a kill.
"""

import contextlib
import errno
import fcntl
import os
import shutil
import stat
import struct
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from armoedeplan.system import which_system

_OPEN: Final = 1 << 62
"""The byte that everybody holds who has a file open."""
_READ, _WRITE, _FREE = fcntl.F_RDLCK, fcntl.F_WRLCK, fcntl.F_UNLCK
_TURN: Final = Path(tempfile.gettempdir()) / f"armoedeplan-spel-{os.getuid()}"
_REAL: Final = {name: getattr(os, name) for name in ("open", "read", "write", "replace", "rename", "unlink", "close")}


def refused(winerror: int, *paths: object) -> PermissionError:
    """Give the error of Windows with a number, which Python makes one about rights."""
    error = PermissionError(errno.EACCES, "played by Windows", *map(os.fsdecode, paths[:1]))  # type: ignore[arg-type]
    error.winerror = winerror  # type: ignore[attr-defined]
    return error


def _bytes_locked(handle: int, kind: int, start: int, length: int) -> None:
    """Ask for bytes of an open file. Raises BlockingIOError."""
    fcntl.fcntl(handle, fcntl.F_OFD_SETLK, struct.pack("hhqqi4x", kind, os.SEEK_SET, start, length, 0))


def _forbidden(handle: int, start: int, length: int) -> bool:
    """Tell whether another handle has a lock on some bytes."""
    asked = struct.pack("hhqqi4x", _WRITE, os.SEEK_SET, start, max(length, 1), 0)
    found = struct.unpack("hhqqi4x", fcntl.fcntl(handle, fcntl.F_OFD_GETLK, asked))
    return bool(found[0] != _FREE)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Do what follows as one step, as the system does within itself."""
    turn = _REAL["open"](_TURN, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield
    finally:
        _REAL["close"](turn)


class Console:
    """The module `msvcrt`: locks on bytes from where a handle stands, forbidden to all other handles."""

    LK_UNLCK, LK_LOCK, LK_NBLCK, LK_RLCK, LK_NBRLCK = range(5)

    def locking(self, handle: int, mode: int, nbytes: int) -> None:
        """Lock or unlock. Raises OSError: EACCES at once, EDEADLOCK after ten tries of a second."""
        start = os.lseek(handle, 0, os.SEEK_CUR)
        if mode == self.LK_UNLCK:
            _bytes_locked(handle, _FREE, start, nbytes)
            return
        for _ in range(1 if mode in (self.LK_NBLCK, self.LK_NBRLCK) else 10):
            try:
                _bytes_locked(handle, _WRITE, start, nbytes)
            except BlockingIOError:
                if mode in (self.LK_LOCK, self.LK_RLCK):
                    time.sleep(1)
                continue
            return
        if mode in (self.LK_NBLCK, self.LK_NBRLCK):
            raise PermissionError(errno.EACCES, "Permission denied")
        raise OSError(errno.EDEADLK, "Resource deadlock avoided")


def _open(path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
    """Open a file as Python does there: nobody may replace or remove it until it is closed; a folder is refused."""
    if flags & os.O_ACCMODE == os.O_RDONLY and Path(os.fsdecode(path)).is_dir():
        raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
    with _one_at_a_time():
        place = Path(os.fsdecode(path))
        there = place.stat() if place.exists() else None
        ordinary = there is None or stat.S_ISREG(there.st_mode)
        closed = there is not None and ordinary and not there.st_mode & stat.S_IWUSR
        if closed and flags & os.O_ACCMODE != os.O_RDONLY:
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
        if not ordinary:
            return int(_REAL["open"](path, flags, mode, **more))
        if closed:
            place.chmod(0o600)
        # a lock for one handle asks of Linux a handle that may write
        handle = _REAL["open"](path, flags & ~os.O_ACCMODE | os.O_RDWR, mode, **more)
        if closed and there:
            place.chmod(there.st_mode)
        _bytes_locked(handle, _READ, _OPEN, 1)
        return int(handle)


def _is_open(path: Any) -> bool:
    """Tell whether some process has a file open."""
    if not Path(os.fsdecode(path)).is_file():
        return False
    handle = _REAL["open"](path, os.O_RDWR)
    try:
        _bytes_locked(handle, _WRITE, _OPEN, 1)
    except BlockingIOError:
        return True
    finally:
        _REAL["close"](handle)
    return False


def _read(handle: int, length: int) -> bytes:
    """Read, but no bytes that another handle has locked."""
    if stat.S_ISREG(os.fstat(handle).st_mode) and _forbidden(handle, os.lseek(handle, 0, os.SEEK_CUR), length):
        raise PermissionError(errno.EACCES, "Permission denied")
    return bytes(_REAL["read"](handle, length))


def _write(handle: int, data: Any) -> int:
    """Write, but over no bytes that another handle has locked."""
    if stat.S_ISREG(os.fstat(handle).st_mode) and _forbidden(handle, os.lseek(handle, 0, os.SEEK_CUR), len(data)):
        raise PermissionError(errno.EACCES, "Permission denied")
    return int(_REAL["write"](handle, data))


def _replace(source: Any, target: Any, **more: Any) -> None:
    """Put a file in the place of another, unless somebody has either open."""
    with _one_at_a_time():
        if _is_open(source):
            raise refused(32, source)
        if _is_open(target):
            raise refused(5, source)
        _REAL["replace"](source, target, **more)


def _rename(source: Any, target: Any, **more: Any) -> None:
    """Rename to a name that nothing has."""
    with _one_at_a_time():
        if Path(os.fsdecode(target)).exists():
            raise FileExistsError(errno.EEXIST, "Cannot create a file when that file already exists", source)
        if _is_open(source):
            raise refused(32, source)
        _REAL["rename"](source, target, **more)


def _unlink(path: Any, **more: Any) -> None:
    """Remove a file, unless somebody has it open."""
    with _one_at_a_time():
        if _is_open(path):
            raise refused(32, path)
        _REAL["unlink"](path, **more)


def play() -> None:
    """Be on Windows from now on, in this process: for those that a test starts."""
    import subprocess  # noqa: F401 - it would take this for Windows itself

    # a folder is emptied by names there, and not through handles of folders
    shutil._use_fd_functions = False  # type: ignore[attr-defined]  # noqa: SLF001
    sys.modules["msvcrt"] = Console()  # type: ignore[assignment]
    which_system.SYSTEM = "win32"  # type: ignore[misc]
    os.open, os.read, os.write = _open, _read, _write
    os.replace, os.rename, os.unlink, os.remove = _replace, _rename, _unlink, _unlink  # type: ignore[assignment]


@contextlib.contextmanager
def played() -> Iterator[None]:
    """Be on Windows for a while."""
    known = dict(_REAL), os.remove, which_system.SYSTEM, shutil._use_fd_functions  # type: ignore[attr-defined]  # noqa: SLF001
    play()
    try:
        yield
    finally:
        for name, call in known[0].items():
            setattr(os, name, call)
        os.remove, which_system.SYSTEM, shutil._use_fd_functions = known[1:]  # type: ignore[attr-defined, misc]  # noqa: SLF001
        sys.modules.pop("msvcrt")
