"""Word: headings, header rows and a filled table of contents, in the styles of a reference document."""

import re

from armoedeplan.render.archive import rewrite
from armoedeplan.render.document import Source
from armoedeplan.render.pandoc import OFFICE, pandoc
from armoedeplan.render.raster import rastered
from armoedeplan.render.style.office import STYLES, fitted, styled

_DOCUMENT = "word/document.xml"
_HEADING = re.compile(r'<w:p>(?:(?!</w:p>).)*?<w:pStyle w:val="Heading([12])" ?/>.*?</w:p>', re.DOTALL)
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_MARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]*)"')
_CONTENTS = re.compile(
    r'(<w:fldChar w:fldCharType="separate" ?/>)\s*(<w:fldChar w:fldCharType="end" ?/>\s*</w:r>\s*</w:p>)'
)
_RESTART = re.compile(r'<w:footnotePr>\s*<w:numRestart w:val="eachSect" ?/>\s*</w:footnotePr>')
_FRONT = re.compile(r"<w:body>(.*?)(<w:sdt>.*?</w:sdt>)\s*(<w:p>.*?</w:p>)", re.DOTALL)
_FIELD = re.compile(r"<w:sdt>.*?</w:sdt>", re.DOTALL)
_CHAPTER = re.compile(r'<w:pStyle w:val="Heading1" ?/>')
_BREAK = "<w:pageBreakBefore/>"
_AFTER_CONTENTS = re.compile(
    rf"(</w:sdt>(?:\s*<w:bookmarkStart [^>]*/>)*\s*<w:p>\s*<w:pPr>\s*<w:pStyle [^>]*/>)(?!{_BREAK})"
)
_LEADING = re.compile(
    r"(<w:p>\s*<w:pPr>\s*<w:pStyle [^>]*/>)(?!\s*<w:keepNext)"
    r"((?:(?!</w:p>).)*?(?::</w:t>\s*</w:r>\s*</w:p>|</w:p>\s*<w:tbl>))",
    re.DOTALL,
)
_ROW = re.compile(r"<w:tr>(?=\s*<w:tc>)")
_NEAR = 400  # signs before a heading in which its bookmark stands


def make(source: Source) -> bytes:
    """Make the Word file of a document. Raises FormatError."""
    with styled(source, "docx") as reference:
        data = pandoc(rastered(source), "docx", reference, *OFFICE)

    def mended(name: str, text: str) -> str:
        if name == _DOCUMENT:
            return _content(text, source)
        return fitted(name, text, source, "docx")

    return rewrite(data, mended, source.moment, (_DOCUMENT, *STYLES["docx"]))


def _content(text: str, source: Source) -> str:
    """Put the front, the contents and the chapters of a document in place, and number footnotes through.

    In a house style the first paragraph is what comes above the title.
    """
    if source.style:
        text = _FRONT.sub(lambda found: f"<w:body>{found[3]}{found[1]}{found[2]}", text, count=1)
    if source.chapters:
        text = _CHAPTER.sub(rf"\g<0>{_BREAK}", text)
    if source.short:
        text = _FIELD.sub("", text, count=1)
    else:
        text = _AFTER_CONTENTS.sub(rf"\g<1>{_BREAK}", _filled(text), count=1)
    return _RESTART.sub("", _kept_together(text))


def _kept_together(text: str) -> str:
    """Keep what leads to a table or a list on its page, and each row of a table whole where a page can hold it."""
    text = _ROW.sub("<w:tr><w:trPr><w:cantSplit/></w:trPr>", text)
    return _LEADING.sub(r"\1<w:keepNext/>\2", text)


def _filled(text: str) -> str:
    """Fill the table of contents, which pandoc leaves to Word."""
    entries = "".join(_entry(text, found) for found in _HEADING.finditer(text))
    return _CONTENTS.sub(lambda found: f"{found[1]}</w:r></w:p>{entries}<w:p><w:r>{found[2]}", text, count=1)


def _entry(text: str, heading: re.Match[str]) -> str:
    """Give the line of a heading in the table of contents."""
    words = "".join(_WORDS.findall(heading[0]))
    marks = _MARK.findall(text[max(0, heading.start() - _NEAR) : heading.end()])
    line = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    linked = f'<w:hyperlink w:anchor="{marks[-1]}">{line}</w:hyperlink>' if marks else line
    return f'<w:p><w:pPr><w:pStyle w:val="TOC{heading[1]}"/></w:pPr>{linked}</w:p>'
