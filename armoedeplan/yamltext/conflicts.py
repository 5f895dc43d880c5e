"""The marks that Git leaves in a file when two people changed the same lines."""

import re
from typing import Final

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark

_MARKS: Final = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
_MOST: Final = 9
"""So many lines are named."""


def conflict_finding(text: str) -> Finding | None:
    """Tell of the marks of a merge, with their lines; nothing when a text has none at both ends of a conflict."""
    found = list(_MARKS.finditer(text))
    signs = {mark[0][0] for mark in found}
    if not {"<", ">"} <= signs:
        return None
    lines = [text.count("\n", 0, mark.start()) + 1 for mark in found[: _MOST + 1]]
    named = ", ".join(map(str, lines[:_MOST])) + (" en verder" if len(found) > _MOST else "")
    message = f"Hier begint een stuk dat twee keer is gewijzigd (markeringen op regel {named})"
    remedy = "Kies welke van de twee teksten blijft. Haal de andere weg, en de regels met <<<<<<<, ======= en >>>>>>>."
    return fault("AP039", Mark(lines[0], 1), "", message, remedy)
