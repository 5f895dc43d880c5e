"""Nodes to records: the typed values and all structural findings in one pass, each at its place.

The reader works through the fields of a record type; it knows no domain. A faulty value is reported once and
left out of the record. Ids and references are gathered on the way and resolved at the end.
"""

from typing import Any, Final, Generic, NamedTuple, TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from armoedeplan.record.base import Record
from armoedeplan.record.kinds import Choice, Reference, Refused, short
from armoedeplan.record.misfits import MISSING, Misfits
from armoedeplan.record.naming import NAMING
from armoedeplan.record.own_words import OwnWords
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.record.words import free_name
from armoedeplan.record.writing import MAY_BE_TYPED, read_written

R = TypeVar("R", bound=Record)


class Place(NamedTuple):
    """Where a record stands in a file."""

    path: FieldPath
    node: Node


class Reading(Generic[R]):
    """What came of reading a tree: the record, the findings with what repairs them, and the place of every record.

    own_words: the words of one's own that stand in it beside a list.
    """

    __slots__ = ("findings", "index", "own_words", "places", "record", "repairs")

    def __init__(self, record: R, reader: "_Reader") -> None:
        self.record: Final = record
        self.findings: Final = reader.findings
        self.repairs: Final = reader.repairs
        self.index: Final = reader.index
        self.own_words: Final = reader.own_words
        self.places: Final = reader.places


def read(record: type[R], root: Node) -> Reading[R]:
    """Read a tree as a record of the given type, with all that is wrong with it."""
    reader = _Reader(OwnWords())
    value = reader.record(shape_of(record), root, FieldPath())
    if reader.own_words.better_writings:
        # the writing of a word that all records are to hold came after another one
        reader = _Reader(OwnWords(reader.own_words.better_writings))
        value = reader.record(shape_of(record), root, FieldPath())
    reader.findings.extend(reader.index.resolve())
    reader.findings.sort(key=lambda finding: (finding.mark, finding.code))
    whole = record() if value is MISSING else value
    return Reading(whole, reader)


class _Reader(Misfits):
    """One pass over a tree."""

    __slots__ = ("own_words", "places")

    def __init__(self, own_words: OwnWords) -> None:
        super().__init__()
        self.own_words: Final = own_words
        self.places: Final[dict[int, Place]] = {}

    def record(self, shape: Shape, node: Node, path: FieldPath) -> Any:
        """Read one record; a faulty field is left out, so that it has its default."""
        if not isinstance(node, MappingNode):
            return self.misshapen(node, path, "een groep met eigen gegevens", "naam: waarde")
        values: dict[str, Any] = {}
        seen: set[str] = set()
        fields = shape.fields
        odd: list[Node] = []
        for key, child in node.value:
            name = key.value
            field = fields.get(name) if isinstance(key, ScalarNode) else None
            if field is None or name in seen:
                odd.append(key)
                continue
            seen.add(name)
            if field.plain and isinstance(child, ScalarNode):
                value = self.scalar(field, child, path, name) if child.value else MISSING
            else:
                value = self.field(field, child, path.field(name))
            if value is not MISSING:
                values[name] = value
        if odd:
            for name in self.odd_keys(node, odd, shape, path, seen):
                values.pop(name, None)
        for name in shape.required:
            if not values.get(name):
                self.lacking(shape, node, path, name)
        made = shape.type.of(values)
        self.places[id(made)] = Place(path, node)
        return made

    def field(self, field: Field, node: Node, path: FieldPath) -> Any:
        """Read the value of a field that holds more than one scalar; an empty value is an open answer."""
        if isinstance(node, ScalarNode) and not node.value:
            return MISSING
        if field.many:
            return self.items(field, node, path)
        if field.keyed:
            return self.keyed(field, node, path)
        if field.record is not None:
            if isinstance(node, ScalarNode):
                return self.short_record(field, node, path.parent, field.name)
            return self.record(shape_of(field.record), node, path)
        return self.misshapen(node, path, "één waarde", "waarde")

    def scalar(self, field: Field, node: ScalarNode, around: FieldPath, step: str | int) -> Any:
        """Read one scalar in its canonical form only.

        It is the field of that name, or the item at that place, of what is around it. Its path is made when it is
        needed: most scalars are sound, and no reference.
        """
        text = node.value
        try:
            if node.style or text[0] in MAY_BE_TYPED:
                value = read_written(field, node, in_list=isinstance(step, int))
            else:
                value = field.read(text)
        except Refused as refused:
            return self.refused(refused, field, _path_of(around, step), node, node)
        if field.refers or (field.open and value not in field.kind.options):  # type: ignore[union-attr]
            return self.known(field, value, node, around, step)
        return value

    def short_record(self, field: Field, node: ScalarNode, around: FieldPath, step: str | int) -> Any:
        """Read one plain value as a record that says nothing else; its findings are those of the value."""
        line = field.line_field
        if line is None or field.record is None:
            return self.misshapen(node, _path_of(around, step), "een groep met eigen gegevens", "naam: waarde")
        value = self.scalar(line, node, around, step)
        if value is MISSING:
            return MISSING
        made = field.record.of({line.name: value})
        self.places[id(made)] = Place(_path_of(around, step), node)
        return made

    def known(self, field: Field, value: str, node: ScalarNode, around: FieldPath, step: str | int) -> str:
        """Note a reference; give a word of one's own in the writing of the plan, and say what is doubtful about it."""
        kind = field.kind
        if isinstance(kind, Reference):
            self.index.refer(kind, value, node, _path_of(around, step))
        elif isinstance(kind, Choice):
            shown = self.own_words.shown_for(kind, value)
            if shown != value:
                self.other_writing(node, _path_of(around, step), shown)
            elif nearest := kind.near_to(value):
                label = kind.shown(nearest)
                message = f"“{short(kind.shown(value))}” lijkt op “{label}” uit de lijst"
                remedy = f"Bedoelt u {label}? Anders kunt u dit zo laten."
                self.report("AP027", node, _path_of(around, step), message, remedy)
            return shown
        return value

    def items(self, field: Field, node: Node, path: FieldPath) -> Any:
        """Read a list of scalars or records; faulty items are left out."""
        if not isinstance(node, SequenceNode):
            return self.no_list(field, node, path)
        values = [self.item(field, child, path, number) for number, child in enumerate(node.value, 1)]
        kept = tuple(value for value in values if value is not MISSING)
        if field.kind is not None and field.kind.chosen and len(set(kept)) < len(kept):
            self.repeated(field, node, path)
        return kept

    def item(self, field: Field, node: Node, path: FieldPath, number: int) -> Any:
        """Read the value or record at a place in a list, and know it by its id; number: its place, for messages."""
        if not node.value and (field.record is None or not isinstance(node, MappingNode)):
            remedy = "Vul het in, of haal het streepje weg."
            return self.report("AP026", node, path.item(number), "Dit onderdeel van de lijst is leeg", remedy)
        if field.record is None:
            if isinstance(node, ScalarNode):
                return self.scalar(field, node, path, number)
            return self.misshapen(node, path.item(number), "één waarde", "- waarde")
        if isinstance(node, ScalarNode):
            return self.short_record(field, node, path, number)
        shape = shape_of(field.record)
        name = _id_of(node) if "id" in shape.fields else None
        made = self.record(shape, node, path.item(name or number))
        if made is not MISSING and "id" in shape.fields:
            self.identify(field, made, node, path, number)
        return made

    def identify(self, field: Field, made: Any, node: Node, path: FieldPath, number: int) -> None:
        """Enter a record under its id; only a record that nothing can refer to may do without."""
        if made.id:
            self.index.enter(field.name, made.id, node, path.item(made.id))
        elif not type(made).referable_ and not _id_of(node):
            message = "Dit onderdeel heeft geen korte naam (id)"
            words = next(filter(None, (getattr(made, name, None) for name in NAMING)), "naam")
            remedy = f"Zet er bijvoorbeeld id: {free_name(str(words), self.index.entries)} bij."
            self.report("AP031", node, path.item(number), message, remedy)

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
            if field.names and key.value not in field.names:
                self.odd_key(key, path, dict.fromkeys(field.names, field), seen)
                continue
            seen.add(key.value)
            where = path.field(key.value)
            if isinstance(child, ScalarNode) and not child.value:
                value = MISSING
            elif field.record is not None:
                value = self.record(shape_of(field.record), child, where)
            elif isinstance(child, ScalarNode):
                value = self.scalar(field, child, path, key.value)
            else:
                value = self.misshapen(child, where, "één waarde", "waarde")
            if value is not MISSING:
                values[key.value] = value
        return values


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
