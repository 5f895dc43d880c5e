"""What stands at an offset of a text that could be read: the name or the value, and its place in the questionnaire."""

from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.language_server.questionnaire_level import Level, top_level
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.yamltext.tree import end_of, name_of


class UnderCursor(NamedTuple):
    """What stands at an offset.

    level: its place in the questionnaire; that of the value, also when it is the name before it. node: what stands
    there. is_name: whether it is the name before the colon.
    """

    level: Level
    node: Node
    is_name: bool


def found_under(file: PlanFile, offset: int) -> UnderCursor | None:
    """Give what stands at an offset; nothing between values, in a remark, and at what the questionnaire has not."""
    return _found_in(file.root, top_level(file.guide.root), file.text, offset) if file.root is not None else None


def _found_in(node: Node, level: Level, text: str, offset: int) -> UnderCursor | None:
    """Look below a node, which stands at a level."""
    if isinstance(node, MappingNode):
        for key, child in node.value:
            if _spans_offset(text, key, offset) or _spans_offset(text, child, offset):
                below = level.under_name(name_of(key))
                if below is None:
                    return None
                if _spans_offset(text, key, offset):
                    return UnderCursor(below, key, True)
                return _found_in(child, below, text, offset)
    elif isinstance(node, SequenceNode):
        for number, child in enumerate(node.value, 1):
            if _spans_offset(text, child, offset):
                below = level.under_item(id_in(child) or number)
                return _found_in(child, below, text, offset) if below else None
    elif _spans_offset(text, node, offset):
        return UnderCursor(level, node, False)
    return None


def _spans_offset(text: str, node: Node, offset: int) -> bool:
    """Tell whether an offset lies in a node, or right behind it, as the cursor behind a word does."""
    return bool(node.start_mark.index <= offset <= end_of(text, node))


def id_in(node: Node) -> str:
    """Give the id that an item carries; empty when it has none."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((str(child.value) for key, child in pairs if key.value == "id" and isinstance(child, ScalarNode)), "")
