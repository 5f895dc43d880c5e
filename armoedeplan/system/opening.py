"""How files are opened: never waiting, not handed to other programs, and with their bytes as they are."""

import os
from typing import Final

QUICK: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""Opening never waits, no other program inherits the handle, and bytes stay as they are.

Windows knows only the last; there a handle is inherited by nobody anyhow, and no file makes its opener wait.
"""
QUIET: Final = QUICK | getattr(os, "O_NOCTTY", 0)
"""The same, and a terminal that is opened by mistake does not become that of this process."""


def pipe_speaks(handle: int, seconds: float) -> bool:
    """Tell whether a pipe gives something, or its end, within some seconds; where nobody can ask, it is read."""
    import select

    if not hasattr(select, "poll"):  # Windows: reading waits there as long as the writer does
        return True
    poll = select.poll()
    poll.register(handle, select.POLLIN | select.POLLHUP)
    return bool(poll.poll(seconds * 1000))
