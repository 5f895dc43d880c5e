"""What is on disk: after a crash of the machine a file that was saved is still there, and whole."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.saving.system_errors import why
from armoedeplan.system.opening import QUICK

_UNTOLD: Final = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF, errno.EISDIR)
"""What a system says that cannot make the name of a file durable by itself."""


@contextlib.contextmanager
def new_file(path: Path, data: bytes, mode: int) -> Iterator[int]:
    """Write a file that is not there yet; give its handle. At the end it is on disk, or when that fails, gone.

    Without the sync a power cut may leave an empty file under its new name (decision record 0025).
    mode: its rights, less what the umask of the process takes away. Raises OSError.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | QUICK, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            yield handle
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def write_new(path: Path, data: bytes, mode: int) -> None:
    """Write a file that is not there yet, and make sure it is on disk. Raises OSError; then nothing is there."""
    with new_file(path, data, mode):
        pass


def sync_names(folder: Path) -> tuple[str, ...]:
    """Make the names in a folder durable; give in Dutch that the disk does not confirm it.

    Where folders cannot be opened, as on Windows, nothing is needed.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | QUICK)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _UNTOLD:
            return (f"De schijf bevestigt niet dat alles is opgeslagen: {why(error).said}.",)
    return ()
