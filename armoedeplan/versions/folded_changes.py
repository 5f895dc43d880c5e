"""Changes as people read them: what only follows from a record that went is told with it, and not again for itself."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from armoedeplan.guide.root import Root
from armoedeplan.record.spot import fields_along
from armoedeplan.versions.told_changes import Told
from armoedeplan.versions.version_changes import Sort, VersionChange

_ALSO: Final = "daarmee ook: "


def folded_changes(told: Sequence[Told], root: type[Root]) -> list[Told]:
    """Give changes of which those that only take away references to a record that went stand below that one."""
    gone = {each.change.path.key for each in told if each.change.sort is Sort.REMOVED}
    below: dict[str, list[str]] = defaultdict(list)
    apart = []
    for each in told:
        lost = _lost_references(each.change, root)
        if lost and lost <= gone:
            below[min(lost)].append(f"{_ALSO}{each.said[:1].lower()}{each.said[1:]}")
        else:
            apart.append(each)
    return [
        each._replace(below=(*each.below, *below[each.change.path.key])) if each.change.sort is Sort.REMOVED else each
        for each in apart
    ]


def _lost_references(change: VersionChange, root: type[Root]) -> set[str]:
    """Give the ids that an answer refers to no more, when nothing else about it changed; else none."""
    fields = list(fields_along(root, change.path))
    refers = bool(fields) and fields[-1].refers
    if change.sort is not Sort.CHANGED or not refers or _ids_in(change.new) - _ids_in(change.old):
        return set()
    return _ids_in(change.old) - _ids_in(change.new)


def _ids_in(value: Any) -> set[str]:
    """Give the ids that an answer holds."""
    found: Iterable[Any] = value if isinstance(value, list) else [value]
    return {id_ for id_ in found if isinstance(id_, str)}
