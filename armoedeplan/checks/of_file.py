"""What a check of a whole file finds: each find may stay by itself, with a reason."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from armoedeplan.finding import Finding, Mark
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath


class Spotted(NamedTuple):
    """A find of a check of a whole file: its path and place, what is wrong, and what to do.

    key: the name under `afwijkingen` by which this find alone may stay with a reason. by_hand: as for a hit.
    """

    path: FieldPath
    mark: Mark
    message: str
    remedy: str
    key: str
    by_hand: str = ""


RunOnFile: TypeAlias = Callable[[PlanFile], Iterable[Spotted]]
"""Looks at a plan file with all that stands in it, also beside the answers."""


def found_in_file(
    blank: Finding, spots: Iterable[Spotted], reasons: Mapping[str, str], needed: set[str]
) -> Iterator[Finding]:
    """Yield the findings of a check of a whole file, but for what may stay with a reason.

    blank: a finding of the check without what it found. needed: gets the key of each find, for then its reason is.
    """
    for path, mark, message, remedy, key, by_hand in spots:
        needed.add(key)
        if not reasons.get(key, "").strip():
            yield blank._replace(path=path, mark=mark, message=message, remedy=remedy, by_hand=by_hand)
