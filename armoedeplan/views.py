"""The records of a plan as a template sees them.

A field of a record is an `Answer`, a `Missing`, another record, or a list of these. A reference is the record
that it points at; writing a record gives its name.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from armoedeplan.answers import Answer, Missing
from armoedeplan.markdowntext import inline
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.public import is_internal, shown
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record import Record
from armoedeplan.record.base import filled
from armoedeplan.record.naming import known_by
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of


class View:
    """A record as a template sees it: its fields by name, its own name when written, true when anything is filled.

    volgnummer: its place in its list, from 1; 0 for a record that stands in no list.
    """

    __slots__ = ("_known", "_path", "_record", "volgnummer")

    def __init__(self, record: Record, path: FieldPath, known: "Known", number: int = 0) -> None:
        self._record = record
        self._path = path
        self._known = known
        self.volgnummer: Final = number

    def __getattr__(self, name: str) -> Any:
        field = shape_of(type(self._record)).fields.get(name)
        if field is None:
            raise AttributeError(name)
        return self._known.seen(field, getattr(self._record, name), self._path.field(name))

    def __str__(self) -> str:
        if hasattr(self._record, "id"):
            return inline(self._known.named(self._record))
        fields = shape_of(type(self._record)).fields.values()
        return ", ".join(str(getattr(self, one.name)) for one in fields if filled(getattr(self._record, one.name)))

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
    def lijst(self) -> str:
        """The name of the list it stands in, such as `conclusies`; empty for the plan itself."""
        return next(reversed(self._path.names), "")

    def genoemd_bij(self, lijst: str, veld: str) -> tuple["View", ...]:
        """Give the records of a list that name this one in a field, such as the measures of a network."""
        return tuple(self._known.mentions.get((getattr(self._record, "id", ""), lijst, veld), ()))


class Known:
    """What is known while a document is made: the state of every question, and every record by its id."""

    def __init__(self, plan: Plan) -> None:
        self.items: Final = {item.path: item for item in evaluate(plan)}
        self.plan: Final = plan

    @cached_property
    def records(self) -> dict[str, View]:
        """Every record of the plan that has an id."""
        return {view_id: view for view_id, _, view in _entries(self.plan, FieldPath(), self)}

    @cached_property
    def mentions(self) -> dict[tuple[str, str, str], list[View]]:
        """The records that name another one, by its id, their own list and the field."""
        found = defaultdict(list)
        for _, list_name, view in _entries(self.plan, FieldPath(), self):
            record = view._record  # noqa: SLF001 - a view hides its record from templates only
            for field in shape_of(type(record)).fields.values():
                if field.refers and not is_internal(view._path.field(field.name)):  # noqa: SLF001 - as above
                    value = getattr(record, field.name)
                    for target in value if field.many else (value,):
                        found[target, list_name, field.name].append(view)
        return found

    def seen(self, field: Field, value: Any, path: FieldPath) -> Any:
        """Give a value as a template sees it.

        An answer to a question that is not asked (any more) is none, and neither is an internal one.
        """
        if field.keyed:
            return {Answer(key, key): self.one(field, one, path) for key, one in value.items() if shown(path, key)}
        item = self.items.get(path)
        if item is not None and (item.state is State.DORMANT or item.internal):
            return Missing(item)
        if field.many:
            return self._list(field, value, path, item)
        if field.record is not None and (filled(value) or not field.question):
            return View(value, path, self)
        return self.one(field, value, path) if filled(value) else Missing(item)

    def _list(self, field: Field, values: Any, path: FieldPath, item: Item | None) -> Any:
        """Give a list of values as a template sees it."""
        if not values:
            return () if item is None else Missing(item)
        if field.record is None:
            return tuple(self.one(field, one, path) for one in values)
        return tuple(View(one, path.item_of(one, number), self, number) for number, one in enumerate(values, 1))

    def one(self, field: Field, value: Any, path: FieldPath) -> Any:
        """Give one value: the record it points at, or an answer in words."""
        if isinstance(value, Record):
            return View(value, path, self)
        if field.refers:
            return self.records.get(value) or Answer(value, value)
        shown = field.kind.shown(value) if field.kind else str(value)
        return Answer(value, shown, field.kind.brief(value) if field.kind else "")

    def named(self, record: Record) -> str:
        """Give the words by which people know a record, without an answer that is internal."""
        return known_by(record, self.name, internal=False)

    def name(self, id_: str) -> str:
        """Give the words by which people know the record of an id; of an unknown one the id."""
        view = self.records.get(id_)
        return self.named(view._record) if view else id_  # noqa: SLF001 - a view hides its record from templates only


def _entries(record: Record, path: FieldPath, known: Known) -> Iterator[tuple[str, str, View]]:
    """Yield every record that has an id: that id, the name of its list, and the record."""
    for field in shape_of(type(record)).fields.values():
        value = getattr(record, field.name)
        if field.record is None or field.keyed:
            continue
        where = path.field(field.name)
        if not field.many:
            yield from _entries(value, where, known)
            continue
        for number, one in enumerate(value, 1):
            here = where.item_of(one, number)
            if getattr(one, "id", ""):
                yield one.id, field.name, View(one, here, known, number)
            yield from _entries(one, here, known)
