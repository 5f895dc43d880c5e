"""Where a finding stands in a text: from its mark to the end of the name or the value that is there."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.finding import Finding
from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.recent import kept_for_last
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.yamltext.tree import end_of


class RelatedPlace(NamedTuple):
    """Another place that a finding is about, and why, in Dutch: two offsets."""

    start: int
    end: int
    why: str


class PlacedFinding(NamedTuple):
    """A finding with its part of the text: two offsets. related: the other places that it speaks of."""

    finding: Finding
    start: int
    end: int
    related: tuple[RelatedPlace, ...] = ()


@kept_for_last()
def placed_findings(plan: EditedPlan) -> list[PlacedFinding]:
    """Give all findings of a plan with their places; what is of the whole file stands at its first line."""
    ends = dict(_ends_of_nodes(plan.file.root, plan.text)) if plan.file.root is not None else {}
    return [_placed_finding(plan, finding, ends) for finding in plan.findings]


def _placed_finding(plan: EditedPlan, finding: Finding, ends: dict[int, int]) -> PlacedFinding:
    """Give a finding with its place; where no name or value begins, it runs to the end of the line."""
    start = plan.lines.offset_of_mark(*finding.mark)
    stop = plan.lines.end_of_line(start)
    # a value of several lines is marked at its first, or a whole screen would be underlined
    end = min(ends.get(start, stop), stop)
    return PlacedFinding(finding, start, max(end, start), tuple(_related_places(plan, finding)))


def _related_places(plan: EditedPlan, finding: Finding) -> Iterator[RelatedPlace]:
    """Yield the other places of a finding: the first use of an id, and where the remedy is done."""
    if finding.code == "AP020":
        first = plan.file.links.entries.get(FieldPath(finding.path).record.key)
        if first is not None:
            yield _related_node(plan, first.node, "Hier is deze korte naam het eerst gebruikt.")
    if finding.mended_at:
        try:
            node = plan.file.spot_at(finding.mended_at).node
        except Lost:
            return
        if node is not None:
            yield _related_node(plan, node, "Hier verhelpt u het.")


def _related_node(plan: EditedPlan, node: Node, why: str) -> RelatedPlace:
    """Give the first line of a node as a place."""
    start = node.start_mark.index
    return RelatedPlace(start, min(end_of(plan.text, node), plan.lines.end_of_line(start)), why)


def _ends_of_nodes(root: Node, text: str) -> Iterator[tuple[int, int]]:
    """Yield where each name and each value begins and ends; of what begins at one place the innermost comes last."""
    rest = [root]
    while rest:
        node = rest.pop()
        if isinstance(node, ScalarNode):
            if node.value or node.style:
                yield node.start_mark.index, end_of(text, node)
        elif isinstance(node, MappingNode):
            for key, child in node.value:
                rest += (child, key)
        elif isinstance(node, SequenceNode):
            rest += node.value
