"""Taking an answer back: the file is again what it was, or only that answer goes where another changed the file too."""

from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.merging import merge_into_text
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.wizard.differences import question_name
from armoedeplan.wizard.history import Action


def take_back(store: Store, action: Action) -> None:
    """Undo an action in the plan in memory, byte for byte when the file is as the action left it.

    Where the file was changed since, only what the action did is undone, by the smallest edits.
    Raises a Refusal when that cannot be done; all is then as it was.
    """
    present = store.file
    before = _file_of(present, action.before)
    if present.data == action.after:
        store.file = before
        return
    joined = merge_into_text(_file_of(present, action.after), before, present)
    if joined.conflicts:
        name = question_name(joined.conflicts[0].path, present.answers)
        message = f"Iemand anders wijzigde daarna ook: {name}"
        raise ChangeRefused(message, "Ga naar die vraag, en wijzig het antwoord daar zelf.")
    store.file = joined.store.file


def _file_of(present: PlanFile, data: bytes) -> PlanFile:
    """Read the bytes that a plan file had earlier in this sitting."""
    return plan_of(present.path, data, guide=present.guide)
