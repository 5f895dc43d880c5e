"""How the interview asks and shows: a protocol, and the plain parts of which a screen is made."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeAlias

from armoedeplan.refusal import Refusal


class Heading(NamedTuple):
    """Where the interview is: a step or a list, and one or two lines on what it is for."""

    title: str
    below: str = ""


class Words(NamedTuple):
    """Prose; an empty line parts two paragraphs, and a line with `- ` is a bullet."""

    text: str


class Listing(NamedTuple):
    """Lines that stand below each other, under a title that may be empty."""

    title: str
    lines: tuple[str, ...]


class Verbatim(NamedTuple):
    """Lines that stay as they are, such as a table with columns of its own: as wide as the screen at most."""

    lines: tuple[str, ...]


class Page(NamedTuple):
    """A paper, or a part of one, as Markdown: shown as its headings, paragraphs, lists and tables."""

    markdown: str


class Table(NamedTuple):
    """Rows of cells under a head; every row has as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Done(NamedTuple):
    """One line on what was done."""

    text: str


Part: TypeAlias = Heading | Words | Listing | Verbatim | Page | Table | Refusal | Done


class Prompt(NamedTuple):
    """One request for an answer.

    text: the question. where: what it is about, when that is one of a list. help: a line or two of explanation.
    hint: how to answer it. present: the answer that is there, as people read it.
    options: what can be chosen, each with its number. prose: an answer may have several paragraphs.
    typed: an answer that was refused, to be mended. words: what may be completed while typing.
    beside: what colleagues wrote with the question, a line each.
    """

    text: str
    where: str = ""
    help: str = ""
    hint: str = ""
    present: str = ""
    options: Sequence[tuple[int, str]] = ()
    prose: bool = False
    typed: str = ""
    words: Sequence[str] = ()
    beside: tuple[str, ...] = ()


class EditorFailed(Refusal):
    """The editor could not be used."""


class Ended(Exception):  # noqa: N818 - the end of a conversation is no error
    """The person wants to stop, or there is nobody to ask any more; all answers given before are saved."""


class Screen(Protocol):
    """A way to ask a person and to show something: on a terminal, in plain lines, or in a test."""

    @property
    def typing(self) -> str:
        """What is being typed and was not given as an answer yet; empty between two questions."""

    @property
    def scripted(self) -> bool:
        """Whether the answers come from a file or a pipe, so that nobody can be asked whether they are meant."""

    def show(self, *parts: Part) -> None:
        """Show something that asks for no answer."""

    def read(self, prompt: Prompt) -> str:
        """Give what a person typed; empty for Enter alone. Raises Ended at the end of the input."""

    def refused(self, refusal: Refusal) -> None:
        """Say that what was typed last was not taken; raises Ended when nobody can mend it."""

    def edit(self, text: str) -> str:
        """Let a person edit a text in an editor; give the result. Raises EditorFailed."""
