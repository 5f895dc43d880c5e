"""Counting registrations while they are read, a column of a piece at a time, and telling what is wrong in them.

Nothing of a row is kept but counts, the numbers of faulty rows, and what is needed to see that a row is there twice.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress, zip_longest
from typing import Final, NamedTuple

from armoedeplan.registrations.answer_reading import Fault, month_faults, read_answer, read_month
from armoedeplan.registrations.form import UNKNOWN, Column, Kind, RegistrationForm
from armoedeplan.registrations.headers import Matched

CROSSED: Final = ("gebied", "huishouden")
"""The backgrounds by which everything is counted."""
ALONE: Final = "leeftijd"
"""The background by which only conversations are counted: with it all other counts would be small."""
_MOST_KNOWN: Final = 5_000
"""Different words of a column that are remembered; a column of the form has some tens."""
_SHOWN: Final = 3

Answered = tuple[str, str, str, str, str]
"""What is counted: a topic, the provision it is about, a background, its value, and the answer."""


class Period(NamedTuple):
    """The months that registrations may be of. today: the present month. first, last: empty where nobody said."""

    today: str
    first: str = ""
    last: str = ""


class RowTally:
    """The counts of a file so far, and its faults.

    counts: by what was answered. rows: how many were counted. faulty: how many have a fault. same: how many are
    exactly as a row before. faults: by column and fault how many cells, and the first rows with it.
    """

    def __init__(self, form: RegistrationForm, matched: Matched, period: Period) -> None:
        self.counts: Final[Counter[Answered]] = Counter()
        self.faults: Final[dict[tuple[int, Fault], tuple[int, list[int]]]] = {}
        self.months: Final[set[str]] = set()
        self.rows = self.faulty = self.same = 0
        self._period: Final = period
        self._known: Final = matched.known
        self._read: Final[dict[int, dict[str, str | Fault]]] = defaultdict(dict)
        self._numbers: Final[dict[str, int]] = {}
        self._seen: Final[set[int]] = set()
        self._numbered: Final = any(column.kind is Kind.NUMBER for column in matched.known.values())
        self._crossed: Final = [name for name in CROSSED if form.about(name)] or [""]
        self._alone: Final = [ALONE] if form.about(ALONE) else []

    def add(self, first: int, rows: Sequence[Sequence[str]]) -> None:
        """Count a piece of rows; first: the number of its first row."""
        numbered = [(number, row) for number, row in enumerate(rows, first) if any(map(str.strip, row))]
        if not numbered:
            return
        numbers, filled = zip(*numbered, strict=True)
        columns = list(zip_longest(*filled, fillvalue=""))
        bad: set[int] = set()
        answers = {
            place: self._answers_in(place, column, columns[place] if place < len(columns) else [""] * len(filled),
                                    numbers, bad)
            for place, column in self._known.items()
        }  # fmt: skip
        self.faulty += len(bad)
        self.rows += len(filled) - len(bad)
        if not self._numbered:
            self._note_same(filled)
        if bad:
            good = [place not in bad for place in range(len(filled))]
            answers = {place: list(compress(column, good)) for place, column in answers.items()}
        self._count_piece([(self._known[place], cells) for place, cells in answers.items()], len(filled) - len(bad))

    def _answers_in(
        self, place: int, column: Column, cells: Sequence[str], numbers: Sequence[int], bad: set[int]
    ) -> list[str]:
        """Read a column; note the faults and the places of their rows."""
        if column.kind is Kind.NUMBER:
            return self._note_numbers(place, cells, numbers, bad)
        read = self._read[place]
        for words in {*cells} - read.keys():
            read[words] = self._understood(column, words)
        found = [read[words] for words in cells]
        if any(type(answer) is Fault for answer in {*found}):
            for at, answer in enumerate(found):
                if isinstance(answer, Fault):
                    self._note_fault(place, answer, numbers[at])
                    bad.add(at)
        if column.kind is Kind.MONTH:
            self.months.update(answer for answer in {*found} if isinstance(answer, str))
        if len(read) > _MOST_KNOWN:
            read.clear()
        return [answer if isinstance(answer, str) else "" for answer in found]

    def _understood(self, column: Column, words: str) -> "str | Fault":
        """Give what a cell says, or what is wrong with it."""
        if column.kind is not Kind.MONTH:
            return read_answer(column, words)
        month = read_month(words)
        if isinstance(month, str):
            return next(month_faults(month, *self._period), month)
        return month

    def _note_numbers(self, place: int, cells: Sequence[str], numbers: Sequence[int], bad: set[int]) -> list[str]:
        """Note the conversations that were there before: a number stands for one."""
        for at, words in enumerate(cells):
            number = words.strip()
            before = self._numbers.setdefault(number, numbers[at]) if number else numbers[at]
            if before != numbers[at]:
                self._note_fault(place, DOUBLE, numbers[at])
                bad.add(at)
        return [""] * len(cells)

    def _note_same(self, rows: Sequence[Sequence[str]]) -> None:
        """Count the rows that are exactly as a row before."""
        for row in rows:
            mark = hash(tuple(row))
            self.same += mark in self._seen
            self._seen.add(mark)

    def _note_fault(self, place: int, fault: Fault, number: int) -> None:
        """Note a fault once, with how often it is there and its first rows."""
        count, shown = self.faults.get((place, fault), (0, []))
        self.faults[place, fault] = count + 1, [*shown, number] if len(shown) < _SHOWN else shown

    def _count_piece(self, answers: Sequence[tuple[Column, Sequence[str]]], rows: int) -> None:
        """Count a piece without faults, by each background."""
        for background in (*self._crossed, *self._alone):
            values = next((cells for column, cells in answers if column.topic == background), None)
            of = list(values) if values is not None else [UNKNOWN if background else ""] * rows
            self._add_counts("gesprekken", "", background, Counter((value, "") for value in of))
            if background in self._alone:
                continue
            themes = [cells for column, cells in answers if column.topic == "themas"]
            if themes:
                self._add_counts("themas", "", background, _counted_once(of, themes))
            for column, cells in answers:
                if column.kind is Kind.TICK:
                    ticked = Counter((value, column.of) for value in compress(of, cells))
                    self._add_counts(column.topic, "", background, ticked)
                elif column.topic == "gebruik":
                    self._add_counts("gebruik", column.of, background, Counter(zip(of, cells, strict=True)))

    def _add_counts(self, topic: str, about: str, background: str, found: Mapping[tuple[str, str], int]) -> None:
        """Add counts by value of the background and answer."""
        for (value, answer), count in found.items():
            self.counts[topic, about, background, value, answer] += count


DOUBLE: Final = Fault("Dit nummer staat al in een rij hierboven", "Haal de dubbele rij weg.")


def _counted_once(of: Sequence[str], columns: Sequence[Sequence[str]]) -> Counter[tuple[str, str]]:
    """Count answers that stand in several columns, each once for a conversation."""
    found: Counter[tuple[str, str]] = Counter()
    for (value, *answers), count in Counter(zip(of, *columns, strict=True)).items():
        for answer in {*answers} - {""}:
            found[value, answer] += count
    return found
