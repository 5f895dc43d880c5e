"""Where in a tree something stands that a step of a migration speaks of."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.migration.step import EVERY, Step
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.tree import Steps, child_of, data_of


class OldPlace(NamedTuple):
    """One place of before: keys and positions from the top, its path with ids, its path with places, its value."""

    steps: Steps
    path: FieldPath
    numbered: FieldPath
    node: Node

    @property
    def paths(self) -> tuple[FieldPath, FieldPath]:
        """The ways in which its path may be written."""
        return self.path, self.numbered

    def target(self, place: str) -> Steps:
        """Give the keys and positions of another place that lies in the same items."""
        positions = (step for step in self.steps if isinstance(step, int))
        return tuple(next(positions) if name == EVERY else name for name in place.split("."))


def places_of(root: Node, step: Step) -> list[OldPlace]:
    """Give the places that a step speaks of, in the order of the file."""
    top = OldPlace((), FieldPath(), FieldPath(), root)
    return [place for place in _places_below(top, step.place.split(".")) if step.only(data_of(place.node))]


def has_places(root: Node, step: Step) -> bool:
    """Tell whether there is any place that a step speaks of; that most plans have none is seen without making paths."""
    return _stands_below(root, step.place.split(".")) and bool(places_of(root, step))


def path_of(root: Node, steps: Steps) -> FieldPath:
    """Give the path of some keys and positions, with the ids of items."""
    path, node = FieldPath(), root
    for step in steps:
        child = child_of(node, step)
        path = path.item(_id_of(child) or step + 1) if isinstance(step, int) else path.field(step)
        node = child if child is not None else node
    return path


def _stands_below(node: Node, names: list[str]) -> bool:
    """Tell whether something stands at some names below a node."""
    if not names:
        return True
    if names[0] == EVERY:
        return isinstance(node, SequenceNode) and any(_stands_below(child, names[1:]) for child in node.value)
    child = child_of(node, names[0])
    return child is not None and _stands_below(child, names[1:])


def _places_below(place: OldPlace, names: list[str]) -> Iterator[OldPlace]:
    """Yield what stands at some names below a place."""
    if not names:
        yield place
    elif names[0] == EVERY:
        for number, child in enumerate(place.node.value if isinstance(place.node, SequenceNode) else ()):
            path = place.path.item(_id_of(child) or number + 1)
            inner = OldPlace((*place.steps, number), path, place.numbered.item(number + 1), child)
            yield from _places_below(inner, names[1:])
    elif (child := child_of(place.node, names[0])) is not None:
        inner = OldPlace((*place.steps, names[0]), place.path.field(names[0]), place.numbered.field(names[0]), child)
        yield from _places_below(inner, names[1:])


def _id_of(node: Node | None) -> str:
    """Give the short name of an item, if it has one."""
    found = child_of(node, "id") if isinstance(node, MappingNode) else None
    return str(found.value) if isinstance(found, ScalarNode) else ""
