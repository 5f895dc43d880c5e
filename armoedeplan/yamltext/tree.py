"""Finding one's way in a tree of nodes: paths of keys and positions, and where a value really ends."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, cast

from yaml import MappingNode, Node, ScalarNode, SequenceNode

Step: TypeAlias = str | int
Steps: TypeAlias = tuple[Step, ...]


def data_of(node: Node) -> Any:
    """Give the bare data of a tree: texts, lists and dicts; an empty value is an empty text."""
    if isinstance(node, ScalarNode):
        # most of a tree, and so what is looked for first
        return node.value
    if isinstance(node, MappingNode):
        return {name_of(key): data_of(child) for key, child in node.value}
    return [data_of(child) for child in node.value]


def same(left: Any, right: Any) -> bool:
    """Compare data as people do: an empty text, list and group are alike, and so is a last line end."""
    if left == right:
        # told in C: an edit nearly always reads back as the very data that were wanted
        return True
    if not left or not right:
        return not left and not right
    if isinstance(left, str) and isinstance(right, str):
        return left.rstrip("\n") == right.rstrip("\n")
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, str | Mapping) or isinstance(right, str | Mapping):
        return False
    return len(left) == len(right) and all(same(mine, theirs) for mine, theirs in zip(left, right, strict=True))


def name_of(key: Node) -> str:
    """Give the name before a colon; a list or group that stands there gives a text nobody asks for."""
    return key.value if isinstance(key, ScalarNode) else str(data_of(key))


def child_of(node: Node, step: Step) -> Node | None:
    """Give the value under a key or at a position, if it is there."""
    if isinstance(node, MappingNode):
        for key, child in node.value:
            if key.value == step:
                return cast("Node", child)
        return None
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        found: Node = node.value[step]
        return found
    return None


def walk(root: Node, steps: Sequence[Step]) -> list[Node]:
    """Give the nodes along a path, the root first, as far as the path exists."""
    nodes = [root]
    for step in steps:
        child = child_of(nodes[-1], step)
        if child is None:
            break
        nodes.append(child)
    return nodes


def is_empty(node: Node) -> bool:
    """Tell whether a node is an empty value: nothing, an empty text between quotes, or an empty list or group."""
    return not node.value


def is_flow(node: Node) -> bool:
    """Tell whether a list or group stands between brackets."""
    return bool(getattr(node, "flow_style", False))


def end_of(text: str, node: Node) -> int:
    """Give the position right after the last sign of a value, without the space and comments that follow it."""
    if isinstance(node, ScalarNode):
        end = node.end_mark.index
        if node.style in ("|", ">"):
            return node.start_mark.index + len(text[node.start_mark.index : end].rstrip())
        return int(end)
    if is_flow(node) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(text, last[1] if isinstance(node, MappingNode) else last)


def line_start(text: str, index: int) -> int:
    """Give the position of the first sign of the line that holds a position."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Give the position right after the line that holds a position, its line end included."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1
