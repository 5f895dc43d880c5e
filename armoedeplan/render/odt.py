"""OpenDocument: alternative texts and a filled table of contents, in the styles of a reference document."""

import re
from collections.abc import Sequence
from itertools import chain, repeat
from typing import Any, Final

from lxml.builder import ElementMaker

from armoedeplan.render.office_parts import edit_parts, hold_chapters, must_find, the_one
from armoedeplan.render.pandoc import OFFICE, run_pandoc
from armoedeplan.render.raster import with_png_pictures
from armoedeplan.render.source import Source
from armoedeplan.render.style.office_styles import STYLES, fit_styles, styled

_SPACES: Final = {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style", "text", "table")},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
_OFFICE, _STYLE, _TEXT, _TABLE, _DRAW, _FO, _SVG, _XLINK = (f"{{{space}}}" for space in _SPACES.values())
_STYLES: Final = ElementMaker(namespace=_SPACES["style"], nsmap=_SPACES)
_TEXTS: Final = ElementMaker(namespace=_SPACES["text"], nsmap=_SPACES)

_NEW_PAGE: Final = "paragraph-properties", {f"{_FO}break-before": "page"}
_WITH_NEXT: Final = "paragraph-properties", {f"{_FO}keep-with-next": "always"}
_WHITE: Final = "text-properties", {f"{_FO}color": "#ffffff"}
_LINES: Final = {
    **{f"{_FO}border-{side}": "none" for side in ("top", "left", "right")},
    f"{_FO}border-bottom": "0.5pt solid #9aa5b1",
    f"{_FO}padding": "0.12cm",
}
_FILL: Final = "#01497c"
_ROOM_BELOW: Final = "0.35cm"
_BODY_STYLES: Final = ("First_20_paragraph", "Text_20_body")
_PICTURE: Final = re.compile(r"!\[((?:\\.|[^\]\\])*)\]\((diagrammen/[^)]*)\)")


def make(source: Source) -> bytes:
    """Make the OpenDocument text of a document. Raises FormatError."""
    with styled(source, "odt") as reference:
        data = run_pandoc(with_png_pictures(source), "odt", reference, *OFFICE)

    def edit(name: str, root: Any) -> None:
        if name == "content.xml":
            _edit_content(root, source)
        for element in root.iter("{*}*"):
            if element.get(f"{_FO}country") == "":
                element.set(f"{_FO}country", "NL")
        fit_styles(root, name, source, "odt")

    return edit_parts(data, edit, source.moment, STYLES["odt"])


def _edit_content(root: Any, source: Source) -> None:
    """Put the front, the alternative texts, the contents and the chapters of a document in place."""
    text = the_one(root, f"{_OFFICE}body/{_OFFICE}text", "de tekst")
    contents = the_one(text, f"{_TEXT}table-of-content", "de inhoudsopgave")
    if source.style:
        front = contents.getnext()
        must_find([] if front is None or front.tag != f"{_TEXT}p" else [front], "de eerste alinea")
        text.insert(0, front)
    _describe_pictures(text, _picture_words(source))
    if not source.short:
        _fill_contents(text, contents)
    if source.chapters:
        chapters = [heading for heading in text.iter(f"{_TEXT}h") if _style_of(heading) == "Heading_20_1"]
        hold_chapters(chapters, source)
        for heading in chapters:
            heading.set(f"{_TEXT}style-name", "Hoofdstuk")
        _add_style(root, "Hoofdstuk", "Heading_20_1", _NEW_PAGE)
    if source.short:
        text.remove(contents)
    else:
        _break_after(root, contents)
    _keep_together(root, text)
    # pandoc writes the styles of tables where there is one
    if next(text.iter(f"{_TABLE}table"), None) is not None:
        _draw_lines(root)
        if not (source.style and source.style.odt):
            _fill_headers(root, text)


def _picture_words(source: Source) -> list[str]:
    """Give the words in place of each picture of a document, in their order, which pandoc leaves out."""
    placed = [words for words, file in _PICTURE.findall(source.markdown) if file in source.pictures]
    words = [re.sub(r"\\(.)", r"\1", part) for part in placed]
    logo = source.style.logo if source.style else None
    return [logo.text, *words] if logo else words


def _describe_pictures(text: Any, alternatives: Sequence[str]) -> None:
    """Give each picture its words. Raises UnknownOutput when there are words and no pictures.

    A picture that a template of a municipality writes in a roundabout way has no words that were found.
    """
    frames = list(text.iter(f"{_DRAW}frame"))
    if alternatives:
        must_find(frames, "de beelden")
    for frame, words in zip(frames, chain(alternatives, repeat("")), strict=False):
        described = frame.makeelement(f"{_SVG}desc")
        described.text = words
        frame.append(described)


def _fill_contents(text: Any, contents: Any) -> None:
    """Fill the table of contents, which pandoc leaves empty."""
    if contents.find(f"{_TEXT}index-body") is not None:
        return
    source = the_one(contents, f"{_TEXT}table-of-content-source", "de opzet van de inhoudsopgave")
    contents.set(f"{_TEXT}name", "Inhoud")
    contents.set(f"{_TEXT}protected", "true")
    title = _TEXTS.p("Inhoud", {f"{_TEXT}style-name": "Contents_20_Heading"})
    headings = (heading for heading in text.iter(f"{_TEXT}h") if heading.get(f"{_TEXT}outline-level") in ("1", "2"))
    source.addnext(
        _TEXTS(
            "index-body",
            _TEXTS("index-title", title, {f"{_TEXT}name": "Inhoud_kop"}),
            *map(_contents_line, headings),
        )
    )


def _contents_line(heading: Any) -> Any:
    """Give the line of a heading in the table of contents, with a link to the bookmark in it."""
    words = "".join(heading.itertext())
    mark = heading.find(f".//{_TEXT}bookmark-start")
    style = {f"{_TEXT}style-name": f"Contents_20_{heading.get(f'{_TEXT}outline-level')}"}
    if mark is None:
        return _TEXTS.p(words, style)
    link = {
        f"{_XLINK}type": "simple",
        f"{_TEXT}style-name": "Index_20_Link",
        f"{_TEXT}visited-style-name": "Index_20_Link",
        f"{_XLINK}href": f"#{mark.get(f'{_TEXT}name')}",
    }
    return _TEXTS.p(_TEXTS.a(words, link), style)


def _break_after(root: Any, contents: Any) -> None:
    """Begin what follows the contents on a new page, where it is a heading or paragraph of a named style."""
    following = contents.getnext()
    if following is None or following.tag not in (f"{_TEXT}h", f"{_TEXT}p"):
        return
    parent = _style_of(following)
    if root.find(f".//{_STYLE}style[@{_STYLE}name='{parent}']") is None:
        following.set(f"{_TEXT}style-name", "Begin")
        _add_style(root, "Begin", parent, _NEW_PAGE)


def _keep_together(root: Any, text: Any) -> None:
    """Keep what leads to a table or a list on its page."""
    for paragraph in text.iter(f"{_TEXT}p"):
        style = _style_of(paragraph)
        if style in _BODY_STYLES and _leads_on(paragraph):
            paragraph.set(f"{_TEXT}style-name", f"Bij_{style}")
    for style in _BODY_STYLES:
        _add_style(root, f"Bij_{style}", style, _WITH_NEXT)


def _leads_on(paragraph: Any) -> bool:
    """Tell whether a paragraph ends in a colon, or stands right above a table."""
    following = paragraph.getnext()
    if following is not None and following.tag == f"{_TABLE}table":
        return True
    last = (paragraph[-1].tail if len(paragraph) else paragraph.text) or ""
    return bool(last.endswith(":"))


def _draw_lines(root: Any) -> None:
    """Give the tables lines between their rows, and room below them; no style of a reference document can do that."""
    for name in ("TableHeaderRowCell", "TableRowCell"):
        cell = _properties_of(root, name, "table-cell-properties")
        if cell.attrib.pop(f"{_FO}border", "") == "none":
            cell.attrib.update(_LINES)
    for table in root.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style/{_STYLE}table-properties"):
        if table.get(f"{_STYLE}rel-width") == "100%":
            table.set(f"{_FO}margin-bottom", _ROOM_BELOW)


def _fill_headers(root: Any, text: Any) -> None:
    """Write the headers of columns in white on a colour; a reference document of others has headers of its own."""
    _add_style(root, "Kolomkop", "Table_20_Heading", _WHITE)
    for paragraph in text.iter(f"{_TEXT}p"):
        if _style_of(paragraph) == "Table_20_Heading":
            paragraph.set(f"{_TEXT}style-name", "Kolomkop")
    _properties_of(root, "TableHeaderRowCell", "table-cell-properties").set(f"{_FO}background-color", _FILL)


def _properties_of(root: Any, name: str, kind: str) -> Any:
    """Give the properties in a style that pandoc made for this document. Raises UnknownOutput when it made none."""
    path = f"{_OFFICE}automatic-styles/{_STYLE}style[@{_STYLE}name='{name}']/{_STYLE}{kind}"
    return the_one(root, path, f"de opmaak {name}")


def _add_style(root: Any, name: str, parent: str, properties: tuple[str, dict[str, str]]) -> None:
    """Add a style of paragraphs that is as its parent but for some properties."""
    kind, told = properties
    named = {f"{_STYLE}name": name, f"{_STYLE}family": "paragraph", f"{_STYLE}parent-style-name": parent}
    made = the_one(root, f"{_OFFICE}automatic-styles", "de opmaak")
    made.append(_STYLES.style(_STYLES(kind, told), named))


def _style_of(paragraph: Any) -> str:
    """Give the name of the style of a paragraph or a heading."""
    return str(paragraph.get(f"{_TEXT}style-name", ""))
