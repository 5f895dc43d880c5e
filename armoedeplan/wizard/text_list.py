"""Lists of words: each line typed is one more; lines can be changed, moved and taken away.

A line may stand for a record that can say more (decision record 0044): `:verdiep 2` asks for the rest of it.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from armoedeplan.progress import Item
from armoedeplan.record import Refused
from armoedeplan.record.naming import lines_of
from armoedeplan.record.path import FieldPath
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.commands import Command, line_number
from armoedeplan.wizard.echo import tell_left_out
from armoedeplan.wizard.item_prompt import prompt_for
from armoedeplan.wizard.line_numbers import line_numbers
from armoedeplan.wizard.move import Go, Move
from armoedeplan.wizard.removal import remove_items
from armoedeplan.wizard.screen import Prompt
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import read_reply
from armoedeplan.wizard.text_replacement import means_to_replace, tell_replaced, worth_mending
from armoedeplan.wizard.typed_line import as_typed

_HINT: Final = "één per regel; Enter zonder tekst gaat verder"
_MORE: Final = "; met :verdiep 1 zegt u meer over regel 1"

Deepening: TypeAlias = Callable[[FieldPath], Move]
"""Asks all questions of the record at a path, and tells where to go then."""


def ask_texts(session: Session, item: Item, deepen: Deepening | None = None) -> Move:
    """Ask for a list of words until a person goes on; deepen: for lines that stand for records."""
    refused = ""
    while True:
        now = session.plan.item(item.path) or item
        prompt = _prompt_for_line(session, now, first=now is item)._replace(typed=refused)
        answer = session.read_answer(now, prompt)
        refused = ""
        if isinstance(answer, Command):
            move = _obey_list_command(session, now, answer, deepen)
            if move not in (Go.ON, Go.BACK):
                return move
        elif not isinstance(answer, str):
            return answer
        elif not answer.strip():
            return Go.ON
        else:
            refused = "" if _add_line(session, now, answer) else worth_mending(answer, prompt.typed)


def _add_line(session: Session, item: Item, typed: str) -> bool:
    """Add a line to the list, and tell whether it was; when it cannot be, say why, or ask what was meant."""
    kind = item.field.line_field.kind if item.field.line_field else None
    try:
        understood = [kind.understood(typed)] if kind else []
    except Refused as refused:
        session.not_taken(refused)
        return False
    lines = [*lines_of(item.field, item.value), typed]
    if not session.plan.change(lambda store: store.set(item.path, lines)):
        return False
    tell_left_out(session.screen, understood)
    return True


def _prompt_for_line(session: Session, item: Item, *, first: bool) -> Prompt:
    """Make the prompt for the next line. first: nothing was answered since the question was asked."""
    prompt = prompt_for(session, item)._replace(hint=_HINT)
    there = lines_of(item.field, item.value)
    if not there:
        return prompt
    if item.field.record is not None:
        prompt = prompt._replace(hint=_HINT + _MORE)
    lines = "\n".join(f"{number}. {line}" for number, line in enumerate(there, 1))
    text = item.question.text if first else f"{item.question.label}: nog een?"
    return prompt._replace(present=lines, text=text, help=prompt.help if first else "")


def _obey_list_command(session: Session, item: Item, command: Command, deepen: Deepening | None) -> Move:
    """Change, move or take away lines, or ask for the rest of the record that one stands for."""
    number_typed, _, words = command.words.partition(" ")
    there = lines_of(item.field, item.value)
    try:
        if command.name == commands.REMOVE:
            _remove_lines(session, item, there, command.words)
            return Go.ON
        number = line_number(number_typed or "1" * (len(there) == 1), len(there))
        path = item.path.item(number)
        if command.name == commands.MOVE:
            to = line_number(words, len(there))
            session.plan.change(lambda store: store.move(path, to))
        elif command.name == commands.CHANGE:
            _change_line(session, path, there[number - 1], words)
        elif command.name == commands.DEEPEN and deepen is not None:
            return deepen(path)
        else:
            remedy = "Gebruik :wijzig, :verplaats of :verwijder."
            session.screen.refused(Refusal(f":{command.name} kan bij deze lijst niet", remedy))
    except Refused as refused:
        session.screen.refused(refused)
    return Go.ON


def _remove_lines(session: Session, item: Item, there: Sequence[str], words: str) -> None:
    """Take one or more lines away; the whole list only when that is meant. Raises Refused."""
    numbers = line_numbers(words, len(there))
    paths = [item.path.item(number) for number in numbers]
    asks = 1 < len(numbers) == len(there) and not session.screen.scripted
    remove_items(session, paths, [there[number - 1] for number in numbers], asks=asks)


def _change_line(session: Session, path: str, old: str, typed: str) -> None:
    """Give a line other words: those behind the command, or what the person makes of the line."""
    prompt = Prompt("Wat wordt deze regel?", present=old, typed=as_typed(old))
    new = typed or read_reply(session.screen, prompt, session.mean)
    if new and means_to_replace(session.screen, old, new) and session.plan.change(lambda store: store.set(path, [new])):
        tell_replaced(session.screen, old, new)
