"""What somebody else made of a plan file: the usual change, or one that takes this session's answers away."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

from armoedeplan.plan.reading import PlanFile
from armoedeplan.wizard.wording import leaves

Given: TypeAlias = Mapping[str, tuple[str, str]]
"""What was answered in this sitting, by path: what stood there before, and the answer."""
_FEW = 8
"""With fewer texts than this in a plan, how many are still there tells nothing."""


class Outside(Enum):
    """What the file on disk is, beside the one that this session knows."""

    CHANGED = "changed"
    STALE = "stale"
    """Somebody wrote back a version from before this sitting, with changes of their own."""
    OTHER = "other"
    """It is another plan."""


def outside(known: PlanFile, theirs: PlanFile, given: Given) -> Outside:
    """Tell what a sound file on disk is. known: the file as this session read or saved it last."""
    was, now = leaves(known), leaves(theirs)
    here, there = _municipalities(known), _municipalities(theirs)
    kept = sum(now.get(path) == text for path, text in was.items())
    if (here and there and not here & there) or (len(was) >= _FEW and 2 * kept < len(was)):
        return Outside.OTHER
    undone = any(now.get(path, "") == before != after for path, (before, after) in given.items())
    return Outside.STALE if undone else Outside.CHANGED


def _municipalities(file: PlanFile) -> set[str]:
    """Give what the municipalities of a plan are called."""
    return {name for one in file.plan.gemeenten for name in (one.id, one.naam, one.code) if name}
