"""Making the names in a folder durable: after a crash of the machine a file that was saved is still there."""

import errno
import os
from pathlib import Path
from typing import Final

from armoedeplan.saving.reasons import why

_QUICK: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_UNTOLD: Final = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF, errno.EISDIR)
"""What a system says that cannot make the name of a file durable by itself."""


def sync(folder: Path) -> tuple[str, ...]:
    """Make the names in a folder durable; give in Dutch that the disk does not confirm it.

    Where folders cannot be opened, as on Windows, nothing is needed.
    """
    try:
        handle = os.open(folder, os.O_RDONLY | _QUICK)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _UNTOLD:
            return (f"De schijf bevestigt niet dat alles is opgeslagen: {why(error).said}.",)
    return ()
