"""The wizard in plain lines: for screen readers, for scripts, and for terminals that can do no more."""

from collections.abc import Iterator
from itertools import chain, repeat
from textwrap import wrap

from armoedeplan.display import say
from armoedeplan.record.spoken import spoken_instead
from armoedeplan.record.words import as_sentence
from armoedeplan.refusal import Refusal
from armoedeplan.terminal.editor import edit_text
from armoedeplan.terminal.interrupt import Interrupts
from armoedeplan.terminal.line_input import Line, read_line
from armoedeplan.terminal.paper_text import plain_paper
from armoedeplan.terminal.wrapping import begin_of, line_width
from armoedeplan.wizard.screen import Done, Ended, Heading, Listing, Page, Part, Prompt, Table, Verbatim, Words

_END = "."


class PlainScreen:
    """Asks in plain lines.

    scripted: the answers come from a file or a pipe. They are shown, and the first that is refused ends the session:
    nobody can mend it, and the next line was meant for the next question.
    """

    def __init__(self, *, scripted: bool) -> None:
        self._scripted = scripted
        self._line = 0
        self._paragraphs: list[str] = []
        self._typing = Line()
        self._interrupts = Interrupts()

    @property
    def typing(self) -> str:
        """The lines of prose that were typed, and the line that is being typed."""
        return self._interrupts.unsaved("\n".join([*self._paragraphs, self._typing.text]))

    @property
    def scripted(self) -> bool:
        """Whether the answers come from a file or a pipe."""
        return self._scripted

    def show(self, *parts: Part) -> None:
        """Show something, one line below the other."""
        for part in parts:
            say("", *lines_of(part))

    def read(self, prompt: Prompt) -> str:
        """Give what was typed; prose goes on until a line with a single point."""
        say("", *_prompt_lines(prompt))
        self._interrupts = Interrupts(prompt)
        text = self._read_text(prompt)
        self._paragraphs, self._typing = [], Line()
        return text

    def _read_text(self, prompt: Prompt) -> str:
        """Read one line, or as many as the prose has; what is to be mended comes into the line, line by line."""
        # of what is no prose only a table has line breaks that say something, and it is mended whole
        there = prompt.typed.split("\n") if prompt.prose else [prompt.typed]
        first = self._read_line("> ", there[0], alone=prompt.prose)
        if not prompt.prose or not first.strip() or _is_command(first) or self._is_no_answer(first):
            return first
        self._paragraphs = [first]
        for to_mend in chain(there[1:], repeat(_END if prompt.typed else "")):
            try:
                line = self._read_line("  ", to_mend, alone=True)
            except Ended:
                # the end of the input is the end of the text as well: the next question meets it again
                line = _END
            if line.strip() == _END:
                break
            self._paragraphs.append(line)
        return "\n".join(self._paragraphs)

    def _is_no_answer(self, line: str) -> bool:
        """Tell whether a first line of a person says that there is no answer, so that no more lines follow."""
        return not self._scripted and spoken_instead(line) is not None

    def refused(self, refusal: Refusal) -> None:
        """Say that an answer was not taken; in a script that is the end."""
        self.show(refusal)
        if self._scripted:
            # the next line was meant for another question: going on would put answers in wrong places (0013)
            raise ScriptRefused(self._line)

    def edit(self, text: str) -> str:
        """Open an editor, which a script has not."""
        return edit_text(text)

    def _read_line(self, sign: str, to_mend: str = "", *, alone: bool) -> str:
        """Read one line, with what is to be mended already in it; unless alone, with what is pasted behind it."""
        self._line += 1
        self._typing = Line(to_mend)
        try:
            line = read_line(sign, self._typing, lambda: self._interrupts.stops(self.typing), alone=alone)
        except EOFError:
            raise Ended from None
        if self._scripted:
            # nobody typed on the screen: without the answers the questions would stand there alone
            say(line)
        return line


class ScriptRefused(Exception):  # noqa: N818 - told as a message
    """An answer of a script was refused; `line` is its line in the input."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def lines_of(part: Part) -> Iterator[str]:
    """Write a part in plain lines."""
    match part:
        case Heading(title, below):
            yield from wrap(f"== {title} ==", line_width())
            yield from wrap(below, line_width())
        case Words(text):
            yield from _wrapped_prose(text)
        case Listing(title, listed):
            yield from _lines_below_title(title, listed)
        case Verbatim(verbatim):
            yield from verbatim
        case Page(markdown):
            yield from plain_paper(markdown)
        case Table(head, rows):
            yield from _table_lines(head, rows)
        case Refusal(message, remedy):
            yield f"Let op: {as_sentence(message)}"
            yield from wrap(remedy, line_width(), initial_indent="  ", subsequent_indent="  ")
        case Done(text):
            yield from wrap(text, line_width())


def _lines_below_title(title: str, listed: tuple[str, ...]) -> Iterator[str]:
    """Yield lines below their title, if there are any."""
    if listed and title:
        yield f"{title}:"
    for line in listed:
        below = " " * (len(begin_of(line)) or 2)
        yield from wrap(line, line_width() - 2, initial_indent="  ", subsequent_indent=f"  {below}") or [""]


def _prompt_lines(prompt: Prompt) -> Iterator[str]:
    """Write a question, with what is needed to answer it."""
    if prompt.where:
        yield from wrap(f"[{prompt.where}]", line_width())
    yield from wrap(prompt.text, line_width())
    yield from wrap(prompt.help, line_width(), initial_indent="  ", subsequent_indent="  ")
    for number, label in prompt.options:
        yield from wrap(f"{number:>3}. {label}", line_width(), subsequent_indent="     ")
    if prompt.present:
        yield "Nu staat er (Enter laat het zo):"
        for line in _wrapped_prose(prompt.present):
            yield f"  {line}"
    for line in prompt.beside:
        yield from wrap(line, line_width(), subsequent_indent="  ")
    hint = "sluit af met een regel waarop alleen een punt staat" if prompt.prose else prompt.hint
    yield from wrap(f"({hint})" if hint else "", line_width())
    if prompt.typed and " ".join(prompt.typed.split()) != " ".join(prompt.present.split()):
        yield "U typte:"
        yield from (f"  {line}" for line in _wrapped_prose(prompt.typed))


def _wrapped_prose(text: str) -> Iterator[str]:
    """Yield prose that fits; empty lines and bullets stay."""
    for line in text.split("\n"):
        yield from wrap(line, line_width() - 2, subsequent_indent="  " * line.startswith("- ")) or [""]


def _table_lines(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Yield each row on a line, or, when that is too wide, under each other."""
    if len(head) == 2:
        for name, text in rows:
            yield from wrap(f"{name}: {text}", line_width(), initial_indent="  ", subsequent_indent="    ")
        return
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    if sum(widths) + 2 * (len(widths) - 1) > line_width():
        for row in rows:
            cells = [
                f"{title}: {cell.strip()}" if title else cell for title, cell in zip(head, row, strict=True) if cell
            ]
            yield from wrap(", ".join(cells), line_width(), subsequent_indent="  ")
        return
    for row in (head, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _is_command(line: str) -> bool:
    """Tell whether a line is a command, so that no more lines of prose follow."""
    return line.strip().startswith(("<", "!", "=", "?", ":"))
