"""A terminal of its own with a run of the program behind it (`warm.py`), to be waited for as pexpect does."""

import contextlib
import fcntl
import os
import signal
import struct
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

from pexpect.fdpexpect import fdspawn

from support import warm


class Seat(fdspawn):  # type: ignore[misc]  # pexpect tells no types
    """What `pexpect.spawn` is, for a process that another one started."""

    exitstatus: int | None
    signalstatus: int | None

    def __init__(
        self,
        line: Sequence[str],
        folder: Path,
        variables: Mapping[str, str],
        *,
        ordinary: bool,
        timeout: int,
        dimensions: tuple[int, int],
    ) -> None:
        window, terminal = os.openpty()
        super().__init__(window, timeout=timeout)
        self.setwinsize(*dimensions)
        try:
            self._started = warm.start(line, folder, variables, [terminal] * 3, seated=True, ordinary=ordinary)
        except BaseException:
            super().close()
            raise
        finally:
            os.close(terminal)
        self.pid = self._started.pid

    def setwinsize(self, rows: int, columns: int) -> None:
        """Give the window a size."""
        fcntl.ioctl(self.child_fd, termios.TIOCSWINSZ, struct.pack("4H", rows, columns, 0, 0))

    def sendcontrol(self, letter: str) -> None:
        """Press Control with a letter."""
        self.send(bytes([ord(letter) & 31]))

    def kill(self, number: int) -> None:
        """Send a signal to the program."""
        self._started.kill(number)

    def close(self) -> None:
        """Close the window, wait for the end of the program, and keep how that was."""
        if self.child_fd != -1:
            super().close()
            code = self._started.wait(self.timeout)
            self.exitstatus = code if code >= 0 else None
            self.signalstatus = -code if code < 0 else None

    def __del__(self) -> None:
        """End what a test that failed left behind."""
        if self.child_fd != -1:
            with contextlib.suppress(ProcessLookupError):
                self.kill(signal.SIGKILL)
            self.close()
