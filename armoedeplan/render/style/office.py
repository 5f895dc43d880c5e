"""The colours and the font of a house style in the styles of Word and OpenDocument."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from armoedeplan.render.document import Source
from armoedeplan.render.style.completed import completed
from armoedeplan.render.style.reading import Style

_DATA: Final = Path(__file__).resolve().parents[1] / "data"
_OURS: Final = "01497c"
_STYLES: Final = {"docx": ("word/styles.xml", "word/theme/theme1.xml"), "odt": ("styles.xml", "content.xml")}
"""The parts of a file in which its styles are."""
_SMALLER: Final = {
    "docx": {'sz w:val="52"': 'sz w:val="44"', 'sz w:val="38"': 'sz w:val="29"', 'w:before="360"': 'w:before="280"'},
    "odt": {'"26pt"': '"22pt"', '"19pt"': '"14.5pt"', '"13.5pt"': '"12pt"', 'top="0.9cm"': 'top="0.6cm"'},
}
"""Sizes of the headings in our reference documents, and what they are in a short document."""


@contextmanager
def styled(style: Style | None, kind: str) -> Iterator[str]:
    """Give the option that names a reference document: the municipality's own, with what it lacks, or ours."""
    ours = _DATA / f"voorbeeld.{kind}"
    own: bytes | None = getattr(style, kind) if style else None
    if not style or own is None:
        yield f"--reference-doc={ours}"
        return
    with tempfile.TemporaryDirectory(prefix="armoedeplan-") as name:
        path = Path(name) / f"referentie.{kind}"
        path.write_bytes(completed(own, ours, kind, lambda text: _IN[kind](text, style)))
        yield f"--reference-doc={path}"


def fitted(name: str, text: str, source: Source, kind: str) -> str:
    """Fit a part of a file (`docx` or `odt`) to its document: the size of the headings, and the house style.

    A reference document of a municipality stays as it is.
    """
    style = source.style
    if name not in _STYLES[kind] or (style and getattr(style, kind)):
        return text
    if source.short:
        for size, less in _SMALLER[kind].items():
            text = text.replace(size, less)
    return _IN[kind](text, style) if style else text


def _in_word(text: str, style: Style) -> str:
    """Put the colours and the font of a house style into the styles of Word, in place of ours."""
    text = re.sub(
        rf'(w:(?:val|fill|color)=")(?:{_OURS}|0F4761)"', rf'\g<1>{style.colour[1:].upper()}"', text, flags=re.IGNORECASE
    )
    text = re.sub(r'(w:color=")9AA5B1"', rf'\g<1>{style.accent[1:].upper()}"', text)
    if style.family:
        text = re.sub(r'(w:(?:ascii|hAnsi|cs)=")Arial"', rf'\g<1>{style.family}"', text)
        text = re.sub(r'w:(?:ascii|hAnsi)Theme="(?:major|minor)HAnsi"', "", text)
    return text


def _in_opendocument(text: str, style: Style) -> str:
    """Put the colours and the font of a house style into the styles of OpenDocument, in place of ours."""
    text = re.sub(f"#{_OURS}", style.colour, text, flags=re.IGNORECASE)
    text = re.sub("#9aa5b1", style.accent, text, flags=re.IGNORECASE)
    if style.family:
        arial = (
            r'((?:svg:font-family|fo:font-family|style:font-name|style:name)=")(?:Arial|\'Arial\'|&apos;Arial&apos;)"'
        )
        text = re.sub(arial, rf'\g<1>{style.family}"', text)
    return text


_IN: Final = {"docx": _in_word, "odt": _in_opendocument}
