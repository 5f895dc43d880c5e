"""Paths such as `samenwerking.aanbod[kredietbank].functies`: made, taken apart, and followed through types and nodes.

No other module knows how a path is written (decision record 0033).
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.record.base import Record
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import counting_number, near
from armoedeplan.refusal import Refusal
from armoedeplan.yamltext.tree import Steps, child_of

_SEGMENT = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?:\[(?P<key>[A-Za-z0-9_]+)\])?")
_AFTER = ("", ".", "[")
"""What follows in a path on a path that it leads further from."""
_KEY = re.compile(r"\[([^\]]*)\]")


class Lost(Refusal):
    """A path leads nowhere."""


class FieldPath(str):
    """Where something stands in a plan: names of fields with dots between them, the keys of items between brackets.

    It is the text as a person writes it, so that it needs no translation in a message, in JSON or as the key of an
    answer state; what stands in a file may be no proper path, and is then taken apart as far as it goes.
    The empty path is the plan itself.
    """

    __slots__ = ()

    def field(self, name: str) -> "FieldPath":
        """Give the path of a field of what is here."""
        return FieldPath(self + "." + name if self else name)

    def item(self, key: str | int) -> "FieldPath":
        """Give the path of an item of the list that is here, by its id or its place from 1."""
        return FieldPath(f"{self!s}[{key}]")

    def item_of(self, record: object, number: int) -> "FieldPath":
        """Give the path of a record of the list that is here, by its id, or else by its place from 1."""
        return self.item(getattr(record, "id", "") or number)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields on the way, without the keys of items."""
        return tuple(_KEY.sub("", self).split(".")) if self else ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the items on the way."""
        return tuple(_KEY.findall(self))

    @property
    def without_keys(self) -> "FieldPath":
        """The path of the question itself, whichever record it is asked of."""
        return FieldPath(_KEY.sub("", self))

    @property
    def is_item(self) -> bool:
        """Whether it leads to an item of a list, and not to a field of it."""
        return self.endswith("]")

    @property
    def key(self) -> str:
        """The key of the item it leads to; empty when it leads to a field."""
        return self[self.rindex("[") + 1 : -1] if self.is_item else ""

    def key_in(self, list_: str) -> str:
        """Give the key of the item of a list that it leads to or through; empty when it does not."""
        rest = self[len(list_) :] if self.startswith(list_ + "[") else ""
        return rest[1:].partition("]")[0]

    @property
    def list(self) -> "FieldPath":
        """The list of the item that it leads to; the path itself when it leads to a field."""
        return FieldPath(self[: self.rindex("[")]) if self.is_item else self

    @property
    def record(self) -> "FieldPath":
        """The path of the innermost item that it leads through, or to; empty when there is none."""
        return FieldPath(self[: self.rindex("]") + 1] if "]" in self else "")

    @property
    def parent(self) -> "FieldPath":
        """The path of what the last field stands in; empty for a field of the plan itself."""
        return FieldPath(self.rpartition(".")[0])

    def below(self, top: str) -> "FieldPath":
        """Give what of the path comes after another one; all of it when it does not lead further from that one."""
        return FieldPath(self[len(top) :].removeprefix(".")) if top and is_under(self, top) else self

    def moved(self, top: str, to: str) -> "FieldPath":
        """Give the path as it is when what stood at another path stands elsewhere."""
        return FieldPath(to + self[len(top) :]) if is_under(self, top) else self


class Segment(NamedTuple):
    """One step of a path: a name, and between brackets the id or place of an item."""

    name: str
    key: str | None


class Spot(NamedTuple):
    """Where a path leads.

    steps: keys and positions in the file. field: the last field. key: the item of that field, if one is named.
    node: the value that is there, or nothing; a plain value that stands for a record is also that of its field.
    path: the path as it is usually written, with the ids of items.
    line: the plain line that stands where the record of the last field would be, if one does.
    """

    steps: Steps
    field: Field
    key: str | None
    node: Node | None
    path: FieldPath
    line: "PlainLine | None" = None


class PlainLine(NamedTuple):
    """A line that stands for a whole record: where it is, and what the record says as a group of one answer."""

    steps: Steps
    group: dict[str, str]


def is_under(path: str, top: str) -> bool:
    """Tell whether a path is another path, or leads further from it."""
    return path.startswith(top) and path[len(top) : len(top) + 1] in _AFTER


def segments(path: str) -> list[Segment]:
    """Part a path into its steps; raises Lost when it is not written as a path."""
    parts = []
    for part in path.strip().split("."):
        found = _SEGMENT.fullmatch(part)
        if not found:
            remedy = "Schrijf een pad zo: samenwerking.aanbod[kredietbank].functies"
            raise Lost(f"“{path}” is geen pad", remedy)
        parts.append(Segment(found["name"], found["key"]))
    return parts


def follow(record: type[Record], root: Node | None, path: str) -> Spot:
    """Follow a path from a record type and, as far as it is there, through a tree.

    Raises Lost when a name is unknown, or when an item is named that the file does not have.
    """
    fields, short = shape_of(record).fields, None
    steps: list[str | int] = []
    node = root
    field: Field | None = None
    line: PlainLine | None = None
    parts = segments(path)
    written: list[str] = []
    for number, (name, key) in enumerate(parts):
        if field is not None and field.keyed and not field.names:
            return _spot_under_key(field, steps, node, parts[number:], path)
        field = _known_field(fields, name)
        fields = field.fields_below
        if field is short and key is None and not isinstance(node, MappingNode):
            # one plain value stands for the whole record, so that both have one place
            written.append(name)
            continue
        if short is not None and isinstance(node, ScalarNode) and node.value:
            line = PlainLine(tuple(steps), {short.name: node.value})
        steps.append(name)
        node = _value_under(node, name)
        if field.many and key is not None:
            position = _position_of(field, node, key)
            steps.append(position)
            node = child_of(node, position) if node else None
            key = (_id_of(node) if node and field.record else None) or str(position + 1)  # noqa: PLW2901 - its usual form
        elif key is not None or (field.many and field.record and number + 1 < len(parts)):
            raise _bracket_fault(name, field)
        short = field.line_field if field.record else None
        written.append(name if key is None else f"{name}[{key}]")
    if field is None:
        raise Lost("Het pad is leeg", "Schrijf een pad zo: plan.titel")
    return Spot(tuple(steps), field, key, node, FieldPath(".".join(written)), line)


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
    name = ".".join(part.name + (f"[{part.key}]" if part.key else "") for part in rest)
    return Spot((*steps, name), field, name, _value_under(node, name), FieldPath(path.strip()))


def _bracket_fault(name: str, field: Field) -> Lost:
    """Say that brackets are missing, or that they do not belong."""
    if field.many:
        return Lost(f"“{name}” is een lijst", f"Noem welk onderdeel u bedoelt: {name}[korte_naam]")
    return Lost(f"“{name}” is geen lijst", "Laat de haakjes weg.")
