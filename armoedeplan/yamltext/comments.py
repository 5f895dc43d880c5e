"""The comments in a text: what stands behind a `#` between its values, with the line it stands on."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml import Node, ScalarNode

from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.tree import end_of

_COMMENT = re.compile(r"(?:^|(?<=[\s,\[{}\]]))#[^\r\n]*", re.MULTILINE)


class Comment(NamedTuple):
    """One comment: the line it stands on, from 1, and its words with the sign before them."""

    line: int
    words: str


def comments_in(parsed: ParsedText) -> list[Comment]:
    """Give the comments of a text in their order."""
    text, place, found = parsed.text, 0, []
    for start, end in (*sorted(_spans_of(text, parsed.root)), (len(text), len(text))):
        found += [
            Comment(text.count("\n", 0, place + hit.start()) + 1, hit[0].rstrip())
            for hit in _COMMENT.finditer(text[place:start])
        ]
        place = max(place, end)
    return found


def _spans_of(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield where the plain values and names of a tree begin and end."""
    if isinstance(node, ScalarNode):
        yield node.start_mark.index, end_of(text, node)
        return
    for child in node.value:
        for inner in child if isinstance(child, tuple) else (child,):
            yield from _spans_of(text, inner)
