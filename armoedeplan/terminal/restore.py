"""Leaving the terminal as it was, whatever ends a session."""

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from typing import Any, Final

from armoedeplan.display import Safe, put
from armoedeplan.system.screen_and_keys import put_settings_back, settings_of_terminal
from armoedeplan.system.stopping import INTERRUPTING, TOLD_TO_END

_TIDY: Final = Safe("\x1b[?25h\x1b[?2004l")
"""Shows the cursor, and ends bracketed paste."""


class Signalled(SystemExit):
    """The session was told to end by a signal; an exit, since an event loop lets no other exception through."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextlib.contextmanager
def terminal_restored() -> Iterator[None]:
    """Make an end by a signal an exception, and put the terminal back as it was in any case."""
    kept = settings_of_terminal()
    handlers = {number: signal.signal(number, _raise_signalled) for number in TOLD_TO_END}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        _restore_terminal(kept)


@contextlib.contextmanager
def signals_ignored() -> Iterator[None]:
    """Let no signal come between: what a session ends with is kept and told first."""
    # a second signal, of somebody who does not wait, would end the program between the answer and the disk (0029)
    handlers = {number: signal.signal(number, signal.SIG_IGN) for number in INTERRUPTING}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


_loops: Final[list[Callable[[Signalled], bool]]] = []


@contextlib.contextmanager
def signals_handed_to(leave: Callable[[Signalled], bool]) -> Iterator[None]:
    """While something waits in an event loop, hand it a signal instead of raising within the loop.

    An exception that comes up in the middle of a loop may leave it waiting for ever for what it was doing. leave: ends
    the loop soon, and tells whether it will; where it does not, the signal is raised as it is elsewhere.
    """
    _loops.append(leave)
    try:
        yield
    finally:
        _loops.remove(leave)


def _raise_signalled(number: int, _: object) -> None:
    """End the session, wherever it is."""
    signalled = Signalled(number)
    if not any(leave(signalled) for leave in _loops):
        raise signalled


def _restore_terminal(kept: Any) -> None:
    """Put the terminal back as it was; one that is gone needs nothing."""
    if kept is None:
        return
    put_settings_back(kept)
    if os.isatty(1) and os.environ.get("TERM") != "dumb":
        with contextlib.suppress(OSError, ValueError):
            put(_TIDY)
