"""Whether the editor is still there: one that was killed says no goodbye, and its streams may stay open."""

from collections.abc import Callable
from typing import Any, Final

from armoedeplan.system.computer import process_lives

EVERY: Final = 2.0
"""Seconds between two looks."""


def watch_editor(
    process: int | None, later: Callable[[float, Callable[[], None]], Any], gone: Callable[[], None]
) -> None:
    """Call something once the process of the editor is gone.

    process: its number, when it told one. One that is not to be seen at first lives on another computer or in another
    container, and is not watched. later: does something after so many seconds.
    """
    if process is None or not process_lives(process):
        return

    def look() -> None:
        if process_lives(process):
            later(EVERY, look)
        else:
            gone()

    later(EVERY, look)
