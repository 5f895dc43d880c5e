"""Reading one line from a plain terminal, without any drawing: every sign is kept, however long the line is.

The terminal's own line discipline cuts a line at 4,095 signs and lets a pasted second line answer the next question;
readline drops without a word what its locale cannot read. Here a paste is one answer, and what cannot be read stays
visible as such, so that it can be refused.
"""

import codecs
import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import Final

from armoedeplan.display import Safe, put, visible, visible_signs
from armoedeplan.system.screen_and_keys import reads_signs, sign_by_sign
from armoedeplan.terminal.interrupt import WARNING
from armoedeplan.terminal.pace import more_waits, read_console
from armoedeplan.terminal.piped_input import piped_line
from armoedeplan.terminal.wrapping import line_width

_PASTES: Final = "\x1b[?2004h"
_PASTES_NO_MORE: Final = "\x1b[?2004l"
_PASTE_BEGIN: Final = "\x1b[200~"
_PASTE_END: Final = "\x1b[201~"
_BACKSPACE: Final = ("\x7f", "\b")
_AS_SPACE: Final = {"\t": " ", "\n": "\r\n"}
_NEAR: Final = 4
"""How many signs decide whether one that cannot be seen belongs where it stands."""
_ALL, _WORD, _EOF, _ESCAPE, _INTERRUPT = "\x15", "\x17", "\x04", "\x1b", "\x03"


def read_line(
    sign: str, line: "Line | None" = None, stops: Callable[[], bool] = lambda: True, *, alone: bool = False
) -> str:
    """Write a sign and read a line.

    line: what is in it already. stops: whether Ctrl-C ends the session, and not only warns. alone: the lines of a
    paste come one by one, since more lines are asked for anyhow.
    Raises EOFError when there is nothing more to read.
    """
    if not reads_signs() and sys.stdin.isatty() and not alone:
        return read_console(visible(sign))
    if not sys.stdin.isatty():
        put(visible(sign))
        return piped_line()
    if not reads_signs():
        return input(visible(sign))
    pasting = os.environ.get("TERM") != "dumb"
    with sign_by_sign(sys.stdin.fileno()):
        # what was typed before the question was there is no paste, but the answers to this one and the next
        ahead = more_waits(at_once=True)
        put(Safe(visible(sign) + _PASTES * pasting))
        try:
            return (line or Line()).read(sign, stops, alone=alone or ahead)
        finally:
            # a terminal that is gone must not take the place of what ended the line
            with contextlib.suppress(OSError):
                put(Safe(_PASTES_NO_MORE * pasting + "\r\n"))


class Line:
    """A line that is being typed: its signs, and how each of them stands on the screen."""

    def __init__(self, there: str = "") -> None:
        self._signs = list(there)
        self._shown: list[str] = []
        self._typed = _signs_typed()

    @property
    def text(self) -> str:
        """What stands in the line now."""
        return "".join(self._signs)

    def read(self, sign: str, stops: Callable[[], bool], *, alone: bool = True) -> str:
        """Take signs until Enter, behind a sign that is on the screen. Raises EOFError and KeyboardInterrupt.

        alone: a line break ends the line, also when more waits behind it.
        """
        self._redraw()
        pasted = fast = False
        for typed in self._typed:
            if typed in "\r\n":
                if alone or not self.text.strip() or not more_waits(within=pasted, at_once=not fast):
                    return self.text.rstrip("\n") if pasted else self.text
                pasted = True
                self._add_sign("\n")
                continue
            # nobody types so fast that the next sign is there already: only then Enter waits for more
            fast = fast or (not alone and more_waits(at_once=True))
            if typed == _EOF and not self._signs:
                raise EOFError
            if typed == _INTERRUPT:
                if stops():
                    raise KeyboardInterrupt
                put(Safe(f"\r\n{_wrapped_words(WARNING)}\r\n{visible(sign)}"))
                self._redraw()
            else:
                self._take_sign(typed)
        raise EOFError

    def _redraw(self) -> None:
        """Show the line, where nothing of it is on the screen."""
        signs, self._signs, self._shown = self._signs, [], []
        for sign in signs:
            self._add_sign(sign)

    def _take_sign(self, sign: str) -> None:
        """Take one sign, or do what a key says."""
        if sign in _BACKSPACE:
            self._erase(1)
        elif sign == _ALL:
            self._erase(len(self._signs))
        elif sign == _WORD:
            words = "".join(self._signs).rstrip()
            self._erase(len(self._signs) - len(words.rpartition(" ")[0]))
        elif sign == _ESCAPE:
            self._read_key()
        elif sign >= " " or sign == "\t":
            self._add_sign(sign)

    def _add_sign(self, sign: str) -> None:
        """Add a sign and show it; the sign before it may belong between the two, which then shows."""
        self._signs.append(sign)
        near = "".join(self._signs[-_NEAR:])
        shown = [_AS_SPACE.get(close, code) for close, code in zip(near, visible_signs(near), strict=True)]
        if len(shown) > 1 and shown[-2] != self._shown[-1]:
            self._wipe(self._shown.pop())
            self._show_sign(shown[-2])
        self._show_sign(shown[-1])

    def _show_sign(self, shown: str) -> None:
        """Put a sign on the screen behind the others, as it is shown: what cannot be seen comes as a code."""
        self._shown.append(shown)
        put(Safe(shown))

    def _wipe(self, shown: str) -> None:
        """Take from the screen what was shown last."""
        # imported when something is erased: a screen reader or a script should not wait for it at the start
        from prompt_toolkit.utils import get_cwidth

        put(Safe("\b \b" * max(0, get_cwidth(shown))))

    def _erase(self, number: int) -> None:
        """Take the last signs away."""
        for _ in range(min(number, len(self._signs))):
            if self._signs.pop() == "\n":
                # a terminal does not go back to the line above: that line is written anew below
                self._shown.pop()
                put(Safe("\r\n" + "".join(self._shown).rpartition("\r\n")[2]))
            else:
                self._wipe(self._shown.pop())

    def _read_key(self) -> None:
        """Read the rest of what a key sends; only the beginning of a paste means something here."""
        code = _ESCAPE
        for sign in self._typed:
            code += sign
            if sign.isalpha() or sign == "~" or (len(code) == 2 and sign not in "[O"):
                break
        if code == _PASTE_BEGIN:
            self._read_paste()

    def _read_paste(self) -> None:
        """Take a pasted text whole."""
        text = ""
        for sign in self._typed:
            text += sign
            if text.endswith(_PASTE_END):
                break
        pasted = text.removesuffix(_PASTE_END).replace("\r\n", "\n").replace("\r", "\n")
        for sign in pasted:
            self._add_sign(sign)


def _wrapped_words(words: str) -> str:
    """Wrap words to lines of a terminal."""
    return "\r\n".join(wrap(words, line_width()))


def _signs_typed() -> Iterator[str]:
    """Yield what is typed, sign by sign; a byte that the encoding of the terminal lacks stays visible as such."""
    decoder = codecs.getincrementaldecoder(sys.stdin.encoding or "utf-8")("surrogateescape")
    while True:
        # a byte at a time, past the buffer of Python: what is typed ahead belongs to the next question, or an editor
        data = os.read(sys.stdin.fileno(), 1)
        if not data:
            return
        yield from decoder.decode(data)
