"""The prompt of a question: its words, how to answer it, what can be chosen, and the answer that is there."""

from collections.abc import Mapping
from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.colleague_notes import beside_lines
from armoedeplan.wizard.options import Option, answer_text, record_names
from armoedeplan.wizard.screen import Prompt
from armoedeplan.wizard.session import Session

MOST_OPTIONS: Final = 20


def prompt_for(session: Session, item: Item, offered: tuple[Option, ...] = ()) -> Prompt:
    """Make the prompt of a question. offered: what can be chosen."""
    names = record_names(session.plan.file.answers)
    kind = item.field.line_field.kind if item.field.line_field else None
    numbered = tuple(enumerate((option.label for option in offered[:MOST_OPTIONS]), 1))
    return Prompt(
        item.question.text,
        where=_name_of_record(item.path, names),
        help=item.question.help,
        hint=_how_to_answer(item, offered),
        present=answer_text(item.field, item.value, names),
        options=numbered if kind and kind.chosen else (),
        prose=bool(kind and kind.prose) and not item.field.many,
        words=tuple(option.label for option in offered),
        beside=beside_lines(session.plan.file, item),
    )


def _how_to_answer(item: Item, offered: tuple[Option, ...]) -> str:
    """Say how a question is answered."""
    kind = item.field.kind
    hint = kind.hint if kind else ""
    if item.field.many and offered:
        hint += "; meer mag, zoals 1,3"
    if len(offered) > MOST_OPTIONS:
        hint += f"; er zijn er {len(offered)}, typ een deel van de naam om te zoeken"
    if item.field.open:
        hint = f"{hint}, of een eigen woord" if offered else "een woord of een naam"
    return hint


def _name_of_record(path: FieldPath, names: Mapping[str, str]) -> str:
    """Name the record that a question is about."""
    return names.get(next(reversed(path.keys), ""), "")
