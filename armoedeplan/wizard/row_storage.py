"""Storing the rows of a table: all of them, with the records that they bring along, in one change of the plan."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.store import Store
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.cell_answers import bare_name
from armoedeplan.wizard.double_rows import Double
from armoedeplan.wizard.pasted_rows import ReadRow
from armoedeplan.wizard.reference_question import find_list, first_field


class Storage(NamedTuple):
    """What is to be stored of a table. open_as: the answer state of an amount of which a cell says p.m."""

    added: Sequence[ReadRow]
    changed: Sequence[Double] = ()
    open_as: str = ""


class Place(NamedTuple):
    """Where a record goes that a cell refers to: the list, how it is called, and the field that gets the name."""

    path: FieldPath
    label: str
    field: str


class RowStorage:
    """Stores rows in one list of a plan."""

    def __init__(self, path: FieldPath, record: type[Record], root: type[Root]) -> None:
        self._path: Final = path
        self._fields: Final[Mapping[str, Field]] = shape_of(record).fields
        self._root: Final = root

    def store(self, store: Store, storage: Storage) -> list[str]:
        """Store the rows; give the ids of the records that are new. Raises Refusal, and the plan is then as it was.

        It is one change of several steps, which the autosaved plan makes whole or not at all.
        """
        known = _add_new_names(store, self.new_names(storage))
        added = store.add_all(self._path, [_with_ids(row.typed(), known) for row in storage.added])
        for double in storage.changed:
            for name, typed in double.changes.items():
                store.set((double.path or self._path).field(name), _with_ids({name: typed}, known)[name])
        for id_, row in zip(added, storage.added, strict=True):
            for name, reason in row.open_fields().items() if storage.open_as else ():
                store.state(self._path.item(id_).field(name), storage.open_as, reason)
        return added

    def new_names(self, storage: Storage) -> dict[Place, list[str]]:
        """Give the records that cells refer to and that are to be added, by where they go. Raises Refusal."""
        found: dict[Place, list[str]] = {}
        rows = (*storage.added, *(double.row for double in storage.changed))
        for field, name in (pair for row in rows for pair in row.new_names(self._fields)):
            names = found.setdefault(self._place_of_new(field), [])
            if name not in names:
                names.append(name)
        return found

    def _place_of_new(self, field: Field) -> Place:
        """Give the list to which a reference adds a record, and the field that gets its name. Raises Refusal."""
        path, list_ = find_list(field.kind.lists[0], self._root) if field.kind else (self._path, field)
        first = first_field(list_.record) if list_.record else None
        if first is None or not first.typed:
            raise Refusal("Zo kunt u hier niets nieuws toevoegen", f"Voeg het eerst toe bij {list_.label}.")
        return Place(path, list_.label, first.name)


def _add_new_names(store: Store, names: Mapping[Place, Sequence[str]]) -> dict[str, str]:
    """Add the records that cells refer to; give the id of each by what the cell says."""
    known: dict[str, str] = {}
    for place, new in names.items():
        added = store.add_all(place.path, [{place.field: [bare_name(name)]} for name in new])
        known |= dict(zip(new, added, strict=True))
    return known


def _with_ids(typed: Mapping[str, Sequence[str]], known: Mapping[str, str]) -> dict[str, list[str]]:
    """Give answers with the ids of the records that were added for them."""
    return {name: [known.get(value, value) for value in values] for name, values in typed.items()}
