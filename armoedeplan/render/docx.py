"""Word: numbered headings, a filled table of contents, head and foot, in the styles of a reference document."""

from collections.abc import Mapping
from itertools import islice, takewhile
from typing import Any, Final

from armoedeplan.render.expected_pages import with_pages
from armoedeplan.render.office_parts import Parts, hold_chapters, must_find, the_one
from armoedeplan.render.pandoc import OFFICE, run_pandoc
from armoedeplan.render.raster import with_png_pictures
from armoedeplan.render.source import Source
from armoedeplan.render.style.missing_styles import word_style_ids
from armoedeplan.render.style.office_styles import STYLES, fit_styles, own_reference, styled
from armoedeplan.render.word.running_lines import add_running_lines
from armoedeplan.render.word.word_columns import GAP, lay_columns
from armoedeplan.render.word.word_contents import fill_contents
from armoedeplan.render.word.word_headings import number_headings
from armoedeplan.render.word.word_settings import fit_settings, take_told
from armoedeplan.render.word.word_tables import fit_tables, number_captions
from armoedeplan.render.word.word_xml import WORD, W, give_property, put_in_order, style_of

_DOCUMENT: Final = "word/document.xml"
_STYLES: Final = "word/styles.xml"
_FORM_MARGINS: Final = {**dict.fromkeys(("left", "right", "top", "bottom"), "850"), "header": "400", "footer": "400"}
"""Twentieths of a point: 15 mm around a form."""
_SHORT_MARGINS: Final = {"top": "1361", "bottom": "1247"}
"""Above and below a short document."""


_CLOSING: Final = 3
"""Paragraphs above a signature: the last of the text, the greeting, and who signs."""


def make(source: Source) -> bytes:
    """Make the Word file of a document. Raises FormatError."""
    with styled(source, "docx") as reference:
        parts = Parts(run_pandoc(with_png_pictures(source), "docx", reference, *OFFICE))
    for name in STYLES["docx"]:
        fit_styles(parts.tree(name), name, source, "docx")
    _drop_missing_bases(parts.tree(_STYLES))
    # a Dutch Word has other ids than ours for the same styles
    ids = word_style_ids(parts.tree(_STYLES))
    body = the_one(parts.tree(_DOCUMENT), f"{W}body", "de tekst")
    section = the_one(body, f"{W}sectPr", "de bladzijde")
    if not own_reference(source, "docx"):
        _fit_margins(section, _FORM_MARGINS if source.form else _SHORT_MARGINS if source.short else {})
    width = _text_width(section)
    _fit_tabs(parts.tree(_STYLES), ids, width)
    add_running_lines(parts, section, ids, take_told(parts))
    _edit_body(parts, body, source, ids, width)
    lay_columns(body, section)
    fit_settings(parts, source)
    return parts.written(source.moment)


def _edit_body(parts: Parts, body: Any, source: Source, ids: dict[str, str], width: int) -> None:
    """Put the front, the contents, the chapters and the tables of a document in place, and number what has a number.

    In a house style the first paragraph is what comes above the title.
    """
    contents = the_one(body, f"{W}sdt", "de inhoudsopgave")
    if source.style:
        front = contents.getnext()
        must_find([] if front is None or front.tag != f"{W}p" else [front], "de eerste alinea")
        body.insert(0, front)
    number_captions(body, ids)
    fit_tables(body, ids, width)
    headings = number_headings(parts, body, ids, numbered=source.numbered)
    chapters = [heading.element for heading in headings if heading.level == 1]
    hold_chapters(chapters, source)
    for heading in chapters if source.chapters else ():
        give_property(heading, "pageBreakBefore")
    if not source.short:
        _break_after(contents)
    if source.contents:
        fill_contents(contents, with_pages(headings, source), ids, width)
    else:
        body.remove(contents)
    _keep_together(body)
    _number_footnotes_through(body)


def _drop_missing_bases(root: Any) -> None:
    """Let no style rest on one that is not there: pandoc has styles of its own that name ours by an English id."""
    known = {style.get(f"{W}styleId") for style in root.iterfind(f"{W}style")}
    for base in [base for base in root.iter(f"{W}basedOn") if base.get(f"{W}val") not in known]:
        base.getparent().remove(base)


def _fit_margins(section: Any, wanted: Mapping[str, str]) -> None:
    """Give a page the margins that are wanted."""
    margins = the_one(section, f"{W}pgMar", "de marges")
    for side, room in wanted.items():
        margins.set(f"{W}{side}", room)


def _text_width(section: Any) -> int:
    """Give how wide the text is, in twentieths of a point; that of our own page where a reference does not tell."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    wide = int(size.get(f"{W}w")) if size is not None else 11906
    sides = (int(margins.get(f"{W}{side}", "0")) if margins is not None else 1361 for side in ("left", "right"))
    gutter = int(margins.get(f"{W}gutter", "0")) if margins is not None else 0
    return max(wide - sum(sides) - gutter, 1440)


def _fit_tabs(root: Any, ids: dict[str, str], width: int) -> None:
    """Let writing lines end where the text ends, and let who sign second stand in the middle."""
    column = {"val": "right", "leader": "underscore", "pos": str((width - GAP) // 2)}
    half = {"val": "left", "pos": str(width // 2)}
    stops = {
        "schrijfregel": {**column, "pos": str(width)},
        **dict.fromkeys(("schrijfregellaag", "formuliervraag"), column),
        **dict.fromkeys(("handtekeningen", "keuzes"), half),
    }
    for name, told in stops.items():
        style = root.find(f"{W}style[@{W}styleId='{ids.get(name)}']")
        if style is not None:
            give_property(style, "tabs")
            stop = WORD.tab({f"{W}{key}": value for key, value in told.items()})
            put_in_order(style.find(f"{W}pPr"), WORD.tabs(stop))


def _break_after(contents: Any) -> None:
    """Begin what follows the front on a new page, where it begins with a paragraph that has a style."""
    following = contents.getnext()
    while following is not None and following.tag == f"{W}bookmarkStart":
        following = following.getnext()
    if following is not None and style_of(following):
        give_property(following, "pageBreakBefore")


def _keep_together(body: Any) -> None:
    """Keep what leads to a table or a list on its page, and the end of a letter with who signs it."""
    for paragraph in body.iterfind(f"{W}p"):
        if style_of(paragraph) and _leads_on(paragraph):
            give_property(paragraph, "keepNext")
        if style_of(paragraph).startswith("Handtekeningen"):
            before = takewhile(style_of, islice(paragraph.itersiblings(preceding=True), _CLOSING))
            for closing in before:
                give_property(closing, "keepNext")


def _leads_on(paragraph: Any) -> bool:
    """Tell whether a paragraph ends in a colon, or stands right above a table, its caption or lines to write on."""
    following = paragraph.getnext()
    if following is not None and _holds_above(following, style_of(paragraph)):
        return True
    run = paragraph[-1]
    return run.tag == f"{W}r" and len(run) > 0 and run[-1].tag == f"{W}t" and (run[-1].text or "").endswith(":")


def _holds_above(block: Any, before: str) -> bool:
    """Tell whether a block holds a paragraph above it, of a style, on its page."""
    style = style_of(block)
    if style.startswith("Schrijfregel"):
        return not before.startswith("Schrijfregel")
    after = block.getnext()
    leads = block.find(f"{W}pPr/{W}keepNext") is not None and after is not None and after.tag == f"{W}tbl"
    return block.tag == f"{W}tbl" or leads


def _number_footnotes_through(body: Any) -> None:
    """Take out that footnotes begin at 1 in each section; the document of a municipality need not say so."""
    for restart in list(body.iter(f"{W}numRestart")):
        notes = restart.getparent()
        if restart.get(f"{W}val") == "eachSect" and len(notes) == 1:
            notes.getparent().remove(notes)
