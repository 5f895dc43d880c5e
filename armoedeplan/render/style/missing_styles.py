"""A reference document with the styles that a document needs and it does not have itself, taken from ours.

A word processor shows a paragraph of a style that is not there as it likes: LibreOffice then puts each cell of a table
on a line of its own. What the document of a municipality has stays as it is; what is added has none of our fonts.
"""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from armoedeplan.render.office_parts import edit_parts
from armoedeplan.render.style.safe_xml import parse_xml

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def with_missing_styles(data: bytes, ours: Path, kind: str, fit: Callable[[Any], None]) -> bytes:
    """Give a reference document (`docx` or `odt`) with the styles of ours that it lacks, as `fit` makes them."""
    part, add_missing = _PARTS[kind]
    with zipfile.ZipFile(ours) as archive:
        own = parse_xml(part, archive.read(part))
    fit(own)
    return edit_parts(data, lambda _, theirs: add_missing(theirs, own), 0, (part,))


def _in_word(theirs: Any, ours: Any) -> None:
    """Add the styles of ours whose names theirs do not have; word processors in other languages have other ids."""
    known = word_style_ids(theirs)
    taken = set(known.values())
    ids = {
        identity: known.get(name, f"{identity}-erbij" if identity in taken else identity)
        for name, identity in word_style_ids(ours).items()
    }
    for style in ours.findall(f"{_W}style"):
        if _word_name(style) in known:
            continue
        for named in style.iter(f"{_W}style", f"{_W}basedOn", f"{_W}next", f"{_W}link"):
            key = f"{_W}styleId" if named is style else f"{_W}val"
            named.set(key, ids.get(named.get(key, ""), named.get(key, "")))
        _without_ours(style)
        theirs.append(style)


def _without_ours(style: Any) -> None:
    """Take out of a style of Word what is ours: the font, and white words on a colour with that colour."""
    style.attrib.pop(f"{_W}default", None)
    for property_ in list(style.iter(f"{_W}rFonts", f"{_W}shd", f"{_W}color")):
        # white words on a colour go too: a colour that their own text has would win from the white
        if property_.tag != f"{_W}color" or property_.get(f"{_W}val") == "FFFFFF":
            property_.getparent().remove(property_)


def word_style_ids(root: Any) -> dict[str, str]:
    """Give the id of each style of Word by its name in small letters; a Dutch Word calls `heading 1` Kop1."""
    return {_word_name(style): style.get(f"{_W}styleId", "") for style in root.findall(f"{_W}style")}


def _word_name(style: Any) -> str:
    found = style.find(f"{_W}name")
    return found.get(f"{_W}val", "").lower() if found is not None else ""


def _in_opendocument(theirs: Any, ours: Any) -> None:
    """Add the named styles of ours that theirs do not have."""
    known = {element.get(f"{_STYLE}name") for element in theirs.iter("*")}
    target = theirs.find(f"{_OFFICE}styles")
    for style in ours.findall(f"{_OFFICE}styles/{_STYLE}style") if target is not None else ():
        if style.get(f"{_STYLE}name") not in known:
            for element in style.iter("*"):
                for suffix in ("", "-asian", "-complex"):
                    element.attrib.pop(f"{_STYLE}font-name{suffix}", None)
            target.append(style)


_PARTS: Final[dict[str, tuple[str, Callable[[Any, Any], None]]]] = {
    "docx": ("word/styles.xml", _in_word),
    "odt": ("styles.xml", _in_opendocument),
}
