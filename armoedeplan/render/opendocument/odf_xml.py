"""The XML of OpenDocument: its names, its styles and its measures."""

import re
from collections.abc import Mapping
from typing import Any, Final

from lxml.builder import ElementMaker

from armoedeplan.render.office_parts import the_one

_NAME: Final = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_SPACES: Final = {
    **{name: _NAME.format(name) for name in ("office", "style", "text", "table", "meta")},
    "draw": _NAME.format("drawing"),
    "fo": _NAME.format("xsl-fo-compatible"),
    "svg": _NAME.format("svg-compatible"),
    "xlink": "http://www.w3.org/1999/xlink",
}
OFFICE, STYLE, TEXT, TABLE, META, DRAW, FO, SVG, XLINK = (f"{{{space}}}" for space in _SPACES.values())
STYLES: Final = ElementMaker(namespace=_SPACES["style"], nsmap=_SPACES)
TEXTS: Final = ElementMaker(namespace=_SPACES["text"], nsmap=_SPACES)
TABLES: Final = ElementMaker(namespace=_SPACES["table"], nsmap=_SPACES)

NEW_PAGE: Final = "paragraph-properties", {f"{FO}break-before": "page"}
WITH_NEXT: Final = "paragraph-properties", {f"{FO}keep-with-next": "always"}
_IN_CENTIMETRES: Final = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6}


def style_of(paragraph: Any) -> str:
    """Give the name of the style of a paragraph or a heading."""
    return str(paragraph.get(f"{TEXT}style-name", ""))


def set_style(paragraph: Any, name: str) -> None:
    """Give a paragraph or a heading a style."""
    paragraph.set(f"{TEXT}style-name", name)


def add_style(root: Any, name: str, parent: str, properties: tuple[str, Mapping[str, str]]) -> None:
    """Add a style of paragraphs that is as its parent but for some properties."""
    kind, told = properties
    named = {f"{STYLE}name": name, f"{STYLE}family": "paragraph", f"{STYLE}parent-style-name": parent}
    automatic_styles(root).append(STYLES.style(STYLES(kind, dict(told)), named))


def automatic_styles(root: Any) -> Any:
    """Give where the styles stand that a document has beside those with names."""
    return the_one(root, f"{OFFICE}automatic-styles", "de opmaak")


def properties_of(root: Any, name: str, kind: str) -> Any:
    """Give the properties in a style that pandoc made for this document. Raises UnknownOutput when it made none."""
    path = f"{OFFICE}automatic-styles/{STYLE}style[@{STYLE}name='{name}']/{STYLE}{kind}"
    return the_one(root, path, f"de opmaak {name}")


def in_centimetres(length: str | None, unknown: float) -> float:
    """Give a length of OpenDocument, such as `2.4cm`, in centimetres; `unknown` when it is no length."""
    found = re.fullmatch(r"(-?[0-9.]+)([a-z]+)", length or "")
    return float(found[1]) * _IN_CENTIMETRES[found[2]] if found and found[2] in _IN_CENTIMETRES else unknown
