"""When an answer cannot be saved as it is: bringing it together with what another saved, or letting the person choose.

Each way out is a choice with a number, and none loses the plan in memory (decision record 0029).
"""

from collections.abc import Callable
from typing import TypeVar

from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.merging import merge_into_text
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal
from armoedeplan.saving.system_errors import SaveRefused, why
from armoedeplan.wizard.confirmation import decide_conflicts
from armoedeplan.wizard.save_conflict import Way, ask_new_name, choose_way, find_trouble
from armoedeplan.wizard.screen import Done, Ended, Screen, Words
from armoedeplan.wizard.working_copy import WorkingCopy

T = TypeVar("T")


class Declined(Exception):  # noqa: N818 - the person changed their mind
    """A change was not made because the person did not want what would follow from it."""


def tell_overruled(screen: Screen, copy: WorkingCopy, theirs: PlanFile) -> None:
    """Tell which answers of this sitting another undid or changed."""
    for line in copy.forget_overruled(theirs):
        screen.show(Words(line))


def join_with_theirs(
    screen: Screen, copy: WorkingCopy, theirs: PlanFile, base: PlanFile, change: Callable[[Store], T] | None
) -> list[T]:
    """Bring what waits to be saved together with what another saved.

    What both added under one name is made again, so that it gets a name of its own; then what it gave is given.
    Raises what a store raises when the two cannot be one plan.
    """
    store, conflicts = merge_into_text(base, copy.file, theirs)  # their text stays, with mine written into it (0029)
    made = []
    if conflicts and change is not None and all(map(_both_added, conflicts)):
        store = Store(theirs)
        made.append(change(store))
    elif conflicts:
        won = decide_conflicts(screen, conflicts, copy.file.answers)
        store = merge_into_text(base, copy.file, theirs, won).store
    if store.file.data == theirs.data:
        copy.go_on_with(theirs)
    else:
        copy.saved, copy.store = theirs, store
    return made


def solve_save_trouble(screen: Screen, copy: WorkingCopy, refused: SaveRefused | None) -> None:
    """Let the person choose what to do now that the plan cannot be in its file, and do it.

    refused: why saving did not work, if that was tried.
    Raises Ended, and Declined when they go on with what another wrote.
    """
    trouble = find_trouble(copy.saved, copy.answers, refused, answered=copy.waiting)
    try:
        match choose_way(screen, trouble):
            case Way.PUT_BACK:
                _put_back(screen, copy)
            case Way.ADD:
                _add_answers(screen, copy)
            case Way.TAKE:
                _take_theirs(screen, copy)
            case Way.ELSEWHERE:
                _go_elsewhere(screen, copy)
            case Way.STOP:
                copy.dropped = copy.unsaved()
                copy.go_on_with(copy.saved)
                raise Ended
    except Refusal as failed:
        screen.show(failed)
    except (OSError, ValueError, RuntimeError) as failed:
        reason = why(failed).said if isinstance(failed, OSError) else "deze naam kan niet"
        screen.show(Refusal(f"Bewaren van {copy.file.path} lukt niet: {reason}", "Kies iets anders."))


def _put_back(screen: Screen, copy: WorkingCopy) -> None:
    """Put the plan in memory back where it was."""
    beside = copy.put_back()
    if beside is not None:
        screen.show(Done(f"Wat er stond, is bewaard in {beside}."))
    screen.show(Done(f"Teruggezet: {copy.file.path}"))


def _add_answers(screen: Screen, copy: WorkingCopy) -> None:
    """Put the answers of this sitting into what another saved without them."""
    theirs = copy.changed_on_disk()
    if theirs is not None:
        join_with_theirs(screen, copy, theirs, copy.first, None)


def _take_theirs(screen: Screen, copy: WorkingCopy) -> None:
    """Go on with what another wrote, and keep the plan in memory beside it. Raises Declined."""
    theirs = copy.changed_on_disk()
    if theirs is None:
        return
    beside = copy.rescue_plan()
    if beside is None:
        raise SaveRefused("Uw eigen plan is nergens te bewaren", "Kies iets anders.")
    screen.show(Done(f"Uw eigen plan is bewaard in {beside}."))
    copy.go_on_with(theirs)
    raise Declined


def _go_elsewhere(screen: Screen, copy: WorkingCopy) -> None:
    """Keep the plan in another file, and go on in that one."""
    name = ask_new_name(screen)
    if name is None:
        return
    old = copy.file.path
    try:
        copy.move_to(name.expanduser())
    except FileExistsError:
        raise SaveRefused(f"{name} is er al", "Geef een naam die er nog niet is.") from None
    except OSError as error:
        reason = why(error)
        raise SaveRefused(f"Bewaren in {name} lukt niet: {reason.said}", reason.remedy) from error
    screen.show(Done(f"Bewaard in {copy.file.path}. U gaat verder in dat bestand, niet in {old}."))


def _both_added(conflict: Conflict) -> bool:
    """Tell whether two people added a record under one short name."""
    return conflict.base is None and isinstance(conflict.mine, dict) and "id" in conflict.mine
