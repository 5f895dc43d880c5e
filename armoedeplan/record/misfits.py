"""What does not fit in a record: each told at its place, with what certainly repairs it."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.record.kinds import Refused, short
from armoedeplan.record.own_words import is_short_name
from armoedeplan.record.path import FieldPath
from armoedeplan.record.references import Index
from armoedeplan.record.shape import Field, Shape
from armoedeplan.record.words import near, word_key
from armoedeplan.record.writing import Repair, as_list, broken_number, is_nothing, nothing
from armoedeplan.yamltext.emit import LONGEST_FLOW, Bare, Data, flow
from armoedeplan.yamltext.parse import mark_of

MISSING: Final = object()
"""A value that is left out, so that its field has its default."""


class Misfits:
    """What does not fit, gathered while a tree is read."""

    __slots__ = ("findings", "index", "repairs")

    def __init__(self) -> None:
        self.findings: Final[list[Finding]] = []
        self.repairs: Final[list[Repair]] = []
        self.index: Final = Index()

    def report(self, code: str, node: Node, path: FieldPath, message: str, remedy: str) -> Any:
        """Add a finding, and give the value that stands for "left out"."""
        self.findings.append(fault(code, mark_of(node), path, message, remedy))
        return MISSING

    def refused(self, refused: Refused, field: Field, path: FieldPath, first: Node, last: Node) -> Any:
        """Report a value that does not fit its kind, with what it certainly means."""
        bare = field.bare and getattr(first, "style", None) and refused.code != "AP017"
        remedy = f"{refused.remedy} Zonder aanhalingstekens." if bare else refused.remedy
        self.report(refused.code, first, path, refused.message, remedy)
        if refused.meant is not None:
            self.mendable(refused.alike, first, refused.meant if field.typed else Bare(refused.meant), last)
        return MISSING

    def mendable(self, alike: str, first: Node, value: Data, last: Node | None = None) -> Any:
        """Note what repairs the last finding, and what that has in common with others."""
        found = self.findings[-1] = self.findings[-1]._replace(alike=alike)
        self.repairs.append(Repair(found, first, last or first, value))
        return MISSING

    def other_writing(self, node: ScalarNode, path: FieldPath, shown: str) -> None:
        """Say that a word of one's own stands elsewhere in another writing; of a short name that is certain to go."""
        message = f"“{short(node.value)}” staat in dit plan ook als “{short(shown)}”"
        self.report("AP044", node, path, message, f"Schrijf overal {shown}. In de stukken staat het al zo.")
        if is_short_name(node.value):
            self.mendable("Een eigen woord staat er ook als korte naam", node, shown)

    def no_list(self, field: Field, node: Node, path: FieldPath) -> Any:
        """Report what stands where a list belongs; one value is a list of one, or of what is parted by commas."""
        if is_nothing(node):
            return self.refused(nothing(node.value, in_list=False), field, path, node, node)
        if node.value:
            self.index.unread.add(field.name)
        items = as_list(field, node) if field.record is None and isinstance(node, ScalarNode) else []
        if not items or len(flow(items)) > LONGEST_FLOW:
            return self.misshapen(node, path, "een lijst", "- eerste\n- tweede")
        self.misshapen(node, path, "een lijst", flow(items))
        return self.mendable("Eén waarde staat waar een lijst hoort", node, items)

    def misshapen(self, node: Node, path: FieldPath, wanted: str, example: str) -> Any:
        """Report a list, group or value that stands where another form belongs; an empty one is an open answer."""
        found = "een groep" if isinstance(node, MappingNode) else "één waarde"
        found = "een lijst" if isinstance(node, SequenceNode) else found
        shown = example.replace("\n", " en ")
        message = f"Hier hoort {wanted}, en er staat {found}"
        if node.value or not path:
            return self.report("AP010", node, path, message, f"Schrijf het zo: {shown}")
        empty = "[]" if isinstance(node, SequenceNode) else "{}"
        self.report("AP010", node, path, message, f"Haal {empty} weg. Dan is de vraag nog open.")
        return self.mendable("Lege haakjes van een andere vorm", node, "")

    def odd_keys(
        self, group: MappingNode, odd: list[Node], shape: Shape, path: FieldPath, seen: set[str]
    ) -> Iterator[str]:
        """Report the names that do not belong in a group.

        A number that a comma broke is one value; yields the names of those, which were read too short.
        """
        broken: dict[int, tuple[int, str]] = {}
        strange = {id(key) for key in odd}
        for position, (name, _) in enumerate(group.value):
            if id(name) not in strange:
                continue
            found = broken_number(group.value, position, shape.fields) if group.flow_style else None
            if found is not None:
                broken[found[0]] = position, found[1]
            else:
                self.odd_key(name, path, shape.fields, seen)
        for first, (last, written) in broken.items():
            key, child = group.value[first]
            yield key.value
            self.withdraw(child, group)
            try:
                shape.fields[key.value].read(written)
            except Refused as refused:
                field = shape.fields[key.value]
                self.refused(refused, field, path.field(key.value), child, group.value[last][0])

    def withdraw(self, node: Node, group: Node) -> None:
        """Take back what was found in a value of a group; what was found in that group is the last that was."""
        _withdraw_at_mark(self.findings, lambda finding: finding.mark, mark_of(node), mark_of(group))
        _withdraw_at_mark(self.repairs, lambda repair: repair.finding.mark, mark_of(node), mark_of(group))

    def odd_key(self, key: Node, group: FieldPath, fields: dict[str, Field], seen: set[str]) -> None:
        """Report a key that is no word, that stands there twice, or that nobody knows."""
        if not isinstance(key, ScalarNode):
            self.report("AP014", key, group, "Een naam is hier geen tekst", "Schrijf één woord.")
            return
        name = short(key.value)
        if key.value in seen:
            self.report("AP012", key, group.field(name), f"“{name}” staat hier twee keer", "Haal er een weg.")
            return
        nearest = near(key.value, fields)
        remedy = f"Bedoelt u {nearest}?" if nearest else f"Hier kan staan: {', '.join(fields)}."
        self.report("AP013", key, group.field(name), f"“{name}” is hier geen bekende naam", remedy)

    def lacking(self, shape: Shape, node: Node, path: FieldPath, name: str) -> None:
        """Report a compulsory field that is not there; one that is there but faulty was reported already."""
        given = any(key.value == name and getattr(child, "value", None) for key, child in node.value)
        if not given:
            field = shape.fields[name]
            example = f"Zet er bij: {name}: {field.kind.example if field.kind else '...'}"
            self.report("AP019", node, path.field(name), f"“{name}” ontbreekt", example)

    def repeated(self, field: Field, node: SequenceNode, path: FieldPath) -> None:
        """Report the values that stand in a list more than once, each at its second place."""
        seen: set[str] = set()
        for child in (child for child in node.value if isinstance(child, ScalarNode)):
            value = word_key(child.value) if field.open else child.value
            if value in seen:
                message = f"“{short(child.value)}” staat twee keer in deze lijst"
                self.report("AP029", child, path, message, "Haal er een weg.")
            seen.add(value)


def _withdraw_at_mark(found: list[Any], mark_at: Callable[[Any], Mark], mark: Mark, first: Mark) -> None:
    """Take out of the end of a list, as far as it stands behind a place, what stands at a mark."""
    since = len(found)
    while since and mark_at(found[since - 1]) >= first:
        since -= 1
    found[since:] = [report for report in found[since:] if mark_at(report) != mark]
