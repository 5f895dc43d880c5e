"""Short replies beside the questions of the plan: a yes or a no, one of a few choices, Enter to go on."""

from collections.abc import Sequence

from armoedeplan.record.kinds import Refused, YesNo
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.commands import BACK, HELP, STOP, interpret
from armoedeplan.wizard.guidance import what_can_be_typed
from armoedeplan.wizard.screen import Ended, Prompt, Screen


def read_reply(screen: Screen, prompt: Prompt) -> str | None:
    """Give what a person replies, without white space around it; nothing for back. Raises Ended when they stop."""
    while True:
        try:
            reply = interpret(screen.read(prompt))
        except Refused as refused:
            screen.refused(refused)
            continue
        if isinstance(reply, str):
            return reply.strip()
        if reply.name == BACK:
            return None
        if reply.name == STOP:
            raise Ended
        if reply.name == HELP:
            screen.show(*what_can_be_typed())
        else:
            screen.refused(Refusal("Dat kan hier niet", "Beantwoord eerst deze vraag, of ga terug met <."))


def ask_yes_or_no(screen: Screen, question: str, *, default: bool = True) -> bool:
    """Ask for a yes or a no; Enter alone gives the default, and back is a no."""
    while True:
        reply = read_reply(screen, Prompt(question, hint=hint_for_yes_or_no(default=default)))
        if reply is None:
            return False
        try:
            return yes_or_no(reply, default=default)
        except Refused as refused:
            screen.refused(refused)


def hint_for_yes_or_no(*, default: bool) -> str:
    """Say how a yes or a no is given."""
    return "j of n; Enter is " + ("ja" if default else "nee")


def yes_or_no(reply: str, *, default: bool) -> bool:
    """Read a yes or a no; an empty reply is the default. Raises Refused."""
    if not reply:
        return default
    meant = YesNo().meant_by(reply)
    if meant is None:
        raise Refused(f"“{reply}” is geen ja of nee", "Typ ja of nee. Eén letter is ook goed.")
    return YesNo().read(meant)


def ask_which(screen: Screen, question: str, options: Sequence[str], default: int | None = None) -> int:
    """Ask for one of a few options; give its position, counted from 0. Enter alone gives the default."""
    numbered = tuple(enumerate(options, 1))
    hint = "" if default is None else f"Enter is {default + 1}"
    while True:
        reply = read_reply(screen, Prompt(question, options=numbered, hint=hint)) or ""
        if not reply and default is not None:
            return default
        if reply.isdigit() and 0 < int(reply) <= len(options):
            return int(reply) - 1
        message = f"“{reply}” is geen keuze" if reply else "U hebt nog niets gekozen"
        screen.refused(Refusal(message, f"Kies een nummer van 1 tot en met {len(options)}."))
