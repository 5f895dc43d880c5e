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
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table as RichTable
from rich.text import Text

from armoedeplan.record.words import as_sentence
from armoedeplan.refusal import Refusal
from armoedeplan.terminal.editor import edit_text
from armoedeplan.terminal.escaping import VisibleAnswer, VisibleNames, safe
from armoedeplan.terminal.interrupt import WARNING, Interrupts
from armoedeplan.terminal.leave_prompt import Leaving
from armoedeplan.terminal.pace import Pace
from armoedeplan.terminal.paper_text import common_markdown
from armoedeplan.terminal.restore import signals_handed_to
from armoedeplan.terminal.wrapping import begin_of, line_width
from armoedeplan.wizard.screen import Done, Ended, Heading, Listing, Page, Part, Prompt, Table, Verbatim, Words

_WIDEST = 100
_FRAME: Final = 6
"""Signs that a heading has beside its title."""
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
                self._print(_draw_part(safe(part)))

    def read(self, prompt: Prompt) -> str:
        """Give what was typed."""
        self._print(Group(*_draw_prompt(safe(prompt))))
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


def _draw_part(part: Part) -> RenderableType:
    """Give what rich draws for a part; words go in as text, never as markup of rich."""
    match part:
        case Heading(title, below):
            drawn: RenderableType = _drawn_heading(title, below)
        case Words(text):
            drawn = Padding(Text(text), (0, 1))
        case Listing(title, listed):
            drawn = Padding(_drawn_list(title, listed), (0, 1))
        case Verbatim(verbatim):
            drawn = Text("\n".join(verbatim), no_wrap=True, overflow="ignore")
        case Page(markdown):
            drawn = Padding(_drawn_paper(markdown), (0, 1))
        case Table(head, rows):
            drawn = _drawn_table(head, rows)
        case Refusal(message, remedy):
            drawn = Text.assemble(("Let op: ", "bold yellow"), (f"{as_sentence(message)} ", "yellow"), remedy)
        case Done(text):
            drawn = Text(text, "green")
    return drawn


def _drawn_heading(title: str, below: str) -> RenderableType:
    """Draw a heading; a title that the window would cut stands within its frame."""
    if len(title) + _FRAME <= line_width():
        return Panel(Text(below), title=Text(title, "bold"), title_align="left", border_style="cyan")
    return Panel(Group(Text(title, "bold"), Text(below)), border_style="cyan")


def _drawn_paper(markdown: str) -> RenderableType:
    """Draw a paper; what draws it is read only when there is one to draw."""
    from rich.markdown import Markdown

    return Markdown(common_markdown(markdown), hyperlinks=False)


def _drawn_list(title: str, listed: tuple[str, ...]) -> RenderableType:
    """Draw lines under a title; a line that is too long hangs below its first word."""
    grid = RichTable.grid(padding=(0, 1))
    for line in listed:
        grid.add_row(_hanging_line(line))
    return Group(Text(f"{title}:", "bold"), grid) if title else grid


def _hanging_line(line: str) -> RenderableType:
    """Draw a line of which the rest hangs below its first word, behind its margin and its number."""
    mark = begin_of(line)
    row = RichTable.grid()
    row.add_column(width=len(mark), no_wrap=True)
    row.add_column()
    row.add_row(Text(mark), Text(line[len(mark) :]))
    return row if mark else Text(line)


def _drawn_table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> RichTable:
    """Draw a table; what is counted stands on the right."""
    titled = any(head)
    table = RichTable(show_header=titled, box=None, padding=(0, 1), header_style="bold")
    for number, title in enumerate(head):
        right = titled and number > 1
        table.add_column(
            Text(title), justify="right" if right else "left", style="bold" if not titled and not number else ""
        )
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _draw_prompt(prompt: Prompt) -> list[RenderableType]:
    """Draw a question, with what is needed to answer it."""
    drawn: list[RenderableType] = []
    if prompt.where:
        drawn.append(Text(prompt.where, "dim"))
    drawn.append(Text(prompt.text, "bold"))
    if prompt.help:
        drawn.append(Text(prompt.help))
    if prompt.options:
        grid = RichTable.grid(padding=(0, 1))
        grid.add_column(justify="right", style="cyan")
        for number, label in prompt.options:
            grid.add_row(str(number), Text(label))
        drawn.append(Padding(grid, (0, 2)))
    if prompt.present:
        drawn.append(Text("Nu staat er (Enter laat het zo):", "dim"))
        drawn.append(Padding(Text(prompt.present, "green"), (0, 2)))
    drawn += [Text(line, "yellow") for line in prompt.beside]
    if prompt.hint:
        drawn.append(Text(f"({prompt.hint})", "dim"))
    return drawn


def _quiet_output() -> Output | None:
    """Give an output that asks the terminal nothing: an answer that does not come costs seconds (slow SSH; 0013)."""
    if os.name == "nt":
        return None
    from prompt_toolkit.output.vt100 import Vt100_Output

    stream: Any = sys.stdout
    output = Vt100_Output.from_pty(stream, term=os.environ.get("TERM"))
    output.enable_cpr = False
    return output
