"""Signs in the answers that the fonts of a PDF do not have: told with their place, before a document is made."""

import re
from collections.abc import Iterator

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.record.path import FieldPath
from armoedeplan.signs.fonts import usual
from armoedeplan.signs.substitutes import Replaced, replaced
from armoedeplan.signs.word import ordinary
from armoedeplan.yamltext.parse import mark_of
from armoedeplan.yamltext.tree import name_of

_MOST = 3
"""How many of the signs in one answer are named."""
_ESCAPED = re.compile(r"\\[uU]")
_REMEDY = "U hoeft niets te doen. Wilt u het anders, schrijf het dan met letters of een gewoon leesteken."


def sign_findings(text: str, root: Node) -> list[Finding]:
    """Give a finding for each answer with signs that cannot be set; a text of usual signs costs next to nothing."""
    if usual(text) and not _ESCAPED.search(text):
        return []
    found = []
    for path, node in _values_below(root, FieldPath()):
        signs = [sign for sign in replaced(node.value) if sign.shown]
        if signs:
            found.append(
                fault("AP037", _place_of_signs(text, node, signs[0].signs), path, _message_about(signs), _REMEDY)
            )
    return found


def _values_below(node: Node, path: FieldPath) -> Iterator[tuple[FieldPath, ScalarNode]]:
    """Yield every value below a node with its path."""
    if isinstance(node, ScalarNode):
        yield path, node
    elif isinstance(node, MappingNode):
        for key, child in node.value:
            yield from _values_below(child, path.field(name_of(key)))
    elif isinstance(node, SequenceNode):
        for number, child in enumerate(node.value, 1):
            yield from _values_below(child, path.item(_id_of(child) or number))


def _id_of(node: Node) -> str:
    """Give the short name of an item, if it has one."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((str(child.value) for key, child in pairs if key.value == "id" and isinstance(child, ScalarNode)), "")


def _place_of_signs(text: str, node: ScalarNode, signs: str) -> Mark:
    """Give the place of signs in a value, or of the value when they are written in another way."""
    start = text.find(signs, node.start_mark.index, node.end_mark.index)
    if start < 0:
        return mark_of(node)
    line = node.start_mark.line + text.count("\n", node.start_mark.index, start) + 1
    return Mark(line, start - text.rfind("\n", 0, start))


def _message_about(signs: list[Replaced]) -> str:
    """Say which signs they are, and what stands in the documents."""
    kinds = {sign.signs: sign for sign in signs}
    told = "; ".join(f"{_signs_named(sign.signs)} wordt “{sign.shown}”" for sign in list(kinds.values())[:_MOST])
    more = f"; en nog {len(kinds) - _MOST}" if len(kinds) > _MOST else ""
    if all(ordinary(sign) != sign for sign in kinds):
        return f"Een teken uit Word wordt in documenten een gewoon teken: {told}{more}"
    return f"Het lettertype van de PDF en van plaatjes heeft dit niet: {told}{more}"


def _signs_named(signs: str) -> str:
    """Name signs: as they look, when they can be shown, and by their number."""
    number = f"U+{ord(signs[0]):04X}"
    shown = signs if len(signs) <= _MOST else f"{signs[:_MOST]}…"
    return f"“{shown}” ({number})" if shown.replace("…", "").isprintable() else f"het teken {number}"
