"""What comes through a pipe or out of a file, as the programs of every system write it.

Such text is UTF-8, whatever the console is set to. Older programs of Windows write Windows-1252, and PowerShell writes
UTF-16 with a mark in front: both are taken, and the first is told, for only a person sees whether it was right
(decision record 0083).
"""

import codecs
import sys
from functools import cache
from io import StringIO
from typing import Any, Final

from armoedeplan.display import say

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def piped_text() -> str:
    """Read all that waits on standard input. Raises UnicodeDecodeError when it is no text of a kind that we know."""
    return _text_of(sys.stdin.buffer.read())


def piped_line() -> str:
    """Read the next line from standard input, without its end.

    Bytes that are no text come as lone surrogates, so that the answer is refused with what is in it. Raises EOFError.
    """
    line = _lines_of(sys.stdin.buffer).read_next()
    if not line:
        raise EOFError
    return line.removesuffix("\n").removesuffix("\r")


class _PipedLines:
    """The lines of a pipe; each is read by itself, for what comes behind it may be for another program."""

    def __init__(self, pipe: Any) -> None:
        self._pipe = pipe
        self._begun = False
        self._whole: StringIO | None = None

    def read_next(self) -> str:
        """Give the next line with its end, or nothing at the end."""
        if self._whole is not None:
            return self._whole.readline()
        line: bytes = self._pipe.readline()
        first, self._begun = not self._begun, True
        if first and line.startswith(_UTF_16):
            # an end of line is two bytes here: what a script of PowerShell gives is read whole
            self._whole = StringIO((line + self._pipe.read()).decode("utf-16", "replace"), newline="\n")
            return self._whole.readline()
        try:
            return _text_of(line, first=first)
        except UnicodeDecodeError:
            return line.decode("utf-8", "surrogateescape")


@cache
def _lines_of(pipe: Any) -> _PipedLines:
    """Give the lines of a pipe, of which a part may have been read."""
    return _PipedLines(pipe)


def _text_of(data: bytes, *, first: bool = True) -> str:
    """Decode bytes. first: whether they stand at the beginning, where a mark may stand. Raises UnicodeDecodeError."""
    if first and data.startswith(_UTF_16):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig" if first else "utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise error from None
    _tell_fallback()
    return text


@cache
def _tell_fallback() -> None:
    """Tell once in a process that a text was not in UTF-8."""
    say(
        "Let op: Deze invoer was geen UTF-8; gelezen als Windows-1252. Kijk of letters als é en ë goed staan.", err=True
    )
