"""A change of a plan file that others may change too: it is made in the file as it is when its turn comes."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from armoedeplan.display import say
from armoedeplan.refusal import Refusal

if TYPE_CHECKING:
    from armoedeplan.plan.merge import Conflict
    from armoedeplan.plan.store import Store

Change: TypeAlias = "Callable[[Store], list[str]]"
"""Makes one change, and says in lines what it did."""
_TRIES: Final = 50


def apply_change(plan: Path, change: Change, *, merges: bool) -> None:
    """Make a change and save it while other processes wait; what somebody else changed meanwhile stays too.

    merges: the change is merged with theirs; otherwise it is made again in their text, so that a new record gets a
    short name that is free there.
    """
    from armoedeplan.cli.files import not_changed, warn
    from armoedeplan.plan.store import Store
    from armoedeplan.saving.file_lock import locked
    from armoedeplan.saving.system_errors import SaveRefused

    before = _bytes_at_start(plan)
    for attempt in range(_TRIES):
        try:
            with locked(plan):
                store, said = _made_in_present(Store.open(plan), before, change, merges=merges)
                notes = store.save()
        except Refusal as refused:
            if isinstance(refused, SaveRefused) and refused.changed and attempt < _TRIES - 1:
                continue
            raise not_changed(refused, unread=plan) from refused
        say(*said)
        warn(notes)
        return


def _bytes_at_start(plan: Path) -> bytes:
    """Give what is in the file when the command begins: that is what the change was meant for."""
    from armoedeplan.yamltext.open import open_bytes

    found = open_bytes(plan) if plan.is_file() else b""
    return found if isinstance(found, bytes) else b""


def _made_in_present(store: "Store", before: bytes, change: Change, *, merges: bool) -> "tuple[Store, list[str]]":
    """Make a change in a file as it is now; give the changed file, and what there is to say.

    before: the bytes of the file for which the change was meant. Raises what a change raises.
    """
    if not merges or store.file.data == before:
        return store, change(store)
    from armoedeplan.plan.merging import merge_into_text
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.plan.store import Store

    base = plan_of(store.file.path, before)
    try:
        mine = Store(base)
        said = change(mine)
        conflicts = merge_into_text(base, mine.file, store.file).conflicts
        joined = merge_into_text(base, mine.file, store.file, {conflict.path for conflict in conflicts}).store
    except Refusal:
        # it does not fit what was there, or what is there now: then it says itself what is wrong
        return store, change(store)
    return joined, [*said, *(line for conflict in conflicts for line in _overruled_lines(conflict, store))]


def _overruled_lines(conflict: "Conflict", theirs: "Store") -> list[str]:
    """Say what another made of the same answer, so that it can be typed again."""
    from armoedeplan.wizard.differences import answer_words

    stood = answer_words(conflict.path, conflict.theirs, theirs.file.answers)
    return [f"    {line}" for line in f"Iemand anders wijzigde dit intussen ook. Er stond: {stood}".split("\n")]
