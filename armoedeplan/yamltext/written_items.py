"""Items of lists as a text writes them, with their comments: so that another text can take them over as they are."""

import json
from collections.abc import Iterator
from typing import Any, Final

from yaml import MappingNode, Node, SequenceNode

from armoedeplan.yamltext.parse import ParsedText
from armoedeplan.yamltext.splice import EditRefused, entry_extent
from armoedeplan.yamltext.tree import Steps, data_of, is_flow, name_of


class WrittenItems:
    """The items of the lists of one text, by the names that lead to their list and by what they say."""

    def __init__(self, source: ParsedText) -> None:
        self._text: Final = source.text
        self._places: Final = {
            (names, _key_of(data_of(item))): (list_, place)
            for names, list_ in _lists_in(source.root, ())
            for place, item in enumerate(list_.value)
        }

    def lines_of(self, steps: Steps, item: Any) -> list[str] | None:
        """Give the lines of an item of the list at some steps, without their margin; nothing when it is not there."""
        names = tuple(step for step in steps if isinstance(step, str))
        found = self._places.get((names, _key_of(item)))
        if found is None:
            return None
        list_, place = found
        try:
            start, end = entry_extent(self._text, list_, place)
        except EditRefused:
            return None
        margin = list_.start_mark.column
        lines = self._text[start:end].rstrip("\n").split("\n")
        if any(line[:margin].strip() for line in lines):
            return None
        return [line[margin:].removesuffix("\r") for line in lines]


def _lists_in(node: Node, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], SequenceNode]]:
    """Yield the lists in a tree of which each item has lines of its own, with the names that lead to them."""
    if isinstance(node, MappingNode) and not is_flow(node):
        for key, child in node.value:
            yield from _lists_in(child, (*names, name_of(key)))
    elif isinstance(node, SequenceNode) and not is_flow(node):
        yield names, node
        for child in node.value:
            yield from _lists_in(child, names)


def _key_of(data: Any) -> str:
    """Write data so that they can be compared."""
    return json.dumps(data, sort_keys=True)
