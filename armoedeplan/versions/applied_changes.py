"""A version of a plan made out of the one before and what differs: what shows that nothing was left out."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from armoedeplan.guide.root import Root
from armoedeplan.record.path import FieldPath, segments
from armoedeplan.record.shape import shape_of
from armoedeplan.record.spot import fields_along
from armoedeplan.versions.full_form import full_group, id_of, key_of
from armoedeplan.versions.other_ids import Data, OtherId, with_ids
from armoedeplan.versions.version_changes import Sort, VersionChange


def apply_changes(old: Data, changes: Sequence[VersionChange], root: type[Root]) -> dict[str, Any]:
    """Give the plan, in full form, that a plan becomes by some changes; all of them are of that plan."""
    others = [_other_id(change, root) for change in changes if change.sort is Sort.OTHER_ID]
    data = deepcopy(with_ids(old, root, others))
    for change in changes:
        if change.sort is Sort.CHANGED:
            _put_value(data, change.path, change.new, root)
    # inner lists first: the places of outer items do not change by them
    lists = {
        change.path if change.sort is Sort.MOVED else change.path.list for change in changes if _is_of_list(change)
    }
    for path in sorted(lists, key=lambda path: -len(path.names)):
        _arrange_list(data, path, [change for change in changes if _is_of_list(change)])
    return full_group(data, shape_of(root))


def _is_of_list(change: VersionChange) -> bool:
    """Tell whether a change is one of a list as a whole."""
    return change.sort in {Sort.ADDED, Sort.REMOVED, Sort.MOVED}


def _other_id(change: VersionChange, root: type[Root]) -> OtherId:
    """Give the other id of a record as `with_ids` takes it."""
    *_, field = fields_along(root, change.path)
    referable = field.record is not None and shape_of(field.record).referable
    return OtherId(change.path.list, change.old, change.new, referable)


def _put_value(data: Any, path: FieldPath, value: Any, root: type[Root]) -> None:
    """Set the value at a path; nothing (None) takes it away."""
    if path.is_item:
        items = _holder_at(data, path.list)
        items[_place_in(items, path.key)] = value
        return
    top = path.names[0]
    keyed = next(fields_along(root, top), None)
    holder, name = (
        (data.setdefault(top, {}), path.below(FieldPath(top)))
        if keyed is not None and keyed.keyed
        else (_holder_at(data, path.parent) if path.parent else data, path.names[-1])
    )
    if value is None:
        holder.pop(name, None)
    else:
        holder[name] = value


def _holder_at(data: Any, path: FieldPath) -> Any:
    """Give what stands at a path; a group that is not there yet is made."""
    for name, key in segments(path):
        here = data.setdefault(name, [] if key else {})
        data = here[_place_in(here, key)] if key else here
    return data


def _place_in(items: Sequence[Any], key: str) -> int:
    """Give the place of an item in a list, counted from 0."""
    ids = [id_of(item) for item in items]
    return ids.index(key) if key in ids else int(key) - 1


def _arrange_list(data: Any, path: FieldPath, changes: Sequence[VersionChange]) -> None:
    """Take away what went from a list, add what came, and put all in order."""
    *_, name = path.names
    holder = _holder_at(data, path.parent) if path.parent else data
    items = holder.get(name, [])
    here = [change for change in changes if change.path == path or (change.path.is_item and change.path.list == path)]
    gone = {_place_in(items, change.path.key) for change in here if change.sort is Sort.REMOVED}
    keyed = {key_of(item, place): item for place, item in enumerate(items) if place not in gone}
    come = {f"+{change.path.key}": change.new for change in here if change.sort is Sort.ADDED}
    order = next((change.new for change in here if change.sort is Sort.MOVED), (*keyed, *come))
    every = {**keyed, **come}
    holder[name] = [every[key] for key in order]
