"""Asking one question of any kind: words, numbers, dates, choices, references, and answers of several parts."""

import re

from armoedeplan.progress import Item, State
from armoedeplan.record import (
    Choice,
    Date,
    Kind,
    Moment,
    Money,
    Number,
    Prose,
    Reference,
    Refused,
    YearNumber,
    YesNo,
)  # fmt: skip
from armoedeplan.record.base import filled
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.options import Option, matching, names, options, picked, shown
from armoedeplan.wizard.reference_question import new_records
from armoedeplan.wizard.screen import Done, Listing, Prompt
from armoedeplan.wizard.session import Go, Move, Session
from armoedeplan.wizard.text_replacement import meant, tell_replaced, text_of, worth_mending

MOST_OPTIONS = 20
_HINTS: tuple[tuple[type[Kind], str], ...] = (
    (YesNo, "ja of nee"),
    (Choice, "typ een nummer"),
    (Reference, "typ een nummer of een naam; + en een naam voegt iets nieuws toe"),
    (Date, "een datum, zoals 1-3-2027"),
    (Moment, "een jaar, een maand of een dag, zoals 2027 of maart 2027"),
    (YearNumber, "een jaar, zoals 2027"),
    (Money, "een bedrag in hele euro's"),
    (Number, "een getal"),
)
_PERIODS = (re.compile(r"(\d{4})\s*[-–]\s*(\d{4})"), re.compile(r"(\S.*?)\s+(?:-|–|tot en met|t/m|tot)\s+(\S.*)"))


def ask_value(session: Session, item: Item, *, at: Item | None = None) -> Move:
    """Ask for one value, or for one part of an answer: `at` is that part, and `item` the whole."""
    part = at or item
    offered = options(part.field, session.keeper.file)
    prompt = prompt_of(session, part, offered)
    if at is not None:
        prompt = prompt._replace(where=" - ".join(filter(None, (prompt.where, item.question.text))))
    while True:
        said = session.hear(item, prompt, part.path)
        if isinstance(said, Command):
            session.ask.refused(Refusal(f":{said.name} hoort bij een lijst", "Typ ? voor wat u hier kunt typen."))
        elif not isinstance(said, str):
            return said
        elif not said.strip():
            return Go.ON
        elif not meant(session.ask, text_of(part.field, part.value), said):
            session.ask.show(Done("Het antwoord is niet gewijzigd."))
            prompt = prompt._replace(typed=worth_mending(said))
        elif _taken(session, part, said, offered):
            tell_replaced(session.ask, text_of(part.field, part.value), said)
            return Go.ON
        else:
            prompt = prompt._replace(typed=said)


def ask_parts(session: Session, item: Item) -> Move:
    """Ask for an answer of several parts, one after the other; without the first, the rest is not asked."""
    record = item.field.record
    fields = list(shape_of(record).fields.values()) if record else []
    number = 0
    while number < len(fields):
        before = session.keeper.item(item.path) or item
        move = ask_value(session, item, at=_part(before, fields[number]))
        after = session.keeper.item(item.path) or item
        if move is Go.BACK and number:
            number -= 1
        elif move is not Go.ON:
            return move
        elif number == 0 and after.state is not State.ANSWERED:
            return Go.ON
        else:
            # a period that was typed in one go answered more parts than the one that was asked for
            rest = enumerate(fields[number + 1 :], number + 1)
            number = next((place for place, one in rest if _same(before, after, one)), len(fields))
    return Go.ON


def _part(item: Item, field: Field) -> Item:
    """Give one part of an answer as a question of its own."""
    value = getattr(item.value, field.name, None)
    state = State.ANSWERED if filled(value) else State.OPEN
    question = field.question or item.question
    return item._replace(path=item.path.field(field.name), field=field, question=question, value=value, state=state)


def _same(before: Item, after: Item, field: Field) -> bool:
    """Tell whether a part of an answer is what it was."""
    return getattr(before.value, field.name, None) == getattr(after.value, field.name, None)


def prompt_of(session: Session, item: Item, offered: tuple[Option, ...] = ()) -> Prompt:
    """Make the prompt of a question."""
    known = names(session.keeper.file.plan)
    kind = item.field.kind
    hint = next((told for type_, told in _HINTS if isinstance(kind, type_)), "")
    if item.field.many and offered:
        hint += "; meer mag, zoals 1,3"
    if len(offered) > MOST_OPTIONS:
        hint += f"; er zijn er {len(offered)}, typ een deel van de naam om te zoeken"
    if isinstance(kind, Choice) and kind.open:
        hint += ", of een eigen woord"
    numbered = tuple(enumerate((one.label for one in offered[:MOST_OPTIONS]), 1))
    return Prompt(
        item.question.text,
        where=_owner(item.path, known),
        help=item.question.help,
        hint=hint,
        present=shown(item.field, item.value, known),
        options=() if isinstance(kind, YesNo) else numbered,
        prose=isinstance(kind, Prose) and not item.field.many,
        words=tuple(one.label for one in offered),
    )


def _taken(session: Session, item: Item, said: str, offered: tuple[Option, ...]) -> bool:
    """Take an answer; when it cannot be taken, say why, or show what may have been meant."""
    try:
        values = picked(said, offered, many=item.field.many)
    except Refused as refused:
        session.ask.refused(refused)
        return False
    if isinstance(item.field.kind, Reference):
        if _searched(session, values, offered):
            return False
        made = new_records(session, item.field.kind, values)
        if made is None:
            return False
        values = made
    elif item.path.names[-1] == "van":
        period = next(filter(None, (pattern.fullmatch(said.strip()) for pattern in _PERIODS)), None)
        if period:
            return _period(session, item, period[1], period[2])
    return session.change(lambda store: store.set(item.path, values))


def _period(session: Session, item: Item, begin: str, end: str) -> bool:
    """Take a period that was typed in one go: `2027-2030`."""
    whole = item.path.parent
    if not session.change(lambda store: store.set(whole.field("van"), [begin])):
        return False
    return session.change(lambda store: store.set(whole.field("tot"), [end]))


def _searched(session: Session, values: list[str], offered: tuple[Option, ...]) -> bool:
    """Show the entries that hold some words, when these are not the whole name of one."""
    exact = {name.casefold() for one in offered for name in one}
    for words in values:
        found = matching(words, offered)
        if found and words.casefold() not in exact and not words.startswith("+"):
            lines = tuple(f"{number}. {label}" for number, label in found[:MOST_OPTIONS])
            session.ask.show(Listing(f"Met “{words}” in de naam", lines))
            session.ask.refused(Refusal("Welke bedoelt u?", "Typ het nummer."))
            return True
    return False


def _owner(path: FieldPath, known: dict[str, str]) -> str:
    """Name the record that a question is about."""
    return known.get(next(reversed(path.keys), ""), "")
