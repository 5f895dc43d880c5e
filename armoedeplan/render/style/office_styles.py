"""The colours and the font of a house style in the styles of Word and OpenDocument."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from armoedeplan.render.source import Source
from armoedeplan.render.style.missing_styles import with_missing_styles
from armoedeplan.render.style.read_style import Style
from armoedeplan.temporary import scratch

_DATA: Final = Path(__file__).resolve().parents[1] / "data"
STYLES: Final = {"docx": ("word/styles.xml",), "odt": ("styles.xml", "content.xml")}
"""The parts of a file in which its styles are, the one with our own styles first."""
_SPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}


class Edit(NamedTuple):
    """A change of values in styles: of which attributes (XPath), and which words in them become what.

    Without new words the attributes go.
    """

    attributes: str
    old: str
    new: str


_IN_STYLES: Final = "/*/*[not(self::office:body)]//@*"
"""All attributes of a part of OpenDocument but those of its words, which may name a colour or a size too."""
_SMALLER: Final = {
    "docx": [
        Edit("//w:sz/@w:val[. = '52']", "52", "44"),
        Edit("//w:sz/@w:val[. = '38']", "38", "29"),
        Edit("//@w:before[. = '360']", "360", "280"),
        Edit("//@w:before[. = '2800']", "2800", "0"),
        Edit("//@w:line[. = '288']", "288", "264"),
        Edit("//@w:line[. = '300']", "300", "264"),
    ],
    "odt": [
        Edit(f"{_IN_STYLES}[. = '{size}']", size, less)
        for size, less in (
            *(("26pt", "22pt"), ("19pt", "14.5pt"), ("13.5pt", "12pt")),
            *(("0.9cm", "0.6cm"), ("4.5cm", "0cm"), ("125%", "114%"), ("0.2cm", "0.13cm")),
        )
    ],
}
"""Sizes in our reference documents, of headings, lines and the room above the title, and what a short one has."""

_LARGER: Final = {
    "docx": [Edit("//w:style[w:name/@w:val = 'Normal']//w:sz/@w:val", "21", "23")],
    "odt": [Edit(f"{_IN_STYLES}[. = '10.5pt']", "10.5pt", "11.5pt")],
}
"""The size of the words of a document in our reference documents, and what it is in one with large letters.

Arial of 11.5 points is as large as the letters of 12 points in the PDF.
"""


@contextmanager
def styled(source: Source, kind: str) -> Iterator[str]:
    """Give the option that names a reference document (`docx` or `odt`): the municipality's own, completed, or ours."""
    ours = _DATA / f"voorbeeld.{kind}"
    own = own_reference(source, kind)
    if own is None:
        yield f"--reference-doc={ours}"
        return
    with scratch() as folder:
        path = folder / f"referentie.{kind}"
        path.write_bytes(with_missing_styles(own, ours, kind, lambda root: _fit(root, source, kind, main=True)))
        yield f"--reference-doc={path}"


def fit_styles(root: Any, name: str, source: Source, kind: str) -> None:
    """Fit a part of a file to its document; what comes of a municipality's own reference document stays as it is."""
    if name in STYLES[kind] and not own_reference(source, kind):
        _fit(root, source, kind, main=name == STYLES[kind][0])


def own_reference(source: Source, kind: str) -> bytes | None:
    """Give the reference document (`docx` or `odt`) of the municipality, if it has one."""
    own: bytes | None = getattr(source.style, kind) if source.style else None
    return own


def _fit(root: Any, source: Source, kind: str, *, main: bool) -> None:
    """Give our styles the sizes of a short document or of one with large letters, and the house style.

    main: it is the part with our styles, in which every edit must find what it changes. Raises LookupError.
    """
    edits = [
        *(_SMALLER[kind] if source.short else ()),
        *(_LARGER[kind] if source.large_letters else ()),
        *(_HOUSE[kind](source.style, main=main) if source.style else ()),
    ]
    for edit in edits:
        found = root.xpath(edit.attributes, namespaces=_SPACES)
        if main and not found:
            raise LookupError(f"nothing to change in our own styles: {edit.attributes}")
        for value in found:
            if edit.new:
                value.getparent().set(value.attrname, value.replace(edit.old, edit.new))
            else:
                del value.getparent().attrib[value.attrname]


def _house_in_word(style: Style, *, main: bool) -> Iterator[Edit]:
    """Yield what puts the colours and the font of a house style into the styles of Word, in place of ours."""
    del main  # Word has its styles in one part
    for ours in ("01497C", "0F4761"):
        yield Edit(f"//@*[. = '{ours}']", ours, style.colour[1:].upper())
    yield Edit("//@w:color[. = '9AA5B1']", "9AA5B1", style.accent[1:].upper())
    if style.family:
        for script in ("ascii", "hAnsi", "cs"):
            yield Edit(f"//w:rFonts/@w:{script}[. = 'Arial']", "Arial", style.family)
        # a font that the theme chooses would win from the one named beside it
        for script in ("asciiTheme", "hAnsiTheme"):
            yield Edit(f"//w:rFonts/@w:{script}[. = 'majorHAnsi' or . = 'minorHAnsi']", "", "")


def _house_in_opendocument(style: Style, *, main: bool) -> Iterator[Edit]:
    """Yield what puts the colours and the font of a house style into the styles of OpenDocument, in place of ours."""
    yield Edit(f"{_IN_STYLES}[contains(., '#01497c')]", "#01497c", style.colour)
    if not main:  # lines stand in the text only: those of its tables
        yield Edit(f"{_IN_STYLES}[contains(., '#9aa5b1')]", "#9aa5b1", style.accent)
    if style.family:
        yield Edit(f"{_IN_STYLES}[. = 'Arial' or . = \"'Arial'\"]", "Arial", style.family)


_HOUSE: Final = {"docx": _house_in_word, "odt": _house_in_opendocument}
