"""Lists of words: each line typed is one more; lines can be changed, moved and taken away."""

from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record import Refused
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.commands import Command, line_number
from armoedeplan.wizard.item_prompt import prompt_for
from armoedeplan.wizard.screen import Prompt
from armoedeplan.wizard.session import Go, Move, Session
from armoedeplan.wizard.short_reply import read_reply
from armoedeplan.wizard.text_replacement import means_to_replace, tell_replaced

_HINT: Final = "één per regel; Enter zonder tekst gaat verder"


def ask_texts(session: Session, item: Item) -> Move:
    """Ask for a list of words until a person goes on."""
    refused = ""
    while True:
        now = session.plan.item(item.path) or item
        prompt = _prompt_for_line(session, now, first=now is item)._replace(typed=refused)
        answer = session.read_answer(now, prompt)
        refused = ""
        if isinstance(answer, Command):
            _obey_list_command(session, now, answer)
        elif not isinstance(answer, str):
            return answer
        elif not answer.strip():
            return Go.ON
        else:
            lines = [*map(str, now.value), answer]
            stored = session.plan.change(lambda store, lines=lines: store.set(item.path, lines))  # type: ignore[misc]
            refused = "" if stored else answer


def _prompt_for_line(session: Session, item: Item, *, first: bool) -> Prompt:
    """Make the prompt for the next line. first: nothing was answered since the question was asked."""
    prompt = prompt_for(session, item)._replace(hint=_HINT)
    if not prompt.present:
        return prompt
    lines = "\n".join(f"{number}. {line}" for number, line in enumerate(prompt.present.split("\n"), 1))
    text = item.question.text if first else f"{item.question.label}: nog een?"
    return prompt._replace(present=lines, text=text, help=prompt.help if first else "")


def _obey_list_command(session: Session, item: Item, command: Command) -> None:
    """Change, move or take away one line."""
    number_typed, _, words = command.words.partition(" ")
    try:
        number = line_number(number_typed, len(item.value))
        path = item.path.item(number)
        if command.name == commands.REMOVE:
            session.plan.change(lambda store: store.remove(path))
        elif command.name == commands.MOVE:
            to = line_number(words, len(item.value))
            session.plan.change(lambda store: store.move(path, to))
        elif command.name == commands.CHANGE:
            _change_line(session, path, str(item.value[number - 1]), words)
        else:
            remedy = "Gebruik :wijzig, :verplaats of :verwijder."
            session.screen.refused(Refusal(f":{command.name} kan bij deze lijst niet", remedy))
    except Refused as refused:
        session.screen.refused(refused)


def _change_line(session: Session, path: str, old: str, typed: str) -> None:
    """Give a line other words: those behind the command, or what the person makes of the line."""
    new = typed or read_reply(session.screen, Prompt("Wat wordt deze regel?", present=old, typed=old))
    if new and means_to_replace(session.screen, old, new) and session.plan.change(lambda store: store.set(path, [new])):
        tell_replaced(session.screen, old, new)
