"""What another made of answers that were saved: told, so that nobody has to find it out."""

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.differences import bare, leaves, place, words
from armoedeplan.wizard.external_change import Given


def overruled(answers: Given, mine: PlanFile, theirs: PlanFile) -> list[str]:
    """Tell what another made of answers, a line each; my own answer is told whole, so that it can be given again."""
    now = leaves(theirs)
    told = []
    for path, one in answers.items():
        if FieldPath(path).names[-1] == "id":
            continue
        there = now.get(path, "")
        done = "zette terug" if there == one.before else "wijzigde"
        at = bare(path)
        shown, said = (words(at, text or None, file.plan) for text, file in ((there, theirs), (one.after, mine)))
        told.append(f"Een ander {done}: {place(at, (theirs if there else mine).plan)}: {shown}. U antwoordde: {said}")
    return told
