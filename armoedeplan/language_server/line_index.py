"""Places in a text as an editor counts them: lines from 0, and within a line the units of an encoding."""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
"""What ends a line by the protocol: no other sign does, whatever Unicode says of it."""
_BOM: Final = "\ufeff"
UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"


class EditorPlace(NamedTuple):
    """A place as the protocol writes it: a line from 0, and how many units stand before it on that line."""

    line: int
    character: int


class LineIndex:
    """The lines of a text, to turn offsets into places and back; any offset and any place has an answer.

    encoding: in what the client counts within a line; without an agreement that is UTF-16. An offset counts signs of
    the text without the byte order mark that an editor may send with it.
    """

    __slots__ = ("_ends", "_feeds", "_marked", "_starts", "encoding", "text")

    def __init__(self, text: str, encoding: str = UTF_16) -> None:
        self._marked: Final = text.startswith(_BOM)
        self.text: Final = text.removeprefix(_BOM)
        self.encoding: Final = encoding
        found = list(_LINE_END.finditer(self.text))
        self._starts: Final = [0, *(end.end() for end in found)]
        self._ends: Final = [*(end.start() for end in found), len(self.text)]
        self._feeds: Final = [0, *(end.end() for end in found if end[0] != "\r")]

    def place_at(self, offset: int) -> EditorPlace:
        """Give the place of an offset; one between the two signs of a line end is before it."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        before = self.text[start : min(offset, self._ends[line])]
        return EditorPlace(line, self._width(before) + (self._width(_BOM) if self._marked and not line else 0))

    def offset_at(self, line: int, character: int) -> int:
        """Give the offset of a place; one beyond the end of its line or of the text is that end."""
        if line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[max(line, 0)], self._ends[max(line, 0)]
        left = character - (self._width(_BOM) if self._marked and line <= 0 else 0)
        words = self.text[start:end]
        if words.isascii():
            return start + min(max(left, 0), len(words))
        for at, sign in enumerate(words):
            if left <= 0:
                return start + at
            left -= self._width(sign)
        return end

    def offset_of_mark(self, line: int, column: int) -> int:
        """Give the offset of a mark of a finding, which counts lines from 1 by their line feeds, and signs from 1."""
        start = self._feeds[max(line, 1) - 1] if line <= len(self._feeds) else len(self.text)
        return min(start + max(column - 1, 0), len(self.text))

    def end_of_line(self, offset: int) -> int:
        """Give the offset at which the line of an offset ends, before its line end."""
        return self._ends[bisect_right(self._starts, min(max(offset, 0), len(self.text))) - 1]

    def _width(self, words: str) -> int:
        """Give how many units words take in the encoding of the client."""
        if self.encoding == UTF_32 or words.isascii():
            return len(words)
        if self.encoding == UTF_8:
            return len(words.encode("utf-8", "surrogatepass"))
        return len(words.encode("utf-16-le", "surrogatepass")) // 2
