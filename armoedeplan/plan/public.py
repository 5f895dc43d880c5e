"""A plan as it may travel in a public document: without internal answers, and without the comments of its makers."""

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.guide.root import Root
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.personal_advice import is_key_of_exception
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import fields_along
from armoedeplan.yamltext.emit import Bare, Data, pairs
from armoedeplan.yamltext.tree import data_of, name_of

STATES: Final = "antwoordstatus"
"""The part of a plan that says why answers are not there."""
DEVIATIONS: Final = "afwijkingen"
"""The part of a plan that says why it deviates from a check."""
INTERNAL_CHECKS: Final = frozenset({"AP204", "AP750"})
"""The checks of internal answers."""
_BARE: Final = re.compile(r"[\w.-]+")


def public_text(file: PlanFile, without: Collection[str] = ()) -> str:
    """Give the text of a sound plan with all answers that may be public, and nothing else.

    without: paths of questions or parts, without keys, that are left out too, with why they have no answer.
    """
    if not isinstance(file.read_root, MappingNode):
        return ""
    walk = _Walk(frozenset(without))
    return "\n".join(pairs(dict(walk.group(file.read_root, file.guide.root, FieldPath())), 0)) + "\n"


class _Walk(NamedTuple):
    """A walk over a plan that leaves out what is internal. without: the paths that are left out besides."""

    without: frozenset[str]

    def group(self, node: MappingNode, type_: type[Record], path: FieldPath) -> Iterator[tuple[str, Data]]:
        """Yield the names and values of a group that may be public."""
        fields = shape_of(type_).fields
        for key, child in node.value:
            name = name_of(key)
            field = fields.get(name)
            if name in {STATES, DEVIATIONS} and issubclass(type_, Root):
                told = [(entry, said) for entry, said in _named_pairs(child) if shown(name, entry, type_)]
                yield name, {entry: _plain_value(said) for entry, said in told if not self.left_out(entry)}
            elif field is not None and not _is_internal_field(field) and path.field(name) not in self.without:
                yield name, self.value(child, field, path.field(name))

    def value(self, node: Node, field: Field, path: FieldPath) -> Data:
        """Give the value of a field: a group, a list of groups, or what it holds."""
        if field.record is None or field.keyed:
            return _plain_value(node)
        if isinstance(node, SequenceNode):
            groups = [item for item in node.value if isinstance(item, MappingNode) or field.line_field]
            return [self.value(item, field, path) for item in groups]
        return dict(self.group(node, field.record, path)) if isinstance(node, MappingNode) else _plain_value(node)

    def left_out(self, entry: str) -> bool:
        """Tell whether an answer state is of something that is left out."""
        asked = FieldPath(entry).without_keys
        return any(is_under(asked, path) for path in self.without)


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
