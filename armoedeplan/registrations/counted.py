"""What a file of registrations came to: counts that are not safe yet, and what is wrong in it."""

from typing import NamedTuple


class CellFaults(NamedTuple):
    """One kind of fault in one column: where, what is wrong, what to do, in how many cells, and the first rows."""

    column: int
    header: str
    message: str
    remedy: str
    cells: int
    rows: tuple[int, ...]


class Registrations(NamedTuple):
    """What a file of registrations came to.

    file, sheet: where they stand. rows: how many were counted; faulty: how many were left out for a fault; same: how
    many are exactly as one before. months: in order. counts: a topic, the provision, a
    background, its value, the answer, and how many. missing: headers of the form that
    the file lacks. apart: headers with words that stay with the coordinator, and how many cells of them are filled.
    unread: headers that the form does not ask. notes: of how it was read, in Dutch.
    """

    file: str
    sheet: str
    rows: int
    faulty: int
    same: int
    months: tuple[str, ...]
    counts: tuple[tuple[str, str, str, str, str, int], ...]
    faults: tuple[CellFaults, ...]
    missing: tuple[str, ...]
    apart: tuple[tuple[str, int], ...]
    unread: tuple[str, ...]
    notes: tuple[str, ...]
