"""Changing a text where it stands: it comes into the line that is typed, instead of being typed again."""

from armoedeplan.progress import Item
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.screen import Prompt, Screen
from armoedeplan.wizard.typed_line import as_typed


def text_that_stands(item: Item) -> str:
    """Give the text of an answer that a new one takes the place of; empty when there is none, or when it is chosen."""
    field = item.field
    chosen = field.refers or field.many or field.record or (field.kind and field.kind.chosen)
    return item.value if isinstance(item.value, str) and not chosen else ""


def prompt_with_text(screen: Screen, command: Command, prompt: Prompt, text: str) -> Prompt:
    """Give the prompt with the present text in the line, as `:wijzig` says; any other command of a list is refused."""
    if command.name == commands.CHANGE and text and not command.words:
        return prompt._replace(typed=as_typed(text))
    screen.refused(_refusal_of(command, text))
    return prompt


def _refusal_of(command: Command, text: str) -> Refusal:
    """Say why a command does not fit a question with one answer."""
    if command.name == commands.REMOVE:
        return Refusal("Hier zijn geen regels om weg te halen", "Typ alleen :wis om het hele antwoord weg te halen.")
    if command.name == commands.CHANGE and text:
        return Refusal("Achter :wijzig hoort hier niets", "Typ alleen :wijzig. De tekst komt dan in de regel te staan.")
    if command.name == commands.CHANGE and not command.words:
        remedy = "Geef uw antwoord; het komt in de plaats van wat er staat."
        return Refusal("Hier staat geen tekst om te wijzigen", remedy)
    return Refusal(f":{command.name} hoort bij een lijst", "Typ ? voor wat u hier kunt typen.")
