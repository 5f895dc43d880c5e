"""Asking what words in the cells of a table stand for: once for each word, in however many rows it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from armoedeplan.record import Refused
from armoedeplan.record.shape import Field
from armoedeplan.record.words import as_sentence, counted, listed, plain
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.cell_answers import NEW, Meanings
from armoedeplan.wizard.like_options import MOST_LIKE, options_like, options_with
from armoedeplan.wizard.options import Option, options_of
from armoedeplan.wizard.pasted_rows import Fault
from armoedeplan.wizard.reference_question import find_list, first_field
from armoedeplan.wizard.screen import Done
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_which

_MOST_WORDS: Final = 8
"""With more words in one column that are not known, it is another column."""
_LATER: Final = "dat verbeter ik straks zelf"
_Key: TypeAlias = tuple[str, str]


class Unknown(NamedTuple):
    """Words in one column that are no answer. rows: the numbers of the rows in which they stand."""

    field: Field
    column: str
    words: str
    rows: tuple[int, ...]
    refusal: Refusal

    @property
    def as_new(self) -> str:
        """Give what is typed for the words when they are new: a record that is to be added, or words of one's own."""
        return f"{NEW} {self.words}" if self.field.refers else self.words

    @property
    def told(self) -> str:
        """Say where the words stand."""
        where = f"in {counted(len(self.rows), 'regel', 'regels')}" if len(self.rows) > 1 else f"in regel {self.rows[0]}"
        return f"Kolom {self.column}: “{self.words}” ({where}) staat niet in de lijst."


def meanings_of(session: Session, faults: Sequence[Fault]) -> Meanings:
    """Ask what the words stand for that are no choice, no record of the plan, or doubtful; give what was said."""
    found: dict[_Key, str] = {}
    for unknown in _unknown_by_column(faults):
        field = unknown[0].field
        offered = options_of(field, session.plan.file)
        if field.refers or field.open:
            found |= _words_meant(session, unknown, offered)
        elif len(unknown) <= _MOST_WORDS:
            found |= _choices_meant(session, unknown, offered) if offered else _readings_meant(session, unknown)
    return found


def _unknown_by_column(faults: Sequence[Fault]) -> Iterator[list[Unknown]]:
    """Yield the words that can be asked about, a column at a time."""
    rows: dict[_Key, list[Fault]] = {}
    for fault in faults:
        if _can_be_asked(fault):
            rows.setdefault((fault.field.name, fault.words), []).append(fault)
    for name in dict.fromkeys(field for field, _ in rows):
        yield [
            Unknown(found[0].field, found[0].column, words, tuple(fault.row for fault in found), found[0].refusal)
            for (field, words), found in rows.items()
            if field == name
        ]


def _can_be_asked(fault: Fault) -> bool:
    """Tell whether a person can say what words stand for; a number that is not among the choices is a slip."""
    readings = fault.refusal.readings if isinstance(fault.refusal, Refused) else ()
    chosen = fault.field.kind is not None and fault.field.kind.chosen
    return bool(fault.words and (chosen or readings) and not (chosen and fault.words.isdigit()))


def _readings_meant(session: Session, all_unknown: Sequence[Unknown]) -> Mapping[_Key, str]:
    """Ask which of its readings something doubtful has."""
    found = {}
    for unknown in all_unknown:
        readings = unknown.refusal.readings if isinstance(unknown.refusal, Refused) else ()
        question = f"Kolom {unknown.column}: {as_sentence(unknown.refusal.message)} Wat bedoelt u?"
        chosen = ask_which(session.screen, question, [*(reading.label for reading in readings), _LATER])
        if chosen < len(readings):
            found[unknown.field.name, unknown.words] = readings[chosen].value
    return found


def _choices_meant(session: Session, all_unknown: Sequence[Unknown], offered: Sequence[Option]) -> Mapping[_Key, str]:
    """Ask which choice each of some words is; a word with a capital is the same word without one."""
    labels = [
        unknown.field.kind.brief(option.value)
        for unknown in all_unknown[:1]
        if unknown.field.kind
        for option in offered
    ]
    found = {}
    said: dict[str, int] = {}
    for unknown in all_unknown:
        alike = plain(unknown.words)
        if alike not in said:
            said[alike] = ask_which(session.screen, f"{unknown.told} Wat bedoelt u?", [*labels, _LATER])
        chosen = said[alike]
        if chosen < len(offered):
            found[unknown.field.name, unknown.words] = offered[chosen].value
    return found


def _words_meant(session: Session, all_unknown: Sequence[Unknown], offered: Sequence[Option]) -> Mapping[_Key, str]:
    """Ask what names or words beside a list stand for; of those that are like nothing in it, whether all are new."""
    found: dict[_Key, str] = {}
    new = []
    for unknown in all_unknown:
        if only := _only_record(unknown, offered):
            session.screen.show(Done(f"“{unknown.words}” is gelezen als {only.label}."))
            found[unknown.field.name, unknown.words] = only.value
            continue
        like = options_like(unknown.field.kind, unknown.words, offered) if unknown.field.kind else []
        if not like or len(all_unknown) > _MOST_WORDS:
            new.append(unknown)
            continue
        own = "is nieuw: voeg het toe" if unknown.field.refers else "als eigen woord bewaren"
        choices = [*(option.label for option in like), f"“{unknown.words}” {own}", _LATER]
        chosen = ask_which(session.screen, f"{unknown.told} Wat bedoelt u?", choices)
        meant = [*(option.value for option in like), unknown.as_new, ""][chosen]
        found |= {(unknown.field.name, unknown.words): meant} if meant else {}
    if new and _are_new(session, new):
        found |= {(unknown.field.name, unknown.words): unknown.as_new for unknown in new}
    return found


def _only_record(unknown: Unknown, offered: Sequence[Option]) -> Option | None:
    """Give the one record whose name holds some words; nothing when there are more, or when it is no reference."""
    held = options_with(unknown.words, offered) if unknown.field.refers else []
    return held[0] if len(held) == 1 else None


def _are_new(session: Session, new: Sequence[Unknown]) -> bool:
    """Ask whether names or words that are in no list are to be added to it."""
    names = [f"“{unknown.words}”" for unknown in new]
    shown = [*names[:MOST_LIKE], *([f"nog {len(names) - MOST_LIKE}"] if len(names) > MOST_LIKE else [])]
    stand = "staan" if len(names) > 1 else "staat"
    kind = new[0].field.kind
    if kind is None or not kind.lists:
        question = f"Kolom {new[0].column}: {listed(shown)} {stand} niet in de lijst. Als eigen woord bewaren?"
        return ask_which(session.screen, question, ("ja, bewaar het zo", f"nee, {_LATER}")) == 0
    _, list_ = find_list(kind.lists[0], session.plan.guide.root)
    first = first_field(list_.record) if list_.record else None
    if first is None or not first.typed:
        return False
    question = f"Kolom {new[0].column}: {listed(shown)} {stand} nog niet bij {list_.label.lower()}. Toevoegen?"
    return ask_which(session.screen, question, ("ja, voeg toe", f"nee, {_LATER}")) == 0
