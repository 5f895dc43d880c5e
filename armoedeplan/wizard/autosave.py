"""Saving each answer at once: it is on disk before the next question, whatever happens to the disk or the file.

What one stored answer costs, and why (`tests/wizard/test_cost_of_an_answer.py` counts it):

- One parse, of the new text: an edit is held to give exactly the wanted data before it is taken over, and the plan in
  memory is made of that same tree (`plan/store.py`). The text before it was parsed when it was read or saved.
- One evaluation, of the new plan: it tells which answers the new one puts to sleep, and which question is next. That of
  the plan before is remembered (`progress.evaluate`).
- Bytes are read twice, and compared: before a question, so that nobody answers what another changed, and before saving
  (`saving/save.py`), so that nothing of another is written over. Only bytes that differ are parsed.
"""

import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from armoedeplan.guide.definition import Guide
from armoedeplan.plan.personal_gate import PersonNamed
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.path import FieldPath
from armoedeplan.refusal import Refusal
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.wizard.confirmation import confirm_sleep, means_to_keep
from armoedeplan.wizard.save_trouble import (
    Declined,
    join_with_theirs,
    solve_save_trouble,
    tell_overruled,
)
from armoedeplan.wizard.screen import Done, Listing, Screen, Words
from armoedeplan.wizard.undo import take_back
from armoedeplan.wizard.undo_words import told_back
from armoedeplan.wizard.working_copy import WorkingCopy

T = TypeVar("T")
Change: TypeAlias = Callable[[Store], T]


class AutosavedPlan:
    """The plan of a session: what is asked and answered in it now, and every change of it, which is saved at once."""

    def __init__(self, copy: WorkingCopy, screen: Screen) -> None:
        self._copy: Final = copy
        self._screen: Final = screen
        self._notes: Final[set[str]] = set()

    @classmethod
    def open(cls, path: Path, screen: Screen) -> "AutosavedPlan":
        """Open a sound plan file. Raises ChangeRefused when it cannot be read."""
        return cls(WorkingCopy(path), screen)

    @property
    def file(self) -> PlanFile:
        """The file as it is now."""
        return self._copy.file

    @property
    def guide(self) -> Guide:
        """The guide that the plan is made by."""
        return self.file.guide

    def items(self) -> tuple[Item, ...]:
        """Give every question with its state and its answer."""
        return evaluate(self.file.answers)

    def item(self, path: str) -> Item | None:
        """Give the question at a path, if it is asked at present."""
        return next((item for item in self.items() if item.path == path), None)

    def paths_referring_to(self, path: str) -> list[FieldPath]:
        """Give the paths of what refers to a record, or to what it holds."""
        return self._copy.store.referring(path)

    def refresh(self) -> None:
        """Take over what somebody else changed in the file; one that is gone or broken for a moment is left alone."""
        while (theirs := self._copy.changed_on_disk()) is not None:
            if self._copy.is_usual_change(theirs):
                self._screen.show(Done("Het bestand is intussen gewijzigd; u ziet nu wat erin staat."))
                tell_overruled(self._screen, self._copy, theirs)
                self._copy.go_on_with(theirs)
                return
            with contextlib.suppress(Declined):
                solve_save_trouble(self._screen, self._copy, None)
                self._save_until_done(None)

    def change(self, change: Change[object], *, asks: bool = True) -> bool:
        """Make a change and save it, or tell why it cannot be made; give whether it was made.

        asks: whether a person is to agree with the answers that it puts to sleep.
        """
        return self._change_or_tell(change, asks=asks) is not None

    def add(self, path: str, answers: Mapping[str, Sequence[str]]) -> str | None:
        """Add a record to a list and save it; give its id, or nothing when it could not be added, which is told."""
        made = self._change_or_tell(lambda store: store.add(path, answers))
        return made[0] if made else None

    def add_all(self, change: Change[list[str]]) -> list[str] | None:
        """Make a change that adds records, and save it; give their ids, or nothing when it cannot be made."""
        made = self._change_or_tell(change)
        return made[0] if made else None

    def begin_act(self, path: FieldPath) -> None:
        """Begin what is taken back in one go: all that is changed until somebody answers the next question."""
        self._copy.asked = path
        self._copy.act += 1

    def take_back(self) -> FieldPath | None:
        """Take back the last answer of this sitting, save that and tell it; give the path of its question.

        Gives nothing when nothing could be taken back, which is told.
        """
        self.refresh()
        action = self._copy.history.latest()
        if action is None:
            remedy = "Alleen wat u in dit gesprek deed, kan terug."
            self._screen.refused(Refusal("Er is niets meer om terug te halen", remedy))
            return None
        undone = self.file
        if not self.change(lambda store: take_back(store, action), asks=False):
            return None
        self._copy.history.forget(action)
        self._screen.show(*told_back(undone, self.file))
        return action.asked

    def _change_or_tell(self, change: Change[T], *, asks: bool = True) -> tuple[T] | None:
        """Make a change and save it; give what it made, or tell why it cannot be made."""
        try:
            return (self._change_and_save(change, asks=asks),)
        except Declined:
            self._screen.show(Done("Het antwoord is niet gewijzigd."))
        except PersonNamed as named:
            if means_to_keep(self._screen, named):
                return self._change_or_tell(partial(_change_as_meant, change=change, words=named.words), asks=asks)
        except Refusal as refused:
            self._screen.refused(refused)
        return None

    def _change_and_save(self, change: Change[T], *, asks: bool) -> T:
        """Make one change and save it; with what somebody else changed meanwhile, both stay.

        Raises Declined, and what a store raises when a change cannot be made; file and memory are then as they were.
        """
        copy = self._copy
        # a signal may come at any moment: what it finds here decides what is told of this answer (0029)
        copy.busy = True
        followed: list[str] = []
        change = _with_what_follows(change, followed)
        before = copy.file
        try:
            made = change(copy.store)
        except Refusal:
            # a change of several steps is made whole or not at all
            copy.store.file = before
            copy.busy = False
            raise
        copy.busy = False
        if asks and (sleeping := self._put_to_sleep()):
            copy.doubtful = True
            if not confirm_sleep(self._screen, sleeping):
                copy.go_on_with(copy.saved)
                raise Declined
            copy.doubtful = False
        made = [made, *self._save_until_done(change)][-1]
        self._screen.show(*map(Done, followed))
        return made

    def _save_until_done(self, change: Change[T] | None) -> list[T]:
        """Save until it is done; give what a change made when it was made again in the text of another."""
        made: list[T] = []
        while self._copy.waiting:
            try:
                self._tell_notes(self._copy.save_waiting())
            except SaveRefused as refused:
                theirs = self._copy.changed_on_disk() if refused.changed else None
                if theirs is None or not self._copy.is_usual_change(theirs):
                    solve_save_trouble(self._screen, self._copy, refused)
                    continue
                tell_overruled(self._screen, self._copy, theirs)
                try:
                    made += join_with_theirs(self._screen, self._copy, theirs, self._copy.saved, change)
                except Refusal:
                    self._screen.show(Listing("Niet bewaard is", tuple(self._copy.unsaved())))
                    self._copy.go_on_with(theirs)
                    raise
        return made

    def _put_to_sleep(self) -> list[str]:
        """Give the answers that the change in memory puts to sleep, in words."""
        awake = {item.path for item in evaluate(self._copy.saved.answers) if item.state is State.ANSWERED}
        asleep = [item for item in self.items() if item.state is State.DORMANT and item.path in awake]
        return [f"{item.question.label}: {item.question.text}" for item in asleep]

    def _tell_notes(self, notes: Sequence[str]) -> None:
        """Tell once in a session what saving cannot keep of the rights on the file."""
        new = [note for note in notes if note not in self._notes]
        self._notes.update(new)
        for note in new:
            self._screen.show(Words(f"Let op: {note}"))


def _change_as_meant(store: Store, change: Change[T], words: Collection[str]) -> T:
    """Make a change with words that seem to identify a person, and were said to be meant."""
    store.meant.update(words)
    return change(store)


def _with_what_follows(change: Change[T], told: list[str]) -> Change[T]:
    """Give a change that fills in what follows from it as well; told: gets what there is to tell of that."""

    def changed(store: Store) -> T:
        before = store.file.answers
        made = change(store)
        told[:] = store.fill_in(before)
        return made

    return changed
