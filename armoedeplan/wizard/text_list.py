"""Lists of words: each line typed is one more; lines can be changed, moved and taken away."""

from armoedeplan.progress import Item
from armoedeplan.record import Refused
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.line_numbers import position
from armoedeplan.wizard.screen import Prompt
from armoedeplan.wizard.session import Go, Move, Session
from armoedeplan.wizard.short_reply import reply
from armoedeplan.wizard.single_question import prompt_of
from armoedeplan.wizard.text_replacement import meant, tell_replaced

_HINT = "één per regel; Enter zonder tekst gaat verder"


def ask_texts(session: Session, item: Item) -> Move:
    """Ask for a list of words until a person goes on."""
    typed = ""
    while True:
        now = session.keeper.item(item.path) or item
        prompt = prompt_of(session, now)._replace(hint=_HINT, typed=typed)
        if prompt.present:
            told = "\n".join(f"{number}. {line}" for number, line in enumerate(prompt.present.split("\n"), 1))
            again = f"{item.question.label}: nog een?" if now is not item else item.question.text
            prompt = prompt._replace(present=told, text=again, help="" if now is not item else prompt.help)
        said = session.hear(now, prompt)
        typed = ""
        if isinstance(said, Command):
            _obey(session, now, said)
        elif not isinstance(said, str):
            return said
        elif not said.strip():
            return Go.ON
        else:
            lines = [*map(str, now.value), said]
            typed = "" if session.change(lambda store, lines=lines: store.set(item.path, lines)) else said  # type: ignore[misc]


def _obey(session: Session, item: Item, command: Command) -> None:
    """Change, move or take away one line."""
    numbers, _, words = command.words.partition(" ")
    try:
        number = position(numbers, len(item.value))
        at = item.path.item(number)
        if command.name == commands.REMOVE:
            session.change(lambda store: store.remove(at))
        elif command.name == commands.MOVE:
            to = position(words, len(item.value))
            session.change(lambda store: store.move(at, to))
        elif command.name == commands.CHANGE:
            there = str(item.value[number - 1])
            new = words or reply(session.ask, Prompt("Wat wordt deze regel?", present=there, typed=there))
            if new and meant(session.ask, there, new) and session.change(lambda store: store.set(at, [new])):
                tell_replaced(session.ask, there, new)
        else:
            remedy = "Gebruik :wijzig, :verplaats of :verwijder."
            session.ask.refused(Refusal(f":{command.name} kan bij deze lijst niet", remedy))
    except Refused as refused:
        session.ask.refused(refused)
