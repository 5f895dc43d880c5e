"""Where a path leads: followed through the types of records and the nodes of a file."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.record.base import Record
from armoedeplan.record.path import FieldPath, Lost, Segment, joined, segments
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import counting_number, near
from armoedeplan.yamltext.tree import Steps, child_of


class Spot(NamedTuple):
    """Where a path leads.

    steps: keys and positions in the file. field: the last field. key: the item of that field, if one is named.
    node: the value that is there, or nothing; a plain value that stands for a record is also that of its field.
    path: the path as it is usually written, with the ids of items.
    above: the field that it stands in, or nothing when that is the plan.
    line: the plain line that stands where the record of the last field would be, if one does.
    """

    steps: Steps
    field: Field
    key: str | None
    node: Node | None
    path: FieldPath
    above: Field | None = None
    line: "PlainLine | None" = None

    @property
    def questions(self) -> tuple[FieldPath, ...]:
        """The paths of the questions that an answer here answers: its own, and the one that it is a part of."""
        above = self.above
        return (self.path, self.path.parent) if above and above.question and not above.many else (self.path,)


class PlainLine(NamedTuple):
    """A line that stands for a whole record: where it is, and what the record says as a group of one answer."""

    steps: Steps
    group: dict[str, str]


def follow(record: type[Record], root: Node | None, path: str) -> Spot:
    """Follow a path from a record type and, as far as it is there, through a tree.

    Raises Lost when a name is unknown, or when an item is named that the file does not have.
    """
    fields, short = shape_of(record).fields, None
    steps: list[str | int] = []
    node = root
    field = above = None
    line: PlainLine | None = None
    parts = segments(path)
    written: list[Segment] = []
    for number, (name, key) in enumerate(parts):
        if field is not None and field.keyed and not field.names:
            return _spot_under_key(field, steps, node, parts[number:], path)
        above, field = field, _known_field(fields, name)
        fields = field.fields_below
        if field is short and key is None and not isinstance(node, MappingNode):
            # one plain value stands for the whole record, so that both have one place
            written.append(Segment(name, None))
            continue
        if short is not None and isinstance(node, ScalarNode) and node.value:
            line = PlainLine(tuple(steps), {short.name: node.value})
        steps.append(name)
        node = _value_under(node, name)
        if field.many and key is not None:
            position, node, key = _item_under(field, node, key)  # noqa: PLW2901 - its usual form
            steps.append(position)
        elif key is not None or (field.many and field.record and number + 1 < len(parts)):
            raise _bracket_fault(name, field)
        short = field.line_field if field.record else None
        written.append(Segment(name, key))
    if field is None:
        raise Lost("Het pad is leeg", "Schrijf een pad zo: plan.titel")
    return Spot(tuple(steps), field, key, node, joined(written), above, line)


def asked(record: type[Record], path: str) -> Field:
    """Give the field at a path of names without brackets, whatever a file holds. Raises Lost."""
    fields = shape_of(record).fields
    field = None
    for name, _ in segments(path):
        field = _known_field(fields, name)
        fields = field.fields_below
    if field is None:
        raise Lost("Het pad is leeg", "Schrijf een pad zo: plan.titel")
    return field


def _known_field(fields: Mapping[str, Field], name: str) -> Field:
    """Give the field of that name, or say which there are."""
    if name in fields:
        return fields[name]
    nearest = near(name, fields)
    if not fields:
        raise Lost(f"Onder deze vraag bestaat geen “{name}”", "Laat het laatste deel van het pad weg.")
    remedy = f"Bedoelt u {nearest}?" if nearest else f"Hier bestaat: {', '.join(fields)}."
    raise Lost(f"“{name}” bestaat niet in het plan", remedy)


def fields_along(record: type[Record], path: str) -> Iterator[Field]:
    """Yield the fields on the way of a path, as far as the questionnaire has them; keys of items do not matter."""
    fields = shape_of(record).fields
    for name in FieldPath(path).names:
        field = fields.get(name)
        if field is None:
            return
        yield field
        fields = field.fields_below


def _value_under(node: Node | None, name: str) -> Node | None:
    """Give the value under a name, as far as there is one."""
    return child_of(node, name) if isinstance(node, MappingNode) else None


def _item_under(field: Field, node: Node | None, key: str) -> tuple[int, Node | None, str]:
    """Give the position of an item of a list, the item, and the key by which it is usually named. Raises Lost."""
    position = _position_of(field, node, key)
    item = child_of(node, position) if node else None
    return position, item, (_id_of(item) if item and field.record else None) or str(position + 1)


def _position_of(field: Field, node: Node | None, key: str) -> int:
    """Give the position of an item, by its id or by its place counted from 1."""
    items = node.value if isinstance(node, SequenceNode) else []
    if 0 < (place := counting_number(key)) <= len(items):
        return place - 1
    ids = [_id_of(item) for item in items]
    if key in ids:
        return ids.index(key)
    nearest = near(key, [id_ for id_ in ids if id_])
    remedy = f"Bedoelt u {field.name}[{nearest}]?" if nearest else f"Voeg het eerst toe aan {field.name}."
    raise Lost(f"“{key}” bestaat niet onder {field.name}", remedy)


def _id_of(item: Node) -> str | None:
    """Give the id of an item, if it has one by which a path can name it."""
    found = _value_under(item, "id")
    return found.value if isinstance(found, ScalarNode) and re.fullmatch("[A-Za-z0-9_]+", found.value) else None


def _spot_under_key(field: Field, steps: list[str | int], node: Node | None, rest: list[Segment], path: str) -> Spot:
    """Follow a path into a mapping with names of one's own: what is left of the path is one name."""
    name = str(joined(rest))
    return Spot((*steps, name), field, name, _value_under(node, name), FieldPath(path.strip()), field)


def _bracket_fault(name: str, field: Field) -> Lost:
    """Say that brackets are missing, or that they do not belong."""
    if field.many:
        return Lost(f"“{name}” is een lijst", f"Noem welk onderdeel u bedoelt: {name}[korte_naam]")
    return Lost(f"“{name}” is geen lijst", "Laat de haakjes weg.")
