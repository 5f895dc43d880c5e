"""From events to a tree of nodes: words for nothing become empty, and what points to a value becomes that value."""

from typing import Any, Final, cast

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode
from yaml.composer import Composer

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar arrives as text; the records decide what it means."""
NOTHING: Final = frozenset({"~", "null", "Null", "NULL"})
"""What programs write for nothing: without quotes it is an open answer."""
_EMPTY: Final = "nothing"
"""The tag of a word for nothing."""


class _TreeLoader(Loader):  # type: ignore[misc, valid-type]
    """The same loader for building trees: tags are refused before, so there is nothing to resolve."""

    def resolve(self, kind: type[Node], value: object, implicit: Any) -> str:  # noqa: ARG002 - given by the parser
        """Give the one tag there is."""
        return ""

    def descend_resolver(self, parent: Node, index: Node | int) -> None:
        """Follow no paths: there are no resolvers for them."""

    def ascend_resolver(self) -> None:
        """Follow no paths: there are no resolvers for them."""


class _NothingLoader(_TreeLoader):
    """The loader for a text in which words for nothing may stand: it tells them from words between quotes."""

    def resolve(self, kind: type[Node], value: object, implicit: Any) -> str:  # noqa: ARG002 - given by the parser
        """Give the one tag there is, or that of a word for nothing."""
        return _EMPTY if value in NOTHING and implicit[0] else ""


class _AliasLoader(_NothingLoader):
    """The slow loader, which gives what points to a value a node of its own: with its place, and with that value."""

    get_single_node = Composer.get_single_node
    compose_document = Composer.compose_document
    compose_scalar_node = Composer.compose_scalar_node
    compose_sequence_node = Composer.compose_sequence_node
    compose_mapping_node = Composer.compose_mapping_node

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.anchors: dict[str, Any] = {}

    def compose_node(self, parent: Node | None, index: Any) -> Node:
        """Make the next node; that of an alias is a copy of the value that it points to."""
        if not self.check_event(yaml.AliasEvent):
            return cast("Node", Composer.compose_node(self, parent, index))
        event = self.get_event()
        meant = self.anchors[event.anchor]
        return ScalarNode(meant.tag, meant.value, event.start_mark, event.end_mark, style=meant.style)


def composed(text: str, *, aliases: bool) -> Node | None:
    """Build the tree of the one document in a text; nothing when it is empty. Raises yaml.YAMLError.

    aliases: whether the text has any; they point to short values only.
    """
    nothings = any(word in text for word in NOTHING)
    loader = (_AliasLoader if aliases else _NothingLoader if nothings else _TreeLoader)(text)
    try:
        root: Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    if root is not None and nothings:
        _empty(root)
    return root


def _empty(root: Node) -> None:
    """Make the words for nothing in a tree empty, wherever a value stands."""
    rest = [root]
    while rest:
        node = rest.pop()
        if isinstance(node, MappingNode):
            rest += (child for _, child in node.value)
        elif isinstance(node, SequenceNode):
            rest += node.value
        elif node.tag == _EMPTY:
            node.value = ""
