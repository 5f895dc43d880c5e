"""The rules for what colleagues write beside the answers: it belongs to a question, and names no person.

None of it keeps a plan from being read or changed: it is not part of what the council decides.
"""

from collections.abc import Iterator
from typing import Final

from yaml import MappingNode, Node, ScalarNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.naast import FUNCTIONS, NOTES, is_about_a_person, place_of
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.spot import follow
from armoedeplan.yamltext.parse import mark_of
from armoedeplan.yamltext.tree import child_of, is_empty

_CODES: Final = {NOTES: "AP041", FUNCTIONS: "AP042"}
_PERSON: Final = "AP043"
_PLACES: Final = "Noem een stap of onderdeel van de handreiking, zoals stap 4 of onderdeel 4.2."


def colleague_findings(root: Node, guide: Guide) -> Iterator[Finding]:
    """Yield what is wrong with the notes and the functions of a plan file."""
    for block in (NOTES, FUNCTIONS):
        found = child_of(root, block)
        for key, node in found.value if isinstance(found, MappingNode) else ():
            if isinstance(key, ScalarNode) and not is_empty(node):
                yield from _findings_of(block, key, node, root, guide)


def _findings_of(block: str, key: ScalarNode, node: Node, root: Node, guide: Guide) -> Iterator[Finding]:
    """Yield what is wrong with one entry."""
    path = FieldPath(block).field(key.value)
    lost = _why_lost(block, key.value, root, guide)
    if lost is not None:
        yield fault(_CODES[block], mark_of(key), path, lost.message, lost.remedy)
    if block == FUNCTIONS and isinstance(node, ScalarNode) and is_about_a_person(node.value):
        remedy = "Noem een functie of afdeling, zoals financiën of juridische zaken."
        yield fault(_PERSON, mark_of(node), path, "Hier staat een persoon in plaats van een functie", remedy)


def _why_lost(block: str, name: str, root: Node, guide: Guide) -> Lost | None:
    """Tell why an entry belongs to nothing in the plan; nothing when it does."""
    number = place_of(name)
    if block == FUNCTIONS and number:
        known = {*guide.components(), *map(str, range(guide.last + 1))}
        return None if number in known else Lost(f"“{name}” bestaat niet", _PLACES)
    try:
        follow(guide.root, root, name)
    except Lost as lost:
        return lost
    return None
