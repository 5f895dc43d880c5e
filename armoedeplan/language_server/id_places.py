"""Where an id stands in a plan: at its record, in what refers to it, and in the paths of what stands beside answers."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode

from armoedeplan.guide.naast import BLOCKS
from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.under_cursor import found_under
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.kinds import Slug
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.refusal import Refusal
from armoedeplan.yamltext.tree import child_of, end_of


class TextPart(NamedTuple):
    """A part of a text: two offsets."""

    start: int
    end: int


class TextChange(NamedTuple):
    """What comes in the place of a part of a text: two offsets, and the new words."""

    start: int
    end: int
    words: str


class NotRenamed(Refusal):
    """An id keeps its name."""


def id_under(plan: EditedPlan, offset: int) -> tuple[str, TextPart] | None:
    """Give the id at an offset and its part of the text: that of a record, or one that refers to a record."""
    found = found_under(plan.file, offset)
    if found is None or found.is_name or not isinstance(found.node, ScalarNode) or found.level.field is None:
        return None
    is_id = found.level.field.refers or found.level.field.name == "id"
    if not is_id or found.node.value not in plan.file.links.entries:
        return None
    return str(found.node.value), _part_of_node(plan.text, found.node)


def record_of(plan: EditedPlan, id_: str) -> TextPart | None:
    """Give where the record of an id is: its id, or the whole of it where that stands nowhere."""
    entry = plan.file.links.entries.get(id_)
    return _part_of_node(plan.text, child_of(entry.node, "id") or entry.node) if entry else None


def uses_of(plan: EditedPlan, id_: str) -> list[TextPart]:
    """Give what refers to the record of an id, in the order of the text."""
    nodes = (pointer.node for pointer in plan.file.links.pointers if pointer.id == id_)
    return sorted({_part_of_node(plan.text, node) for node in nodes})


def changes_to_rename(plan: EditedPlan, id_: str, new: str) -> list[TextChange]:
    """Give the changes that give a record another id: at the record, in what refers to it, in the paths to it.

    Raises Refused when the new one is no id, and NotRenamed when it is taken.
    """
    name = Slug().read(new)
    if name != id_ and name in plan.file.links.entries:
        message = f"De korte naam “{name}” is al van {plan.file.links.entries[name].path}"
        raise NotRenamed(message, "Kies een andere.")
    own = record_of(plan, id_)
    parts = [*([own] if own else []), *uses_of(plan, id_), *_parts_in_paths(plan.file, id_)]
    return [TextChange(part.start, part.end, name) for part in sorted(set(parts))]


def _parts_in_paths(file: PlanFile, id_: str) -> Iterator[TextPart]:
    """Yield where an id stands in the paths of answer states, notes and functions."""
    entry = file.links.entries.get(id_)
    if entry is None or not entry.path.endswith(f"[{id_}]"):
        return
    for key in _names_beside(file.root):
        at = key.start_mark.index + (1 if key.style else 0) + len(entry.path) - len(id_) - 1
        if is_under(FieldPath(key.value), entry.path) and file.text[at : at + len(id_)] == id_:
            yield TextPart(at, at + len(id_))


def _names_beside(root: Node | None) -> Iterator[ScalarNode]:
    """Yield the names in the groups that stand beside the answers."""
    for name in BLOCKS:
        group = child_of(root, name) if root is not None else None
        pairs: list[tuple[Node, Node]] = group.value if isinstance(group, MappingNode) else []
        yield from (key for key, _ in pairs if isinstance(key, ScalarNode))


def _part_of_node(text: str, node: Node) -> TextPart:
    """Give the part of a text that a node takes; of a value between quotes what is within them."""
    start, end = int(node.start_mark.index), end_of(text, node)
    quoted = isinstance(node, ScalarNode) and node.style in {'"', "'"}
    return TextPart(start + 1, end - 1) if quoted else TextPart(start, end)
