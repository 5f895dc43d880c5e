"""What a workbook changes, made in a plan that is being changed: every answer as if it had been typed at its question.

Nothing is on disk afterwards; whoever called saves it as one change, or leaves it.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import chain, groupby
from typing import Final, NamedTuple

from armoedeplan.plan.personal_gate import words_found
from armoedeplan.plan.set_together import plain_answers, set_together
from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.refusal import Refusal
from armoedeplan.workbook.cell_places import Fault, Place
from armoedeplan.workbook.found_changes import Changed, Differences, Gone, New
from armoedeplan.workbook.names import names_given

_SLIP: Final = "AP027"
"""The finding that a word of one's own is nearly a word of the list."""


class Applied(NamedTuple):
    """What came of it: what could not be done, and what follows from the new answers, in Dutch."""

    faults: tuple[Fault, ...]
    told: tuple[str, ...]


class _Step(NamedTuple):
    """One change: the places of what it changes, and what makes it. Raises Refusal."""

    place: Place
    make: Callable[[], object]


def apply_to(store: Store, found: Differences, *, meant: bool = False) -> Applied:
    """Make the changes of a workbook. What cannot be done is told, and the rest is done all the same.

    meant: what seems to identify a person, or to be a slip for a word of the list, was said to be meant.
    """
    if meant:
        store.meant.update(words_found(_texts_in(found)))
    before, known = store.file.answers, _slips_in(store)
    faults = _Applying(store).all_of(found)
    told = store.fill_in(before)
    if not meant:
        faults += _new_slips(store, known, found)
    return Applied(tuple(faults), tuple(told))


def referring_names(store: Store, gone: Gone) -> list[str]:
    """Give what the records are called that refer to one that goes, each once; those that go themselves too."""
    names = names_given(store.file.answers)
    paths = (path.list.record or path for path in store.referring(gone.path))
    return list(dict.fromkeys(names.get(path.key) or names.get(str(path)) or str(path) for path in paths))


class _Applying:
    """Makes the changes of one workbook. made: the path of each record that it brought, by its mark."""

    def __init__(self, store: Store) -> None:
        self._store: Final = store
        self._made: Final[dict[str, FieldPath]] = {}

    def all_of(self, found: Differences) -> list[Fault]:
        """Make all changes; what refers to a record comes after the record, and what is taken away last."""
        changed = [change for change in found.changed if change.meant]
        first = [change for change in changed if not change.field.refers]
        done = self._set_plain_ones(first)
        faults = _tried_steps([self._setting(change) for change in first if change.path not in done])
        late: list[Changed] = []
        new = sorted(found.new, key=lambda record: (record.owner.startswith("+"), len(record.list)))
        for _, records in groupby(new, key=lambda record: (record.owner, record.list)):
            faults += self._add(list(records), late)
        faults += _tried_steps([self._setting(change) for change in (*changed, *late) if change.field.refers])
        faults += _tried_steps([self._clearing(change) for change in found.changed if not change.meant])
        gone = sorted(found.gone, key=_place_in_list, reverse=True)
        return faults + _tried_steps([self._removing(record) for record in gone])

    def _set_plain_ones(self, changes: Sequence[Changed]) -> Container[FieldPath]:
        """Set the answers that can be set in one go; give their paths. When any is refused, none is set yet."""
        single = {
            change.path: change.meant.typed[0] for change in changes if change.meant and len(change.meant.typed) == 1
        }
        try:
            paths = plain_answers(self._store.file, list(single))
            set_together(self._store, {path: single[path] for path in paths})
        except Refusal:
            return ()
        return set(paths)

    def _setting(self, change: Changed) -> _Step:
        """Set an answer."""

        def make() -> None:
            typed = change.meant.typed if change.meant else ()
            self._store.set(change.path, self._ids(typed))

        return _Step(change.place, make)

    def _clearing(self, change: Changed) -> _Step:
        """Take an answer back."""
        return _Step(change.place, lambda: self._store.clear(change.path))

    def _removing(self, gone: Gone) -> _Step:
        """Remove a record, with the references to it."""
        return _Step(gone.place, lambda: self._store.remove(gone.path))

    def _add(self, records: Sequence[New], late: list[Changed]) -> list[Fault]:
        """Add records to one list; what they refer to that is not there yet is set later."""
        try:
            self._add_together(records, late)
        except Refusal:
            return _tried_steps([self._adding(record, late) for record in records])
        return []

    def _adding(self, record: New, late: list[Changed]) -> _Step:
        """Add one record."""
        return _Step(record.place, lambda: self._add_together([record], late))

    def _add_together(self, records: Sequence[New], late: list[Changed]) -> None:
        """Add records to one list in one go. Raises Refusal."""
        first = records[0]
        owner = self._made.get(first.owner, FieldPath(first.owner))
        path = FieldPath(f"{owner}.{first.list}" if owner else first.list)
        given = []
        waiting: list[tuple[New, FieldPath]] = []
        for record in records:
            typed = {}
            for question, answer in record.answers.items():
                if set(self._ids(answer.meant.typed)) & _marks_in(answer.meant.typed):
                    waiting.append((record, question))
                else:
                    typed[str(question)] = self._ids(answer.meant.typed)
            given.append(typed)
        ids = self._store.add_all(path, given)
        paths = {record.mark: path.item(id_) for record, id_ in zip(records, ids, strict=True)}
        self._made.update(paths)
        for record, question in waiting:
            answer = record.answers[question]
            late.append(Changed(answer.place, paths[record.mark].field(question), answer.field, "", answer.meant))

    def _ids(self, typed: Iterable[str]) -> list[str]:
        """Give texts with the ids of the records that were made in the place of their marks."""
        return [self._made[text].key if text in self._made else text for text in typed]


def _tried_steps(steps: Sequence[_Step]) -> list[Fault]:
    """Make changes; what is refused is tried again once the others are made, and then told."""
    while steps:
        refused: list[tuple[_Step, Refusal]] = []
        for step in steps:
            try:
                step.make()
            except Refusal as refusal:
                refused.append((step, refusal))
        if len(refused) in {0, len(steps)}:
            return [Fault(step.place, refusal.message, refusal.remedy) for step, refusal in refused]
        steps = [step for step, _ in refused]
    return []


def _marks_in(typed: Iterable[str]) -> set[str]:
    return {text for text in typed if text.startswith("+")}


def _place_in_list(gone: Gone) -> tuple[str, int]:
    """Give by what removals are ordered, so that the places of what is still to go stay as they are."""
    key = gone.path.key
    return str(gone.path.list), int(key) if key.isdigit() else 0


def _texts_in(found: Differences) -> Iterable[str]:
    """Yield the words of all answers."""
    yield from (change.meant.words for change in found.changed if change.meant)
    yield from (answer.meant.words for record in found.new for answer in record.answers.values())


def _slips_in(store: Store) -> set[str]:
    """Give what is said of the words of one's own that are nearly a word of the list."""
    return {finding.message for finding in store.file.findings if finding.code == _SLIP}


def _new_slips(store: Store, known: set[str], found: Differences) -> list[Fault]:
    """Give the words of one's own that came with the workbook and are nearly a word of the list."""
    faults = []
    for finding in store.file.findings:
        if finding.code != _SLIP or finding.message in known:
            continue
        changed = (change.place for change in found.changed if is_under(finding.path, change.path))
        new = (
            answer.place
            for record in found.new
            for answer in record.answers.values()
            if any(f"“{word}”" in finding.message for word in answer.meant.canonical.split("\n"))
        )
        place = next(chain(changed, new), Place(""))
        remedy = (
            f"{finding.remedy.partition('?')[0]}? Of zet --toch achter de opdracht: dan blijft het een eigen woord."
        )
        faults.append(Fault(place, finding.message, remedy))
    return faults
