"""What the words in a cell mean: the one place where a workbook is understood.

It asks the kind of the field, as everything else that is typed; only the names of records are looked up here, since a
workbook may name records that it brings itself.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from armoedeplan.plan.answering import as_answer, left_out
from armoedeplan.plan.personal_gate import PersonNamed, hold_personal
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.typed import canonical_value, own_words
from armoedeplan.record.kinds import Refused
from armoedeplan.record.several import parts_of
from armoedeplan.record.shape import Field
from armoedeplan.record.spoken import Means, literal_words, spoken_instead
from armoedeplan.record.words import near, word_key
from armoedeplan.refusal import Refusal
from armoedeplan.tables.book import Cell

_NO_ANSWER: Final = "Laat de cel leeg zolang er geen antwoord is."
_OPEN: Final = (Means.UNKNOWN, Means.LATER, Means.NOT_APPLICABLE)
_BETWEEN: Final = re.compile(r"[;\n]")
_CERTAIN_DECIMALS: Final = 4
"""A number with three decimals would be taken for thousands; with a nought behind it, it is certain."""


class Meant(NamedTuple):
    """What a cell says.

    words: as they stand in the cell. shown: as people read the answer. typed: what a person would type for it, one text
    for each value; of a reference the id, or the mark of a record that the workbook brings itself. canonical: what the
    plan file would hold, the values of a list a line each. told: the words that the plan does not keep.
    """

    words: str
    shown: str
    typed: tuple[str, ...]
    canonical: str
    told: tuple[str, ...] = ()


class Names:
    """What the records are called that a cell can refer to: those of the plan, and those that the workbook brings.

    Several names may lead to one record: as the workbook shows it, as the plan calls it now, and its id.
    """

    def __init__(self) -> None:
        self._keys: Final[dict[tuple[str, str], str]] = {}
        self._called: Final[dict[tuple[str, str], str]] = {}
        self._names: Final[dict[str, list[str]]] = {}

    def add(self, list_: str, name: str, key: str) -> None:
        """Make a record known by a name; list_: the name of the list it stands in. A name that is known stays."""
        if name.strip() and self._keys.setdefault((list_, word_key(name)), key) == key:
            self._called.setdefault((list_, key), name)
            self._names.setdefault(list_, []).append(name)

    def find(self, lists: tuple[str, ...], name: str) -> str | None:
        """Give the id or the mark of the record of that name; nothing when there is none."""
        return next((key for list_ in lists if (key := self._keys.get((list_, word_key(name))))), None)

    def nearest(self, lists: tuple[str, ...], name: str) -> str | None:
        """Give what the record is called that was probably meant."""
        found = near(name, [known for list_ in lists for known in self._names.get(list_, ())])
        key = self.find(lists, found) if found else None
        return next((called for list_ in lists if (called := self._called.get((list_, key or "")))), None)


class Reader:
    """Understands the cells of one workbook.

    sheets: the names of the sheets by the list that they hold, for messages. meant: personal data may stand in it, for
    somebody said that it is meant.
    """

    def __init__(self, file: PlanFile, names: Names, sheets: Mapping[str, str], *, meant: bool) -> None:
        self._file: Final = file
        self._names: Final = names
        self._sheets: Final = sheets
        self._meant: Final = meant

    def meant_by(self, field: Field, cell: Cell) -> Meant:
        """Give what a filled cell says. Raises Refusal."""
        words = cell_text(cell)
        kind = field.kind
        if kind is not None and kind.lists:
            return self._referred(field, kind.lists, words)
        answers = [_answer_in(field, part) for part in _parts_of_cell(field, words)]
        self._hold_personal(field, words)
        value = canonical_value(field, answers, self._file)
        values = value if isinstance(value, list) else [value]
        canonical = "\n".join(map(str, values))
        return Meant(
            words, shown_answer(field, canonical, words), tuple(answers), canonical, tuple(left_out(field, answers))
        )

    def _referred(self, field: Field, lists: tuple[str, ...], words: str) -> Meant:
        """Give what a cell refers to. Raises Refused."""

        def known(text: str) -> bool:
            return self._names.find(lists, text) is not None

        named = [part for part in parts_of(words, known) if part.strip()] if field.many else [" ".join(words.split())]
        keys = [self._key(lists, name.strip()) for name in named]
        keys = list(dict.fromkeys(keys))
        return Meant(words, words, tuple(keys), "\n".join(keys))

    def _key(self, lists: tuple[str, ...], name: str) -> str:
        """Give the record of a name. Raises Refused."""
        key = self._names.find(lists, name)
        if key is not None:
            return key
        nearest = self._names.nearest(lists, name)
        where = " of ".join(f"“{self._sheets.get(list_, list_)}”" for list_ in lists)
        remedy = (
            f"Bedoelt u “{nearest}”?" if nearest else f"Kies een naam uit de lijst, of voeg die toe op blad {where}."
        )
        raise Refused(f"“{name}” staat niet op blad {where}", remedy, "AP021")

    def _hold_personal(self, field: Field, words: str) -> None:
        """Raise Refused when words identify a person, unless that is meant."""
        if self._meant:
            return
        line = field.line_field
        try:
            hold_personal(own_words([(line.kind if line else None, words)]), self._file.text, ())
        except PersonNamed as named:
            raise Refusal(
                named.message, f"{named.remedy} Is het zo bedoeld? Zet dan --toch achter de opdracht: {named.why_kept}."
            ) from named


def shown_answer(field: Field, canonical: str, words: str) -> str:
    """Give an answer as people read it; words: as it stands in a cell, for what is written as it is read."""
    kind = field.kind
    if kind is None or kind.free or kind.lists or not canonical:
        return words
    try:
        return "; ".join(kind.shown(kind.read(value)) for value in canonical.split("\n"))
    except Refused:
        return words


def _answer_in(field: Field, words: str) -> str:
    """Give words as an answer; those that say why there is none (`n.v.t.`, `weet ik niet`) are refused. Raises Refused.

    What steers an interview (`klaar`, `stop`) steers nothing in a workbook.
    """
    spoken = spoken_instead(words)
    return as_answer(field, words, _NO_ANSWER) if spoken and spoken.means in _OPEN else literal_words(words)


def _parts_of_cell(field: Field, words: str) -> list[str]:
    """Part the values of a cell where a workbook parts them and their kind does not, such as days."""
    kind = field.kind
    if not field.many or kind is None or kind.chosen or kind.free:
        return [words]
    return [part for part in _BETWEEN.split(words) if part.strip()]


def cell_text(cell: Cell) -> str:
    """Write what is in a cell as a person types it: `12,5`."""
    if isinstance(cell, str):
        return cell.strip()
    whole, _, decimals = f"{cell:.15g}".partition(".")
    padded = decimals.ljust(_CERTAIN_DECIMALS, "0") if len(decimals) == _CERTAIN_DECIMALS - 1 else decimals
    return f"{whole},{padded}" if decimals else whole
