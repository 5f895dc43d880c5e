"""A made paper as a reader sees it: its blocks with their lines, in plain words."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final, NamedTuple

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

HEADING: Final = "kop"
PARAGRAPH: Final = "alinea"
ITEM: Final = "punt"
TABLE: Final = "tabel"
CAPTION: Final = "bijschrift"
FIGURE: Final = "beeld"
QUOTED: Final = "kader"
NOTE: Final = "noot"
_PARSER: Final = MarkdownIt("commonmark").enable("table")
_CAPTION: Final = re.compile(r"^(?:Table)?: +")
_ATTRIBUTES: Final = re.compile(r"\s*\{[.#][^}]*\}\s*$")
_NOTE_MARK: Final = re.compile(r"\[\^[^\]]+\]:?")
_INLINE_NOTE: Final = re.compile(r"\^\[((?:[^\[\]]|\[[^\]]*\])*)\]")
_DIV: Final = re.compile(r"^:::+\s*(?:\{?\.?([\w-]*)[^}]*\}?)?\s*$")
_SENTENCE: Final = re.compile(r"(?<=[.!?])[”’)]?\s+(?=[A-ZÀ-Ý“‘*0-9])")


class Violation(NamedTuple):
    """What a rule has against a paper: on which line, and the words that it is about."""

    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.line}: {self.words}"


class Row(NamedTuple):
    """A row of a table."""

    line: int
    cells: tuple[str, ...]
    bold: bool

    def numbers(self) -> list[float | None]:
        """Give its cells as numbers, where they are."""
        return [number_in(cell) for cell in self.cells]


class Block(NamedTuple):
    """A heading, paragraph, item of a list, table, caption or figure.

    level: of a heading. rows: of a table; the first is its head. aligned: of each column. within: the marked part.
    """

    kind: str
    line: int
    text: str
    level: int = 0
    rows: tuple[Row, ...] = ()
    aligned: tuple[str, ...] = ()
    within: str = ""

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows below the head."""
        return self.rows[1:]

    @property
    def is_prose(self) -> bool:
        """Whether it is read as sentences."""
        return self.kind in (PARAGRAPH, ITEM)


class Reading:
    """A text of Markdown with what stands above it, read once."""

    def __init__(self, markdown: str) -> None:
        self.markdown = markdown
        self.lines = markdown.split("\n")

    @cached_property
    def front(self) -> dict[str, Any]:
        """What stands above the text."""
        return yaml.load("\n".join(self.lines[1 : self._begin - 1]), yaml.CSafeLoader) or {} if self._begin else {}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, in their order."""
        parts, lines = self._parts_and_lines()
        return tuple(_blocks(_PARSER.parse("\n".join(lines)), parts))

    @cached_property
    def visible(self) -> str:
        """All words that a reader sees, with those above the text."""
        above = [str(value) for value in self.front.values() if isinstance(value, str)]
        return "\n".join([*above, *(text for block in self.blocks for text in texts_of(block))])

    @cached_property
    def _begin(self) -> int:
        """The line at which the text begins."""
        if self.lines[0] != "---":
            return 0
        return next(at for at, line in enumerate(self.lines[1:], 2) if line == "---")

    def _parts_and_lines(self) -> tuple[list[str], list[str]]:
        """Give of each line in which marked part it is, and the lines without the marks."""
        inside: list[str] = []
        parts, lines = [], []
        for at, line in enumerate(self.lines):
            mark = _DIV.match(line)
            if mark and mark[1]:
                inside.append(mark[1])
            parts.append(inside[-1] if inside else "")
            if mark and not mark[1] and inside:
                inside.pop()
            lines.append("" if mark or at < self._begin else line)
        return parts, lines


def _blocks(tokens: list[Token], parts: list[str]) -> Iterator[Block]:
    """Yield the blocks of a text."""
    depth, quoted, at = 0, 0, 0
    while at < len(tokens):
        token = tokens[at]
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "table_open":
            end = next(n for n in range(at, len(tokens)) if tokens[n].type == "table_close")
            yield _table(tokens[at:end], parts)
            at = end
        elif token.type == "inline" and token.map:
            line, words = token.map[0], _plain(token)
            level = int(tokens[at - 1].tag[1]) if tokens[at - 1].type == "heading_open" else 0
            kind = HEADING if level else ITEM if depth else PARAGRAPH
            if not depth and not level and _CAPTION.match(words):
                kind, words = CAPTION, _CAPTION.sub("", words)
            elif len(token.children or ()) == 1 and token.children and token.children[0].type == "image":
                kind = FIGURE
            words = _ATTRIBUTES.sub("", words)
            yield from (Block(NOTE, line + 1, note) for note in _INLINE_NOTE.findall(words))
            words = _INLINE_NOTE.sub("", words)
            yield Block(kind, line + 1, words, level, within=parts[line] or (QUOTED if quoted else ""))
        at += 1


def _table(tokens: list[Token], parts: list[str]) -> Block:
    """Read a table."""
    rows: list[Row] = []
    aligned: list[str] = []
    cells: list[str] = []
    line, bold = tokens[0].map[0] if tokens[0].map else 0, False
    for token in tokens:
        if token.type == "tr_open":
            cells, bold = [], False
            at = token.map[0] + 1 if token.map else line
        elif token.type == "th_open":
            aligned.append(str(token.attrs.get("style", "")).partition(":")[2])
        elif token.type == "inline":
            cells.append(_plain(token))
            bold = bold or (len(cells) == 1 and token.content.startswith("**"))
        elif token.type == "tr_close":
            rows.append(Row(at, tuple(cells), bold))
    return Block(TABLE, line + 1, "", 0, tuple(rows), tuple(aligned), parts[line])


def _plain(token: Token) -> str:
    """Give the words of a line without their marks."""
    found = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            found.append(" ")
        elif child.type in ("text", "code_inline", "image"):
            found.append(child.content)
    return _NOTE_MARK.sub("", "".join(found)).strip()


def texts_of(block: Block) -> list[str]:
    """Give the texts of a block: that of each cell, or its own."""
    return [cell for row in block.rows for cell in row.cells] if block.kind == TABLE else [block.text]


def words_in(text: str) -> list[str]:
    """Give the words of a text, in lower case."""
    return re.findall(r"[a-zà-ÿ0-9]+(?:[-’'.,][a-zà-ÿ0-9]+)*", text.lower())


def sentences_in(text: str) -> list[str]:
    """Give the sentences of a text."""
    return [one for one in _SENTENCE.split(text) if one.strip()]


def number_in(cell: str) -> float | None:
    """Give what a cell says as a number, such as `1.653.000`, `– 118.000`, `€ 40` or `52%`."""
    found = re.fullmatch(
        r"(?:€\s*)?([+–-]?)\s*(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?\s*(?:%|procent)?", cell.strip()
    )
    if not found:
        return None
    value = float(found[2].replace(".", "") + (found[3] or "").replace(",", "."))
    return -value if found[1] in ("–", "-") and found[1] else value
