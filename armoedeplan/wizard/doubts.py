"""What may have been meant by what was typed, as numbered choices: a number picks one, and all else is a new answer."""

import re

from armoedeplan.record.kinds import Refused
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.screen import Prompt, Screen

ASKED = "Wat bedoelt u?"
_NUMBER = re.compile(r"([0-9])[.)]?")


def which_is_meant(screen: Screen, refused: Refusal) -> str:
    """Say why something was not taken, and give what is then typed in its place; empty for back to the question.

    A script gets no choices: what to write for each stands in what is told.
    """
    readings = refused.readings if isinstance(refused, Refused) else ()
    if screen.scripted or not readings:
        screen.refused(refused)
        return ""
    screen.refused(Refusal(refused.message, "Kies wat u bedoelt, of typ een ander antwoord."))
    numbered = tuple((number, reading.label) for number, reading in enumerate(readings, 1))
    typed = screen.read(Prompt(ASKED, options=numbered, hint="typ een nummer; Enter gaat terug naar de vraag"))
    chosen = _NUMBER.fullmatch(typed.strip())
    if chosen and 0 < int(chosen[1]) <= len(readings):
        return readings[int(chosen[1]) - 1].value
    return typed
