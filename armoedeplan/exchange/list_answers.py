"""What the rows of a list say of records, held against what the plan says: new, filled in, or something else."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from armoedeplan.exchange.columns import WITH, fields
from armoedeplan.exchange.proposal import Differing
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import Field
from armoedeplan.yamltext.emit import Data


class _Said(NamedTuple):
    """What rows say at one place. values: as they are typed. whole: whether it is all there is, as in an export."""

    place: str
    values: tuple[str, ...]
    whole: bool


class ListAnswers:
    """The answers that a list gives, by list and by id of the record.

    new: the records that the plan does not have yet. filled: answers that the plan did not have.
    differing: the places where the plan says something else.
    """

    def __init__(self, old: Mapping[str, Mapping[str, Any]], *, overwrite: bool) -> None:
        """old: the records of the plan. overwrite: whether the list wins where both say something."""
        self._old: Final = old
        self._overwrite: Final = overwrite
        self._said: Final[dict[tuple[str, str, str], _Said]] = {}
        self.new: Final[dict[str, dict[str, dict[str, Data]]]] = {list_: {} for list_ in old}
        self.filled: Final[dict[str, tuple[str, ...]]] = {}
        self.differing: Final[dict[str, Differing]] = {}

    def make(self, list_: str, id_: str, name: str) -> None:
        """Note a record that the plan does not have."""
        self.new[list_][id_] = {"id": id_, "naam": name}

    def records(self, list_: FieldPath) -> tuple[dict[str, Data], ...]:
        """Give the new records of a list, each in the order of the questionnaire."""
        order = {field.name: number for number, (path, field) in enumerate(fields().items()) if is_under(path, list_)}
        return tuple(
            dict(sorted(record.items(), key=lambda pair: order[pair[0]])) for record in self.new[list_].values()
        )

    def say(self, list_: FieldPath, id_: str, name: str, values: tuple[str, ...], place: str, *, whole: bool) -> bool:
        """Note what a row says of a record; tell whether neither the plan nor a row before it says so.

        whole: whether these values are all there are. No values, and whole: the list has emptied the answer.
        """
        field = fields()[list_.field(name)]
        key = (list_, id_, name)
        before = self._said.get(key)
        had = before.values if before else ()
        kept = self._kept(list_, id_, field)
        if before and not field.many and values and had not in ((), values):
            self._contradict(key, had, values, place)
            return True
        every = tuple(dict.fromkeys((*had, *values)))
        self._said[key] = _Said(
            before.place if before and had else place, every, whole and (not before or before.whole)
        )
        if whole and id_ not in self.new[list_]:
            return set(values) != set(kept)
        return not set(values) <= {*had, *kept}

    def settle(self) -> None:
        """Hold all that was said against the plan; what two rows contradict is told already."""
        for key, said in self._said.items():
            list_, id_, name = key
            field = fields()[FieldPath(list_).field(name)]
            kept = self._kept(list_, id_, field)
            if id_ in self.new[list_]:
                if said.values:
                    self.new[list_][id_][name] = list(said.values) if field.many else said.values[0]
            elif not kept:
                if said.values:
                    self.filled[_path_of(key)] = said.values
            elif set(told := self._wanted(field, kept, said)) != set(kept):
                self.differing.setdefault(_path_of(key), Differing(_path_of(key), said.place, kept, told))

    def _wanted(self, field: Field, kept: tuple[str, ...], said: _Said) -> tuple[str, ...]:
        """Give what the plan would say when the list wins.

        A list that is no export may know less: it takes nothing away, unless somebody says that it wins. Who carries
        an offer out is only added to, for such a list has a row for each organisation.
        """
        if said.whole or not field.many:
            return said.values
        known = set(said.values) <= set(kept)
        if field is fields()[WITH] or (known and not self._overwrite):
            return tuple(dict.fromkeys((*kept, *said.values)))
        return said.values

    def _contradict(self, key: tuple[str, str, str], had: tuple[str, ...], values: tuple[str, ...], place: str) -> None:
        """Note that two rows say different things of one record."""
        list_, id_, name = key
        kept = self._kept(list_, id_, fields()[FieldPath(list_).field(name)])
        self.differing[_path_of(key)] = Differing(_path_of(key), place, kept or had, values)

    def _kept(self, list_: str, id_: str, field: Field) -> tuple[str, ...]:
        """Give what the plan says, as it is typed; nothing for a record that it does not have."""
        old = self._old[list_].get(id_)
        return () if old is None else typed_values(field, getattr(old, field.name))


def typed_values(field: Field, value: Any) -> tuple[str, ...]:
    """Write an answer as the texts that `zet` takes and a file holds: a list has more of them."""
    if value is None or value in ("", ()):
        return ()
    if isinstance(value, list | tuple):
        return tuple(map(str, value))
    if isinstance(value, str) or field.kind is None:
        return (str(value),)
    return (field.kind.canonical(field.kind.shown(value)),)


def field_values(value: "Data | None") -> tuple[str, ...]:
    """Give what a cell says as texts; nothing for an empty one."""
    if value is None:
        return ()
    # a choice is a text of its own kind, and stays one
    return tuple(map(_as_text, value)) if isinstance(value, list | tuple) else (_as_text(value),)


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else str(value)


def _path_of(key: tuple[str, str, str]) -> FieldPath:
    """Give the path of a field of a record of step 2."""
    list_, id_, name = key
    return FieldPath("samenwerking").field(list_).item(id_).field(name)
