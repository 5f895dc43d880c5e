"""How rich draws what the wizard shows: each part, and a question with what is needed to answer it."""

from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table as RichTable
from rich.text import Text

from armoedeplan.record.words import as_sentence
from armoedeplan.refusal import Refusal
from armoedeplan.terminal.paper_text import common_markdown
from armoedeplan.terminal.wrapping import begin_of, line_width
from armoedeplan.wizard.screen import Done, Heading, Listing, Page, Part, Prompt, Table, Verbatim, Words

_FRAME: Final = 6
"""Signs that a heading has beside its title."""


def draw_part(part: Part) -> RenderableType:
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


def draw_prompt(prompt: Prompt) -> list[RenderableType]:
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
