"""A plan as it may travel in a public document: without internal answers, and without the comments of its makers."""

import re
from collections.abc import Iterator
from typing import Final

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.guide.root import Root
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.personal_advice import is_key_of_exception
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, fields_along
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.yamltext.emit import Bare, Data, pairs
from armoedeplan.yamltext.tree import data_of, name_of

STATES: Final = "antwoordstatus"
"""The part of a plan that says why answers are not there."""
DEVIATIONS: Final = "afwijkingen"
"""The part of a plan that says why it deviates from a check."""
INTERNAL_CHECKS: Final = frozenset({"AP204", "AP750"})
"""The checks of internal answers."""
_BARE: Final = re.compile(r"[\w.-]+")


def public_text(file: PlanFile) -> str:
    """Give the text of a sound plan with all answers that may be public, and nothing else."""
    if not isinstance(file.read_root, MappingNode):
        return ""
    return "\n".join(pairs(dict(_public_group(file.read_root, file.guide.root)), 0)) + "\n"


def _public_group(node: MappingNode, type_: type[Record]) -> Iterator[tuple[str, Data]]:
    """Yield the names and values of a group that may be public."""
    fields = shape_of(type_).fields
    for key, child in node.value:
        name = name_of(key)
        field = fields.get(name)
        if name in {STATES, DEVIATIONS} and issubclass(type_, Root):
            yield name, {entry: _plain_value(said) for entry, said in _named_pairs(child) if shown(name, entry, type_)}
        elif field is not None and not _is_internal_field(field):
            yield name, _public_value(child, field)


def _public_value(node: Node, field: Field) -> Data:
    """Give the value of a field: a group, a list of groups, or what it holds."""
    if field.record is None or field.keyed:
        return _plain_value(node)
    if isinstance(node, SequenceNode):
        groups = [item for item in node.value if isinstance(item, MappingNode) or field.line_field]
        return [_public_value(item, field) for item in groups]
    return dict(_public_group(node, field.record)) if isinstance(node, MappingNode) else _plain_value(node)


def _plain_value(node: Node) -> Data:
    """Give a value that holds no questions."""
    if isinstance(node, MappingNode):
        return {name: _plain_value(child) for name, child in _named_pairs(node)}
    if isinstance(node, SequenceNode):
        return [_plain_value(child) for child in node.value]
    text = str(data_of(node))
    return Bare(text) if isinstance(node, ScalarNode) and not node.style and _BARE.fullmatch(text) else text


def _named_pairs(node: Node) -> list[tuple[str, Node]]:
    return [(name_of(key), child) for key, child in node.value] if isinstance(node, MappingNode) else []


def _is_internal_field(field: Field) -> bool:
    return field.note is not None and field.note.internal


def shown(part: str, entry: str, root: type[Record]) -> bool:
    """Tell whether an entry of a part with keys may be public: why something is so is as internal as the answer."""
    if part == DEVIATIONS:
        return entry not in INTERNAL_CHECKS and not is_key_of_exception(entry)
    return part != STATES or not is_internal(entry, root=root)


def is_internal(path: str, *, unknown: bool = True, root: type[Record] = HANDREIKING.root) -> bool:
    """Tell whether a question, or what it is a part of, is internal; `unknown` is told of a path that leads nowhere."""
    fields = list(fields_along(root, path))
    return any(map(_is_internal_field, fields)) or (unknown and len(fields) < len(FieldPath(path).names))
