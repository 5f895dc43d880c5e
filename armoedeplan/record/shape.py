"""From the annotations of a record to its fields: what each holds, and what is asked about it."""

from collections.abc import Callable
from types import GenericAlias
from typing import Annotated, Any, Final

from armoedeplan.record.base import Record
from armoedeplan.record.kinds import Kind, Prose, Text
from armoedeplan.record.question import Group, Keys, Question


class Field:
    """One field of a record.

    kind: how a scalar is read, or nothing when the field holds records.
    record: the record type that the field holds, if any.
    many: the field is a list. keyed: the field is a mapping with names of one's own.
    note: its Question or Group; method data have neither. question: the question about it, if it is one.
    plain: it holds one scalar. refers: its scalars name other records. open: it takes values of one's own.
    typed: it holds words, which YAML may take for something else. bare: it holds a number, without quotes.
    read: gives the value of a canonical text; raises Refused.
    names: those that a mapping may have; nothing when they are a person's own.
    """

    __slots__ = (
        "_entries", "bare", "default", "keyed", "kind", "many", "name", "names", "note", "open", "plain", "question",
        "read", "record", "refers", "typed",
    )  # fmt: skip

    def __init__(self, name: str, annotation: Any, default: object) -> None:
        metadata = getattr(annotation, "__metadata__", ())
        base = getattr(annotation, "__origin__", annotation) if metadata else annotation
        origin = getattr(base, "__origin__", None) if isinstance(base, GenericAlias) else None
        inner = base.__args__[-1 if origin is dict else 0] if origin else base
        inner_metadata = getattr(inner, "__metadata__", ())
        notes = [note for note in metadata if isinstance(note, Question | Group)]
        kinds = [kind for kind in (*metadata, *inner_metadata) if isinstance(kind, Kind)]
        self.name: Final = name
        self.default: Final = default
        self.many: Final = origin is tuple
        self.keyed: Final = origin is dict
        self.record: Final[type[Record] | None] = (
            inner if isinstance(inner, type) and issubclass(inner, Record) else None
        )
        self.kind: Final[Kind | None] = None if self.record else kinds[0] if kinds else Text()
        self.note: Final[Question | Group | None] = notes[0] if notes else None
        self.question: Final = self.note if isinstance(self.note, Question) else None
        self.names: Final = next((keys.names for keys in metadata if isinstance(keys, Keys)), ())
        self.typed: Final = bool(self.kind and self.kind.text)
        self.bare: Final = bool(self.kind and self.kind.bare)
        # most of a plan is words: they are read by the quickest way there is
        words = type(self.kind) in (Text, Prose)
        self.read: Final[Callable[[str], Any]] = str.strip if words else self.kind.read if self.kind else str
        self.plain: Final = not (self.record or self.many or self.keyed)
        self.refers: Final = bool(self.kind and self.kind.lists)
        self.open: Final = bool(self.kind and self.kind.open)
        self._entries: dict[str, Field] | None = None

    @property
    def only_written(self) -> bool:
        """Whether a command writes it and nobody is asked: it has words and no question, and is no group of fields."""
        return isinstance(self.note, Group) and (self.record is None or self.many) and not self.keyed

    @property
    def line_field(self) -> "Field | None":
        """The field that one plain value fills: this one, or that of the records that it holds, if they have one."""
        return self if self.record is None else shape_of(self.record).short

    @property
    def fields_below(self) -> "dict[str, Field]":
        """The fields of the record that it holds, or the entries of a mapping whose names are known."""
        if self.record is None:
            return {}
        if not self.keyed:
            return shape_of(self.record).fields
        if self._entries is None:
            entry, default = Annotated[self.record, self.note], self.record()
            self._entries = {name: Field(name, entry, default) for name in self.names}
        return self._entries

    @property
    def label(self) -> str:
        """The name that people read."""
        return self.note.label if self.note else self.name


class Shape:
    """The fields of one record type, in order; made once, when a record of that type is first met.

    short: the field that one plain value fills, which then stands for the record.
    """

    __slots__ = ("fields", "referable", "required", "short", "type")

    def __init__(self, record: type[Record]) -> None:
        self.type: Final = record
        self.referable: Final = record.referable_
        self.required: Final = record.required_ + (("id",) if record.referable_ else ())
        self.fields: Final = {
            name: Field(name, annotation, getattr(record, name, None))
            for name, annotation in record.__annotations__.items()
        }
        self.short: Final = self.fields.get(record.short_)


_SHAPES: dict[type[Record], Shape] = {}


def shape_of(record: type[Record]) -> Shape:
    """Give the fields of a record type, worked out at its first use and then kept (decision record 0001)."""
    try:
        return _SHAPES[record]
    except KeyError:
        return _SHAPES.setdefault(record, Shape(record))
