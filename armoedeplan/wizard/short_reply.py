"""Short replies beside the questions of the plan: a yes or a no, one of a few choices, Enter to go on."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from armoedeplan.record.kinds import Refused, YesNo
from armoedeplan.record.words import counting_number, plain
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.commands import BACK, HELP, OVERVIEW, STOP, numbers_to_choose
from armoedeplan.wizard.guidance import what_can_be_typed
from armoedeplan.wizard.screen import Ended, Prompt, Screen
from armoedeplan.wizard.typed_line import interpret

Leave: TypeAlias = Callable[[str], None]
"""Takes where a person goes instead of choosing, as it is typed: `=2.1`."""


def read_reply(screen: Screen, prompt: Prompt, leave: Leave | None = None) -> str | None:
    """Give what a person replies, without white space around it; nothing for back. Raises Ended when they stop.

    leave: takes an address, which is a way back too; without it an address is refused, with what comes first.
    """
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
        elif leave and reply.name == OVERVIEW and reply.words:
            leave(f"{OVERVIEW}{reply.words}")
            return None
        else:
            after = f" Typ daarna {OVERVIEW}{reply.words}." if reply.name == OVERVIEW else ""
            screen.refused(Refusal("Dat kan hier niet", f"Beantwoord eerst deze vraag, of ga terug met <.{after}"))


def ask_yes_or_no(screen: Screen, question: str, *, default: bool = True, leave: Leave | None = None) -> bool:
    """Ask for a yes or a no; Enter alone gives the default, and back is a no. leave: as for `read_reply`."""
    while True:
        reply = read_reply(screen, Prompt(question, hint=hint_for_yes_or_no(default=default)), leave)
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


def ask_which(
    screen: Screen, question: str, options: Sequence[str], default: int | None = None, leave: Leave | None = None
) -> int:
    """Ask for one of a few options; give its position, counted from 0. Enter alone gives the default.

    leave: as for `read_reply`; the default is then what changes nothing.
    """
    numbered = tuple(enumerate(options, 1))
    hint = "" if default is None else f"Enter is {default + 1}"
    while True:
        reply = read_reply(screen, Prompt(question, options=numbered, hint=hint), leave) or ""
        if not reply and default is not None:
            return default
        chosen = _places_meant(reply, options)
        if len(chosen) == 1:
            return chosen[0]
        message = f"“{reply}” is geen keuze" if reply else "U hebt nog niets gekozen"
        screen.refused(Refusal(message, numbers_to_choose(len(options))))


def _places_meant(reply: str, options: Sequence[str]) -> list[int]:
    """Give the places of the options that a reply may mean: by number, or by how the words begin (`ja`)."""
    number = reply.rstrip(".)")
    if number.isdecimal():
        place = counting_number(number)
        return [place - 1] if 0 < place <= len(options) else []
    return [place for place, words in enumerate(options) if reply and plain(words).startswith(plain(reply))]
