"""Reading a regular file, or what a living pipe gives; nothing that waits or goes on for ever."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from armoedeplan.system.opening import QUIET, pipe_speaks
from armoedeplan.system.replacing import open_soon

_CHUNK: Final = 1 << 20
_NAMED_PATIENCE: Final = 2.0
"""Seconds in which a pipe with a name in a folder must give something: perhaps nobody will ever write to it."""
_PIPE_PATIENCE: Final = 60.0
"""Seconds in which a pipe of the shell (`<(...)`, `/dev/stdin`) must give something: its writer is there."""


class NotRegularError(OSError):
    """What is read is no file: a device, a socket, or a terminal."""


class SilentError(OSError):
    """A pipe into which nobody writes."""


def read_whole(path: Path, most: int) -> bytes:
    """Read a file, no more than one byte over `most`; a pipe is read while its writer goes on writing.

    Raises OSError, NotRegularError and SilentError.
    """
    handle = _open_to_read(path)
    try:
        kind = os.fstat(handle).st_mode
        silence = None
        if stat.S_ISFIFO(kind):
            silence = _NAMED_PATIENCE if stat.S_ISFIFO(path.lstat().st_mode) else _PIPE_PATIENCE
        return _read_up_to(handle, most + 1, silence)
    finally:
        os.close(handle)


def digest(data: bytes) -> bytes:
    """Give the fingerprint by which a change on disk is noticed."""
    from hashlib import blake2b  # takes a fiftieth of the time of a command that changes nothing

    return blake2b(data, digest_size=16).digest()


def digest_of(path: Path) -> bytes:
    """Give the fingerprint of a file on disk, of its size as it is now. Raises OSError."""
    handle = _open_to_read(path)
    try:
        return digest(_read_up_to(handle, os.fstat(handle).st_size + 1, None))
    finally:
        os.close(handle)


def _open_to_read(path: Path) -> int:
    """Open what can be read to an end, without waiting for it. Raises OSError and NotRegularError."""
    try:
        handle = open_soon(path, os.O_RDONLY | QUIET)
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket
            raise NotRegularError from error
        if isinstance(error, PermissionError) and path.is_dir():  # Windows opens no folder
            raise IsADirectoryError from error
        raise
    kind = os.fstat(handle).st_mode
    if stat.S_ISREG(kind) or stat.S_ISFIFO(kind):
        return handle
    os.close(handle)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError
    raise NotRegularError


def _read_up_to(handle: int, most: int, silence: float | None) -> bytes:
    """Read up to `most` bytes; `silence` is how long a pipe may give nothing, in seconds."""
    parts = []
    while most > 0:
        if silence is not None and not pipe_speaks(handle, silence):
            raise SilentError
        part = os.read(handle, min(most, _CHUNK))
        if not part:
            break
        parts.append(part)
        most -= len(part)
    return b"".join(parts)
