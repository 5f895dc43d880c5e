"""Keeping answers: each is on disk before the next question, whatever happens to the disk, the file or the session."""

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.merging import join
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.progress import Item, evaluate
from armoedeplan.record.path import FieldPath
from armoedeplan.refusal import Refusal
from armoedeplan.saving.reasons import SaveRefused, why
from armoedeplan.wizard.confirmation import agreed, asleep, decided
from armoedeplan.wizard.save_conflict import Way, new_name, trouble, way_out
from armoedeplan.wizard.screen import Ask, Done, Ended, Listing, Words
from armoedeplan.wizard.working_copy import Memory

T = TypeVar("T")
Change: TypeAlias = Callable[[Store], T]


class Declined(Exception):  # noqa: N818 - the person changed their mind
    """A change was not made because the person did not want what would follow from it."""


class Keeper:
    """The plan file of a session: what is in it now, and every change of it.

    The questions are reckoned once for each state of the file.
    """

    def __init__(self, memory: Memory, ask: Ask) -> None:
        self._memory: Final = memory
        self._ask: Final = ask
        self._items: tuple[PlanFile | None, tuple[Item, ...]] = (None, ())
        self._told: Final[set[str]] = set()

    @classmethod
    def open(cls, path: Path, ask: Ask) -> "Keeper":
        """Open a sound plan file. Raises ChangeRefused when it cannot be read."""
        return cls(Memory(path), ask)

    @property
    def file(self) -> PlanFile:
        """The file as it is now."""
        return self._memory.file

    def items(self) -> tuple[Item, ...]:
        """Give every question with its state."""
        if self._items[0] is not self.file:
            self._items = (self.file, evaluate(self.file.plan))
        return self._items[1]

    def item(self, path: str) -> Item | None:
        """Give the question at a path, if it is asked at present."""
        return next((one for one in self.items() if one.path == path), None)

    def referring(self, path: str) -> list[FieldPath]:
        """Give the paths of what refers to a record, or to what it holds."""
        return self._memory.store.referring(path)

    def refresh(self) -> None:
        """Take over what somebody else changed in the file; one that is gone or broken for a moment is left alone."""
        while (theirs := self._memory.changed()) is not None:
            if self._memory.usual(theirs):
                self._ask.show(Done("Het bestand is intussen gewijzigd; u ziet nu wat erin staat."))
                self._tell_overruled(theirs)
                self._memory.adopt(theirs)
                return
            with contextlib.suppress(Declined):
                self._leave(None)
                self._save(None)

    def change(self, change: Change[T]) -> T:
        """Make one change and save it; with what somebody else changed meanwhile, both stay.

        Raises Declined, and what a store raises when a change cannot be made; file and memory are then as they were.
        """
        memory = self._memory
        memory.busy = True
        try:
            made = change(memory.store)
        except Refusal:
            memory.busy = False
            raise
        memory.busy = False
        if told := asleep(memory.saved, memory.file):
            memory.doubtful = True
            if not agreed(self._ask, told):
                memory.adopt(memory.saved)
                raise Declined
            memory.doubtful = False
        return [made, *self._save(change)][-1]

    def _save(self, change: Change[T] | None) -> list[T]:
        """Save until it is done; give what a change made when it was made again in the text of another."""
        made: list[T] = []
        while self._memory.waiting:
            try:
                self._tell(self._memory.write())
            except SaveRefused as refused:
                theirs = self._memory.changed() if refused.changed else None
                if theirs is None or not self._memory.usual(theirs):
                    self._leave(refused)
                    continue
                self._tell_overruled(theirs)
                try:
                    made += self._meet(theirs, self._memory.saved, change)
                except Refusal:
                    self._ask.show(Listing("Niet bewaard is", tuple(self._memory.unsaved())))
                    self._memory.adopt(theirs)
                    raise
        return made

    def _tell(self, notes: Sequence[str]) -> None:
        """Tell once in a session what saving cannot keep of the rights on the file."""
        new = [note for note in notes if note not in self._told]
        self._told.update(new)
        for note in new:
            self._ask.show(Words(f"Let op: {note}"))

    def _tell_overruled(self, theirs: PlanFile) -> None:
        """Tell which answers of this sitting another undid or changed."""
        for line in self._memory.overruled(theirs):
            self._ask.show(Words(line))

    def _meet(self, theirs: PlanFile, base: PlanFile, change: Change[T] | None) -> list[T]:
        """Bring what waits to be saved together with what another saved.

        What both added under one name is made again, so that it gets a name of its own; then what it gave is given.
        Raises what a store raises when the two cannot be one plan.
        """
        memory = self._memory
        store, conflicts = join(base, memory.file, theirs)
        made = []
        if conflicts and change is not None and all(map(_both_added, conflicts)):
            store = Store(theirs)
            made.append(change(store))
        elif conflicts:
            won = decided(self._ask, conflicts, memory.file.plan)
            store = join(base, memory.file, theirs, won).store
        if store.file.data == theirs.data:
            memory.adopt(theirs)
        else:
            memory.saved, memory.store = theirs, store
        return made

    def _leave(self, refused: SaveRefused | None) -> None:
        """Let the person choose what to do now that the plan cannot be in its file, and do it.

        Raises Ended, and Declined when they go on with what another wrote.
        """
        memory = self._memory
        found = trouble(memory.saved, memory.given, refused, answered=memory.waiting)
        try:
            match way_out(self._ask, found):
                case Way.PUT_BACK:
                    self._put_back()
                case Way.ADD:
                    self._add()
                case Way.TAKE:
                    self._take()
                case Way.ELSEWHERE:
                    self._elsewhere()
                case Way.STOP:
                    memory.dropped = memory.unsaved()
                    memory.adopt(memory.saved)
                    raise Ended
        except Refusal as failed:
            self._ask.show(failed)
        except (OSError, ValueError, RuntimeError) as failed:
            said = why(failed).said if isinstance(failed, OSError) else "deze naam kan niet"
            self._ask.show(Refusal(f"Dat lukt niet: {said}", "Kies iets anders."))

    def _put_back(self) -> None:
        """Put the plan in memory back where it was."""
        beside = self._memory.put_back()
        if beside is not None:
            self._ask.show(Done(f"Wat er stond, is bewaard in {beside}."))
        self._ask.show(Done(f"Teruggezet: {self.file.path}"))

    def _add(self) -> None:
        """Put the answers of this sitting into what another saved without them."""
        theirs = self._memory.changed()
        if theirs is not None:
            self._meet(theirs, self._memory.first, None)

    def _take(self) -> None:
        """Go on with what another wrote, and keep the plan in memory beside it."""
        theirs = self._memory.changed()
        if theirs is None:
            return
        beside = self._memory.rescued()
        if beside is None:
            raise SaveRefused("Uw eigen plan is nergens te bewaren", "Kies iets anders.")
        self._ask.show(Done(f"Uw eigen plan is bewaard in {beside}."))
        self._memory.adopt(theirs)
        raise Declined

    def _elsewhere(self) -> None:
        """Keep the plan in another file, and go on in that one."""
        name = new_name(self._ask)
        if name is None:
            return
        old = self.file.path
        try:
            self._memory.move(name.expanduser())
        except FileExistsError:
            raise SaveRefused(f"{name} is er al", "Geef een naam die er nog niet is.") from None
        self._ask.show(Done(f"Bewaard in {self.file.path}. U gaat verder in dat bestand, niet in {old}."))


def _both_added(conflict: Conflict) -> bool:
    """Tell whether two people added a record under one short name."""
    return conflict.base is None and isinstance(conflict.mine, dict) and "id" in conflict.mine
