"""The overview of the steps with their honest progress, and where `=` can jump to."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item, tally
from armoedeplan.record import Refused
from armoedeplan.record.path import is_under
from armoedeplan.wizard.commands import example_targets
from armoedeplan.wizard.screen import Part, Table, Words

BEFORE = "Vooraf"
_NAMED = re.compile(r"(?:stap\s*)?(0|[1-9][0-9]?)(\.[0-9]{1,2})?(\+?)", re.IGNORECASE)


class Target(NamedTuple):
    """Where to jump to: a step, a core component or a path; `deep` asks everything of that step."""

    step: int
    component: str = ""
    path: str = ""
    deep: bool = False


def overview(items: Sequence[Item], guide: Guide, here: str = "") -> tuple[Part, ...]:
    """Show how far each step is, and each component of the step where the interview is."""
    rows = [_overview_row("", BEFORE, [item for item in items if item.step == 0])]
    for step in guide.steps():
        own = [item for item in items if item.step == step.nummer]
        rows.append(_overview_row(str(step.nummer), str(step.titel), own))
        if here.startswith(f"{step.nummer}."):
            rows += [
                _overview_row(
                    str(part.nummer), f"  {part.titel}", [item for item in own if item.component == part.nummer]
                )
                for part in step.onderdelen
            ]
    to, part = example_targets(guide, 3)
    return (
        Table(("", "Stap", "Kern", "Alles", "Later"), tuple(rows)),
        Words(
            f"={to} gaat naar stap {to}, ={part} naar een onderdeel, =0 naar vooraf. "
            f"Met ={to}+ komt ook de verdieping langs."
        ),
    )


def read_target(words: str, items: Iterable[Item], guide: Guide) -> Target:
    """Read where a person wants to go: `3`, `3.2`, `3+`, `vooraf`, or a path. Raises Refused."""
    named = _NAMED.fullmatch("0" if words.strip().lower() == "vooraf" else words.strip())
    if named and int(named[1]) <= guide.last:
        step, part, deep = int(named[1]), named[2], bool(named[3])
        component = f"{step}{part}" if part else ""
        if component and component not in guide.components():
            known = ", ".join(name for name in guide.components() if name.startswith(f"{step}."))
            raise Refused(f"Onderdeel {component} bestaat niet", f"Kies uit: {known}." if known else "Typ = alleen.")
        return Target(step, component, deep=deep)
    found = next((item for item in items if item.path == words), None) or next(
        (item for item in items if is_under(item.path, words)), None
    )
    if found is None:
        to, component = example_targets(guide, 3)
        remedy = f"Typ ={to} voor stap {to}, ={component} voor een onderdeel, of alleen =."
        raise Refused(f"“={words}” leidt nergens heen", remedy)
    return Target(found.step, path=found.path)


def _overview_row(number: str, title: str, items: Sequence[Item]) -> tuple[str, ...]:
    """Give a row: number, title, answered of the kern questions and of all, and how many wait for later."""
    kern, whole = tally(item for item in items if item.kern), tally(items)
    later = str(whole.later + whole.unknown) if whole.later + whole.unknown else ""
    return number, title, f"{kern.answered}/{kern.total}", f"{whole.answered}/{whole.total}", later
