"""Which section of which template fulfils a requirement row: comments that hold row ids and nothing else."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from armoedeplan.render.templates import chapters_of, template_names, text_of, with_chapters
from lijsten.eisen import FRAME, ROW

_ID = f"(?:{ROW.pattern}|{FRAME.pattern})"
_COMMENT = re.compile(rf"\{{#-?\s*({_ID}(?:[\s,]+{_ID})*)\s*-?#\}}")
_HEADING = re.compile(r"#{1,6} +(.*)")
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}")


class Section(NamedTuple):
    """A place in a document: its template, and the nearest heading (empty when there is none)."""

    template: str
    heading: str


@cache
def sections_by_row() -> dict[str, tuple[Section, ...]]:
    """Give the sections of all templates by requirement row."""
    found: dict[str, dict[Section, None]] = defaultdict(dict)
    texts = {name: text_of(name) for name in template_names()}
    # a chapter is told at its place in the document that it belongs to
    chapters = {chapter for text in texts.values() for chapter in chapters_of(text)}
    for file in sorted(texts.keys() - chapters):
        name = file.removesuffix(".j2").removesuffix(".md")
        for rows, heading in marked(with_chapters(texts[file]).splitlines()):
            for row in rows:
                found[row][Section(name, heading)] = None
    return {row: tuple(sections) for row, sections in found.items()}


def marked(lines: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the row ids of each comment with the heading it belongs to."""
    for number, line in enumerate(lines):
        for comment in _COMMENT.finditer(line):
            yield tuple(re.findall(_ID, comment[1])), _heading(lines, number)


def _heading(lines: Sequence[str], number: int) -> str:
    """Give the heading a comment stands at: on its line, right below it, above it, or else further down."""
    words = [_words(line) for line in lines]
    below = (word for word, line in zip(words[number:], lines[number:], strict=True) if _JINJA.sub("", line).strip())
    right_below = next(below, "")
    return right_below or next(filter(None, reversed(words[:number])), "") or next(filter(None, words[number:]), "")


def _words(line: str) -> str:
    """Give the words of a heading, three points where an answer stands; nothing when a line is no heading."""
    found = _HEADING.match(re.sub(r"^(?:\{[#%].*?[#%]\}\s*)+", "", line))
    if not found:
        return ""
    return " ".join(_JINJA.sub(lambda part: "…" if part[0].startswith("{{") else "", found[1]).split())
