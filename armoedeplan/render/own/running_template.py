"""A template while it runs: the file and the line where it is, out of the frames of Python, and what it writes."""

import re
from collections.abc import Callable, Container
from types import FrameType, GeneratorType
from typing import Final, TypeAlias

from jinja2.environment import Environment

from armoedeplan.render.own.template_fault import Refused

Place: TypeAlias = tuple[str, int]
"""A template by its name, and a line in it."""
_NO_SIGN: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, and so no Word, OpenDocument or web page: halves of signs, and those that steer a screen."""


def halted_frame(stream: object) -> FrameType | None:
    """Give the frame in which a text that comes in pieces has halted; a block halts within its template."""
    frame = None
    while isinstance(stream, GeneratorType) and stream.gi_frame:
        # the frame of a part does not know the whole that waits for it, so that the last that is a template counts
        frame = stream.gi_frame if stream.gi_code.co_filename.endswith(".j2") else frame
        stream = stream.gi_yieldfrom
    return frame


def place_of(frame: FrameType | None, environment: Environment, own: Container[str]) -> Place | None:
    """Give the innermost template that is running and its line; one of the municipality's (own) goes first."""
    found = []
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        name = frame.f_code.co_filename
        if name.endswith(".j2"):
            lines = template or environment.get_template(name)
            found.append((name, lines.get_corresponding_lineno(frame.f_lineno)))
        frame = frame.f_back
    return next((place for place in found if place[0] in own), found[0] if found else None)


class BoundedText:
    """What a template has written: no more signs than `most`, and only signs that can stand in a document.

    where: gives the place at which the template is now, for what is refused.
    """

    def __init__(self, most: int, where: Callable[[], Place | None]) -> None:
        self._most: Final = most
        self._where: Final = where
        self._pieces: Final[list[str]] = []
        self._length = 0

    def add(self, piece: str) -> None:
        """Take the next piece of what a template writes. Raises Refused when a document cannot hold it."""
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
