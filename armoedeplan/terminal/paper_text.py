"""A paper as clean text on a terminal: its Markdown without what only pandoc knows, and as plain lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from armoedeplan.terminal.wrapping import line_width

if TYPE_CHECKING:
    from markdown_it.token import Token

_TOP: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TOLD: Final = re.compile(r'^(?:title|subtitle|author|date): "(.*)"$', re.MULTILINE)
_FENCE: Final = re.compile(r"^:{3,}.*\n?", re.MULTILINE)
_MARKED: Final = re.compile(r"(?<=[\])\w?.!]) ?\{[.#][^}\n]*\}")
_SPAN: Final = re.compile(r"(?<!!)\[([^\[\]]*)\](?![(\[:])")
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_CAPTION: Final = re.compile(r"^: (?=\S)", re.MULTILINE)
_IN_LIST: Final = "  "


def common_markdown(text: str) -> str:
    """Give the Markdown of a paper as all programs read it: without the marks by which it is laid out on pages."""
    top = _TOP.match(text)
    body = text[top.end() :] if top else text
    title, *below = _TOLD.findall(top[1]) if top else [""]
    body = _FENCE.sub("", _PICTURE.sub(r"\1", body))
    body = _CAPTION.sub("", _SPAN.sub(r"\1", _MARKED.sub("", body)))
    return "\n\n".join(filter(None, (f"# {title}" if title else "", *below, body.strip())))


def plain_paper(text: str) -> Iterator[str]:
    """Yield a paper in plain lines: headings, paragraphs, lists and tables, none wider than the terminal is."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(common_markdown(text))
    place, depth, marks = 0, 0, [""]
    while place < len(tokens):
        token = tokens[place]
        if token.type == "table_open":
            end = next(at for at in range(place, len(tokens)) if tokens[at].type == "table_close")
            yield from ("", *_table_lines(tokens[place:end]))
            place = end
        elif token.type == "heading_open":
            yield from ("", f"== {_words_of_line(tokens[place + 1])} ==")
        elif token.type in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            depth += token.nesting
            yield from [""] * (token.nesting == 1 and depth == 1)
        elif token.type == "list_item_open":
            marks.append(f"{token.info}. " if token.info else "- ")
        elif token.type == "inline" and tokens[place - 1].type == "paragraph_open":
            mark = marks.pop() if depth and len(marks) > 1 else ""
            yield from [""] * (not depth)
            yield from _folded_paragraph(_words_of_line(token), mark, _IN_LIST * max(0, depth - 1))
        place += 1


def _words_of_line(token: "Token") -> str:
    """Give the words of a line without its marks; a line break that was meant stays."""
    parts = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(parts.get(part.type, part.content) for part in token.children or ())


def _folded_paragraph(words: str, mark: str, margin: str) -> Iterator[str]:
    """Yield a paragraph or an item of a list, folded."""
    below = margin + " " * len(mark)
    for number, line in enumerate(words.split("\n")):
        first = margin + mark if number == 0 else below
        yield from wrap(line, line_width(), initial_indent=first, subsequent_indent=below) or [""]


def _table_lines(tokens: Sequence["Token"]) -> Iterator[str]:
    """Yield a table: its rows beside each other where they fit, or else each as lines that begin with their head."""
    rows: list[list[str]] = []
    to_the_right: list[bool] = []
    for token, following in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(_words_of_line(following))
            to_the_right += ["right" in str(token.attrs.get("style", ""))] * (token.type == "th_open")
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 2 * len(widths) <= line_width():
        for row in rows:
            placed = zip(row, widths, to_the_right, strict=True)
            yield "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in placed).rstrip()
        return
    head, *below = rows
    for row in below:
        first, *rest = zip(head, row, strict=True)
        yield from _folded_paragraph(first[1], "- ", "")
        for name, cell in rest:
            if cell:
                yield from _folded_paragraph(f"{name}: {cell}", "", _IN_LIST)
