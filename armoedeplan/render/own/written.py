"""What a template writes: no more than it may, and only signs that can stand in a document."""

import re
from collections.abc import Callable
from typing import Final

from armoedeplan.render.own.fault import Refused

_NO_SIGN: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, and so no Word, OpenDocument or web page: halves of signs, and those that steer a screen."""


class Written:
    """The pieces that a template has written; where: gives the file and the line at which it is now."""

    def __init__(self, most: int, where: Callable[[], tuple[str, int] | None]) -> None:
        self._most: Final = most
        self._where: Final = where
        self._pieces: Final[list[str]] = []
        self._length = 0

    def add(self, piece: str) -> None:
        """Add a piece. Raises Refused."""
        self._length += len(piece)
        if self._length > self._most:
            raise Refused("Dit sjabloon maakt te veel tekst", "Kijk na of een lus te vaak draait.", self._where())
        if found := _NO_SIGN.search(piece):
            message = f"Hier komt een teken dat in geen document kan staan (U+{ord(found[0]):04X})"
            raise Refused(message, "Haal het teken weg, ook als het met een \\ is geschreven.", self._where())
        self._pieces.append(piece)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)
