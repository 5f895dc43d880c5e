"""Short replies beside the questions of the plan: a yes or a no, one of a few choices, Enter to go on."""

from collections.abc import Sequence

from armoedeplan.record.kinds import Refused
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.commands import BACK, HELP, STOP, interpret
from armoedeplan.wizard.guidance import what_can_be_typed
from armoedeplan.wizard.screen import Ask, Ended, Prompt

_ANSWERS = {"j": True, "ja": True, "n": False, "nee": False}


def reply(ask: Ask, prompt: Prompt) -> str | None:
    """Give what a person replies, without white space around it; nothing for back. Raises Ended when they stop."""
    while True:
        try:
            said = interpret(ask.read(prompt))
        except Refused as refused:
            ask.refused(refused)
            continue
        if isinstance(said, str):
            return said.strip()
        if said.name == BACK:
            return None
        if said.name == STOP:
            raise Ended
        if said.name == HELP:
            ask.show(*what_can_be_typed())
        else:
            ask.refused(Refusal("Dat kan hier niet", "Beantwoord eerst deze vraag, of ga terug met <."))


def confirmed(ask: Ask, question: str, *, default: bool = True) -> bool:
    """Ask for a yes or a no; Enter alone gives the default, and back is a no."""
    hint = "j of n; Enter is " + ("ja" if default else "nee")
    while True:
        said = reply(ask, Prompt(question, hint=hint))
        if said is None:
            return False
        if not said:
            return default
        if said.lower() in _ANSWERS:
            return _ANSWERS[said.lower()]
        ask.refused(Refusal(f"“{said}” is geen ja of nee", "Typ j of n."))


def chosen(ask: Ask, question: str, options: Sequence[str], default: int | None = None) -> int:
    """Ask for one of a few options; give its position, counted from 0. Enter alone gives the default."""
    numbered = tuple(enumerate(options, 1))
    hint = "" if default is None else f"Enter is {default + 1}"
    while True:
        said = reply(ask, Prompt(question, options=numbered, hint=hint)) or ""
        if not said and default is not None:
            return default
        if said.isdigit() and 0 < int(said) <= len(options):
            return int(said) - 1
        ask.refused(Refusal(f"“{said}” is geen keuze", f"Kies een nummer van 1 tot en met {len(options)}."))
