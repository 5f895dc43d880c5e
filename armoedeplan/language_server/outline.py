"""What a plan is made of, as an editor lists it beside the text: its groups, its lists and their records."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.questionnaire_level import Level, top_level
from armoedeplan.language_server.under_cursor import id_in
from armoedeplan.record.naming import NAMING
from armoedeplan.record.words import first_words
from armoedeplan.yamltext.tree import child_of, end_of, name_of


class PartKind(Enum):
    """What a part of a plan is."""

    GROUP = "group"
    LIST = "list"
    RECORD = "record"


class OutlinePart(NamedTuple):
    """A part of a plan with its parts.

    start, end: all of it, as offsets. head: where its name ends, from the same start. detail: a few words more.
    """

    kind: PartKind
    name: str
    detail: str
    start: int
    head: int
    end: int
    parts: "tuple[OutlinePart, ...]"


def outline_of(plan: EditedPlan) -> list[OutlinePart]:
    """Give the parts of a plan, in the order of the text; nothing while it cannot be read."""
    root = plan.file.root
    return list(_parts_in(root, top_level(plan.guide.root), plan.text)) if root is not None else []


def _parts_in(node: Node, level: Level, text: str) -> Iterator[OutlinePart]:
    """Yield the parts of a group, or of a list of records."""
    if isinstance(node, MappingNode):
        for key, child in node.value:
            below = level.under_name(name_of(key))
            if below is not None and below.field is not None and isinstance(child, MappingNode | SequenceNode):
                yield from _named_part(key, child, below, text)
    elif isinstance(node, SequenceNode):
        for number, child in enumerate(node.value, 1):
            below = level.under_item(id_in(child) or number)
            if below is not None and isinstance(child, MappingNode):
                yield _record_part(child, number, below, text)


def _named_part(key: Node, child: Node, level: Level, text: str) -> Iterator[OutlinePart]:
    """Yield the part that a name begins, if it holds more than values."""
    field = level.field
    parts = tuple(_parts_in(child, level, text))
    if field is None or not (field.record or field.keyed or parts):
        return
    kind = PartKind.LIST if isinstance(child, SequenceNode) else PartKind.GROUP
    detail = " ".join(filter(None, [name_of(key), _step_told(field.record)]))
    start, head, end = key.start_mark.index, key.end_mark.index, max(end_of(text, child), key.end_mark.index)
    yield OutlinePart(kind, field.label, detail, start, head, end, parts)


def _record_part(node: Node, number: int, level: Level, text: str) -> OutlinePart:
    """Give the part that is a record: what it is called, or else its id or its place in the list."""
    said = (child_of(node, name) for name in NAMING)
    name = next((child.value for child in said if isinstance(child, ScalarNode) and child.value), "")
    id_ = id_in(node)
    start, end = node.start_mark.index, end_of(text, node)
    head = min(node.value[0][0].end_mark.index, end) if node.value else end
    parts = tuple(_parts_in(node, level, text))
    shown = first_words(name) or id_ or f"Onderdeel {number}"
    return OutlinePart(PartKind.RECORD, shown, id_ if name else "", start, head, end, parts)


def _step_told(record: object) -> str:
    """Tell to which step of the guide what is asked in a record belongs; empty when that differs within it."""
    component = str(getattr(record, "component_", ""))
    step = component.partition(".")[0]
    return f"(stap {step})" if step not in {"", "0"} else ""
