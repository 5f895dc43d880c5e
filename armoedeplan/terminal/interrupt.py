"""Ctrl-C while an answer is being typed: many people know it as “copy”, so the first one only warns.

Decision record 0029 tells why; on Windows the console reads the line, and gives no warning.
"""

from armoedeplan.wizard.screen import Prompt

WARNING = (
    "Wat u nu typt, is nog niet bewaard. Druk nog eens op Ctrl-C om te stoppen zonder het te bewaren, "
    "of ga verder met typen."
)


class Interrupts:
    """What Ctrl-C does at one question. An answer that is there already, and was not touched, is nothing typed."""

    def __init__(self, prompt: Prompt | None = None) -> None:
        self._there = _as_one_line(prompt.present) if prompt else ""
        self._warned: str | None = None

    def unsaved(self, typed: str) -> str:
        """Give what would be lost of what was typed; empty when that is nothing."""
        return "" if _as_one_line(typed) in ("", self._there) else typed

    def stops(self, typed: str) -> bool:
        """Tell whether Ctrl-C stops now: nothing is lost, or the person was warned of this very text."""
        if not self.unsaved(typed) or typed == self._warned:
            return True
        self._warned = typed
        return False


def _as_one_line(text: str) -> str:
    """Give a text as one line."""
    return " ".join(text.split())
