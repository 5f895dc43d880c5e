"""Asking what words in the cells of a table stand for: once for each word, in however many rows it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from armoedeplan.record.shape import Field
from armoedeplan.record.words import counted, listed, near, plain
from armoedeplan.wizard.cell_answers import NEW, Meanings
from armoedeplan.wizard.options import Option, matching_options, options_of
from armoedeplan.wizard.pasted_rows import Fault
from armoedeplan.wizard.reference_question import find_list, first_field
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_which

_MOST_WORDS: Final = 8
"""With more words in one column that are not known, it is another column."""
_MOST_LIKE: Final = 5
_LATER: Final = "dat verbeter ik straks zelf"
_Key: TypeAlias = tuple[str, str]


class Unknown(NamedTuple):
    """Words in one column that are no answer. rows: the numbers of the rows in which they stand."""

    field: Field
    column: str
    words: str
    rows: tuple[int, ...]

    @property
    def told(self) -> str:
        """Say where the words stand."""
        where = f"in {counted(len(self.rows), 'regel', 'regels')}" if len(self.rows) > 1 else f"in regel {self.rows[0]}"
        return f"Kolom {self.column}: “{self.words}” ({where}) staat niet in de lijst."


def meanings_of(session: Session, faults: Sequence[Fault]) -> Meanings:
    """Ask what the words stand for that are no choice, or no record of the plan; give what was said."""
    found: dict[tuple[str, str], str] = {}
    for unknown in _unknown_by_column(faults):
        field = unknown[0].field
        offered = options_of(field, session.plan.file)
        if field.refers:
            found |= _records_meant(session, unknown, offered)
        elif len(unknown) <= _MOST_WORDS:
            found |= _choices_meant(session, unknown, offered)
    return found


def _unknown_by_column(faults: Sequence[Fault]) -> Iterator[list[Unknown]]:
    """Yield the words that can be asked about, a column at a time."""
    rows: dict[tuple[str, str], list[int]] = {}
    columns: dict[str, Fault] = {}
    for fault in faults:
        # a number that is not among the choices is a slip, and means nothing else in another row
        if fault.field.kind and fault.field.kind.chosen and fault.words and not fault.words.isdigit():
            rows.setdefault((fault.field.name, fault.words), []).append(fault.row)
            columns.setdefault(fault.field.name, fault)
    for name, first in columns.items():
        yield [
            Unknown(first.field, first.column, words, tuple(numbers))
            for (field, words), numbers in rows.items()
            if field == name
        ]


def _choices_meant(session: Session, unknown: Sequence[Unknown], offered: Sequence[Option]) -> Mapping[_Key, str]:
    """Ask which choice each of some words is."""
    labels = [one.field.kind.brief(option.value) for one in unknown[:1] if one.field.kind for option in offered]
    found = {}
    for one in unknown:
        chosen = ask_which(session.screen, f"{one.told} Wat bedoelt u?", [*labels, _LATER])
        if chosen < len(offered):
            found[one.field.name, one.words] = offered[chosen].value
    return found


def _records_meant(session: Session, unknown: Sequence[Unknown], offered: Sequence[Option]) -> Mapping[_Key, str]:
    """Ask which record each of some names is; of names that are like no other, whether all are to be added."""
    found: dict[_Key, str] = {}
    new = []
    for one in unknown:
        like = _like(one.words, offered)
        if not like or len(unknown) > _MOST_WORDS:
            new.append(one)
            continue
        labels = [option.label for option in like]
        choices = [*labels, f"“{one.words}” is nieuw: voeg het toe", _LATER]
        chosen = ask_which(session.screen, f"{one.told} Wat bedoelt u?", choices)
        meant = [*(option.value for option in like), f"{NEW} {one.words}", ""][chosen]
        found |= {(one.field.name, one.words): meant} if meant else {}
    if new and _are_to_be_added(session, new):
        found |= {(one.field.name, one.words): f"{NEW} {one.words}" for one in new}
    return found


def _like(words: str, offered: Sequence[Option]) -> list[Option]:
    """Give the records whose names hold some words, or are written much like them."""
    held = [offered[number - 1] for number, _ in matching_options(words, offered)]
    nearest = near(plain(words), {plain(option.label) for option in offered})
    alike = [option for option in offered if plain(option.label) == nearest]
    return list(dict.fromkeys([*alike, *held]))[:_MOST_LIKE]


def _are_to_be_added(session: Session, new: Sequence[Unknown]) -> bool:
    """Ask whether names that are not in the plan are to be added to the list where they belong."""
    kind = new[0].field.kind
    _, list_ = find_list(kind.lists[0], session.plan.guide.root) if kind else ("", new[0].field)
    first = first_field(list_.record) if list_.record else None
    if first is None or not first.typed:
        return False
    names = [f"“{one.words}”" for one in new]
    shown = [*names[:_MOST_LIKE], *([f"nog {len(names) - _MOST_LIKE}"] if len(names) > _MOST_LIKE else [])]
    stand = "staan" if len(names) > 1 else "staat"
    question = f"Kolom {new[0].column}: {listed(shown)} {stand} nog niet bij {list_.label.lower()}. Toevoegen?"
    return ask_which(session.screen, question, ("ja, voeg toe", f"nee, {_LATER}")) == 0
