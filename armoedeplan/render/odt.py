"""OpenDocument: alternative texts and a filled table of contents, in the styles of a reference document."""

import re
from html import escape

from armoedeplan.render.archive import rewrite
from armoedeplan.render.document import Source
from armoedeplan.render.pandoc import OFFICE, pandoc
from armoedeplan.render.raster import rastered
from armoedeplan.render.style.office import STYLES, in_opendocument, styled

_FRAME = re.compile(r"(<draw:frame .*?)</draw:frame>", re.DOTALL)
_HEADING = re.compile(r'<text:h [^>]*text:outline-level="([12])"[^>]*>(.*?)</text:h>', re.DOTALL)
_FRONT = re.compile(
    r"(<office:text>)(.*?</text:table-of-content>)\s*(<text:p [^>]*>(?:(?!<text:p ).)*?</text:p>)", re.DOTALL
)
_MARK = re.compile(r'<text:bookmark-start text:name="([^"]*)"')
_CONTENTS = re.compile(r"<text:table-of-content>.*?</text:table-of-content>", re.DOTALL)
_CHAPTER = '<text:h text:style-name="Heading_20_1"'
_NEW_PAGE = (
    '<style:style style:name="Hoofdstuk" style:family="paragraph" style:parent-style-name="Heading_20_1">'
    '<style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>'
)
_PICTURE = re.compile(r"!\[((?:\\.|[^\]\\])*)\]\(diagrammen/")


def make(source: Source) -> bytes:
    """Make the OpenDocument text of a document. Raises FormatError."""
    style = source.style
    with styled(style.odt if style else None, "odt") as reference:
        data = pandoc(rastered(source), "odt", reference, *OFFICE)
    alternatives = [re.sub(r"\\(.)", r"\1", found) for found in _PICTURE.findall(source.markdown)]
    if style and style.logo:
        alternatives.insert(0, style.logo.text)

    def mended(name: str, text: str) -> str:
        if name == "content.xml":
            text = _content(text, source, alternatives)
        text = text.replace('fo:country=""', 'fo:country="NL"')
        return in_opendocument(text, style) if style and not style.odt and name in STYLES["odt"] else text

    return rewrite(data, mended, source.moment)


def _content(text: str, source: Source, alternatives: list[str]) -> str:
    """Put the front, the alternative texts, the contents and the chapters of a document in place."""
    given = iter(alternatives)
    if source.style:
        text = _FRONT.sub(r"\1\3\2", text, count=1)
    text = _FRAME.sub(lambda found: f"{found[1]}<svg:desc>{escape(next(given, ''))}</svg:desc></draw:frame>", text)
    text = _CONTENTS.sub("", text, count=1) if source.short else _filled(text)
    if source.chapters:
        text = text.replace(_CHAPTER, '<text:h text:style-name="Hoofdstuk"')
        text = text.replace("</office:automatic-styles>", _NEW_PAGE, 1)
    return text


def _filled(text: str) -> str:
    """Fill the table of contents, which pandoc leaves empty."""
    if "<text:index-body" in text:
        return text
    title = '<text:p text:style-name="Contents_20_Heading">Inhoud</text:p>'
    entries = "".join(_entry(level, heading) for level, heading in _HEADING.findall(text))
    body = f'<text:index-title text:name="Inhoud_kop">{title}</text:index-title>{entries}'
    end = "</text:table-of-content-source>"
    named = '<text:table-of-content text:name="Inhoud" text:protected="true">'
    text = text.replace("<text:table-of-content>", named, 1)
    return text.replace(end, f"{end}<text:index-body>{body}</text:index-body>", 1)


def _entry(level: str, heading: str) -> str:
    """Give the line of a heading in the table of contents."""
    mark = _MARK.search(heading)
    words = re.sub("<[^>]+>", "", heading)
    linked = f'<text:a xlink:type="simple" xlink:href="#{mark[1]}">{words}</text:a>' if mark else words
    return f'<text:p text:style-name="Contents_20_{level}">{linked}</text:p>'
