"""The records of a plan as a template sees them.

A field of a record is an `Answer`, a `Missing`, another record, or a list of these. A reference is the record
that it points at; writing a record gives its name.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Final

from armoedeplan.analysis.proper_names import ProperNames
from armoedeplan.answers import Answer, Missing
from armoedeplan.guide.root import Root
from armoedeplan.markdowntext import inline
from armoedeplan.meaning import Meaning
from armoedeplan.plan.handreiking import plan_in
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.public import is_internal, shown
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record import Record
from armoedeplan.record.base import filled
from armoedeplan.record.naming import known_by
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.walk import Held, all_held

_WITH_OWN_NAMES: Final = frozenset({"actoren", "gemeenten", "netwerken"})
"""Lists of records that have a name of their own, as a person or a place has."""
_SMALL: Final = frozenset({"de", "het", "een", "alle", "heel", "hele", "in", "op"})
"""Words with which no name begins of an area or a subject."""
_WORDS: Final = re.compile(r"[^\W\d_][\w’'-]*")


class View:
    """A record as a template sees it: its fields by name, its own name when written, true when anything is filled.

    volgnummer: its place in its list, from 1; 0 for a record that stands in no list.
    """

    __slots__ = ("_known", "_path", "_record", "volgnummer")

    volgnummer: Final[Annotated[int, Meaning("de plaats in de lijst, vanaf 1")]]

    def __init__(self, record: Record, path: FieldPath, known: "Known", number: int = 0) -> None:
        self._record = record
        self._path = path
        self._known = known
        self.volgnummer = number

    def __getattr__(self, name: str) -> Any:
        field = shape_of(type(self._record)).fields.get(name)
        if field is None:
            short = type(self._record).short_
            if not short or name.startswith("_"):
                raise AttributeError(name)
            # a record that may be written as one plain line can be asked for all that this line can be asked for
            return getattr(getattr(self, short), name)
        return self._known.seen(field, getattr(self._record, name), self._path.field(name))

    def __str__(self) -> str:
        if hasattr(self._record, "id") or type(self._record).short_:
            return inline(self._known.named(self._record))
        fields = shape_of(type(self._record)).fields.values()
        return ", ".join(
            str(getattr(self, field.name)) for field in fields if filled(getattr(self._record, field.name))
        )

    def __repr__(self) -> str:
        return str(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and other._record is self._record

    def __hash__(self) -> int:
        return id(self._record)

    def __bool__(self) -> bool:
        return bool(self._record) and any(getattr(self, name) for name in shape_of(type(self._record)).fields)

    @property
    def lijst(self) -> Annotated[str, Meaning("de naam van de lijst waarin het staat")]:
        """The name of the list it stands in, such as `conclusies`; empty for the plan itself."""
        return next(reversed(self._path.names), "")

    def genoemd_bij(
        self, lijst: str, veld: str
    ) -> Annotated[tuple["View", ...], Meaning("wie dit noemt: genoemd_bij(lijst, veld)")]:
        """Give the records of a list that name this one in a field, such as the measures of a network."""
        return tuple(self._known.mentions.get((getattr(self._record, "id", ""), lijst, veld), ()))

    @property
    def in_zin(self) -> Annotated[str, Meaning("de naam zoals hij midden in een zin staat")]:
        """The name as it stands inside a sentence: what people call it, or with a small letter unless it is a name."""
        spoken = getattr(self._record, "noemnaam", None)
        if spoken:
            return inline(spoken)
        name = self._known.named(self._record)
        # a capital of `één` has no accent
        small = f"één{name[3:]}" if name[:3] == "Eén" else name[:1].lower() + name[1:]
        if name.startswith("Afdeling "):
            return inline(f"de {small}")
        first = name.split(" ", 1)[0]
        own = self.lijst in _WITH_OWN_NAMES or first in self._known.proper_names
        return inline(name if own or not first[1:].islower() else small)


class Entries(dict[Answer, Any]):
    """A mapping as a template sees it; what has a known name can be asked for by it, also when it is not there.

    names: the names that are known, each with its field. absent: gives what is seen of a field that is not there.
    """

    def __init__(self, given: dict[Answer, Any], names: Mapping[str, Field], absent: Callable[[Field], Any]) -> None:
        super().__init__(given)
        self._names = names
        self._absent = absent

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._names:
            raise AttributeError(name)
        # an answer has the hash of its value, and is equal to it
        return self[name] if name in self else self._absent(self._names[name])  # type: ignore[index]


class Known:
    """What is known while a document is made: the state of every question, and every record by its id."""

    def __init__(self, answers: Root) -> None:
        self.items: Final = {item.path: item for item in evaluate(answers)}
        self.answers: Final = answers
        self.proper_names: Final = ProperNames(answers)

    @property
    def plan(self) -> Plan:
        """The plan by the handreiking, for all that is about it. Raises TypeError for another guide."""
        return plan_in(self.answers)

    @cached_property
    def records(self) -> dict[str, View]:
        """Every record of the plan that has an id."""
        return {id_: View(record, path, self, number) for id_, (path, _, number, record) in self._records_with_id()}

    @cached_property
    def mentions(self) -> dict[tuple[str, str, str], list[View]]:
        """The records that name another one, by its id, their own list and the field."""
        found = defaultdict(list)
        for _, (path, list_, number, record) in self._records_with_id():
            view = View(record, path, self, number)
            for field in shape_of(type(record)).fields.values():
                if field.refers and not is_internal(path.field(field.name), root=type(self.answers)):
                    value = getattr(record, field.name)
                    for target in value if field.many else (value,):
                        found[target, list_.name, field.name].append(view)
        return found

    def _records_with_id(self) -> Iterator[tuple[str, Held]]:
        """Yield every record of a list that has an id, with that id."""
        named = ((getattr(entry.record, "id", ""), entry) for entry in all_held(self.answers) if entry.number)
        return ((id_, entry) for id_, entry in named if id_)

    def seen(self, field: Field, value: Any, path: FieldPath) -> Any:
        """Give a value as a template sees it.

        An answer to a question that is not asked (any more) is none, and neither is an internal one.
        """
        if field.keyed:
            root = type(self.answers)
            public = {key: inner for key, inner in value.items() if shown(path, key, root)}
            return Entries(
                {Answer(key, key): self.one(field, inner, path.field(key)) for key, inner in public.items()},
                field.fields_below,
                lambda entry: self.one(entry, entry.default, path.field(entry.name)),
            )
        item = self.items.get(path)
        if item is not None and (item.state is State.DORMANT or item.internal):
            return Missing(item)
        if field.many:
            return self._list_seen(field, value, path, item)
        if field.record is not None and (filled(value) or not field.question):
            return View(value, path, self)
        return self.one(field, value, path) if filled(value) else Missing(item)

    def _list_seen(self, field: Field, values: Any, path: FieldPath, item: Item | None) -> Any:
        """Give a list of values as a template sees it."""
        if not values:
            return () if item is None else Missing(item)
        if field.record is None:
            return tuple(self.one(field, value, path) for value in values)
        return tuple(
            View(record, path.item_of(record, number), self, number) for number, record in enumerate(values, 1)
        )

    def one(self, field: Field, value: Any, path: FieldPath) -> Any:
        """Give one value: the record it points at, or an answer in words."""
        if isinstance(value, Record):
            return View(value, path, self)
        if field.refers:
            return self.records.get(value) or Answer(value, value)
        shown = field.kind.shown(value) if field.kind else str(value)
        names = _names_in_own_word(shown) if field.open and shown == value else self.proper_names
        return Answer(value, shown, field.kind.brief(value) if field.kind else "", names)

    def named(self, record: Record) -> str:
        """Give the words by which people know a record, without an answer that is internal."""
        return known_by(record, self.name, internal=False)

    def name(self, id_: str) -> str:
        """Give the words by which people know the record of an id; of an unknown one the id."""
        view = self.records.get(id_)
        return self.named(view._record) if view else id_  # noqa: SLF001 - a view hides its record from templates only


def _names_in_own_word(word: str) -> frozenset[str]:
    """Give the first word of a word of one's own, which stands in a sentence as it was typed: `Noord`, `Roma`."""
    return frozenset(first for first in _WORDS.findall(word)[:1] if first.lower() not in _SMALL)


def path_behind(view: View) -> FieldPath:
    """Give where the record that is seen stands in the plan."""
    return view._path  # noqa: SLF001 - a view hides it from templates only


def known_behind(view: View) -> Known:
    """Give what is known of the plan of which a record is seen, for who reckons with it."""
    return view._known  # noqa: SLF001 - a view hides it from templates only
