"""What a record of another plan refers to, and whether the same thing is in our plan."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.borrowing.taken_fields import TAKEN
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.recent import kept_for_last
from armoedeplan.record.base import Record
from armoedeplan.record.naming import called, spoken_name
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.record.walk import all_held
from armoedeplan.record.words import near, word_key

_ALIKE: Final = 0.75
"""How much two names are alike at least before the one is proposed for the other, from 0 to 1."""


class Known(NamedTuple):
    """A record of a plan: its id, the list it stands in, its path, and what people call it."""

    id: str
    list: str
    path: FieldPath
    name: str
    record: Record

    @property
    def told(self) -> str:
        """Its name as it can stand in a sentence, with what identifies a person covered."""
        return covered_words(spoken_name(self.record))


class Met(NamedTuple):
    """A record that is referred to. label: of the first field that does. here: the id that is proposed in our plan.

    sure: whether that one has the same name. takes: whether it can be taken along.
    """

    known: Known
    label: str
    lists: tuple[str, ...]
    here: str
    sure: bool
    takes: bool


def record_of(file: PlanFile, id_: str) -> Known | None:
    """Give the record of a plan with an id, or with a path that ends in one; nothing when there is none."""
    key = FieldPath(id_).key or id_
    entry = file.links.entries.get(key)
    record = _records_by_path(file).get(entry.path) if entry else None
    return Known(key, entry.list, entry.path, called(record), record) if entry and record is not None else None


@kept_for_last(2)
def _records_by_path(file: PlanFile) -> dict[FieldPath, Record]:
    """Give the records of a plan by their paths: to follow a path for each of many takes the square of how many."""
    # of two with one id, the first counts
    return {held.path: held.record for held in reversed(list(all_held(file.answers)))}


def met_references(theirs: PlanFile, ours: PlanFile, wanted: Sequence[Known]) -> list[Met]:
    """Give what records refer to besides each other, each once, with what our plan has of it."""
    found: dict[str, Met] = {}
    own = {known.id for known in wanted}
    for known in wanted:
        for label, lists, id_ in _references_in(known):
            other = record_of(theirs, id_)
            if other is not None and id_ not in own and id_ not in found:
                here, sure = same_in(ours, other, lists)
                found[id_] = Met(other, label, lists, here, sure, other.list in TAKEN)
    return list(found.values())


def same_in(ours: PlanFile, other: Known, lists: Sequence[str]) -> tuple[str, bool]:
    """Give the id of the same thing in our plan, and whether its name is the same; an empty id when there is none."""
    there = [record_of(ours, id_) for id_, entry in ours.links.entries.items() if entry.list in lists]
    names = {word_key(known.name): known.id for known in reversed(there) if known is not None}
    key = word_key(other.name)
    if key in names:
        return names[key], True
    if any(known is not None and known.id == other.id for known in there):
        return other.id, False
    nearest = near(key, names, cutoff=_ALIKE)
    return (names[nearest], False) if nearest else ("", False)


def _references_in(known: Known) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield what the fields that are taken refer to: the label of the field, the lists it may name, and the id."""
    fields = shape_of(type(known.record)).fields
    for name in TAKEN.get(known.list, ()):
        kind = fields[name].kind
        if kind is not None and kind.lists:
            value = getattr(known.record, name)
            for id_ in value if isinstance(value, tuple) else (value,):
                if id_:
                    yield fields[name].label, tuple(kind.lists), id_
