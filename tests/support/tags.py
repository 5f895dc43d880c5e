"""The structure of a PDF as its tags tell it, and that of the Markdown it was made of."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf
from markdown_it import MarkdownIt

_PARTS = {"Table": "table", "L": "list", "Figure": "picture"}
_OPENING = {"table_open": "table", "bullet_list_open": "list", "ordered_list_open": "list", "image": "picture"}


class Structure(NamedTuple):
    """What a reader with a screen reader goes by: the levels of the headings in order, and how much there is else."""

    headings: list[int]
    parts: dict[str, int]


def structure_of_pdf(data: bytes) -> Structure:
    """Read the tags of a PDF; the heading above its contents is not in the Markdown, and is left out."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tags = list(_tags(pdf.Root.StructTreeRoot))
    levels = [int(tag[1:]) for tag in tags if tag[0] == "H" and tag[1:].isdigit()]
    return Structure(levels["TOC" in tags :], _counted(_PARTS.get(tag, "") for tag in tags))


def structure_of_markdown(text: str) -> Structure:
    """Read Markdown; the title of the document is no heading of the text."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text.partition("\n---\n")[2])
    every = [one for token in tokens for one in (token, *(token.children or ()))]
    levels = [int(one.tag[1:]) - 1 for one in every if one.type == "heading_open"]
    return Structure([level for level in levels if level], _counted(_OPENING.get(one.type, "") for one in every))


def _counted(names: Iterator[str]) -> dict[str, int]:
    return dict(Counter(name for name in names if name))


def _tags(element: Any) -> Iterator[str]:
    """Yield the tags below an element, in the order in which they are read."""
    if "/S" in element:
        yield str(element.S)[1:]
    below = element.get("/K")
    for one in list(below) if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(one, pikepdf.Dictionary):
            yield from _tags(one)
