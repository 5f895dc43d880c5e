"""What two versions of a plan have in common, for when nobody knows what both began with."""

from collections.abc import Mapping, Sequence
from typing import Any

from armoedeplan.versions.full_form import id_of
from armoedeplan.yamltext.tree import same


def common_data(one: Any, other: Any) -> Any:
    """Give what stands in both versions; nothing (None) where they differ.

    So nothing is taken for removed: what stands in one of them alone was added by that one.
    """
    if same(one, other):
        return one
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        shared = {name: common_data(one[name], other[name]) for name in one if name in other}
        return {name: value for name, value in shared.items() if value is not None}
    if isinstance(one, list) and isinstance(other, list):
        return _common_items(one, other)
    return None


def _common_items(one: Sequence[Any], other: Sequence[Any]) -> list[Any]:
    """Give the items that stand in both lists: records by their id, and what has none by what it says."""
    theirs = {id_of(item): item for item in other if id_of(item)}
    left = [item for item in other if not id_of(item)]
    found = []
    for item in one:
        if id_of(item) in theirs:
            found.append({**common_data(item, theirs[id_of(item)]), "id": id_of(item)})
        elif not id_of(item) and item in left:
            left.remove(item)
            found.append(item)
    return found
