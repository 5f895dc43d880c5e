"""A part of a Markdown file as HTML: headings with anchors, addresses that hold on the site, code in colours."""

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from html import escape
from typing import Any, Final, NamedTuple, cast

from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from website.sources import Heading, Part, reader, words_of

_CODE_OF_FINDING: Final = re.compile(r"(AP\d{3}):")
_OUTSIDE: Final = re.compile(r"[a-z]+:", re.IGNORECASE)
_COLOURED: Final = frozenset({"console", "sh", "bat", "yaml", "python", "jinja", "xml", "json", "toml"})
_NOT_HERE: Final = "<!-- niet op de website -->"
_TABLE: Final = '<div class="tabel"><table>'


class UnshowableError(ValueError):
    """Markdown that the site cannot show."""


class Passage(NamedTuple):
    """What stands below one heading of a page, for the search."""

    heading: Heading
    text: str


def body_of(part: Part, address: Callable[[str], str], *, without_contents: bool = False) -> str:
    """Write a part as HTML; raises UnshowableError.

    address: gives an address in the file as it is on the page. without_contents: leaves out a list that leads to the
    headings of the same file and nowhere else, since the page gets a list of its parts.
    """
    tokens = [deepcopy(token) for token in _for_the_site(part.tokens)]
    if without_contents:
        tokens = list(_without_contents(tokens))
    for token in tokens:
        _mend(token, address)
    headings = iter(part.headings)
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and not token.level:
            _place_heading(tokens, at, next(headings), part)
        elif token.type == "th_open" and not tokens[at + 1].content:
            # a head without words would be read aloud as one that lacks them
            token.tag = tokens[at + 2].tag = "td"
    return _written([token for token in tokens if token.type != "html_block"])


def passages_of(part: Part) -> list[Passage]:
    """Give the words of a part, by heading."""
    texts: list[list[str]] = [[] for _ in part.headings]
    at = -1
    in_heading = False
    for token in _for_the_site(part.tokens):
        if token.type in {"heading_open", "heading_close"} and not token.level:
            in_heading = token.nesting > 0
            at += in_heading
        elif token.type == "inline" and not in_heading:
            texts[max(at, 0)].append(words_of(token))
        elif token.type in {"fence", "code_block"}:
            texts[max(at, 0)].append(token.content)
    return [Passage(heading, " ".join(words)) for heading, words in zip(part.headings, texts, strict=True)]


def code_of(heading: Heading) -> str:
    """Give the code of the finding that a heading is about; nothing when it is about none."""
    code = _CODE_OF_FINDING.match(heading.words)
    return code[1] if code else ""


def _place_heading(tokens: Sequence[Token], at: int, heading: Heading, part: Part) -> None:
    """Give a heading its anchor, and its level on the page: the first is that of the page."""
    title = part.title
    level = 1 if heading is title else max(2, heading.level - title.level + 1)
    tokens[at].tag = tokens[at + 2].tag = f"h{level}"
    tokens[at].attrSet("id", heading.anchor)
    if code := code_of(heading):
        # a short address for each code, beside that of its whole title
        tokens[at].attrSet("data-code", code)
        mark = Token("html_inline", "", 0, content=f'<span id="{code}"></span>')
        tokens[at + 1].children = [mark, *(tokens[at + 1].children or ())]


def _mend(token: Token, address: Callable[[str], str]) -> None:
    """Make addresses hold on the page, and let no HTML through but remarks."""
    for child in (token, *(token.children or ())):
        if child.type.startswith("html_") and not child.content.lstrip().startswith("<!--"):
            raise UnshowableError(f"HTML in Markdown: {child.content.strip()}")
        name = {"link_open": "href", "image": "src"}.get(child.type, "")
        told = str(child.attrGet(name)) if name else ""
        if told and not _OUTSIDE.match(told):
            child.attrSet(name, address(told))


def _for_the_site(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield tokens, but for a paragraph below the remark that it is not for the site."""
    left_out = False
    for token in tokens:
        left_out = left_out or (token.type == "html_block" and token.content.strip() == _NOT_HERE)
        if not left_out:
            yield token
        left_out = left_out and token.type != "paragraph_close"


def _without_contents(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield tokens, but for a list that leads to headings of the same file alone."""
    end = 0
    for at, token in enumerate(tokens):
        if token.type == "bullet_list_open" and not token.level:
            ends = (there for there in range(at, len(tokens)) if tokens[there].type == "bullet_list_close")
            close = next(there for there in ends if not tokens[there].level)
            links = list(_links(tokens[at:close]))
            end = close + 1 if links and all(link.startswith("#") for link in links) else end
        if at >= end:
            yield token


def _links(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        yield from (str(child.attrGet("href")) for child in token.children or () if child.type == "link_open")


def _written(tokens: Sequence[Token]) -> str:
    """Write tokens as HTML: a table in a frame that scrolls by itself, and code in colours."""
    markdown = reader()
    options = OptionsDict(cast("Any", {**markdown.options, "highlight": _coloured}))
    html: str = markdown.renderer.render(list(tokens), options, {})
    return html.replace("<table>", _TABLE).replace("</table>", "</table></div>")


def _coloured(code: str, language: str, _attributes: str) -> str:
    """Write a block of code: of the languages that are coloured, with classes of Pygments."""
    if language not in _COLOURED:
        return f"<pre><code>{escape(code, quote=False)}</code></pre>"
    marked: str = highlight(code, get_lexer_by_name(language), HtmlFormatter(nowrap=True))
    return f'<pre class="code"><code>{marked}</code></pre>'
