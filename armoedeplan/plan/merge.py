"""Bringing together what two people did to one plan: a pure three-way merge of bare data.

What only one of them changed is taken over. A list is merged item by item: a record is known by its id, any other item
by what it says. Only where both changed the very same thing, or one took away what the other changed, is there
something to decide.
"""

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.tree import same

Key: TypeAlias = tuple[str, int]
"""What an item of a list is known by: its id and -1, or what it says and how often that came before it."""
BY_ID: Final = -1
_encode: Final = json.JSONEncoder(sort_keys=True).encode
"""One encoder for all items: `json.dumps` makes one for each when the keys are sorted."""


class Conflict(NamedTuple):
    """Something that both changed, each in another way.

    path: where it is, as the plan writes it. base: what both began with. mine, theirs: what each made of it.
    Nothing (None) stands for what is not there.
    """

    path: FieldPath
    base: Any
    mine: Any
    theirs: Any


class Merged(NamedTuple):
    """The data of both, and what is still to be decided; until then the data hold what stood in theirs."""

    data: Any
    conflicts: tuple[Conflict, ...]


class Several(tuple[Any, ...]):
    """What was decided for one item of a list that both changed: both of them, one after the other."""

    __slots__ = ()


def merge_data(
    base: Any, mine: Any, theirs: Any, won: Container[str] = (), decided: Mapping[str, Any] = MappingProxyType({})
) -> Merged:
    """Merge two versions of the data that both began with `base`.

    Lists keep the order of theirs, and what is new in mine comes after it; where only mine moved items, mine gives the
    order. won: the paths of conflicts that were decided for mine. decided: what was decided for others, by their paths.
    """
    merger = _Merger(won, decided)
    return Merged(merger.value(FieldPath(), base, mine, theirs), tuple(merger.conflicts))


def items_by_key(items: Sequence[Any], base: Iterable[Key] = ()) -> dict[Key, Any]:
    """Give the items of a list by what they are known by.

    base: the keys of the list as it was. An item without id that came in the place of one that is gone is that one,
    changed: it gets its key.
    """
    known = list(_keys_of(items))
    before = list(base)
    if not before:
        return dict(zip(known, items, strict=True))
    had, there = set(before), set(known)
    gone = {place: key for place, key in enumerate(before) if key not in there and key[1] != BY_ID}
    changed = (
        gone[place] if key not in had and key[1] != BY_ID and place in gone else key for place, key in enumerate(known)
    )
    return dict(zip(changed, items, strict=True))


class _Merger:
    """One merge. conflicts: what both changed, and was not decided for mine."""

    def __init__(self, won: Container[str], decided: Mapping[str, Any]) -> None:
        self.conflicts: Final[list[Conflict]] = []
        self._won: Final = won
        self._decided: Final = decided

    def value(self, path: FieldPath, base: Any, mine: Any, theirs: Any) -> Any:
        """Merge what stands at a path: what only one side changed is taken, and what both changed goes further down."""
        if same(mine, theirs) or same(base, mine):
            return theirs
        if same(base, theirs):
            return mine
        if all(isinstance(version, Mapping) or not version for version in (base, mine, theirs)):
            return self._merged_group(path, base or {}, mine or {}, theirs or {})
        if all(isinstance(version, list) or not version for version in (base, mine, theirs)):
            return self._merged_list(path, base or [], mine or [], theirs or [])
        return self._decided_value(path, base, mine, theirs)

    def _decided_value(self, path: FieldPath, base: Any, mine: Any, theirs: Any) -> Any:
        """Take what was decided, or else note that it is to be decided."""
        if path in self._won:
            return mine
        if path in self._decided:
            return self._decided[path]
        self.conflicts.append(Conflict(path, base, mine, theirs))
        return theirs

    def _merged_group(
        self, path: FieldPath, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> Any:
        """Merge a group name by name."""
        merged = {}
        for name in (*theirs, *(name for name in mine if name not in theirs)):
            got = self.value(path.field(name), base.get(name), mine.get(name), theirs.get(name))
            if got is not None:
                merged[name] = got
        return merged

    def _merged_list(
        self, path: FieldPath, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]
    ) -> list[Any]:
        """Merge a list item by item."""
        was = items_by_key(base)
        ours, others = items_by_key(mine, was), items_by_key(theirs, was)
        places = {key: number for number, key in enumerate(was, 1)}
        merged: list[Any] = []
        for key in _merged_order(list(was), list(ours), list(others)):
            inner = path.item(key[0] if key[1] == BY_ID else places.get(key, 0))
            got = self._merged_item(inner, was.get(key), ours.get(key), others.get(key))
            if isinstance(got, Several):
                merged += got
            elif got is not None:
                merged.append(got)
        return _without_doubles(merged, mine, theirs)

    def _merged_item(self, path: FieldPath, base: Any, mine: Any, theirs: Any) -> Any:
        """Merge one item; one that is taken away, or was added by both, is whole or not there."""
        if base is not None and mine is not None and theirs is not None:
            return self.value(path, base, mine, theirs)
        if _is_same_item(mine, theirs) or _is_same_item(base, mine):
            return theirs
        return mine if _is_same_item(base, theirs) else self._decided_value(path, base, mine, theirs)


def _keys_of(items: Sequence[Any]) -> Iterable[Key]:
    """Yield what each item is known by; no two are alike."""
    ids = [item["id"] if isinstance(item, Mapping) and isinstance(item.get("id"), str) else "" for item in items]
    often, seen = Counter(ids), Counter[str]()
    for item, id_ in zip(items, ids, strict=True):
        if id_ and often[id_] == 1:
            yield id_, BY_ID
        else:
            said = _written_out(item)
            yield said, seen[said]
            seen[said] += 1


def _merged_order(base: Sequence[Key], mine: Sequence[Key], theirs: Sequence[Key]) -> list[Key]:
    """Give all keys in the order of theirs, or of mine when only mine moved something."""
    first, second = (mine, theirs) if _has_moved(base, mine) and not _has_moved(base, theirs) else (theirs, mine)
    there = set(first)
    return [*first, *(key for key in second if key not in there)]


def _has_moved(base: Sequence[Key], side: Sequence[Key]) -> bool:
    """Tell whether what stayed stands in another order."""
    stayed, left = set(base) & set(side), set(side)
    return [key for key in base if key in left] != [key for key in side if key in stayed]


def _is_same_item(one: Any, other: Any) -> bool:
    """Tell whether two items are alike; an item that is not there is like no item."""
    return (one is None) is (other is None) and same(one, other)


def _without_doubles(merged: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> list[Any]:
    """Leave out what both came to by another way: nothing stands there more often than in mine or in theirs."""
    allowed = Counter(map(_written_out, mine)) | Counter(map(_written_out, theirs))
    kept = []
    for item in merged:
        said = _written_out(item)
        if said not in allowed or allowed[said] > 0:
            kept.append(item)
        allowed[said] -= said in allowed
    return kept


def _written_out(item: Any) -> str:
    """Write an item so that it can be compared."""
    return _encode(item)
