"""What a workbook changes in a plan: what comes of comparing what was given out, what came back and what stands now."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field
from armoedeplan.workbook.cell_places import Fault, Place
from armoedeplan.workbook.understood import Meant


class Winner(StrEnum):
    """Whose answer is taken where both the workbook and the plan changed it."""

    WORKBOOK = "werkboek"
    PLAN = "plan"


class Changed(NamedTuple):
    """An answer that only the workbook changed.

    path: of the answer, in the plan as it is now. was: what the workbook showed when it was given out. meant: what it
    says now; nothing when the cell was emptied, so that the answer is taken back.
    """

    place: Place
    path: FieldPath
    field: Field
    was: str
    meant: Meant | None


class Answered(NamedTuple):
    """One answer of a new record: its place, its field, and what it says."""

    place: Place
    field: Field
    meant: Meant


class New(NamedTuple):
    """A record that the workbook brings.

    mark: by which other cells refer to it. owner: the path of the record in whose list it stands, or its mark when the
    workbook brings that too; empty for a list of the plan. list: the path of its list, from the owner on. name: the
    words by which people know it. answers: by the path of the question in the record.
    """

    place: Place
    mark: str
    owner: str
    list: FieldPath
    name: str
    answers: Mapping[FieldPath, Answered]


class Gone(NamedTuple):
    """A record whose row was removed. name: the words by which people know it."""

    place: Place
    path: FieldPath
    name: str


class Conflict(NamedTuple):
    """What both changed, each in another way.

    was, workbook, plan: what it was when the workbook was given out, what the workbook says now, and what the plan says
    now, as people read it; empty for no answer. change: what the workbook wants; nothing where that cannot be done any
    more, since the plan has no such record.
    """

    place: Place
    path: FieldPath
    was: str
    workbook: str
    plan: str
    change: Changed | New | Gone | None


class Differences(NamedTuple):
    """All that a workbook changes, in the order of its sheets and rows, with what is wrong in it and what to know."""

    changed: tuple[Changed, ...] = ()
    new: tuple[New, ...] = ()
    gone: tuple[Gone, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing would change, and nothing is to be decided."""
        return not (self.changed or self.new or self.gone or self.conflicts)

    def decided(self, winners: Sequence[Winner]) -> "Differences":
        """Give them with their conflicts decided, each by its own winner; what the plan keeps is left out."""
        pairs = zip(self.conflicts, winners, strict=True)
        won = [conflict.change for conflict, winner in pairs if winner is Winner.WORKBOOK]
        return self._replace(
            changed=(*self.changed, *(change for change in won if isinstance(change, Changed))),
            new=(*self.new, *(change for change in won if isinstance(change, New))),
            gone=(*self.gone, *(change for change in won if isinstance(change, Gone))),
            conflicts=(),
        )
