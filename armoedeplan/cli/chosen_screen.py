"""The screen on which a person is asked: drawn where the terminal can do that, and otherwise in plain lines."""

import os
import sys
from typing import TYPE_CHECKING

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.wizard.screen import Screen


def screen_for(*, simple: bool) -> "Screen":
    """Give the screen that fits the terminal."""
    seated = sys.stdin.isatty() and sys.stdout.isatty()
    plain = simple or not seated or os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    if plain:
        from armoedeplan.system.git_bash import is_pipe_of_git_bash, person_behind
        from armoedeplan.terminal.plain_screen import PlainScreen

        if is_pipe_of_git_bash(sys.stdin) and not simple:
            say("In Git Bash vraagt de wizard in gewone regels. Meer kan met: winpty armoedeplan wizard")
        return PlainScreen(scripted=not person_behind(sys.stdin))
    from armoedeplan.terminal.rich_screen import RichScreen

    return RichScreen()
