"""The prompt of a question: its words, how to answer it, what can be chosen, and the answer that is there."""

from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record import (
    Choice,
    Date,
    Kind,
    Moment,
    Money,
    Number,
    Prose,
    Reference,
    YearNumber,
    YesNo,
)  # fmt: skip
from armoedeplan.record.path import segments
from armoedeplan.wizard.options import Option, answer_text, record_names
from armoedeplan.wizard.screen import Prompt
from armoedeplan.wizard.session import Session

MOST_OPTIONS: Final = 20
_HINTS: Final[tuple[tuple[type[Kind], str], ...]] = (
    (YesNo, "ja of nee"),
    (Choice, "typ een nummer"),
    (Reference, "typ een nummer of een naam; + en een naam voegt iets nieuws toe"),
    (Date, "een datum, zoals 1-3-2027"),
    (Moment, "een jaar, een maand of een dag, zoals 2027 of maart 2027"),
    (YearNumber, "een jaar, zoals 2027"),
    (Money, "een bedrag in hele euro's"),
    (Number, "een getal"),
)


def prompt_for(session: Session, item: Item, offered: tuple[Option, ...] = ()) -> Prompt:
    """Make the prompt of a question. offered: what can be chosen."""
    names = record_names(session.plan.file.plan)
    kind = item.field.kind
    numbered = tuple(enumerate((option.label for option in offered[:MOST_OPTIONS]), 1))
    return Prompt(
        item.question.text,
        where=_name_of_record(item.path, names),
        help=item.question.help,
        hint=_how_to_answer(item, offered),
        present=answer_text(item.field, item.value, names),
        options=() if isinstance(kind, YesNo) else numbered,
        prose=isinstance(kind, Prose) and not item.field.many,
        words=tuple(option.label for option in offered),
    )


def _how_to_answer(item: Item, offered: tuple[Option, ...]) -> str:
    """Say how a question is answered."""
    kind = item.field.kind
    hint = next((hint for type_, hint in _HINTS if isinstance(kind, type_)), "")
    if item.field.many and offered:
        hint += "; meer mag, zoals 1,3"
    if len(offered) > MOST_OPTIONS:
        hint += f"; er zijn er {len(offered)}, typ een deel van de naam om te zoeken"
    if isinstance(kind, Choice) and kind.open:
        hint += ", of een eigen woord"
    return hint


def _name_of_record(path: str, names: dict[str, str]) -> str:
    """Name the record that a question is about."""
    keys = [key for _, key in segments(path) if key]
    return names.get(keys[-1], "") if keys else ""
