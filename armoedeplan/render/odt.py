"""OpenDocument: numbered headings, a filled table of contents, head and foot, in the styles of a reference document."""

import re
from collections.abc import Sequence
from itertools import chain, repeat
from typing import Any, Final

from armoedeplan.render.expected_pages import with_pages
from armoedeplan.render.office_parts import Parts, hold_chapters, must_find, the_one
from armoedeplan.render.opendocument.odf_columns import lay_columns
from armoedeplan.render.opendocument.odf_contents import fill_contents
from armoedeplan.render.opendocument.odf_headings import number_headings
from armoedeplan.render.opendocument.odf_pages import (
    add_running_lines,
    fit_tabs,
    lower_margins,
    narrow_margins,
    take_told,
)
from armoedeplan.render.opendocument.odf_tables import fill_headers, fit_tables, is_table, number_captions
from armoedeplan.render.opendocument.odf_xml import (
    DRAW,
    FO,
    NEW_PAGE,
    OFFICE,
    STYLE,
    SVG,
    TEXT,
    WITH_NEXT,
    add_style,
    set_style,
    style_of,
)
from armoedeplan.render.pandoc import OFFICE as OPTIONS
from armoedeplan.render.pandoc import run_pandoc
from armoedeplan.render.raster import TITLE, with_png_pictures
from armoedeplan.render.source import Source
from armoedeplan.render.style.office_styles import STYLES, fit_styles, own_reference, styled

_BODY_STYLES: Final = ("First_20_paragraph", "Text_20_body")
_PICTURE: Final = re.compile(r"!\[((?:\\.|[^\]\\])*)\]\((diagrammen/[^)\s]*)" + TITLE + r"\)")


def make(source: Source) -> bytes:
    """Make the OpenDocument text of a document. Raises FormatError."""
    with styled(source, "odt") as reference:
        parts = Parts(run_pandoc(with_png_pictures(source), "odt", reference, *OPTIONS))
    root, styles = parts.tree("content.xml"), parts.tree("styles.xml")
    if own_reference(source, "odt") is None and (source.form or source.short):
        (narrow_margins if source.form else lower_margins)(styles)
    add_running_lines(styles, take_told(parts.tree("meta.xml")))
    _edit_content(root, styles, source)
    for name in STYLES["odt"]:
        for element in parts.tree(name).iter("{*}*"):
            if element.get(f"{FO}country") == "":
                element.set(f"{FO}country", "NL")
        fit_styles(parts.tree(name), name, source, "odt")
    return parts.written(source.moment)


def _edit_content(root: Any, styles: Any, source: Source) -> None:
    """Put the front, the alternative texts, the contents, the chapters and the tables of a document in place."""
    text = the_one(root, f"{OFFICE}body/{OFFICE}text", "de tekst")
    contents = the_one(text, f"{TEXT}table-of-content", "de inhoudsopgave")
    if source.style:
        front = contents.getnext()
        must_find([] if front is None or front.tag != f"{TEXT}p" else [front], "de eerste alinea")
        text.insert(0, front)
    _describe_pictures(text, _picture_words(source))
    fit_tables(root, text, fit_tabs(styles))
    if own_reference(source, "odt") is None:
        fill_headers(root, text)
    headings = number_headings(root, styles, numbered=source.numbered)
    chapters = [heading.element for heading in headings if heading.level == 1]
    hold_chapters(chapters, source)
    if source.chapters:
        _break_before(root, chapters, "Hoofdstuk")
    if not source.short:
        _break_before(root, _after_contents(contents), "Begin")
    if source.contents:
        fill_contents(contents, with_pages(headings, source))
    else:
        text.remove(contents)
    number_captions(root, text)
    _keep_together(root, text)
    lay_columns(root, text)


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
    frames = list(text.iter(f"{DRAW}frame"))
    if alternatives:
        must_find(frames, "de beelden")
    for frame, words in zip(frames, chain(alternatives, repeat("")), strict=False):
        described = frame.makeelement(f"{SVG}desc")
        described.text = words
        frame.append(described)


def _after_contents(contents: Any) -> list[Any]:
    """Give what follows the contents, where it is a heading or a paragraph."""
    following = contents.getnext()
    while following is not None and following.tag == f"{TEXT}list":
        following = following.find(f"{TEXT}list-item/*")
    return [following] if following is not None and following.tag in (f"{TEXT}h", f"{TEXT}p") else []


def _break_before(root: Any, paragraphs: Sequence[Any], name: str) -> None:
    """Begin paragraphs of a named style on a new page; what pandoc or another edit gave a style of its own keeps it."""
    known = {style.get(f"{STYLE}name") for style in root.iter(f"{STYLE}style")}
    parents = dict.fromkeys(style for style in map(style_of, paragraphs) if style not in known)
    for at, parent in enumerate(parents):
        made = f"{name}{at + 1}" if at else name
        add_style(root, made, parent, NEW_PAGE)
        for paragraph in paragraphs:
            if style_of(paragraph) == parent:
                set_style(paragraph, made)


def _keep_together(root: Any, text: Any) -> None:
    """Keep what leads to a table or a list on its page."""
    for paragraph in text.iter(f"{TEXT}p"):
        style = style_of(paragraph)
        if style in _BODY_STYLES and _leads_on(paragraph):
            set_style(paragraph, f"Bij_{style}")
    for style in _BODY_STYLES:
        add_style(root, f"Bij_{style}", style, WITH_NEXT)


def _leads_on(paragraph: Any) -> bool:
    """Tell whether a paragraph ends in a colon, or stands right above a table."""
    if is_table(paragraph.getnext()):
        return True
    last = (paragraph[-1].tail if len(paragraph) else paragraph.text) or ""
    return bool(last.endswith(":"))
