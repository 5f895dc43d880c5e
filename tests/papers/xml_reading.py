"""What Word, OpenDocument and HTML are read with: parts of XML, and cells of tables."""

import io
import zipfile
from functools import cached_property
from typing import Any, Final, NamedTuple

from lxml import etree

PAGE: Final = "{bladzijde}"
PAGES: Final = "{bladzijden}"
NAMES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
RIGHT: Final = ("right", "end")


class Written(NamedTuple):
    """A cell of a table: its words, and whether they stand to the right."""

    text: str
    right: bool


class OfficeFile:
    """A file of a word processor, with what stands above and below its pages."""

    @cached_property
    def heads(self) -> list[str]:
        """What stands above the pages: one text for each kind of page."""
        return self._running("header")

    @cached_property
    def feet(self) -> list[str]:
        """What stands below the pages: one text for each kind of page."""
        return self._running("footer")

    def _running(self, what: str) -> list[str]:
        """Give the texts above or below the pages; what: `header` or `footer`."""
        raise NotImplementedError


def name(prefixed: str) -> str:
    """Give a name as lxml writes it."""
    prefix, _, name = prefixed.partition(":")
    return f"{{{NAMES[prefix]}}}{name}"


def parts_of(data: bytes) -> dict[str, Any]:
    """Give the parts of a file that are XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        named = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in named}


def plain(text: str) -> str:
    """Give a text in one line, without what only breaks a word."""
    return " ".join(text.replace("\xad", "").replace("\u200b", "").split())
