"""The words that a house style puts into every document: of its colophon, its logo and its heads and feet."""

import re
from collections.abc import Collection, Iterator
from typing import Any, Final, NamedTuple

from armoedeplan.render.office_parts import Parts
from armoedeplan.render.style.read_style import Style
from armoedeplan.render.style.safe_xml import local_name

_RUNNING: Final = {
    "docx": re.compile(r"word/(?:header|footer)\d*\.xml|docProps/\w+\.xml"),
    "odt": re.compile(r"(?:styles|meta)\.xml"),
}
"""The parts of a reference document that go along into a document that is made with it."""
_CALLED: Final = {"docx": "het Word-bestand", "odt": "het OpenDocument-bestand"}
_PARAGRAPHS: Final = frozenset({"p", "h"})


class StyleText(NamedTuple):
    """Words of a house style, and where they stand, in Dutch: `het colofon van de huisstijl`."""

    place: str
    words: str


def texts_of_style(style: Style, formats: Collection[str]) -> Iterator[StyleText]:
    """Yield the words that go along into documents of some formats."""
    yield StyleText("de naam in de huisstijl", style.name)
    for line in style.colophon:
        yield StyleText("het colofon van de huisstijl", line)
    if style.logo:
        yield StyleText("de tekst bij het logo van de huisstijl", style.logo.text)
    for kind in sorted({*formats} & {*_CALLED}):
        data: bytes | None = getattr(style, kind)
        for words in _running_words(data, kind) if data else ():
            yield StyleText(f"een kop of voet in {_CALLED[kind]} van de huisstijl", words)


def _running_words(data: bytes, kind: str) -> Iterator[str]:
    """Yield what a reference document says in the parts that go along, a paragraph at a time."""
    parts = Parts(data)
    for name in filter(_RUNNING[kind].fullmatch, parts.names):
        yield from _paragraphs_of(parts.tree(name))


def _paragraphs_of(root: Any) -> Iterator[str]:
    """Yield the words of each paragraph; of a part without paragraphs, such as properties, those of each element."""
    paragraphs = [element for element in root.iter() if local_name(element.tag) in _PARAGRAPHS]
    for element in paragraphs or root.iter():
        words = "".join(element.itertext() if paragraphs else filter(None, [element.text])).strip()
        if words:
            yield words
