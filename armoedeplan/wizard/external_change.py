"""What somebody else made of a plan file: the usual change, or one that takes this session's answers away."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple, TypeAlias

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.wizard.differences import leaves


class Answer(NamedTuple):
    """What stood at a path before this sitting, what was answered, and the number of that answer, counted from 1."""

    before: str
    after: str
    turn: int


Given: TypeAlias = Mapping[str, Answer]
"""What was answered in this sitting, by path."""
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
    return Outside.STALE if _stale(now, given) else Outside.CHANGED


def _stale(now: Mapping[str, str], given: Given) -> bool:
    """Tell whether all answers since some moment are undone, and more than one: so does a version from before them.

    One answer that is undone was undone by somebody who meant it, as far as can be known.
    """
    answers = [(path, one) for path, one in given.items() if one.before != one.after]
    undone = {one.turn for path, one in answers if now.get(path, "") == one.before}
    stands = {one.turn for path, one in answers if now.get(path, "") != one.before}
    return len(undone) > 1 and max(stands, default=0) < min(undone)


def _municipalities(file: PlanFile) -> set[str]:
    """Give what the municipalities of a plan are called."""
    return {name for one in file.plan.gemeenten for name in (one.id, one.naam, one.code) if name}
