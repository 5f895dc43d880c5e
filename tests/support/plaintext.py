"""What a reader sees of Markdown, told by programs that are not ours: markdown-it and pandoc."""

import json
import re
import unicodedata
from functools import cache
from itertools import count, repeat
from typing import Any, Final
from urllib.parse import unquote

import pypandoc
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

HOSTILE: Final = r"| * # <b> [x](javascript:) \newpage {{ 7*7 }}"
_SIGNS: Final = "\\`*_[]{}()<>|~^$@&\"'#-+=:%!./;,? 0123456789aivxIAwht"
_PIECES: Final = (
    *("http://x.nl", "https://x.nl/~a_b_c", "www.a.nl", "a@b.nl", "<http://a>", "<a@b.nl>", "mailto:a@b.nl"),
    *("---", "--", "...", "***", "===", "+++", "~~~", "```", ":::", "1. ", "(a) ", "iv) ", "MIX. ", "#. ", "(@) "),
    *("- ", "* ", "+ ", "> ", "# x", "| a |", "|---|", ": x", "~ x", "% x", "%", "!", "![x](y)", "[a](b)", "[a]: b"),
    *("[^1]", "[^1]: x", "^[x]", "[@cite]", "@cite", "{.c}", "{#i}", "::: x", ":smile:", ":100:", "12:30:45"),
    *("&amp;", "&#42;", "&nbsp;", "<b>", "</b>", "<!--", "-->", "<?php", "<![CDATA[", "$x$", "$$", "\\(x\\)"),
    *("{{ 7*7 }}", "{% x %}", "{# x #}", "\\newpage", "\\", "~~a~~", "~a~", "^a^", "`a`", "_a_", "__a__", "**a**"),
    *("a*b*c", "a_b_c", "''", '""', "'a'", '"a"', "  ", " ", "a", "B", "é", "“", "’", "–", "…", "\u00a0", "\u00ad"),
)


def texts(*, lines: bool) -> st.SearchStrategy[str]:
    """Give texts with every sign and every piece that some Markdown takes for markup."""
    # signs for private use are no words: those of Word become ordinary signs
    anything = st.characters(exclude_categories=("Cc", "Co", "Cs", "Cn", "Zl", "Zp"))
    pieces = st.sampled_from((*_PIECES, *(("\n", "\n\n") if lines else ())))
    signs = st.text(st.one_of(st.sampled_from(_SIGNS), anything), max_size=30)
    return st.one_of(signs, st.lists(pieces, max_size=12).map("".join))


def words(text: str) -> str:
    """Fold white space, and write each sign in its one normal form."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def listed(text: str) -> str:
    """Fold text in which lists stand: every mark of an item is written in one way."""
    found = []
    for word in text.split():
        number = re.fullmatch(r"0*([0-9]{1,3})[.)]", word)
        found.append("-" if word in "-*•–" else f"{int(number[1])}." if number else word)
    return words(" ".join(found))


@cache
def parsers() -> tuple[MarkdownIt, MarkdownIt]:
    """Give a reader of CommonMark, and one that also knows tables and what is struck out."""
    return MarkdownIt("commonmark"), MarkdownIt("commonmark").enable(["table", "strikethrough"])


_BLOCKS: Final = re.compile(
    r"(paragraph|bullet_list|ordered_list|list_item|heading|table|thead|tbody|tr|th|td)_(open|close)"
)


def seen(parser: MarkdownIt, markdown: str) -> str:
    """Give the words that a reader sees; anything that is more than words, lists, headings and cells fails."""
    said = ""
    for token in parser.parse(markdown):
        if token.type != "inline":
            assert _BLOCKS.fullmatch(token.type), (token.type, markdown)
            said += (f" {token.info}. " if token.info else " - ") if token.type == "list_item_open" else " "
            continue
        for child in token.children or ():
            assert child.type in {"text", "text_special", "softbreak"}, (child.type, markdown)
            said += " " if child.type == "softbreak" else child.content
    return said


def pandoc(markdown: str, form: str = "markdown") -> list[Any]:
    """Give the blocks that pandoc reads in Markdown."""
    blocks: list[Any] = json.loads(pypandoc.convert_text(markdown, "json", format=form))["blocks"]
    return blocks


def seen_by_pandoc(node: Any) -> str:
    """Give the words in what pandoc read; anything that is more than words and lists shows as <its name>."""
    if isinstance(node, list):
        return "".join(map(seen_by_pandoc, node))
    kind, inside = node["t"], node.get("c")
    if kind == "Str":
        return str(inside)
    if kind in {"Para", "Plain"}:
        return f" {seen_by_pandoc(inside)} "
    if kind in {"BulletList", "OrderedList"}:
        marks = repeat("-") if kind == "BulletList" else map("{}.".format, count(inside[0][0]))
        items = inside if kind == "BulletList" else inside[1]
        return "".join(f" {mark} {seen_by_pandoc(item)}" for mark, item in zip(marks, items, strict=False))
    if kind == "Link":
        said = seen_by_pandoc(inside[1])
        # an address that a reader makes a link of by itself is the words that were typed
        return said if unquote(inside[2][0]).endswith(unquote(said)) else "<Link>"
    return " " if kind in {"Space", "SoftBreak"} else f"<{kind}>"


def images(tokens: list[Token]) -> list[Token]:
    """Give the pictures among what markdown-it read."""
    return [child for token in tokens for child in token.children or () if child.type == "image"]
