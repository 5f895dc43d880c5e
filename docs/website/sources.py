"""Markdown files, cut into parts at their headings; read as CommonMark with tables, as those who keep them see them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from website.outline import ROOT, Cutting

_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_ATTRIBUTES: Final = re.compile(r" ?\{[.#][^}\n]*\}")
"""What pandoc reads behind a heading or a picture, such as `{.unnumbered}`."""
_NO_WORD: Final = re.compile(r"[^\w\- ]")


class Heading(NamedTuple):
    """A heading: its level, its words, and the anchor that leads to it in the whole file."""

    level: int
    words: str
    anchor: str


class Part(NamedTuple):
    """A part of a file that becomes a page: its tokens, and the headings in it, of which the first is its title."""

    tokens: tuple[Token, ...]
    headings: tuple[Heading, ...]

    @property
    def title(self) -> Heading:
        """The heading with which it begins."""
        return self.headings[0]


@cache
def reader() -> MarkdownIt:
    """Give the reader of Markdown."""
    return MarkdownIt("commonmark", {"html": True, "typographer": False}).enable(["table", "strikethrough"])


def parts_of(source: str, cutting: Cutting) -> list[Part]:
    """Read a file, by its path from the root, and cut it; a file with parts begins with what stands before them."""
    text = _without_front_matter((ROOT / source).read_text(encoding="utf-8"), source)
    tokens = reader().parse(text)
    headings = dict(_headings(tokens))
    starts = [at for at, heading in headings.items() if _begins_page(heading, cutting)]
    if cutting.bundled:
        starts = starts[:1] + [at for before, at in pairwise(starts) if not _alike(headings[before], headings[at])]
    bounds = [0, *(at for at in starts if at > min(headings)), len(tokens)]
    return [_part(tokens, headings, start, end) for start, end in pairwise(bounds)]


def words_of(token: Token) -> str:
    """Give the words of an inline token, without marks."""
    return "".join(
        child.content if child.type in {"text", "code_inline"} else " " * (child.type == "softbreak")
        for child in token.children or ()
    )


def _part(tokens: Sequence[Token], headings: dict[int, Heading], start: int, end: int) -> Part:
    return Part(tuple(tokens[start:end]), tuple(heading for at, heading in headings.items() if start <= at < end))


def _headings(tokens: Sequence[Token]) -> Iterator[tuple[int, Heading]]:
    """Yield each heading that begins at the left, with its place; anchors are those that hosts of Git give."""
    seen: dict[str, int] = {}
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and not token.level:
            words = words_of(tokens[at + 1])
            slug = _NO_WORD.sub("", words.lower()).replace(" ", "-")
            count = seen.get(slug, 0)
            seen[slug] = count + 1
            yield at, Heading(int(token.tag[1:]), words, f"{slug}-{count}" if count else slug)


def _begins_page(heading: Heading, cutting: Cutting) -> bool:
    return heading.level == cutting.level or heading.anchor in cutting.anchors


def _alike(before: Heading, heading: Heading) -> bool:
    """Tell whether two headings end with paths that begin alike, such as `aanleiding` and `aanleiding.moties`."""
    return _subject(before) == _subject(heading)


def _subject(heading: Heading) -> str:
    return heading.words.rpartition(" ")[2].partition(".")[0].rstrip("()")


def _without_front_matter(text: str, source: str) -> str:
    """Give Markdown without what only pandoc reads; a title that stands before it becomes its first heading."""
    front = _FRONT.match(text)
    if not front:
        return text
    title = yaml.safe_load(front[1]).get("title", Path(source).stem)
    return f"# {title}\n\n{_ATTRIBUTES.sub('', text[front.end() :])}"
