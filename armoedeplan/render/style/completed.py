"""A reference document with the styles that a document needs and it does not have itself, taken from ours.

A word processor shows a paragraph of a style that is not there as it likes: LibreOffice then puts each cell of a table
on a line of its own. What the document of a municipality has stays as it is; what is added has none of our fonts.
"""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from armoedeplan.render.archive import rewrite

_WORD: Final = re.compile(r"<w:style\b[^>]*>.*?</w:style>", re.DOTALL)
_WORD_ID: Final = re.compile(r'(\bw:styleId=")([^"]*)"')
_WORD_NAME: Final = re.compile(r'<w:name\b[^>]*\bw:val="([^"]*)"')
_WORD_POINTER: Final = re.compile(r'(<w:(?:basedOn|next|link) w:val=")([^"]*)"')
# white words on a colour go too: a colour that their own text has would win from the white
_WORD_OURS: Final = re.compile(r'<w:rFonts [^>]*/>| w:default="1"|<w:color w:val="FFFFFF"/>|<w:shd [^>]*/>')
_OPEN: Final = re.compile(r"<style:style\b[^>]*?(?:/>|>.*?</style:style>)", re.DOTALL)
_OPEN_NAME: Final = re.compile(r'style:name="([^"]*)"')
_OPEN_FONT: Final = re.compile(r' style:font-name(?:-asian|-complex)?="[^"]*"')


def completed(data: bytes, ours: Path, kind: str, coloured: Callable[[str], str]) -> bytes:
    """Give a reference document (`docx` or `odt`) with the styles of ours that it lacks, as `coloured` makes them."""
    part, complete = _PARTS[kind]
    with zipfile.ZipFile(ours) as archive:
        own = coloured(archive.read(part).decode())
    return rewrite(data, lambda _, text: complete(text, own), 0, (part,))


def _in_word(theirs: str, ours: str) -> str:
    """Add the styles of ours whose names theirs do not have; word processors in other languages have other ids."""
    known = _word_ids(theirs)
    taken = set(known.values())
    ids = {
        identity: known.get(name, f"{identity}-erbij" if identity in taken else identity)
        for name, identity in _word_ids(ours).items()
    }
    added = "".join(style for style in _WORD.findall(ours) if _word_name(style) not in known)
    for pattern in (_WORD_ID, _WORD_POINTER):
        added = pattern.sub(lambda found: f'{found[1]}{ids.get(found[2], found[2])}"', added)
    return theirs.replace("</w:styles>", f"{_WORD_OURS.sub('', added)}</w:styles>")


def _word_ids(text: str) -> dict[str, str]:
    """Give the id of each style by its name, of which the capitals do not count."""
    return {_word_name(style): found[2] for style in _WORD.findall(text) if (found := _WORD_ID.search(style))}


def _word_name(style: str) -> str:
    found = _WORD_NAME.search(style)
    return found[1].lower() if found else ""


def _in_opendocument(theirs: str, ours: str) -> str:
    """Add the named styles of ours that theirs do not have."""
    known = set(_OPEN_NAME.findall(theirs))
    styles = ours.partition("<office:styles>")[2].partition("</office:styles>")[0]
    added = "".join(
        style for style in _OPEN.findall(styles) if (found := _OPEN_NAME.search(style)) and found[1] not in known
    )
    return theirs.replace("</office:styles>", f"{_OPEN_FONT.sub('', added)}</office:styles>")


_PARTS: Final[dict[str, tuple[str, Callable[[str, str], str]]]] = {
    "docx": ("word/styles.xml", _in_word),
    "odt": ("styles.xml", _in_opendocument),
}
