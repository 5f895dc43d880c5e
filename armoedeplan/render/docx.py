"""Word: headings, header rows and a filled table of contents, in the styles of a reference document."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from lxml.builder import ElementMaker

from armoedeplan.render.office_parts import edit_parts, hold_chapters, must_find, the_one
from armoedeplan.render.pandoc import OFFICE, run_pandoc
from armoedeplan.render.raster import with_png_pictures
from armoedeplan.render.source import Source
from armoedeplan.render.style.missing_styles import word_style_ids
from armoedeplan.render.style.office_styles import STYLES, fit_styles, styled
from armoedeplan.render.style.safe_xml import parse_xml

_DOCUMENT: Final = "word/document.xml"
_STYLES: Final = "word/styles.xml"
_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{_SPACE}}}"
_WORD: Final = ElementMaker(namespace=_SPACE, nsmap={"w": _SPACE})
_PRESERVE: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


class _Styles(NamedTuple):
    """The ids of the styles of a document that its contents need; a Dutch Word has others than ours.

    chapter: that of the headings of chapters. lines: that of a line in the contents, by that of its heading.
    """

    chapter: str
    lines: Mapping[str, str]


def make(source: Source) -> bytes:
    """Make the Word file of a document. Raises FormatError."""
    with styled(source, "docx") as reference:
        data = run_pandoc(with_png_pictures(source), "docx", reference, *OFFICE)
    styles = _styles_of(data)

    def edit(name: str, root: Any) -> None:
        if name == _DOCUMENT:
            _edit_document(root, source, styles)
        else:
            fit_styles(root, name, source, "docx")

    return edit_parts(data, edit, source.moment, (_DOCUMENT, *STYLES["docx"]))


def _styles_of(data: bytes) -> _Styles:
    """Give the ids of styles in a document that pandoc made, which takes them from the reference document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        ids = word_style_ids(parse_xml(_STYLES, archive.read(_STYLES)))
    first, second = ids.get("heading 1", "Heading1"), ids.get("heading 2", "Heading2")
    return _Styles(first, {first: ids.get("toc 1", "TOC1"), second: ids.get("toc 2", "TOC2")})


def _edit_document(root: Any, source: Source, styles: _Styles) -> None:
    """Put the front, the contents and the chapters of a document in place, and number footnotes through.

    In a house style the first paragraph is what comes above the title.
    """
    body = the_one(root, f"{_W}body", "de tekst")
    contents = the_one(body, f"{_W}sdt", "de inhoudsopgave")
    if source.style:
        front = contents.getnext()
        must_find([] if front is None or front.tag != f"{_W}p" else [front], "de eerste alinea")
        body.insert(0, front)
    if source.chapters:
        chapters = [style for style in body.iter(f"{_W}pStyle") if style.get(f"{_W}val") == styles.chapter]
        hold_chapters(chapters, source)
        for style in chapters:
            _put_after_style(style, "pageBreakBefore")
    if source.short:
        body.remove(contents)
    else:
        _fill_contents(body, contents, styles.lines)
        _break_after(contents)
    _keep_together(body)
    _number_footnotes_through(body)


def _fill_contents(body: Any, contents: Any, styles: Mapping[str, str]) -> None:
    """Fill the table of contents, which pandoc leaves to Word: the lines come between the marks of the field."""
    end = the_one(contents, f".//{_W}fldChar[@{_W}fldCharType='end']", "het veld van de inhoudsopgave")
    field = end.getparent().getparent()
    lines = [_contents_line(heading, style) for heading, style in _headings(body, styles)]
    last = _WORD.p(_WORD.r(end))  # takes the mark out of where it stood
    for line in reversed([*lines, last]):
        field.addnext(line)


def _headings(body: Any, styles: Mapping[str, str]) -> Iterator[tuple[Any, str]]:
    """Yield the headings of a document, each with the style of its line in the table of contents."""
    for paragraph in body.iter(f"{_W}p"):
        style = _style_of(paragraph)
        if style is not None and style.get(f"{_W}val") in styles:
            yield paragraph, styles[style.get(f"{_W}val")]


def _contents_line(heading: Any, style: str) -> Any:
    """Give the line of a heading in the table of contents, with a link to the bookmark at it."""
    words = "".join(text.text or "" for text in heading.iter(f"{_W}t"))
    line = _WORD.r(_WORD.t(words, _PRESERVE))
    before = heading.getprevious()
    marks = [] if before is None or before.tag != f"{_W}bookmarkStart" else [before]
    marks += heading.iter(f"{_W}bookmarkStart")
    if marks:
        line = _WORD.hyperlink(line, {f"{_W}anchor": marks[-1].get(f"{_W}name")})
    return _WORD.p(_WORD.pPr(_WORD.pStyle({f"{_W}val": style})), line)


def _break_after(contents: Any) -> None:
    """Begin what follows the contents on a new page, where it begins with a paragraph that has a style."""
    following = contents.getnext()
    while following is not None and following.tag == f"{_W}bookmarkStart":
        following = following.getnext()
    style = None if following is None else _style_of(following)
    if style is not None:
        _put_after_style(style, "pageBreakBefore")


def _keep_together(body: Any) -> None:
    """Keep what leads to a table or a list on its page, and each row of a table whole where a page can hold it."""
    for row in body.iter(f"{_W}tr"):
        if row[0].tag == f"{_W}tc":  # others have properties already: they are headers
            row.insert(0, _WORD.trPr(_WORD.cantSplit()))
    for paragraph in body.iter(f"{_W}p"):
        style = _style_of(paragraph)
        if style is not None and _leads_on(paragraph):
            _put_after_style(style, "keepNext")


def _leads_on(paragraph: Any) -> bool:
    """Tell whether a paragraph ends in a colon, or stands right above a table."""
    following = paragraph.getnext()
    if following is not None and following.tag == f"{_W}tbl":
        return True
    run = paragraph[-1]
    return run.tag == f"{_W}r" and len(run) > 0 and run[-1].tag == f"{_W}t" and (run[-1].text or "").endswith(":")


def _style_of(paragraph: Any) -> Any:
    """Give the element that names the style of a paragraph; nothing where it has none, or is no paragraph."""
    return paragraph.find(f"{_W}pPr/{_W}pStyle") if paragraph.tag == f"{_W}p" else None


def _put_after_style(style: Any, name: str) -> None:
    """Give a paragraph a property that is not there yet, right after its style, as the order of Word asks."""
    following = style.getnext()
    if following is None or following.tag != f"{_W}{name}":
        style.addnext(_WORD(name))


def _number_footnotes_through(body: Any) -> None:
    """Take out that footnotes begin at 1 in each section; the document of a municipality need not say so."""
    for restart in list(body.iter(f"{_W}numRestart")):
        notes = restart.getparent()
        if restart.get(f"{_W}val") == "eachSect" and len(notes) == 1:
            notes.getparent().remove(notes)
