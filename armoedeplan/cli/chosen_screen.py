"""The screen on which a person is asked: drawn where the terminal can do that, and otherwise in plain lines."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from armoedeplan.wizard.screen import Screen


def screen_for(*, simple: bool) -> "Screen":
    """Give the screen that fits the terminal."""
    seated = sys.stdin.isatty() and sys.stdout.isatty()
    plain = simple or not seated or os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    if plain:
        from armoedeplan.terminal.plain_screen import PlainScreen

        return PlainScreen(scripted=not sys.stdin.isatty())
    from armoedeplan.terminal.rich_screen import RichScreen

    return RichScreen()
