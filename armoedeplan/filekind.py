"""What kind of file something is, by what stands in it: who is told to save a photo as text would lose the photo."""

import re
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """A kind of file that is no plan, as it is called in a sentence; rows as text are known by their suffix only."""

    PDF = "een PDF"
    SHEET = "een rekenblad"
    WORD = "een Word-document"
    TEXT = "een tekstdocument van LibreOffice"
    OFFICE = "een Office-bestand"
    ROWS = "een lijst met rijen"
    PACKED = "een zip-bestand"
    IMAGE = "een afbeelding"
    BINARY = "een bestand zonder tekst"


LISTS: Final = (Kind.SHEET, Kind.OFFICE, Kind.PACKED, Kind.ROWS)
"""The kinds that may hold a list."""
_PLAN: Final = re.compile(rb"^(armoedeplan|plan|gemeenten) *:", re.MULTILINE)
_STARTS: Final = (
    (rb"\s*%PDF-", Kind.PDF),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:heic|mif1|avif)", Kind.IMAGE),
    (rb"\xd0\xcf\x11\xe0", Kind.OFFICE),
    (rb"\{\\rtf", Kind.WORD),
    # neither a text in UTF-8 nor one in UTF-16 has these near its start
    (rb"\0\0|(?!\xff\xfe)..\0\0|\x7fELF", Kind.BINARY),
)
_PARTS: Final = (
    (b"xl/workbook.xml", Kind.SHEET),
    (b"word/document.xml", Kind.WORD),
    (b"opendocument.spreadsheet", Kind.SHEET),
    (b"opendocument.text", Kind.TEXT),
)
_HEAD: Final = 4096


def kind_of(data: bytes) -> Kind | None:
    """Recognise the bytes of a file that is no text; nothing for a text, in whatever encoding."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return next((kind for part, kind in _PARTS if part in data), Kind.PACKED)
    return next((kind for start, kind in _STARTS if re.match(start, data[:_HEAD], re.DOTALL)), None)


def is_plan(head: bytes) -> bool:
    """Tell whether the first bytes of a text have a name that only a plan has at the start of a line."""
    return bool(_PLAN.search(head))
