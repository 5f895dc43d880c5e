"""The question what a sitting is for: asked once in a new plan, and with :doel."""

from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.record import Refused
from armoedeplan.wizard.options import Option
from armoedeplan.wizard.picking import picked_values
from armoedeplan.wizard.purpose import WHOLE_PLAN, known_names, told
from armoedeplan.wizard.screen import Prompt, Screen
from armoedeplan.wizard.short_reply import read_reply

_ALL: Final = "alles"
_WHOLE: Final = f"{WHOLE_PLAN}: elke kernvraag van alle stappen"


def ask_purpose(screen: Screen, guide: Guide, present: tuple[str, ...]) -> tuple[str, ...]:
    """Ask what the sitting is for; give the names of the purposes, none for the whole plan. Raises Ended.

    present: what it is for now; Enter alone and back leave it so.
    """
    offered = (*(Option(name, words) for name, words in guide.purposes.items()), Option(_ALL, _WHOLE))
    prompt = Prompt(
        "Waar werkt u nu aan?",
        help="U krijgt dan alleen de vragen die daarvoor nodig zijn. Met :doel kiest u later iets anders.",
        hint=f"typ een nummer; meer mag ook, zoals 2, 3; Enter is {told(present, guide)}",
        options=[(number, option.label) for number, option in enumerate(offered, 1)],
    )
    while True:
        reply = read_reply(screen, prompt)
        if not reply:
            return present
        try:
            return _chosen_purposes(picked_values(reply, offered, many=True), guide)
        except Refused as refused:
            screen.refused(refused)


def _chosen_purposes(values: list[str], guide: Guide) -> tuple[str, ...]:
    """Give the purposes among what was picked. Raises Refused for words that are none."""
    names = [value.lower() for value in values]
    for name in names:
        if name not in guide.purposes and name != _ALL:
            raise Refused(f"“{name}” is geen keuze", f"Kies een nummer van 1 tot en met {len(guide.purposes) + 1}.")
    return () if _ALL in names else known_names(names, guide)
