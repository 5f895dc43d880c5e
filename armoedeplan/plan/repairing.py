"""Repairing what is certain in a plan file: the smallest edits, with no fault more and no answer changed.

What is certain the reader says, value by value. Together the edits are held against the whole file: whatever brings
another fault, or changes an answer that was read before, is left to a person (decision record 0043).
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from yaml import ScalarNode

from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, without_lines
from armoedeplan.record.base import Record, filled
from armoedeplan.record.writing import Repair
from armoedeplan.yamltext.emit import flow
from armoedeplan.yamltext.splice import Splice, spliced
from armoedeplan.yamltext.tree import end_of

_PARAGRAPHS: Final = ("|", ">")
_MOST_TRIES: Final = 200
"""Each try reads the whole file; what is left by then is left to a person."""


class Repaired(NamedTuple):
    """One place that is repaired: its finding, what was written there, and what is now (empty for an open answer)."""

    finding: Finding
    before: str
    after: str


class CertainEdit(NamedTuple):
    """A repair as a change of the text: two offsets, and the signs that come in the place of what is between them."""

    repaired: Repaired
    start: int
    end: int
    words: str


def repaired(file: PlanFile) -> tuple[PlanFile, list[Repaired]]:
    """Give a file with all repaired that is certain, and what was done; the file itself when that is nothing."""
    done, new = _that_fit(file, _wanted(file.repairs))
    return new, [_repair_in_words(file.text, repair) for repair in done]


def certain_edits(file: PlanFile, of: Sequence[Repair] | None = None) -> list[CertainEdit]:
    """Give what `repaired` would change as changes of the text, for who makes them elsewhere.

    of: only these of the repairs, held against the whole file by themselves.
    """
    done, _ = _that_fit(file, _wanted(file.repairs if of is None else of))
    return [
        CertainEdit(_repair_in_words(file.text, repair), *_splice_for(file.text, repair))
        for repair in sorted(done, key=lambda repair: repair.first.start_mark.index)
    ]


def _wanted(repairs: Sequence[Repair]) -> list[Repair]:
    """Give the repairs of values that stand on one line: a paragraph is left to a person."""
    return [repair for repair in repairs if getattr(repair.first, "style", None) not in _PARAGRAPHS]


def _that_fit(file: PlanFile, wanted: Sequence[Repair]) -> tuple[list[Repair], PlanFile]:
    """Give the repairs that do no harm, and the file that they make: all are tried at once, then each half."""
    done: list[Repair] = []
    now, rest = file, [list(wanted)]
    for _ in range(_MOST_TRIES):
        more = rest.pop() if rest else []
        if not more:
            break
        new = _with_repairs(file, [*done, *more])
        if _does_no_harm(now, new):
            done, now = [*done, *more], new
        elif len(more) > 1:
            half = len(more) // 2
            rest += [more[half:], more[:half]]
    return done, now


def _with_repairs(file: PlanFile, repairs: Sequence[Repair]) -> PlanFile:
    """Give the file with repairs."""
    text = spliced(file.text, [_splice_for(file.text, repair) for repair in repairs])
    mark = b"\xef\xbb\xbf" if file.bom else b""
    return plan_of(file.path, mark + text.encode(), guide=file.guide)


def _splice_for(text: str, repair: Repair) -> Splice:
    """Give the signs to replace; an answer at the end of a line that becomes open loses the space before it too."""
    start, end = repair.first.start_mark.index, _end_of_value(text, repair)
    if repair.value:
        return start, end, flow(repair.value)
    while text[start - 1] == " " and text[end : end + 1] in ("", "\r", "\n"):
        start -= 1
    return start, end, ""


def _end_of_value(text: str, repair: Repair) -> int:
    """Give the position behind a faulty value; a part of a number that stands as a name has no value."""
    return end_of(text, repair.last) if isinstance(repair.last, ScalarNode) else int(repair.last.end_mark.index)


def _repair_in_words(text: str, repair: Repair) -> Repaired:
    """Say what a repair does."""
    written = text[repair.first.start_mark.index : _end_of_value(text, repair)]
    return Repaired(repair.finding, written, flow(repair.value) if repair.value else "")


def _does_no_harm(old: PlanFile, new: PlanFile) -> bool:
    """Tell whether a file has fewer faults than another, none that that had not, and all its answers."""
    if new.root is None or len(new.findings) >= len(old.findings):
        return False
    had = Counter(map(without_lines, old.findings))
    have = Counter(map(without_lines, new.findings))
    return not have - had and kept(old.answers, new.answers)


def kept(before: Any, after: Any) -> bool:
    """Tell whether all that was answered is still there as it was; lists may have more items, in between too."""
    if not filled(before):
        return True
    if isinstance(before, Record):
        return type(after) is type(before) and all(kept(value, getattr(after, name)) for name, value in before)
    if isinstance(before, dict):
        return all(name in after and kept(value, after[name]) for name, value in before.items())
    if isinstance(before, tuple):
        rest = iter(after)
        return all(any(kept(item, other) for other in rest) for item in before)
    return bool(before == after)
