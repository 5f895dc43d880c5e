"""Leaving a prompt of prompt_toolkit because of a signal: through its own event loop, never across it."""

from typing import Any

from prompt_toolkit.application import Application

from armoedeplan.terminal.restore import Signalled


class Left(Exception):  # noqa: N818 - no error: it ends the prompt
    """The prompt ends because the session does."""


class Leaving:
    """What a signal does while a line is being typed. signalled: the signal that came, if one did."""

    def __init__(self, app: Application[Any]) -> None:
        self.signalled: Signalled | None = None
        self._app = app

    def leave(self, signalled: Signalled) -> bool:
        """End the prompt soon; tell whether it will. A second signal does not wait for what the first began."""
        loop = self._app.loop
        if self.signalled is not None or not self._app.is_running or loop is None:
            return False
        self.signalled = signalled
        # we are in a signal handler, anywhere in the loop: this call alone wakes a loop that waits for a key
        loop.call_soon_threadsafe(self._exit)
        return True

    def _exit(self) -> None:
        """End the prompt, unless it ended by itself meanwhile; whoever reads it looks for a signal in any case."""
        if self._app.future is not None and not self._app.future.done():
            self._app.exit(exception=Left)
