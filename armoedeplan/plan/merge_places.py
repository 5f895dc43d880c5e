"""Names of what stands beside the answers, in a merge: a place in a list is another in each version.

A record without an id is known by its place, which changes when somebody adds, moves or takes away a line above it. For
the merge all names speak of the same places: those of a list of all that the versions hold, theirs first. Afterwards
they get the places of the outcome.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from armoedeplan.guide.naast import BLOCKS
from armoedeplan.plan.merge import BY_ID, Key, items_by_key
from armoedeplan.record.path import FieldPath, Lost, segments
from armoedeplan.record.words import counting_number
from armoedeplan.yamltext.tree import same

BASE, MINE, THEIRS, SHARED, OUTCOME = range(5)
"""Whose places a name speaks of: those of a version, of all that the versions hold together, or of the outcome."""


def with_shared_places(versions: Sequence[Any]) -> tuple[Any, Any, Any]:
    """Give what both began with, mine and theirs with names that speak of the same places."""
    base, mine, theirs = (_with_moved_names(data, versions, source, SHARED) for source, data in enumerate(versions))
    return base, mine, theirs


def with_own_places(merged: Any, versions: Sequence[Any]) -> Any:
    """Give the outcome with names that speak of its own places; what belonged to a record that is gone goes along."""
    return _with_moved_names(merged, [*versions, None, merged], SHARED, OUTCOME)


def _with_moved_names(data: Any, versions: Sequence[Any], source: int, target: int) -> Any:
    """Give data in which the names beside the answers speak of other places."""
    if not isinstance(data, Mapping) or not any(data.get(block) for block in BLOCKS):
        return data
    renamed = dict(data)
    for block in BLOCKS:
        entries = data.get(block)
        if isinstance(entries, Mapping):
            moved = ((_moved_name(name, versions, source, target), said) for name, said in entries.items())
            renamed[block] = {name: said for name, said in moved if name is not None}
    return renamed


def _moved_name(name: str, versions: Sequence[Any], source: int, target: int) -> str | None:
    """Give a name that speaks of other places; nothing when what it speaks of is gone."""
    try:
        parts = segments(name)
    except Lost:
        return name
    here, path = list(versions), FieldPath()
    for part in parts:
        here = [data.get(part.name) if isinstance(data, Mapping) else None for data in here]
        path = path.field(part.name)
        if part.key is None:
            continue
        lists = _Lists(here)
        key = lists.key_at(source, part.key)
        if key is None:
            return name
        place = lists.place_of(target, key) if part.key.isdigit() else part.key
        if place is None:
            return None
        here = lists.items_of(key)
        path = path.item(place)
    return path


class _Lists:
    """One list in all versions, its items by what they are known by."""

    def __init__(self, lists: Sequence[Any]) -> None:
        base, mine, theirs, *rest = ([*found] if isinstance(found, list) else [] for found in lists)
        was = items_by_key(base)
        self._known: Final = [was, items_by_key(mine, was), items_by_key(theirs, was)]
        together = {**self._known[THEIRS], **self._known[MINE], **was}
        outcome = self._keyed_outcome(rest[-1], was) if rest else {}
        self._known.extend([dict.fromkeys(together), outcome])

    def key_at(self, version: int, typed: str) -> Key | None:
        """Give what an item is known by, by its place in a version or its id; nothing when it is not there."""
        keys = list(self._known[version])
        if not typed.isdigit():
            return typed, BY_ID
        place = counting_number(typed)
        return keys[place - 1] if 0 < place <= len(keys) else None

    def place_of(self, version: int, key: Key) -> int | None:
        """Give the place of an item in a version; nothing when it is not there."""
        keys = list(self._known[version])
        return keys.index(key) + 1 if key in keys else None

    def items_of(self, key: Key) -> list[Any]:
        """Give the item in all versions."""
        return [known.get(key) for known in self._known]

    def _keyed_outcome(self, items: Sequence[Any], was: Mapping[Key, Any]) -> dict[Key, Any]:
        """Give the items of the outcome: each is what mine or theirs calls so, or else what it is known by itself."""
        keyed: dict[Key, Any] = {}
        for own, item in items_by_key(items, was).items():
            sides = (side for known in self._known[MINE:] for side in known.items())
            key = next((key for key, said in sides if key not in keyed and same(said, item)), own)
            keyed[key] = item
        return keyed
