"""What the screen can do: how wide and how high it is, and whether it shows colour."""

import os
import sys
from typing import NamedTuple

from armoedeplan.finding import Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.TIP: "36"}
_LINES_A_FINDING = 4


class Screen(NamedTuple):
    """What a report is written for. Without bounds it is a pipe or a file, which takes all."""

    width: int | None = None
    most: int | None = None
    colour: bool = False

    def paint(self, severity: Severity) -> str:
        """Write the word of a severity, in its colour where there is any; the word alone says enough."""
        return f"\x1b[1;{_COLOURS[severity]}m{severity}\x1b[0m" if self.colour else str(severity)


def screen() -> Screen:
    """Give the screen that standard output is, if it is one."""
    if not sys.stdout.isatty():
        return Screen()
    import shutil

    size = shutil.get_terminal_size()
    colour = os.environ.get("TERM") != "dumb" and "NO_COLOR" not in os.environ
    if colour:
        from armoedeplan.system.screen_and_keys import let_codes_be_colours

        let_codes_be_colours()
    return Screen(max(40, size.columns), max(5, size.lines // _LINES_A_FINDING), colour)
