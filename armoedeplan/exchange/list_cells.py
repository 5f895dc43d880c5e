"""The cells of a list as answers of a plan, each read as if it had been typed at its question."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Final

from armoedeplan.exchange.columns import OFFER, fields
from armoedeplan.exchange.crosses import AREA, is_cross, is_mark
from armoedeplan.exchange.executors import Executors, names_alone
from armoedeplan.exchange.organisations import folded_name
from armoedeplan.exchange.people import refusal
from armoedeplan.exchange.proposal import Choices
from armoedeplan.plan.answering import as_answer
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.typed import canonical_item
from armoedeplan.record import Kind
from armoedeplan.record.kinds import Choice, Refused, YesNo
from armoedeplan.record.kinds.kind import writable
from armoedeplan.record.own_words import OwnWords
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.several import known_parts
from armoedeplan.record.shape import Field
from armoedeplan.record.words import listed, without_bullet, word_key
from armoedeplan.tables.table import Row, Table
from armoedeplan.yamltext.emit import Data

GROUPS: Final = OFFER.field("doelgroepen")
_MEANT: Final = "Bedoelt u"
_EMPTY: Final = "Laat de cel leeg waar u niets weet."


class ListCells:
    """The cells of one list; the same words in the same column are read once.

    groups: the target groups that are made, each as a record by its folded name. own_words: the words beside the list
    of a choice that the plan gets, by field.
    """

    def __init__(self, file: PlanFile, table: Table, choices: Choices, free_id: Callable[[str], str]) -> None:
        self._file: Final = file
        self._table: Final = table
        self._choices: Final = choices
        crossed = choices.marks.known
        self._marks: Final[dict[str, list[tuple[int, str]]]] = {}
        for column, mark in crossed.items():
            self._marks.setdefault(mark.field, []).append((column, mark.value))
        self._worded: Final = {field: at for at, field in choices.columns.items() if at not in crossed}
        # the place of a field is its own column, or else the first of those with its answers
        self.column: Final = {
            **{FieldPath(field): said[0][0] for field, said in self._marks.items()},
            **{FieldPath(field): column for field, column in self._worded.items()},
        }
        self._values: Final[dict[tuple[str, str], Data | Refused | Lost | None]] = {}
        self._writings: Final = OwnWords()
        self._free_id: Final = free_id
        # two target groups in one cell are parted where each stands alone in another
        self._groups_alone: Final = names_alone(self.all_of(GROUPS))
        self._areas: Final = Executors(self.all_of(AREA), self._is_area)
        self._no_groups: Final[dict[str, str]] = {}
        self.groups: Final[dict[str, dict[str, Data]]] = {}
        self.own_words: Final[dict[str, list[str]]] = {}

    @property
    def no_groups(self) -> tuple[str, ...]:
        """The target groups that the list names and the plan does not have."""
        return tuple(self._no_groups.values())

    def words(self, row: Row, field: str) -> str:
        """Give what a cell says on one line; empty when the list has no such column."""
        return " ".join(self.whole(row, field).split())

    def whole(self, row: Row, field: str) -> str:
        """Give a cell with its line breaks; what crosses say stands behind it, each on a line of its own.

        Signs that no plan can hold are left out, as they are of what is typed.
        """
        column = self._worded.get(field)
        words = writable(row.cells[column]) if column is not None else ""
        crossed = [value for column, value in self._marks.get(field, ()) if is_cross(row.cells[column])]
        return "\n".join(filter(None, (words, *crossed))) if crossed else words

    def odd_marks(self, row: Row) -> Iterator[int]:
        """Yield the columns of crosses in which something else stands."""
        for said in self._marks.values():
            yield from (column for column, _ in said if not is_mark(row.cells[column]))

    def all_of(self, field: str) -> list[str]:
        """Give all cells of a column."""
        return [self.whole(row, field) for row in self._table.rows]

    def answer(self, row: Row, field: str) -> "tuple[Data | None, list[Refused | Lost]]":
        """Give what a cell says as the plan would have it, and why parts of it are no answer."""
        one = fields()[field]
        if field == AREA:
            return self._area(self.whole(row, field))
        words = self._choices.values.get(field, {})
        found: list[Data] = []
        refused: list[Refused | Lost] = []
        known = {*words, *self._groups_alone} if field == GROUPS else words
        cell = self.whole(row, field)
        parts = cell.splitlines() if field in self._marks and not one.many else _parts_of_cell(one, cell, known)
        for part in parts:
            said = self._value(field, words.get(part, part))
            if isinstance(said, Refused | Lost):
                refused.append(said)
            elif said is not None:
                found.append(self._told(field, said))
        if not one.many and len(found) > 1:
            return None, [Refused("Hier staan meer antwoorden, en er past er één", "Kies er één.")]
        return ((found if one.many else found[0]) if found else None), refused

    def parts(self, row: Row, field: str) -> list[str]:
        """Give the words of a cell for a list, each on its own."""
        return [part.strip() for part in re.split(r"[;\n]", self.whole(row, field)) if part.strip()]

    def _area(self, cell: str) -> "tuple[Data | None, list[Refused | Lost]]":
        """Give the area that a cell names; several of them as one answer: `Noord en Zuid`."""
        words = self._choices.values.get(AREA, {})
        whole = " ".join(cell.split())
        parts = [whole] if self._is_area(whole) else self._areas.names(cell)
        said = [self._value(AREA, words.get(part, part)) for part in parts]
        refused = [why for why in said if isinstance(why, Refused | Lost)]
        found = dict.fromkeys(str(area) for area in said if not isinstance(area, Refused | Lost))
        joined = self._value(AREA, listed(found)) if len(found) > 1 else next(iter(found), None)
        if isinstance(joined, Refused | Lost):
            return None, [*refused, joined]
        return (None if joined is None else self._told(AREA, joined)), refused

    def _is_area(self, words: str) -> bool:
        """Tell whether words are an area that the plan names already."""
        kind = fields()[AREA].kind
        return isinstance(kind, Choice) and words in self._file.own_words.words_beside(kind)

    def _value(self, field: str, typed: str) -> "Data | Refused | Lost | None":
        """Give the value of some words; the same words are looked up once."""
        key = (field, typed)
        if key not in self._values:
            self._values[key] = self._new_value(field, typed)
        return self._values[key]

    def _new_value(self, field: str, typed: str) -> "Data | Refused | Lost | None":
        """Make a value of words, or say why that cannot be: a person in it, no choice, no such record.

        Nothing for a target group that nobody said is to be made: that is told of all of them at once.
        """
        one = fields()[field]
        refused = refusal(field, typed)
        if refused:
            return refused
        if isinstance(one.kind, YesNo) and is_cross(typed):
            typed = "ja"
        try:
            typed = as_answer(one, typed, _EMPTY)
            prose = one.kind is not None and one.kind.prose
            value = canonical_item(one, typed if prose else " ".join(typed.split()), self._file)
        except (Refused, Lost) as why:
            # a slip of the pen is no new group
            return self._group(typed) if field == GROUPS and not why.remedy.startswith(_MEANT) else why
        return self._as_first_written(field, value) if isinstance(one.kind, Choice) else value

    def _group(self, name: str) -> str | None:
        """Give the id of a target group that the plan does not have, when such groups are to be made."""
        name, key = " ".join(name.split()), word_key(name)
        if not self._choices.new_groups:
            self._no_groups.setdefault(key, name)
            return None
        if key not in self.groups:
            self.groups[key] = {"id": self._free_id(name), "naam": name}
        return str(self.groups[key]["id"])

    def _as_first_written(self, field: str, value: str) -> str:
        """Give a word of one's own as the list writes it first: Noord, noord and NOORD are one area."""
        kind = fields()[field].kind
        if not isinstance(kind, Choice) or self._is_known(kind, value):
            return value
        return self._writings.shown_for(kind, value)

    def _told(self, field: str, value: Data) -> Data:
        """Give a value; a word of one's own that the plan does not have yet is kept to be told."""
        kind = fields()[field].kind
        if isinstance(kind, Choice) and not self._is_known(kind, str(value)):
            told = self.own_words.setdefault(field, [])
            if value not in told:
                told.append(str(value))
        return value

    def _is_known(self, kind: Choice, value: str) -> bool:
        """Tell whether a value stands in the list of a choice, or beside it in the plan."""
        return value in kind.options or value in self._file.own_words.words_beside(kind)


def _parts_of_cell(field: Field, cell: str, words: Collection[str]) -> list[str]:
    """Part a cell: at semicolons and line ends, and between choices that are known at a comma or `en` as well."""
    kind = field.kind
    if not field.many or kind is None:
        return [cell.strip()] if cell.strip() else []
    known = partial(_is_known, kind, words)
    chunks = (without_bullet(chunk).strip() for chunk in re.split(r"[;\n]|\s+/\s+", cell))
    return [part for chunk in chunks if chunk for part in _known_or_slashed(chunk, known)]


def _known_or_slashed(chunk: str, known: "partial[bool]") -> list[str]:
    """Part what is left at commas, `en` and slashes, where each part is a choice; else it is one word."""
    whole = known_parts(chunk, known)
    if whole:
        return whole
    slashed = [part.strip() for part in chunk.split("/")]
    return slashed if len(slashed) > 1 and all(map(known, slashed)) else [chunk]


def _is_known(kind: Kind, words: Collection[str], part: str) -> bool:
    """Tell whether a part of a cell is a choice, or stands for one."""
    return part in words or folded_name(part) in words or kind.meant_by(part) is not None
