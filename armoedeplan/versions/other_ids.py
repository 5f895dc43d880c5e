"""Records that have another id in another version of a plan: which they are, and a plan with those ids.

An id is how a file names a record and what its references rest on; people know the record by its words. So a record
that is alike under another id is that record, and never one that went and one that came.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, Final, NamedTuple, TypeAlias

from armoedeplan.record import Record
from armoedeplan.record.naming import NAMING
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import free_name
from armoedeplan.versions.full_form import ID, field_of_item, id_of, with_paths

Data: TypeAlias = Mapping[str, Any]
_ALIKE: Final = 0.5
"""So much of what two records say must be the same to take them for one, from 0 to 1."""
_MOST_PAIRS: Final = 40_000


class OtherId(NamedTuple):
    """A record that got another id: the path of its list as the plan was, both ids, and whether others refer to it."""

    list: FieldPath
    old: str
    new: str
    referable: bool


def other_ids(old: Data, new: Data, root: type[Record]) -> list[OtherId]:
    """Give the records of a plan that have another id in another version of it, the outer ones first.

    old, new: in full form.
    """
    return list(_ids_in_group(old, new, root, FieldPath()))


def with_ids(data: Data, root: type[Record], changed: Sequence[OtherId]) -> dict[str, Any]:
    """Give a plan in which records have their other ids; references, and what stands beside the answers, follow."""
    if not changed:
        return dict(data)
    by_list = {(str(other.list), other.old): other.new for other in changed}
    referred = {other.old: other.new for other in changed if other.referable}
    done: dict[str, Any] = _group_with_ids(data, root, FieldPath(), by_list, referred)
    # inner records first: their paths lead through the ids that outer ones had
    lists = [(other.list.item(other.old), other.list.item(other.new)) for other in reversed(changed)]

    def moved(path: FieldPath) -> FieldPath:
        for before, after in lists:
            path = path.moved(before, after)
        return path

    return with_paths(done, moved)


def turned_back(changed: Sequence[OtherId]) -> list[OtherId]:
    """Give what undoes other ids. Paths of lists within a record that changed lead through its new id."""
    lists = [(other.list.item(other.old), other.list.item(other.new)) for other in changed]
    undone = []
    for other in changed:
        path = other.list
        for before, after in reversed(lists):
            path = path.moved(before, after)
        undone.append(OtherId(path, other.new, other.old, other.referable))
    return undone


def ids_given_twice(base: Data, data: Data, other: Data, root: type[Record]) -> list[OtherId]:
    """Give other ids for new records of a version that have the id of a new record in another list of the other one.

    Two people may both call something `loket`; each meant their own. That of the list with the first name keeps its id.
    """
    began, mine, theirs = (dict(_lists_of_ids(each, root, FieldPath())) for each in (base, data, other))
    taken = {*began, *mine, *theirs}
    given = []
    for id_, list_ in mine.items():
        if id_ not in began and id_ in theirs and theirs[id_] < list_:
            free = free_name(id_, taken)
            taken.add(free)
            given.append(OtherId(list_, id_, free, referable=True))
    return given


def ids_apart(paths: Iterable[str], data: Data, others: Iterable[Data], root: type[Record]) -> list[OtherId]:
    """Give other ids for records of a version that stand at some paths, so that they are others than those there."""
    taken = {id_ for each in (data, *others) for id_, _ in _lists_of_ids(each, root, FieldPath())}
    given = []
    for path in map(FieldPath, paths):
        free = free_name(path.key, taken)
        taken.add(free)
        given.append(OtherId(path.list, path.key, free, referable=True))
    return given


def _lists_of_ids(data: Any, record: type[Record], path: FieldPath) -> Iterator[tuple[str, FieldPath]]:
    """Yield the ids of a plan with the list in which each stands."""
    for name, field in shape_of(record).fields.items():
        value, here = data.get(name) if isinstance(data, Mapping) else None, path.field(name)
        if field.record is None or field.keyed or not value:
            continue
        if not isinstance(value, list):
            yield from _lists_of_ids(value, field.record, here)
            continue
        for number, item in enumerate(value, 1):
            if id_of(item):
                yield id_of(item), here
            yield from _lists_of_ids(item, field.record, here.item(id_of(item) or number))


def share_alike(old: Any, new: Any) -> float:
    """Tell how much of two records is the same, from 0 to 1; their ids do not count, a name counts for half."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return 0.0
    names = (old.keys() | new.keys()) - {ID}
    if not names:
        return 0.0
    named = next((name for name in NAMING if old.get(name)), "")
    same_name = bool(named and old[named] == new.get(named))
    same = sum(1 for name in names if old.get(name) == new.get(name))
    return max(same / len(names), _ALIKE if same_name else 0.0)


def nearest_pairs(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """Pair the records of two lists that are alike, the most alike first: their places, counted from 0.

    Of very long lists only what stands at one place is held against each other: all against all would take minutes.
    """
    few = len(old) * len(new) <= _MOST_PAIRS
    together = product(range(len(old)), range(len(new))) if few else ((place, place) for place in range(len(old)))
    pairs = ((before, after) for before, after in together if after < len(new))
    scored = sorted((-share_alike(old[before], new[after]), before, after) for before, after in pairs)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for score, before, after in scored:
        if -score >= _ALIKE and before not in found and after not in taken:
            found[before] = after
            taken.add(after)
    return sorted(found.items())


def _ids_in_group(old: Data, new: Data, record: type[Record], path: FieldPath) -> Iterator[OtherId]:
    """Yield the other ids in a group and all it holds."""
    for name, field in shape_of(record).fields.items():
        before, after = old.get(name), new.get(name)
        if field.record is None or field.keyed or not before or not after or before == after:
            continue
        here = path.field(name)
        if isinstance(before, list) and isinstance(after, list):
            yield from _ids_in_list(before, after, field, here)
        elif isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from _ids_in_group(before, after, field.record, here)


def _ids_in_list(old: Sequence[Any], new: Sequence[Any], field: Field, path: FieldPath) -> Iterator[OtherId]:
    """Yield the other ids in a list of records, and in what they hold."""
    before, after = _by_id(old), _by_id(new)
    gone = [id_ for id_ in before if id_ not in after]
    come = [id_ for id_ in after if id_ not in before]
    record = field.record or Record
    same = [(id_, id_) for id_ in before if id_ in after]
    near = nearest_pairs([before[id_] for id_ in gone], [after[id_] for id_ in come]) if gone and come else []
    other = [(gone[place], come[found]) for place, found in near]
    for was, now in other:
        yield OtherId(path, was, now, shape_of(record).referable)
    for was, now in (*same, *other):
        if before[was] != after[now]:
            yield from _ids_in_group(before[was], after[now], record, path.item(was))


def _by_id(items: Sequence[Any]) -> dict[str, Data]:
    """Give the records of a list that have an id, by it."""
    return {item[ID]: item for item in items if isinstance(item, Mapping) and isinstance(item.get(ID), str)}


def _group_with_ids(
    data: Any,
    record: type[Record] | None,
    path: FieldPath,
    by_list: Mapping[tuple[str, str], str],
    referred: Mapping[str, str],
) -> Any:
    """Give a group in which records have their other ids."""
    if not isinstance(data, Mapping):
        return data
    done = {}
    for name, value in data.items():
        field, here = field_of_item(record, name), path.field(name)
        if field is None or field.keyed:
            done[name] = value
        elif field.refers:
            done[name] = _other_reference(value, referred)
        elif isinstance(value, list):
            done[name] = [_item_with_ids(item, field, here, by_list, referred) for item in value]
        else:
            done[name] = _group_with_ids(value, field.record, here, by_list, referred)
    return done


def _item_with_ids(
    item: Any,
    field: Field,
    path: FieldPath,
    by_list: Mapping[tuple[str, str], str],
    referred: Mapping[str, str],
) -> Any:
    """Give an item of a list with its other id, if it has one."""
    if not isinstance(item, Mapping):
        return item
    own = item.get(ID)
    inner = path.item(own) if isinstance(own, str) else path
    done = _group_with_ids(item, field.record, inner, by_list, referred)
    if isinstance(own, str) and (path, own) in by_list:
        done[ID] = by_list[path, own]
    return done


def _other_reference(value: Any, referred: Mapping[str, str]) -> Any:
    """Give references by the other ids."""
    if isinstance(value, list):
        return [referred.get(item, item) if isinstance(item, str) else item for item in value]
    return referred.get(value, value) if isinstance(value, str) else value
