"""What the confined process does with a file of registrations: bytes in, counts and faults out, never a registration.

So no row of a file reaches the program itself, nor anything that the program writes.
"""

from collections.abc import Sequence
from typing import Any, Final

from armoedeplan.confined.message import Message
from armoedeplan.personal.values import GENERAL, kinds
from armoedeplan.registrations.counted import CellFaults, Registrations
from armoedeplan.registrations.form import Area, Column, Kind, RegistrationForm
from armoedeplan.registrations.headers import Matched, matched_headers
from armoedeplan.registrations.reading_limits import MOST_ROWS
from armoedeplan.registrations.row_source import RowSource, row_source
from armoedeplan.registrations.row_tally import Period, RowTally
from armoedeplan.tables.size_limits import dutch
from armoedeplan.tables.table import TableError, letters

_LOOKED_AT: Final = 2_000
"""Cells of a column that the form does not ask, at which is looked for what identifies people."""
_ABOVE: Final = 50
"""Rows that may stand above the registrations."""
_SHARE: Final = 5
"""One cell in so many makes such a column one about people."""


def count_registrations(message: Message) -> Message:
    """Count the registrations of a file. Raises TableError.

    Words in: the name of the file, the form (`form_words`) and the period. One piece: its bytes. Words out: the fields
    of `Registrations`, in their order.
    """
    file, words, period = message.words
    return Message(list(counted_rows(file, message.pieces[0], form_from_words(words), Period(*period))))


def counted_rows(file: str, data: bytes, form: RegistrationForm, period: Period) -> Registrations:
    """Count the registrations in the bytes of a file. Raises TableError."""
    source = row_source(file, data, form)
    matched = matched_headers(file, source.headers, form)
    tally = RowTally(form, matched, period)
    looked = _Looked(file, source, matched)
    for number, rows in source.pieces():
        if number > MOST_ROWS + _ABOVE:
            raise TableError(
                f"{file} heeft meer dan {dutch(MOST_ROWS)} rijen", "Deel het bestand op, bijvoorbeeld per kwartaal."
            )
        looked.look_at(rows)
        tally.add(number, rows)
    if not (tally.rows or tally.faulty):
        raise TableError(f"{file} heeft koppen en geen registraties", "Kijk of dit het goede bestand is.")
    faults = (
        CellFaults(place, source.headers[place], *fault, cells, tuple(rows))
        for (place, fault), (cells, rows) in tally.faults.items()
    )
    return Registrations(
        file, source.sheet, tally.rows, tally.faulty, tally.same, tuple(sorted(tally.months)),
        tuple((*answered, count) for answered, count in tally.counts.items()), tuple(faults),
        tuple(column.header for column in matched.missing),
        tuple((source.headers[place], looked.filled[place]) for place in matched.apart),
        tuple(source.headers[place] for place in matched.unread), source.notes,
    )  # fmt: skip


class _Looked:
    """A look at the columns that are not read: whether they are filled, and whether they are about people."""

    def __init__(self, file: str, source: RowSource, matched: Matched) -> None:
        self.filled: dict[int, int] = dict.fromkeys((*matched.apart, *matched.unread), 0)
        self._file = file
        self._headers = source.headers
        self._unread = [*matched.unread, *(p for p, column in matched.known.items() if column.kind is Kind.NUMBER)]
        self._left = _LOOKED_AT

    def look_at(self, rows: Sequence[Sequence[str]]) -> None:
        """Look at a piece. Raises TableError for a column that names people."""
        for place in self.filled:
            self.filled[place] += sum(1 for row in rows if place < len(row) and row[place].strip())
        if self._left <= 0:
            return
        self._left -= len(rows)
        for place in self._unread:
            cells = [row[place] for row in rows[:_LOOKED_AT] if place < len(row) and row[place].strip()]
            found = [own for cell in cells if (own := [kind for kind in kinds(cell[:500]) if kind not in GENERAL])]
            if cells and len(found) * _SHARE > len(cells):
                raise TableError(
                    f"{self._file}, kolom {letters(place)}: in veel cellen staat iets als {found[0][0]}",
                    "Haal de kolom weg uit het bestand. Een registratie van een gesprek wijst niemand aan.",
                )


def form_words(form: RegistrationForm) -> list[Any]:
    """Write a form as words that JSON can hold."""
    return [
        [[*column[:3], column.kind.value, *column[4:6], list(column.labels.items()), column.also] for column in columns]
        for columns in (form.columns, form.kept_apart)
    ]


def form_from_words(words: Any) -> RegistrationForm:
    """Read a form as `form_words` wrote it; of areas only the answers are needed here."""
    columns, apart = (
        tuple(
            Column(name, header, question, Kind(kind), topic, of, dict(labels), tuple(also))
            for name, header, question, kind, topic, of, labels, also in part
        )
        for part in words
    )
    return RegistrationForm(columns, apart, tuple[Area, ...]())
