"""Word: headings, header rows and a filled table of contents, in the styles of a reference document."""

import re

from armoedeplan.render.archive import rewrite
from armoedeplan.render.document import DATA, Source
from armoedeplan.render.pandoc import pandoc
from armoedeplan.render.raster import rastered

_HEADING = re.compile(r'<w:p>(?:(?!</w:p>).)*?<w:pStyle w:val="Heading([12])" ?/>.*?</w:p>', re.DOTALL)
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_MARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]*)"')
_CONTENTS = re.compile(
    r'(<w:fldChar w:fldCharType="separate" ?/>)\s*(<w:fldChar w:fldCharType="end" ?/>\s*</w:r>\s*</w:p>)'
)
_RESTART = re.compile(r'<w:footnotePr>\s*<w:numRestart w:val="eachSect" ?/>\s*</w:footnotePr>')
_NEAR = 400  # signs before a heading in which its bookmark stands


def make(source: Source) -> bytes:
    """Make the Word file of a document. Raises FormatError."""
    reference = f"--reference-doc={DATA / 'voorbeeld.docx'}"
    data = pandoc(rastered(source), "docx", reference, "--toc", "--toc-depth=2", "--shift-heading-level-by=-1")
    return rewrite(data, _mended, source.moment)


def _mended(name: str, text: str) -> str:
    """Fill the table of contents, and number footnotes through, as pandoc does neither."""
    if name != "word/document.xml":
        return text
    entries = "".join(_entry(text, found) for found in _HEADING.finditer(text))
    text = _CONTENTS.sub(lambda found: f"{found[1]}</w:r></w:p>{entries}<w:p><w:r>{found[2]}", text, count=1)
    return _RESTART.sub("", text)


def _entry(text: str, heading: re.Match[str]) -> str:
    """Give the line of a heading in the table of contents."""
    words = "".join(_WORDS.findall(heading[0]))
    marks = _MARK.findall(text[max(0, heading.start() - _NEAR) : heading.end()])
    line = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    linked = f'<w:hyperlink w:anchor="{marks[-1]}">{line}</w:hyperlink>' if marks else line
    return f'<w:p><w:pPr><w:pStyle w:val="TOC{heading[1]}"/></w:pPr>{linked}</w:p>'
