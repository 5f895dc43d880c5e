"""Nodes to records: the typed values and all structural findings in one pass, each at its place.

The reader works through the fields of a record type; it knows no domain. A faulty value is reported once and
left out of the record. Ids and references are gathered on the way and resolved at the end.
"""

import re
from typing import Any, Final, Generic, NamedTuple, TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding
from armoedeplan.record.base import Record
from armoedeplan.record.kinds import Reference, Refused, short
from armoedeplan.record.path import FieldPath
from armoedeplan.record.references import Index
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.record.words import near
from armoedeplan.yamltext.decode import invisible, unfit
from armoedeplan.yamltext.parse import mark_of

R = TypeVar("R", bound=Record)
_TYPED = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
"""What YAML 1.2 takes for a number, a truth value or nothing, when it stands there without quotes."""
_MAY_BE_TYPED = frozenset("~nNtTfF+-.0123456789")
_MISSING: Final = object()


class Place(NamedTuple):
    """Where a record stands in a file."""

    path: FieldPath
    node: MappingNode


class Reading(Generic[R]):
    """What came of reading a tree: the record, the findings, and the place of every record."""

    __slots__ = ("findings", "index", "places", "record")

    def __init__(self, record: R, findings: list[Finding], index: Index, places: dict[int, Place]) -> None:
        self.record: Final = record
        self.findings: Final = findings
        self.index: Final = index
        self.places: Final = places


def read(record: type[R], root: Node) -> Reading[R]:
    """Read a tree as a record of the given type, with all that is wrong with it."""
    reader = _Reader()
    value = reader.record(shape_of(record), root, FieldPath())
    reader.findings.extend(reader.index.resolve())
    reader.findings.sort(key=lambda finding: (finding.mark, finding.code))
    whole = record() if value is _MISSING else value
    return Reading(whole, reader.findings, reader.index, reader.places)


class _Reader:
    """One pass over a tree."""

    __slots__ = ("findings", "index", "places")

    def __init__(self) -> None:
        self.findings: Final[list[Finding]] = []
        self.index: Final = Index()
        self.places: Final[dict[int, Place]] = {}

    def report(self, code: str, node: Node, path: FieldPath, message: str, remedy: str) -> Any:
        """Add a finding, and give the value that stands for "left out"."""
        self.findings.append(fault(code, mark_of(node), path, message, remedy))
        return _MISSING

    def record(self, shape: Shape, node: Node, path: FieldPath) -> Any:
        """Read one record; a faulty field is left out, so that it has its default."""
        if not isinstance(node, MappingNode):
            return self.misshapen(node, path, "een groep met eigen gegevens", "naam: waarde")
        values: dict[str, Any] = {}
        seen: set[str] = set()
        fields = shape.fields
        for key, child in node.value:
            name = key.value
            field = fields.get(name) if isinstance(key, ScalarNode) else None
            if field is None or name in seen:
                self.odd_key(key, path, fields, seen)
                continue
            seen.add(name)
            if field.plain and isinstance(child, ScalarNode):
                value = self.scalar(field, child, path, name) if child.value else _MISSING
            else:
                value = self.field(field, child, path.field(name))
            if value is not _MISSING:
                values[name] = value
        for name in shape.required:
            if not values.get(name):
                self.lacking(shape, node, path, name)
        made = shape.type.of(values)
        self.places[id(made)] = Place(path, node)
        return made

    def field(self, field: Field, node: Node, path: FieldPath) -> Any:
        """Read the value of a field that holds more than one scalar; an empty value is an open answer."""
        if isinstance(node, ScalarNode) and not node.value:
            return _MISSING
        if field.many:
            return self.items(field, node, path)
        if field.keyed:
            return self.keyed(field, node, path)
        if field.record is not None:
            return self.record(shape_of(field.record), node, path)
        return self.misshapen(node, path, "één waarde", "waarde")

    def scalar(self, field: Field, node: ScalarNode, around: FieldPath, step: str | int) -> Any:
        """Read one scalar in its canonical form only.

        It is the field of that name, or the item at that place, of what is around it. Its path is made when it is
        needed: most scalars are sound, and no reference.
        """
        text = node.value
        try:
            if node.style or text[0] in _MAY_BE_TYPED:
                _hold_writing(field, node)
            value = field.read(text)
        except Refused as refused:
            return self.report(refused.code, node, _path_of(around, step), refused.message, refused.remedy)
        if field.refers or field.open:
            self.known(field, value, node, around, step)
        return value

    def known(self, field: Field, value: str, node: ScalarNode, around: FieldPath, step: str | int) -> None:
        """Note a reference, or say so when a value of one's own looks like a known one."""
        kind = field.kind
        if isinstance(kind, Reference):
            self.index.refer(kind, value, node, _path_of(around, step))
        elif kind is not None and value not in kind.options and (nearest := near(value, kind.options)):
            message = f"“{value}” lijkt op de bekende waarde {nearest}"
            remedy = f"Bedoelt u {nearest}? Anders kunt u dit zo laten."
            self.report("AP027", node, _path_of(around, step), message, remedy)

    def items(self, field: Field, node: Node, path: FieldPath) -> Any:
        """Read a list of scalars or records; faulty items are left out."""
        if not isinstance(node, SequenceNode):
            self.index.unread.add(field.name)
            return self.misshapen(node, path, "een lijst", "- eerste\n- tweede")
        values = [self.item(field, child, path, number) for number, child in enumerate(node.value, 1)]
        kept = tuple(value for value in values if value is not _MISSING)
        if field.kind is not None and field.kind.chosen and len(set(kept)) < len(kept):
            self.repeated(node, path)
        return kept

    def item(self, field: Field, node: Node, path: FieldPath, number: int) -> Any:
        """Read the value or record at a place in a list, and know it by its id; number: its place, for messages."""
        if isinstance(node, ScalarNode) and not node.value:
            remedy = "Vul het in, of haal het streepje weg."
            return self.report("AP026", node, path.item(number), "Dit onderdeel van de lijst is leeg", remedy)
        if field.record is None:
            if isinstance(node, ScalarNode):
                return self.scalar(field, node, path, number)
            return self.misshapen(node, path.item(number), "één waarde", "- waarde")
        shape = shape_of(field.record)
        name = _id_of(node) if "id" in shape.fields else None
        made = self.record(shape, node, path.item(name or number))
        if made is not _MISSING and "id" in shape.fields:
            self.identify(field, made, node, path, number)
        return made

    def identify(self, field: Field, made: Any, node: Node, path: FieldPath, number: int) -> None:
        """Enter a record under its id; only a record that nothing can refer to may do without."""
        if made.id:
            self.index.enter(field.name, made.id, node, path.item(made.id))
        elif not type(made).referable_ and not _id_of(node):
            message = "Dit onderdeel heeft geen korte naam (id)"
            self.report("AP031", node, path.item(number), message, "Zet er bijvoorbeeld id: naam bij.")

    def keyed(self, field: Field, node: Node, path: FieldPath) -> Any:
        """Read a mapping with names of one's own."""
        if not isinstance(node, MappingNode):
            return self.misshapen(node, path, "een groep met eigen gegevens", "naam: waarde")
        values: dict[str, Any] = {}
        seen: set[str] = set()
        for key, child in node.value:
            if not isinstance(key, ScalarNode) or key.value in seen:
                self.odd_key(key, path, {}, seen)
                continue
            seen.add(key.value)
            where = path.field(key.value)
            if isinstance(child, ScalarNode) and not child.value:
                value = _MISSING
            elif field.record is not None:
                value = self.record(shape_of(field.record), child, where)
            elif isinstance(child, ScalarNode):
                value = self.scalar(field, child, path, key.value)
            else:
                value = self.misshapen(child, where, "één waarde", "waarde")
            if value is not _MISSING:
                values[key.value] = value
        return values

    def misshapen(self, node: Node, path: FieldPath, wanted: str, example: str) -> Any:
        """Report a list, group or value that stands where another form belongs."""
        found = "een groep" if isinstance(node, MappingNode) else "één waarde"
        found = "een lijst" if isinstance(node, SequenceNode) else found
        shown = example.replace("\n", " en ")
        message = f"Hier hoort {wanted}, en er staat {found}"
        return self.report("AP010", node, path, message, f"Schrijf het zo: {shown}")

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

    def repeated(self, node: SequenceNode, path: FieldPath) -> None:
        """Report the values that stand in a list more than once, each at its second place."""
        seen: set[str] = set()
        for child in (child for child in node.value if isinstance(child, ScalarNode)):
            if child.value in seen:
                self.report("AP029", child, path, f"“{child.value}” staat twee keer in deze lijst", "Haal er een weg.")
            seen.add(child.value)


def _hold_writing(field: Field, node: ScalarNode) -> None:
    """Hold the way a value is written against its kind: quotes, codes, and what YAML takes for no text. Raises Refused.

    A value without quotes comes here only when it may be taken for something else.
    """
    text = node.value
    if not node.style:
        if field.typed and _TYPED.fullmatch(text):
            remedy = f'Zet het tussen aanhalingstekens: "{text}"'
            raise Refused(f"“{text}” lezen andere programma's niet als tekst", remedy, "AP017")
    elif field.bare:
        remedy = f"Haal de aanhalingstekens weg: {short(text)}"
        raise Refused("Een getal staat zonder aanhalingstekens", remedy, "AP017")
    elif node.style == '"' and (found := unfit(text)):
        # between double quotes a sign can be written as a code
        raise Refused(invisible(found[0]), "Haal de code met de \\ weg.", "AP003")


def _path_of(around: FieldPath, step: str | int) -> FieldPath:
    """Give the path of the field of that name, or of the item at that place."""
    return around.item(step) if isinstance(step, int) else around.field(step)


def _id_of(node: Node) -> str | None:
    """Give the id that a node carries, well written or not."""
    if isinstance(node, MappingNode):
        for key, child in node.value:
            if key.value == "id" and isinstance(child, ScalarNode):
                return str(child.value) or None
    return None
