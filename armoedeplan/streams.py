r"""The standard streams: what they write for another program, and who goes away from them.

A report that is redirected is read by something else than the screen that it was typed on, so it does not follow that
screen: it is UTF-8 with `\n` on every system (decision record 0083). This module imports nothing that Python has not
loaded already, since also the quickest command needs it.
"""

import errno
import io
import os
import stat
import sys
from typing import Any, Final

OUTPUT: Final = "de uitvoer"
"""How an error names what could not be written, where that is no file with a name."""


_BEFORE: Final[list[Any]] = []
"""The streams that ours took the place of: set free, they would close what ours write to."""


class RedirectedOutput(io.FileIO):
    """A pipe or a file that takes what the program says.

    A reader that has gone away gives BrokenPipeError on every system; any other error says that it is about the output.
    """

    def write(self, data: Any, /) -> int:
        """Write bytes, as many as are taken. Raises OSError."""
        try:
            return super().write(data)
        except OSError as error:
            if reader_is_gone(error, self.fileno()):
                raise BrokenPipeError(errno.EPIPE, error.strerror) from error
            error.filename = OUTPUT
            raise


def reader_is_gone(error: OSError, handle: int) -> bool:
    """Tell whether writing failed because nobody reads a pipe any more: the C library of Windows calls that EINVAL."""
    return error.errno in (errno.EPIPE, errno.EINVAL) and stat.S_ISFIFO(os.fstat(handle).st_mode)


def calm_streams() -> None:
    """Give every stream that was closed a place to go, and write for a program what every program reads.

    Signs that a terminal does not have are replaced: they are never a reason to fail.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open until the end
    sys.stdout = _calm_output(sys.stdout)
    sys.stderr = _calm_output(sys.stderr)


def _calm_output(stream: Any) -> Any:
    """Give a stream that never fails on a sign; a terminal keeps its own encoding."""
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open until the end
    if stream.isatty():
        stream.reconfigure(errors="replace")
        return stream
    _BEFORE.append(stream)
    taken = io.BufferedWriter(RedirectedOutput(stream.fileno(), "w", closefd=False))
    return io.TextIOWrapper(
        taken, encoding="utf-8", errors="replace", newline="\n", line_buffering=stream.line_buffering
    )
