"""What somebody else made of a plan file: the usual change, or one that takes this session's answers away."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple, TypeAlias

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.differences import answer_words, list_path, question_name, texts_by_path


class Answer(NamedTuple):
    """What stood at a path before this sitting, what was answered, and the number of that answer, counted from 1."""

    before: str
    after: str
    turn: int


Answers: TypeAlias = Mapping[str, Answer]
"""What was answered in this sitting, by path."""
_FEW = 8
"""With fewer texts than this in a plan, how many are still there tells nothing (decision record 0029)."""


class Outside(Enum):
    """What the file on disk is, beside the one that this session knows."""

    CHANGED = "changed"
    STALE = "stale"
    """Somebody wrote back a version from before this sitting, with changes of their own."""
    OTHER = "other"
    """It is another plan."""


def kind_of_change(known: PlanFile, theirs: PlanFile, answers: Answers) -> Outside:
    """Tell what a sound file on disk is. known: the file as this session read or saved it last."""
    was, now = texts_by_path(known), texts_by_path(theirs)
    here, there = known.answers.owners, theirs.answers.owners
    kept = sum(now.get(path) == text for path, text in was.items())
    if (here and there and not here & there) or (len(was) >= _FEW and 2 * kept < len(was)):
        return Outside.OTHER
    return Outside.STALE if _is_stale(now, answers) else Outside.CHANGED


def _is_stale(now: Mapping[str, str], answers: Answers) -> bool:
    """Tell whether all answers since some moment are undone, and more than one: so does a version from before them.

    One answer that is undone was undone by somebody who meant it, as far as can be known.
    """
    changing = [(path, answer) for path, answer in answers.items() if answer.before != answer.after]
    undone = {answer.turn for path, answer in changing if now.get(path, "") == answer.before}
    stands = {answer.turn for path, answer in changing if now.get(path, "") != answer.before}
    return len(undone) > 1 and max(stands, default=0) < min(undone)


def overruled_answers(answers: Answers, mine: PlanFile, theirs: PlanFile) -> list[str]:
    """Tell what another made of answers that were saved, a line each.

    My own answer is told whole, so that nobody has to find it out, and it can be given again.
    """
    now = texts_by_path(theirs)
    lines = []
    for full_path, answer in answers.items():
        if FieldPath(full_path).names[-1] == "id":
            continue
        there = now.get(full_path, "")
        done = "zette terug" if there == answer.before else "wijzigde"
        path = list_path(full_path)
        name = question_name(path, (theirs if there else mine).answers)
        their_words = answer_words(path, there or None, theirs.answers)
        my_words = answer_words(path, answer.after or None, mine.answers)
        lines.append(f"Een ander {done}: {name}: {their_words}. U antwoordde: {my_words}")
    return lines
