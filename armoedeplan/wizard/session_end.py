"""How a session ended: what is in the plan file, what is kept elsewhere, and what is lost; reckoned in one place."""

import os
from typing import NamedTuple

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.wizard.save_conflict import why_unread
from armoedeplan.wizard.working_copy import WorkingCopy


class Ending(NamedTuple):
    """whole: all that was answered is in the plan file. lines: what there is to tell, in Dutch, a sentence a line."""

    whole: bool
    lines: tuple[str, ...]


def reckon_ending(copy: WorkingCopy) -> Ending:
    """Keep what is not kept yet, and tell where everything is; raises nothing."""
    # the signal came while the answer was being taken: it is in neither text, so that only telling is left (0029)
    cut_off = copy.busy and not copy.waiting
    refused = _try_to_save(copy)
    lost = tuple(f"Niet bewaard is {words}" for words in copy.dropped)
    if cut_off:
        lost = ("Uw laatste antwoord is niet bewaard. Geef het de volgende keer opnieuw.",)
    doubt = ("Uw laatste antwoord is niet gewijzigd: u had dat nog niet bevestigd.",) if copy.doubtful else ()
    problem = _why_not_whole(copy, refused)
    undone = () if problem else _undone_lines(copy)
    before = "Wat u daarvoor antwoordde" if lost or doubt else f"Wat u {'verder ' if undone else ''}antwoordde"
    if not problem:
        unchanged = copy.kept.data == copy.first.data
        kept = f"Het plan staat in {copy.file.path}." if unchanged else f"{before}, is bewaard in {copy.file.path}."
        return Ending(not lost, (*lost, *doubt, *undone, kept))
    beside = copy.rescue_plan()
    if beside is not None:
        kept = f"{before}, is met het hele plan bewaard in {beside}."
        later = f"De wizard biedt het weer aan bij: armoedeplan wizard {copy.file.path}"
        return Ending(whole=False, lines=(*lost, *doubt, problem, kept, later))
    unsaved = tuple(f"Niet bewaard is {words}" for words in copy.unsaved())
    nowhere = "Het plan is ook nergens anders te bewaren."
    return Ending(whole=False, lines=(*lost, *doubt, problem, nowhere, *unsaved))


def _undone_lines(copy: WorkingCopy) -> tuple[str, ...]:
    """Tell which answers were saved and then undone or changed by another, on purpose as far as can be known."""
    found = read_plan(copy.file.path)
    return tuple(copy.forget_overruled(found)) if found.sound else ()


def _try_to_save(copy: WorkingCopy) -> SaveRefused | None:
    """Save what waits to be saved; give why that did not work, or nothing."""
    try:
        if copy.waiting:
            copy.save_waiting()
    except SaveRefused as refused:
        return refused
    return None


def _why_not_whole(copy: WorkingCopy, refused: SaveRefused | None) -> str:
    """Say why the plan file does not hold what it should, or nothing when it does.

    refused: why the last answer was not saved, if that was tried.
    """
    path = copy.file.path
    found = read_plan(path)
    if found.data and found.data == copy.kept.data:
        return ""
    if not os.path.lexists(path):
        return f"{path} is er niet meer."
    if found.data and not found.sound:
        return f"{path} is gewijzigd, en is zo niet te lezen."
    if not found.sound:
        return f"{why_unread(found)[0]}."
    if copy.waiting:
        # that another changed the file meanwhile is no reason of the system, and is told below
        why = f" {refused.message}." if refused and not refused.changed else ""
        return f"Uw laatste antwoord is niet in {path} opgeslagen.{why}"
    return "" if copy.is_usual_change(found) else f"In {path} staat nu iets anders dan u antwoordde."
