"""What a cell of a pasted table says: its words made answers, as if each had been typed at its question."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.typed import record_data
from armoedeplan.record import Record, Refused
from armoedeplan.record.kinds import Money, Number
from armoedeplan.record.path import Lost
from armoedeplan.record.shape import Field
from armoedeplan.record.spoken import Means, spoken_instead
from armoedeplan.record.words import word_key
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.cell_parts import cell_parts
from armoedeplan.wizard.options import Option, options_of
from armoedeplan.wizard.picking import picked_values
from armoedeplan.yamltext.emit import Data

NEW: Final = "+"
"""What begins the name of a record that is to be added where a cell refers to it."""
_OPEN: Final = (Means.UNKNOWN, Means.LATER)
_EMPTY: Final = (*_OPEN, Means.NOT_APPLICABLE)

Meanings: TypeAlias = Mapping[tuple[str, str], str]
"""What words in the cells of a field stand for, by the name of the field and the words, as a person said it."""


class Answer(NamedTuple):
    """What a cell comes to: the texts of its answer, and what the file gets for it.

    open: the cell says that the answer is not known yet (p.m.). reason: what it says of that. told: the words of the
    cell that the file does not hold (`ca.`). refused: what in the cell is no answer; the rest is then nothing.
    """

    typed: tuple[str, ...] = ()
    data: Data = ""
    open: bool = False
    reason: str = ""
    told: tuple[str, ...] = ()
    refused: tuple["CellRefused", ...] = ()


class CellRefused(Refused):
    """Some words in a cell are no answer. words: what was refused, which need not be the whole cell."""

    def __init__(self, refusal: Refusal, words: str) -> None:
        readings = refusal.readings if isinstance(refusal, Refused) else ()
        super().__init__(refusal.message, refusal.remedy, readings=readings)
        self.words: Final = words


def without_answer(field: Field, text: str) -> Answer | None:
    """Give what a cell comes to that says that there is no answer (`p.m.`, `nvt`); nothing when it may be one."""
    spoken = None if field.kind is None or field.kind.meant_by(text) else spoken_instead(text)
    if spoken is None or spoken.means not in _EMPTY:
        return None
    if spoken.means in _OPEN:
        return Answer(open=True, reason=spoken.more)
    return Answer(told=(text,) if spoken.more else ())


class CellReader:
    """Reads the cells of one table; the same words in the same column are looked up once.

    meanings: what a person said that some words stand for; nothing where nobody can be asked. thousands: amounts are
    in thousands of euros.
    """

    def __init__(
        self, record: type[Record], file: PlanFile, meanings: Meanings | None, *, thousands: bool = False
    ) -> None:
        self._record: Final = record
        self._file: Final = file
        self._meanings: Final = meanings or {}
        self._asks: Final = meanings is not None
        self._thousands: Final = thousands
        self._options: Final[dict[str, tuple[Option, ...]]] = {}
        self._names: Final[dict[str, set[str]]] = {}
        self._read: Final[dict[tuple[str, str], Answer]] = {}

    def answer(self, field: Field, text: str) -> Answer:
        """Give what a cell says."""
        parts = [self._part(field, part) for part in self._parts(field, text)]
        refused = tuple(fault for part in parts for fault in part.refused)
        if refused or len(parts) == 1:
            return parts[0] if len(parts) == 1 else Answer(refused=refused)
        typed = dict.fromkeys(value for part in parts for value in part.typed)
        data = list(dict.fromkeys(value for part in parts for value in part.data))
        return Answer(tuple(typed), data, told=tuple(words for part in parts for words in part.told))

    def choices(self, field: Field, text: str) -> list[str]:
        """Give what is chosen of the options of a field, where only one fits: each for a record of its own."""
        offered = self._offered(field)
        try:
            values = picked_values(text, offered, many=True, kind=field.kind) if offered and not field.many else [text]
        except Refused:
            return [text]
        return values if len(values) > 1 and {option.value for option in offered}.issuperset(values) else [text]

    def _part(self, field: Field, part: str) -> Answer:
        """Give what one part of a cell says; the same words of a column are looked up once."""
        key = (field.name, part)
        if key not in self._read:
            try:
                self._read[key] = self._new_part(field, part)
            except CellRefused as refused:
                self._read[key] = Answer(refused=(refused,))
        return self._read[key]

    def _new_part(self, field: Field, part: str) -> Answer:
        """Read words that were not met before. Raises CellRefused."""
        meant = self._meanings.get((field.name, part), part)
        if field.refers and meant.startswith(NEW):
            there = [
                option.value for option in self._offered(field) if word_key(option.label) == word_key(bare_name(meant))
            ]
            if not there:
                return Answer((meant,), [] if field.many else "")
            meant = there[0]
        if self._thousands and isinstance(field.kind, Money):
            meant = _in_euros(meant)
        try:
            values = self._picked(field, meant)
            told = field.kind.understood(meant).told if field.kind and not field.kind.chosen else ()
        except Refused as refused:
            raise CellRefused(refused, part) from None
        if self._asks and (own := self._own_words(field, values)):
            raise CellRefused(Refused(f"“{own}” staat niet in de lijst", "Kies een woord van de lijst."), own)
        data = self._data(field, values, part)
        # a record is known by its id from here on, so that its name is looked up once
        ids = [data] if isinstance(data, str) else data
        return Answer(tuple(map(str, ids if field.refers else values)), data, told=told)

    def _picked(self, field: Field, text: str) -> list[str]:
        """Give the values that words stand for: what is chosen by number or by name, or the words. Raises Refused."""
        offered = self._offered(field)
        return picked_values(text, offered, many=field.many, kind=field.kind) if offered else [text]

    def _own_words(self, field: Field, values: Sequence[str]) -> str:
        """Give the words beside the list of an open choice that nobody confirmed yet; empty when there are none."""
        if not (field.open and field.kind and field.kind.chosen):
            return ""
        known = {word_key(option.value) for option in self._offered(field)}
        own = (value for value in values if word_key(value) not in known and not field.kind.meant_by(value))
        return next((value for value in own if (field.name, value) not in self._meanings), "")

    def _data(self, field: Field, values: Sequence[str], words: str) -> Data:
        """Give what the file gets for some values. Raises CellRefused."""
        try:
            data = record_data(self._record, {field.name: values}, self._file, "x")
        except (Refused, Lost) as refused:
            raise CellRefused(refused, words) from None
        return data.get(field.name, "") if isinstance(data, Mapping) else ""

    def _parts(self, field: Field, text: str) -> list[str]:
        """Part a cell into its values, but never a name that can be chosen."""
        if not (field.kind and field.kind.chosen):
            return [" ".join(text.split()) if field.bare else text]
        if not field.many:
            return [" ".join(text.split())]
        if field.name not in self._names:
            # the short name of a record is no word that people part a cell by
            self._names[field.name] = {
                word_key(name)
                for option in self._offered(field)
                for name in ((option.label,) if field.refers else option)
            }
        return [part for part in cell_parts(text, self._names[field.name]) if part]

    def _offered(self, field: Field) -> tuple[Option, ...]:
        """Give what can be chosen for a field."""
        if field.name not in self._options:
            self._options[field.name] = options_of(field, self._file)
        return self._options[field.name]


def _in_euros(thousands: str) -> str:
    """Write an amount in thousands of euros as euros; what is no number stays as it is, to be refused."""
    bare = re.sub(r"(?i)\s|€|eur(?:o)?|,-+$", "", thousands)
    try:
        number = float(Number().canonical(bare))
    except Refused:
        return thousands
    return str(round(number * 1000))


def bare_name(new: str) -> str:
    """Give the name of a record that is to be added: `+ Kredietbank` names Kredietbank."""
    return new.removeprefix(NEW).strip()
