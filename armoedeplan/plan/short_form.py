"""One plain line that stands for a record, as it is written in a plan file (decision record 0044).

A record that says nothing but its short field is written as that one line; it becomes a group when it says more.
"""

from collections.abc import Mapping, Sequence

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.record.shape import Field
from armoedeplan.record.spot import Spot
from armoedeplan.yamltext.emit import Data
from armoedeplan.yamltext.tree import child_of


def has_groups(node: Node | None) -> bool:
    """Tell whether a list has items that say more than one line."""
    return isinstance(node, SequenceNode) and any(isinstance(item, MappingNode) for item in node.value)


def lines_to_add(spot: Spot, lines: Sequence[Data]) -> list[Data]:
    """Give which lines come behind those of a list of which some items say more than one line; what they say stays.

    Raises ChangeRefused when the list would not begin with the lines that are there.
    """
    items = spot.node.value if isinstance(spot.node, SequenceNode) else []
    there = [_line_of(spot.field, item) for item in items]
    if list(lines[: len(there)]) != there:
        remedy = f"Wijzig één onderdeel, zoals {spot.path}[1], of haal er een weg."
        raise ChangeRefused(f"Onderdelen van {spot.path} bevatten meer dan één regel", remedy)
    return list(lines[len(there) :])


def in_short(field: Field, data: Data) -> Data:
    """Give the data of a record as one line, when it says nothing else."""
    line = field.line_field if field.record else None
    if line is not None and isinstance(data, Mapping) and list(data) == [line.name]:
        return data[line.name]
    return data


def _line_of(field: Field, item: Node) -> str:
    """Give the line of one item of a list."""
    line = field.line_field
    said = child_of(item, line.name) if line and isinstance(item, MappingNode) else item
    return said.value if isinstance(said, ScalarNode) else ""
