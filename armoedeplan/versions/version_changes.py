"""What differs between two versions of a plan: the one reckoning that reports, papers and merges share.

A change is one thing that somebody did: an answer that is another, a record that came, went, moved or got another id.
What a record that came or went holds is no change of its own. All changes together make the new version of the old one
(`applied_changes.py`). That it is reckoned once: decision record 0073.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, Shape, shape_of
from armoedeplan.versions.full_form import full_data, id_of, key_of
from armoedeplan.versions.other_ids import Data, nearest_pairs, other_ids, with_ids


class Sort(Enum):
    """What was done."""

    ADDED = "erbij"
    REMOVED = "weg"
    CHANGED = "gewijzigd"
    MOVED = "verplaatst"
    OTHER_ID = "andere korte naam"


class VersionChange(NamedTuple):
    """One thing that differs.

    path: where it stands in the new version; in the old one for what went, with the ids of the new one.
    A record without id is known by its place in the old version, from 1; one that came by its place in the new one.
    old, new: what stood there and stands there, in full form; nothing (None) for what is not there.
    Of a list whose records moved they are the keys of the records that stayed, in their order.
    Of another id they are the ids.
    """

    path: FieldPath
    sort: Sort
    old: Any
    new: Any


def changes_between(old: PlanFile, new: PlanFile) -> list[VersionChange]:
    """Give what differs between two files of one plan, in the order of the questionnaire."""
    return data_changes(full_data(old), full_data(new), new.guide.root)


def data_changes(old: Data, new: Data, root: type[Root]) -> list[VersionChange]:
    """Give what differs between two plans in full form, in the order of the questionnaire."""
    changed = other_ids(old, new, root)
    named = [VersionChange(other.list.item(other.old), Sort.OTHER_ID, other.old, other.new) for other in changed]
    return [*named, *_group_changes(with_ids(old, root, changed), new, shape_of(root), FieldPath())]


def _group_changes(old: Data, new: Data, shape: Shape | None, path: FieldPath) -> Iterator[VersionChange]:
    """Yield what differs in a group."""
    known = shape.fields if shape else {}
    there = {**old, **new}
    for name in (*(name for name in known if name in there), *(name for name in there if name not in known)):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield from _field_changes(before, after, known.get(name), path.field(name))


def _field_changes(old: Any, new: Any, field: Field | None, path: FieldPath) -> Iterator[VersionChange]:
    """Yield what differs in one field."""
    if field is not None and field.record is not None and not field.keyed:
        shape = shape_of(field.record)
        if field.many and _are_lists(old, new):
            yield from _list_changes(old or [], new or [], shape, path)
            return
        if not field.many and _are_groups(old, new):
            yield from _group_changes(old or {}, new or {}, shape, path)
            return
    if field is not None and field.keyed and _are_groups(old, new):
        yield from _entry_changes(old or {}, new or {}, path)
        return
    yield VersionChange(path, Sort.CHANGED, old, new)


def _entry_changes(old: Data, new: Data, path: FieldPath) -> Iterator[VersionChange]:
    """Yield what differs in what is kept under names of one's own: each entry is whole."""
    for name in {**old, **new}:
        if old.get(name) != new.get(name):
            yield VersionChange(path.field(name), Sort.CHANGED, old.get(name), new.get(name))


def _list_changes(old: Sequence[Any], new: Sequence[Any], shape: Shape, path: FieldPath) -> Iterator[VersionChange]:
    """Yield what differs in a list of records: in those that are in both, what went and what came, and the order."""
    pairs = paired_items(old, new)
    come_from = {after: before for before, after in pairs}
    stayed = {before for before, _ in pairs}
    for place, item in enumerate(new):
        before = come_from.get(place)
        if before is None:
            yield VersionChange(path.item(key_of(item, place)), Sort.ADDED, None, item)
        elif old[before] != item:
            here = path.item(key_of(old[before], before))
            if isinstance(item, Mapping) and isinstance(old[before], Mapping):
                yield from _group_changes(old[before], item, shape, here)
            else:
                yield VersionChange(here, Sort.CHANGED, old[before], item)
    for place, item in enumerate(old):
        if place not in stayed:
            yield VersionChange(path.item(key_of(item, place)), Sort.REMOVED, item, None)
    yield from _order_change(old, new, pairs, path)


def _order_change(
    old: Sequence[Any], new: Sequence[Any], pairs: Sequence[tuple[int, int]], path: FieldPath
) -> Iterator[VersionChange]:
    """Yield that the records of a list stand in another order; what came stands behind them unless that is told."""
    come_from = {after: before for before, after in pairs}
    order = tuple(
        key_of(old[come_from[place]], come_from[place]) if place in come_from else f"+{key_of(item, place)}"
        for place, item in enumerate(new)
    )
    before = tuple(key_of(old[place], place) for place in sorted(come_from.values()))
    come = tuple(f"+{key_of(item, place)}" for place, item in enumerate(new) if place not in come_from)
    if order != (*before, *come):
        yield VersionChange(path, Sort.MOVED, (*before, *come), order)


def paired_items(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """Pair what is one item in two versions of a list: by its id, by what it says, or because it is alike.

    Gives their places, counted from 0.
    """
    by_id = {id_: place for place, id_ in _ids_once(old).items()}
    pairs = [(by_id[id_], place) for place, id_ in _ids_once(new).items() if id_ in by_id]
    left_old = _places_left(old, {before for before, _ in pairs})
    left_new = _places_left(new, {after for _, after in pairs})
    for before in [*left_old]:
        after = next((place for place in left_new if old[before] == new[place]), None)
        if after is not None:
            pairs.append((before, after))
            left_old.remove(before)
            left_new.remove(after)
    # what has an id and is not among both is another record by now (`other_ids`)
    free_old = [place for place in left_old if not id_of(old[place])]
    free_new = [place for place in left_new if not id_of(new[place])]
    near = nearest_pairs([old[place] for place in free_old], [new[place] for place in free_new])
    return sorted([*pairs, *((free_old[before], free_new[after]) for before, after in near)])


def _ids_once(items: Sequence[Any]) -> dict[int, str]:
    """Give the ids of items by their places; one that stands there twice tells nothing."""
    ids = [id_of(item) for item in items]
    often = Counter(ids)
    return {place: id_ for place, id_ in enumerate(ids) if id_ and often[id_] == 1}


def _places_left(items: Sequence[Any], taken: set[int]) -> list[int]:
    """Give the places that are not taken."""
    return [place for place in range(len(items)) if place not in taken]


def _are_lists(*values: Any) -> bool:
    return all(isinstance(value, list) or value is None for value in values)


def _are_groups(*values: Any) -> bool:
    return all(isinstance(value, Mapping) or value is None for value in values)
