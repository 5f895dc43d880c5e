"""What was done to a plan file in this sitting, so that it can be taken back: each action as the bytes that differ.

A plan is read and written whole, but of an answer only what it changed in the text is kept: a sitting of a thousand
answers then takes about as much memory as what was typed in it (decision record 0054).
"""

from typing import Final, NamedTuple

from armoedeplan.record.path import FieldPath

_NOWHERE: Final = FieldPath()
_OF_ANOTHER: Final = 0
"""The number of a change that nobody made in this sitting."""


class Action(NamedTuple):
    """What one act of a person did, in one change or in several.

    before, after: the bytes of the file. asked: the path of the question that it was an answer to.
    place: where it stands in the history.
    """

    before: bytes
    after: bytes
    asked: FieldPath
    place: int


class History:
    """The changes of one sitting, from the bytes with which it began to those that it saved last.

    What another did to the file in between stands among them, so that each change is known by the text it was made in.
    """

    def __init__(self, data: bytes) -> None:
        self._last = data
        self._steps: list[_Step] = []

    def note(self, before: bytes, after: bytes, asked: FieldPath, act: int) -> None:
        """Note that the text of the file was changed from one into the other, and saved.

        asked: the path of the question at which a person did this. act: the number of what they did, from 1 up; all
        changes of one act are taken back in one go.
        """
        if before != self._last:
            self._push(before, _NOWHERE, _OF_ANOTHER)
        if self._steps and self._steps[-1].act == act:
            self._last = self._steps.pop().undone(self._last)
        if after != self._last:
            self._push(after, asked, act)

    def latest(self) -> Action | None:
        """Give the last action that was not taken back; nothing when there is none left."""
        after = self._last
        for place in reversed(range(len(self._steps))):
            step = self._steps[place]
            before = step.undone(after)
            if step.act != _OF_ANOTHER:
                return Action(before, after, step.asked, place)
            after = before
        return None

    def forget(self, action: Action) -> None:
        """Forget an action that was taken back; what the file holds now may also have changes of another."""
        now = self._last
        del self._steps[action.place :]
        self._last = action.before
        if now != action.before:
            self._push(now, _NOWHERE, _OF_ANOTHER)

    def _push(self, after: bytes, asked: FieldPath, act: int) -> None:
        """Add a step from the last text to another."""
        self._steps.append(_step_between(self._last, after, asked, act))
        self._last = after


class _Step(NamedTuple):
    """A change of a text: at `start`, `new` took the place of `old`."""

    start: int
    old: bytes
    new: bytes
    asked: FieldPath
    act: int

    def undone(self, after: bytes) -> bytes:
        """Give the text before this change."""
        return after[: self.start] + self.old + after[self.start + len(self.new) :]


def _step_between(before: bytes, after: bytes, asked: FieldPath, act: int) -> _Step:
    """Give the change from one text into another, without what both begin and end with."""
    start = _shared_length(before, after)
    end = _shared_length(before[start:][::-1], after[start:][::-1])
    return _Step(start, before[start : len(before) - end], after[start : len(after) - end], asked, act)


def _shared_length(one: bytes, other: bytes) -> int:
    """Give how many bytes two texts have in common at their beginning.

    Found by halving, since comparing two slices is work of the processor alone.
    """
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
