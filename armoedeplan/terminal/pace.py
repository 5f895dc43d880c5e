"""Telling a paste from typing by its pace, on terminals that do not mark where a paste begins and ends.

The Windows console, some connections and older terminals send a pasted text as if somebody typed it: each line break
comes as Enter. What waits behind an Enter at the moment that it is read was not typed by hand (decision record 0052).
"""

from collections.abc import Iterable
from typing import Any, Final

from armoedeplan.system.screen_and_keys import console_waits, input_waits, reads_signs

_SOON: Final = 0.03
"""Seconds in which the next part of a paste comes; it is waited for only behind signs that came faster than typing."""
_WITHIN: Final = 0.2
"""The same within a paste, of which parts may come late over a slow line."""


def more_waits(*, within: bool = False, at_once: bool = False) -> bool:
    """Tell whether more of the input is there, or comes soon.

    within: more than one line of a paste was read already. at_once: do not wait for it.
    """
    return input_waits(0.0 if at_once else _WITHIN if within else _SOON)


def read_console(sign: str) -> str:
    """Read an answer from the console of Windows, with the lines that wait behind it. Raises EOFError."""
    line = input(sign)
    while line.strip() and console_waits():
        line += "\n" + input()
    return line


class Pace:
    """How fast the signs of one answer came to prompt_toolkit."""

    def __init__(self) -> None:
        self._fast = False

    def note_sign(self, keys: Any) -> None:
        """Note that a sign was taken; keys: the processor that holds the keys behind it."""
        self._fast = self._fast or bool(keys.input_queue)

    def goes_on(self, event: Any) -> bool:
        """Tell whether what is read goes on behind this key with more than Enter, so that it is a paste.

        What is read to know that is handed to prompt_toolkit, as if it had read it itself.
        """
        keys, text = event.key_processor, event.current_buffer.text
        if _are_signs(keys.input_queue):
            return True
        if text and reads_signs() and more_waits(within="\n" in text, at_once=not self._fast):
            keys.feed_multiple(event.app.input.read_keys())
        return _are_signs(keys.input_queue)


def _are_signs(presses: Iterable[Any]) -> bool:
    """Tell whether some keys write something; Enter alone, pressed ahead, answers the next question."""
    return any(len(press.data) == 1 and press.data.isprintable() for press in presses)
