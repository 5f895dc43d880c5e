"""The wizard on a terminal that can show more: colours and panels by rich, line editing by prompt_toolkit."""

import os
import sys
from typing import Any, Final

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.bindings.named_commands import get_by_name
from prompt_toolkit.layout.processors import TabsProcessor
from prompt_toolkit.output import Output
from rich.console import Console, Group, RenderableType

from armoedeplan.refusal import Refusal
from armoedeplan.system.screen_and_keys import draws_by_codes
from armoedeplan.terminal.editor import edit_text
from armoedeplan.terminal.escaping import VisibleAnswer, VisibleNames, safe
from armoedeplan.terminal.interrupt import WARNING, Interrupts
from armoedeplan.terminal.leave_prompt import Leaving
from armoedeplan.terminal.pace import Pace
from armoedeplan.terminal.restore import signals_handed_to
from armoedeplan.terminal.rich_drawing import draw_part, draw_prompt
from armoedeplan.wizard.screen import Ended, Listing, Part, Prompt, Words

_WIDEST = 100
_TAB: Final = 4
_BAR: Final = "< terug  ! later  ? hulp"
_BAR_PROSE: Final = "Ctrl+J nieuwe regel  ? hulp"


class RichScreen:
    """Asks with colours, panels and line editing; a pasted text with line breaks is one answer."""

    def __init__(self) -> None:
        self._console = Console(highlight=False, width=None, soft_wrap=False)
        self._session: PromptSession[str] = PromptSession(
            history=InMemoryHistory(),
            key_bindings=self._key_bindings(),
            # a paste with line breaks is one answer; Enter is bound anew, since it would begin a line (0013)
            multiline=True,
            output=_quiet_output(),
            input_processors=[TabsProcessor(tabstop=_TAB, char1=" ", char2=" "), VisibleAnswer()],
        )
        self._prose = False
        self._pace = Pace()
        buffer = self._session.default_buffer
        buffer.on_text_insert += lambda _: self._pace.note_sign(self._session.app.key_processor)
        self._interrupts: Interrupts | None = None

    @property
    def typing(self) -> str:
        """What stands in the line that is being typed."""
        return self._interrupts.unsaved(self._session.default_buffer.text) if self._interrupts else ""

    @property
    def scripted(self) -> bool:
        """Never: somebody sits at the terminal."""
        return False

    def show(self, *parts: Part) -> None:
        """Draw some parts, with signs that cannot be seen as codes; a list without lines is left out."""
        for part in parts:
            if not (isinstance(part, Listing) and not part.lines):
                self._print(draw_part(safe(part)))

    def read(self, prompt: Prompt) -> str:
        """Give what was typed."""
        self._print(Group(*draw_prompt(safe(prompt))))
        self._prose, self._pace = prompt.prose, Pace()
        self._interrupts = Interrupts(prompt)
        try:
            typed = self._read_line(prompt)
        except EOFError:
            raise Ended from None
        self._interrupts = None
        return typed

    def _read_line(self, prompt: Prompt) -> str:
        """Let a line be typed. Raises Signalled when the session is to end."""
        # a signal that raises within the event loop may leave it waiting for ever: the loop is told to end itself
        leaving = Leaving(self._session.app)
        try:
            with signals_handed_to(leaving.leave):
                typed = self._read_with_toolkit(prompt)
        except Exception:
            # a window that closes sends a signal, ends the input and takes no output any more: the signal counts
            if leaving.signalled is not None:
                raise leaving.signalled from None
            raise
        if leaving.signalled is not None:
            raise leaving.signalled
        return typed

    def _read_with_toolkit(self, prompt: Prompt) -> str:
        """Let prompt_toolkit read a line. Raises EOFError at the end of the input."""
        return str(
            self._session.prompt(
                FormattedText([("bold ansicyan", "> ")]),
                default=prompt.typed,
                completer=VisibleNames(prompt.words) if prompt.words else None,
                # a menu that comes up while typing hides from a screen reader what is chosen (0013)
                complete_while_typing=False,
                rprompt=FormattedText([("ansibrightblack", _BAR_PROSE if prompt.prose else _BAR)]),
                prompt_continuation="  ",
            )
        )

    def refused(self, refusal: Refusal) -> None:
        """Say that an answer was not taken."""
        self.show(refusal)

    def edit(self, text: str) -> str:
        """Let somebody change a text in an editor of their own, and give it back."""
        return edit_text(text)

    def _key_bindings(self) -> KeyBindings:
        """Enter ends an answer, but not within a paste that comes as typing; Ctrl-C warns before it stops.

        Ctrl+J and Alt+Enter begin a new line in prose. What is typed ahead of a question arrives with Ctrl+J for Enter.
        """
        keys = KeyBindings()

        @keys.add("enter")
        def _accept(event: KeyPressEvent) -> None:
            if event.current_buffer.text.strip() and self._pace.goes_on(event):
                event.current_buffer.insert_text("\n")
            else:
                event.current_buffer.validate_and_handle()

        @keys.add("tab")
        def _tab(event: KeyPressEvent) -> None:
            if self._pace.goes_on(event):
                event.current_buffer.insert_text("\t")
            else:
                get_by_name("menu-complete").call(event)

        @keys.add("c-j")
        @keys.add("escape", "enter")
        def _line(event: KeyPressEvent) -> None:
            if self._prose:
                event.current_buffer.insert_text("\n")
            else:
                event.current_buffer.validate_and_handle()

        @keys.add("<vt100-mouse-event>")
        def _no_mouse(_: KeyPressEvent) -> None:
            # a colour in a text that is typed ahead looks like a mouse, and prompt_toolkit fails on it
            pass

        @keys.add("c-c")
        def _interrupt(event: KeyPressEvent) -> None:
            if self._interrupts is None or self._interrupts.stops(self._session.default_buffer.text):
                event.app.exit(exception=KeyboardInterrupt, style="class:aborting")
            else:
                # what is written while a line is open must stand above it: prompt_toolkit draws the line anew below
                run_in_terminal(lambda: self.show(Words(WARNING)))

        return keys

    def _print(self, drawn: RenderableType) -> None:
        """Write something, with an empty line above it, no wider than reads well."""
        self._console.print()
        self._console.print(drawn, width=min(self._console.width, _WIDEST))


def _quiet_output() -> Output | None:
    """Give an output that asks the terminal nothing: an answer that does not come costs seconds (slow SSH; 0013)."""
    if not draws_by_codes():
        return None
    from prompt_toolkit.output.vt100 import Vt100_Output

    stream: Any = sys.stdout
    output = Vt100_Output.from_pty(stream, term=os.environ.get("TERM"))
    output.enable_cpr = False
    return output
