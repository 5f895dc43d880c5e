"""The tree of an older file as it is read today: every value keeps the place where it stands in the file."""

from collections.abc import Iterable, Mapping, Sequence

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.emit import Data
from armoedeplan.yamltext.tree import Steps, child_of, is_empty, name_of, walk


class TreeRewriter:
    """A copy of a tree, which may be rewritten while the tree itself stays that of the text."""

    def __init__(self, root: Node) -> None:
        self.root: Node = _copied_tree(root)

    def carry(self, steps: Steps, target: Steps) -> None:
        """Let a name with all it has stand elsewhere."""
        group = walk(self.root, steps[:-1])[-1]
        key, child = next(pair for pair in group.value if name_of(pair[0]) == steps[-1])
        if child_of(self._group(target[:-1], key), target[-1]) is not None:
            self.drop(target)
        position = group.value.index((key, child))
        pair = (_scalar_like(str(target[-1]), key), child)
        if steps[:-1] == target[:-1]:
            group.value[position] = pair
        else:
            del group.value[position]
            self._group(target[:-1], key).value.append(pair)

    def put(self, steps: Steps, data: Data, old: Steps) -> None:
        """Let other data stand at a place, with the marks of what it was made of."""
        like = walk(self.root, old)[-1]
        group = self._group(steps[:-1], like)
        name = str(steps[-1])
        kept = [pair for pair in group.value if name_of(pair[0]) != name]
        group.value = [*kept, (_scalar_like(name, like), _node_of(data, like))]

    def drop(self, steps: Steps) -> None:
        """Take away what stands somewhere."""
        group, last = walk(self.root, steps[:-1])[-1], steps[-1]
        if isinstance(last, int):
            del group.value[last]
        else:
            group.value = [pair for pair in group.value if name_of(pair[0]) != last]

    def has_remarks(self, steps: Steps) -> bool:  # noqa: ARG002 - a tree has none
        """Tell that no remarks stand within a value: nothing of the file changes."""
        return False

    def keep(self, steps: Steps, path: FieldPath) -> None:
        """Keep nothing: the file still has it."""

    def _group(self, steps: Steps, like: Node) -> Node:
        """Give the group at a place, made where there is none yet."""
        node = self.root
        for step in steps:
            child = child_of(node, step)
            if child is None or (is_empty(child) and not isinstance(child, MappingNode)):
                child = MappingNode("", [], like.start_mark, like.end_mark)
                node.value = [pair for pair in node.value if name_of(pair[0]) != step]
                node.value.append((_scalar_like(str(step), like), child))
            node = child
        return node


def _copied_tree(node: Node) -> Node:
    """Give a tree of new groups and lists, with the same values in them."""
    if isinstance(node, MappingNode):
        pairs = [(key, _copied_tree(child)) for key, child in node.value]
        return MappingNode(node.tag, pairs, node.start_mark, node.end_mark, flow_style=node.flow_style)
    if isinstance(node, SequenceNode):
        items = [_copied_tree(child) for child in node.value]
        return SequenceNode(node.tag, items, node.start_mark, node.end_mark, flow_style=node.flow_style)
    return node


def _scalar_like(text: str, like: Node) -> ScalarNode:
    """Make a name or a value that stands where another node stands."""
    return ScalarNode("", text, like.start_mark, like.end_mark)


def _node_of(data: Data, like: Node) -> Node:
    """Make the nodes of data, all of which stand where another node stands."""
    if isinstance(data, str):
        return _scalar_like(data, like)
    if isinstance(data, Mapping):
        return MappingNode("", list(_pairs_of(data.items(), like)), like.start_mark, like.end_mark)
    return SequenceNode("", _items_of(data, like), like.start_mark, like.end_mark)


def _pairs_of(pairs: Iterable[tuple[str, Data]], like: Node) -> Iterable[tuple[Node, Node]]:
    return ((_scalar_like(name, like), _node_of(value, like)) for name, value in pairs)


def _items_of(items: Sequence[Data], like: Node) -> list[Node]:
    return [_node_of(item, like) for item in items]
