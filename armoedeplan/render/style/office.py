"""The colours and the font of a house style in the styles of Word and OpenDocument."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from armoedeplan.render.document import Source
from armoedeplan.render.style.completed import completed
from armoedeplan.render.style.reading import Style
from armoedeplan.temporary import scratch

_DATA: Final = Path(__file__).resolve().parents[1] / "data"
_OURS: Final = "01497c"
STYLES: Final = {"docx": ("word/styles.xml", "word/theme/theme1.xml"), "odt": ("styles.xml", "content.xml")}
"""The parts of a file in which its styles are."""
_SMALLER: Final = {
    "docx": {
        'sz w:val="52"': 'sz w:val="44"',
        'sz w:val="38"': 'sz w:val="29"',
        'w:before="360"': 'w:before="280"',
        'w:before="2800"': 'w:before="0"',
    },
    "odt": {'"26pt"': '"22pt"', '"19pt"': '"14.5pt"', '"13.5pt"': '"12pt"', '"0.9cm"': '"0.6cm"', '"4.5cm"': '"0cm"'},
}
"""Sizes in our reference documents, of headings and of the room above the title, and what they are in a short one."""


@contextmanager
def styled(source: Source, kind: str) -> Iterator[str]:
    """Give the option that names a reference document (`docx` or `odt`): the municipality's own, completed, or ours."""
    ours = _DATA / f"voorbeeld.{kind}"
    own = _own(source, kind)
    if own is None:
        yield f"--reference-doc={ours}"
        return
    with scratch() as folder:
        path = folder / f"referentie.{kind}"
        path.write_bytes(completed(own, ours, kind, lambda text: _fitted(text, source, kind)))
        yield f"--reference-doc={path}"


def fitted(name: str, text: str, source: Source, kind: str) -> str:
    """Fit a part of a file to its document; what comes of a municipality's own reference document stays as it is."""
    if name not in STYLES[kind] or _own(source, kind):
        return text
    # words may name a colour or a size too, and those are not ours to change
    styles, body, words = text.partition("<office:body>")
    return f"{_fitted(styles, source, kind, main=name == STYLES[kind][0])}{body}{words}"


def _own(source: Source, kind: str) -> bytes | None:
    """Give the reference document of the municipality, if it has one."""
    own: bytes | None = getattr(source.style, kind) if source.style else None
    return own


def _fitted(text: str, source: Source, kind: str, *, main: bool = True) -> str:
    """Give our styles the sizes of a short document, and the house style.

    main: it is the part with our styles, in which every edit must find what it changes. Raises LookupError.
    """
    edits: list[tuple[str, str]] = []
    if source.short:
        edits += [(re.escape(size), less) for size, less in _SMALLER[kind].items()]
    if source.style:
        edits += _IN[kind](source.style, main=main)
    for pattern, new in edits:
        text, found = re.subn(pattern, new, text)
        if main and not found:
            raise LookupError(f"nothing to change in our own styles: {pattern}")
    return text


def _in_word(style: Style, *, main: bool) -> list[tuple[str, str]]:
    """Give what puts the colours and the font of a house style into the styles of Word, in place of ours."""
    del main  # the theme has some of the same
    edits = [
        (rf'(w:(?:val|fill|color)=")(?i:{_OURS}|0F4761)"', rf'\g<1>{style.colour[1:].upper()}"'),
        (r'(w:color=")9AA5B1"', rf'\g<1>{style.accent[1:].upper()}"'),
    ]
    if style.family:
        edits += [
            (r'(w:(?:ascii|hAnsi|cs)=")Arial"', rf'\g<1>{style.family}"'),
            (r'w:(?:ascii|hAnsi)Theme="(?:major|minor)HAnsi"', ""),
        ]
    return edits


def _in_opendocument(style: Style, *, main: bool) -> list[tuple[str, str]]:
    """Give what puts the colours and the font of a house style into the styles of OpenDocument, in place of ours."""
    # lines stand in the text only: those of its tables
    edits = [(f"(?i:#{_OURS})", style.colour), *(() if main else (("(?i:#9aa5b1)", style.accent),))]
    arial = r'((?:svg:font-family|fo:font-family|style:font-name|style:name)=")(?:Arial|\'Arial\'|&apos;Arial&apos;)"'
    return [*edits, (arial, rf'\g<1>{style.family}"')] if style.family else edits


_IN: Final = {"docx": _in_word, "odt": _in_opendocument}
