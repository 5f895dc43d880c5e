"""The rules for what a plan says of its own answers: `antwoordstatus` and `afwijkingen`."""

import re
from collections.abc import Iterator
from typing import Final

from yaml import MappingNode, Node, ScalarNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.guide.antwoorden import NVT
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.root import Root
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.spot import follow
from armoedeplan.yamltext.parse import mark_of
from armoedeplan.yamltext.tree import child_of, is_empty

_STATES: Final = FieldPath("antwoordstatus")
_DEVIATIONS: Final = FieldPath("afwijkingen")
_FAULT: Final = re.compile(r"AP[09]\d\d")
"""The codes of what no reason excuses: the structure of the file, and what identifies a person."""
_OF_ONE_FIND: Final = re.compile(r"AP9\d\d_[0-9a-f]{5}")
"""What speaks of one find that identifies a person, and may stay (decision record 0067)."""


def state_findings(plan: Root, root: Node, guide: Guide) -> Iterator[Finding]:
    """Yield what is wrong with the answer states and the deviations of a plan that has been read."""
    yield from _state_findings(plan, root)
    yield from _deviation_findings(root, guide)


def _entries_of(root: Node, name: str) -> list[tuple[ScalarNode, Node]]:
    """Give the keys and values of a mapping at the top of the file."""
    found = child_of(root, name)
    return [pair for pair in found.value if isinstance(pair[0], ScalarNode)] if isinstance(found, MappingNode) else []


def _state_findings(plan: Root, root: Node) -> Iterator[Finding]:
    """Hold every answer state against the question it speaks of."""
    for key, node in _entries_of(root, _STATES):
        mark, path = mark_of(key), _STATES.field(key.value)
        try:
            spot = follow(type(plan), root, key.value)
        except Lost as lost:
            yield fault("AP023", mark, path, lost.message, lost.remedy)
            continue
        state = plan.antwoordstatus.get(key.value)
        if state is None or not state.status:
            # a state that is there but faulty was reported by the reader
            if is_empty(node) or (isinstance(node, MappingNode) and not _has_value(node, "status")):
                yield _without_status(mark, path)
            continue
        if state.status == NVT and not state.reden:
            remedy = "Zet er een reden bij: reden: ..."
            yield fault("AP024", mark, path, "Bij niet_van_toepassing hoort een reden", remedy)
        if spot.node is not None and not is_empty(spot.node) and spot.field.line_field is not None:
            message = f"{key.value} is beantwoord, en heeft ook een antwoordstatus"
            yield fault("AP025", mark, path, message, "Haal de antwoordstatus weg.")


def _has_value(node: MappingNode, name: str) -> bool:
    """Tell whether a name has a value, right or wrong."""
    found = child_of(node, name)
    return found is not None and not is_empty(found)


def _without_status(mark: Mark, path: FieldPath) -> Finding:
    """Give the finding of an entry of `antwoordstatus` that has no `status`."""
    remedy = "Schrijf het zo: {status: later}, of onbekend, of niet_van_toepassing met een reden."
    return fault("AP024", mark, path, "Hier ontbreekt de status", remedy)


def _deviation_findings(root: Node, guide: Guide) -> Iterator[Finding]:
    """Hold every deviation against the rule it deviates from."""
    for key, node in _entries_of(root, _DEVIATIONS):
        mark, path = mark_of(key), _DEVIATIONS.field(key.value)
        if guide.step_of_code(key.value) is None and not _OF_ONE_FIND.fullmatch(key.value):
            fixed = _FAULT.fullmatch(key.value)
            message = f"Van {key.value} kunt u niet afwijken" if fixed else f"“{key.value}” is geen controle"
            remedy = "Los de bevinding zelf op." if fixed else "Noem de code van een controle, zoals AP204."
            yield fault("AP030", mark, path, message, remedy)
        elif is_empty(node):
            message = "Bij een afwijking hoort een reden"
            yield fault("AP030", mark, path, message, f'Schrijf het zo: {key.value}: "De raad heeft anders besloten."')
