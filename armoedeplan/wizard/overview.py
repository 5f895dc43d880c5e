"""The overview of the steps with their honest progress, and where `=` can jump to."""

import re
from collections.abc import Sequence

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item, tally
from armoedeplan.record import Refused
from armoedeplan.record.path import is_under
from armoedeplan.wizard.commands import example_targets
from armoedeplan.wizard.move import Target
from armoedeplan.wizard.screen import Part, Table, Words

BEFORE = "Vooraf"
AS_A_WHOLE = "Bij de stap als geheel"
_NAMED = re.compile(r"(?:stap\s*)?(0|[1-9][0-9]{0,3})(\.[0-9]{1,2})?", re.IGNORECASE)


def overview(items: Sequence[Item], guide: Guide, here: str = "") -> tuple[Part, ...]:
    """Show how far each step is, and each component of the step where the interview is."""
    rows = [_overview_row("", BEFORE, [item for item in items if item.step == 0])]
    for step in guide.steps():
        own = [item for item in items if item.step == step.nummer]
        rows.append(_overview_row(str(step.nummer), str(step.titel), own))
        if here.startswith(f"{step.nummer}."):
            parts = {str(part.nummer): str(part.titel) for part in step.onderdelen} | {f"{step.nummer}.0": AS_A_WHOLE}
            held = {number: [item for item in own if item.component == number] for number in parts}
            rows += [_overview_row(number, f"  {parts[number]}", there) for number, there in held.items() if there]
    to, part = example_targets(guide, 3)
    return (
        Table(("", "Stap", "Kern", "Alles", "Later"), tuple(rows)),
        Words(
            f"={to} gaat naar stap {to}, ={part} naar een onderdeel, =0 naar vooraf. Met ={to}+ komen ook de vragen "
            "langs die niet nodig zijn, maar het plan rijker maken. Met = en een woord vindt u elke vraag en elke "
            "regel, zoals =titel of =doelgroepen."
        ),
    )


def read_target(words: str, items: Sequence[Item], guide: Guide) -> Target | None:
    """Read where a person wants to go: `3`, `3.2`, `vooraf`, or a path; nothing when the words are none of these.

    Raises Refused for a step or a component that there is not.
    """
    named = _NAMED.fullmatch("0" if words.strip().lower() == "vooraf" else words.strip())
    if named and int(named[1]) > guide.last:
        raise Refused(f"Stap {named[1]} bestaat niet", f"De stappen zijn =1 tot en met ={guide.last}.")
    if named:
        return _named_target(int(named[1]), named[2] or "", items)
    found = next((item for item in items if is_under(item.path, words)), None) if words else None
    return Target(found.step, path=words) if found else None


def _named_target(step: int, part: str, items: Sequence[Item]) -> Target:
    """Give a step or a component of it as a target. Raises Refused."""
    component = f"{step}{part}" if part else ""
    if component and not any(item.component == component for item in items):
        known = sorted({item.component for item in items if item.step == step})
        raise Refused(
            f"Onderdeel {component} bestaat niet", f"Kies uit: {', '.join(known)}." if known else "Typ = alleen."
        )
    return Target(step, component)


def _overview_row(number: str, title: str, items: Sequence[Item]) -> tuple[str, ...]:
    """Give a row: number, title, answered of the kern questions and of all, and how many wait for later."""
    kern, whole = tally(item for item in items if item.kern), tally(items)
    later = str(whole.later + whole.unknown) if whole.later + whole.unknown else ""
    return number, title, f"{kern.answered}/{kern.total}", f"{whole.answered}/{whole.total}", later
