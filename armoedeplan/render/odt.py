"""OpenDocument: alternative texts and a filled table of contents, in the styles of a reference document."""

import re
from html import escape

from armoedeplan.render.archive import rewrite
from armoedeplan.render.document import Source
from armoedeplan.render.pandoc import OFFICE, pandoc
from armoedeplan.render.raster import rastered
from armoedeplan.render.style.office import STYLES, fitted, styled

_FRAME = re.compile(r"(<draw:frame .*?)</draw:frame>", re.DOTALL)
_HEADING = re.compile(r'<text:h [^>]*text:outline-level="([12])"[^>]*>(.*?)</text:h>', re.DOTALL)
_FRONT = re.compile(
    r"(<office:text>)(.*?</text:table-of-content>)\s*(<text:p [^>]*>(?:(?!<text:p ).)*?</text:p>)", re.DOTALL
)
_MARK = re.compile(r'<text:bookmark-start text:name="([^"]*)"')
_CONTENTS = re.compile(r"<text:table-of-content>.*?</text:table-of-content>", re.DOTALL)
_CHAPTER = '<text:h text:style-name="Heading_20_1"'
_FIRST = re.compile(r'(</text:table-of-content>\s*<text:[hp] text:style-name=")([^"]+)"')
_NEW_PAGE = '<style:paragraph-properties fo:break-before="page"/>'
_WITH_NEXT = '<style:paragraph-properties fo:keep-with-next="always"/>'
_AUTOMATIC = "</office:automatic-styles>"
_CELL = re.compile(r'(style:name="Table(?:Header)?RowCell".*?<style:table-cell-properties )fo:border="none"', re.DOTALL)
_HEAD_CELL = re.compile(r'style:name="TableHeaderRowCell".*?<style:table-cell-properties ', re.DOTALL)
_HEADER = '<text:p text:style-name="Table_20_Heading"'
_TABLE = '<style:table-properties table:align="center" style:rel-width="100%"'
_LINES = (
    'fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:border-bottom="0.5pt solid #9aa5b1"'
    ' fo:padding="0.12cm"'
)
_FILL = 'fo:background-color="#01497c"'
_LEADING = re.compile(
    r'(<text:p text:style-name=")(First_20_paragraph|Text_20_body)'
    r'("[^>]*>(?:(?!</?text:p\b).)*?(?::</text:p>|</text:p>\s*<table:table ))',
    re.DOTALL,
)
_LINK = '<text:a xlink:type="simple" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link"'
_PICTURE = re.compile(r"!\[((?:\\.|[^\]\\])*)\]\(diagrammen/")


def make(source: Source) -> bytes:
    """Make the OpenDocument text of a document. Raises FormatError."""
    style = source.style
    with styled(source, "odt") as reference:
        data = pandoc(rastered(source), "odt", reference, *OFFICE)
    alternatives = [re.sub(r"\\(.)", r"\1", found) for found in _PICTURE.findall(source.markdown)]
    if style and style.logo:
        alternatives.insert(0, style.logo.text)

    def mended(name: str, text: str) -> str:
        if name == "content.xml":
            text = _content(text, source, alternatives)
        return fitted(name, text.replace('fo:country=""', 'fo:country="NL"'), source, "odt")

    return rewrite(data, mended, source.moment, STYLES["odt"])


def _content(text: str, source: Source, alternatives: list[str]) -> str:
    """Put the front, the alternative texts, the contents and the chapters of a document in place."""
    given = iter(alternatives)
    if source.style:
        text = _FRONT.sub(r"\1\3\2", text, count=1)
    text = _FRAME.sub(lambda found: f"{found[1]}<svg:desc>{escape(next(given, ''))}</svg:desc></draw:frame>", text)
    text = _CONTENTS.sub("", text, count=1) if source.short else _filled(text)
    if source.chapters:
        text = text.replace(_CHAPTER, '<text:h text:style-name="Hoofdstuk"')
        text = _with_style(text, "Hoofdstuk", "Heading_20_1", _NEW_PAGE)
    if not source.short:
        text = _after_contents(text)
    text = _lined(_kept_together(text))
    return text if source.style and source.style.odt else _filled_heads(text)


def _lined(text: str) -> str:
    """Give the tables lines between their rows, and room below them; no style of a reference document can do that."""
    text = _CELL.sub(rf"\g<1>{_LINES}", text)
    return text.replace(_TABLE, f'{_TABLE} fo:margin-bottom="0.35cm"')


def _filled_heads(text: str) -> str:
    """Write the headers of columns in white on a colour; a reference document of others has headers of its own."""
    text = _with_style(text, "Kolomkop", "Table_20_Heading", '<style:text-properties fo:color="#ffffff"/>')
    text = text.replace(_HEADER, '<text:p text:style-name="Kolomkop"')
    return _HEAD_CELL.sub(rf"\g<0>{_FILL} ", text)


def _kept_together(text: str) -> str:
    """Keep what leads to a table or a list on its page."""
    text = _LEADING.sub(r"\1Bij_\2\3", text)
    for parent in ("First_20_paragraph", "Text_20_body"):
        text = _with_style(text, f"Bij_{parent}", parent, _WITH_NEXT)
    return text


def _after_contents(text: str) -> str:
    """Begin what follows the contents on a new page."""
    found = _FIRST.search(text)
    if not found or f'style:name="{found[2]}"' in text:
        return text
    begun = f'{text[: found.start()]}{found[1]}Begin"{text[found.end() :]}'
    return _with_style(begun, "Begin", found[2], _NEW_PAGE)


def _with_style(text: str, name: str, parent: str, properties: str) -> str:
    """Add a style of paragraphs that is as its parent but for some properties."""
    added = (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}">'
        f"{properties}</style:style>"
    )
    return text.replace(_AUTOMATIC, f"{added}{_AUTOMATIC}", 1)


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
    linked = f'{_LINK} xlink:href="#{mark[1]}">{words}</text:a>' if mark else words
    return f'<text:p text:style-name="Contents_20_{level}">{linked}</text:p>'
