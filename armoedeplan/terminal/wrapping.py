"""How wide what we write is, and words folded to that: the same on a terminal, in a pipe and in a file."""

from textwrap import wrap
from typing import Final

WIDTH: Final = 80
"""Signs in a line: what a terminal shows that nobody made wider."""


def folded(text: str, mark: str = "", margin: int = 0) -> list[str]:
    """Give words in lines of at most WIDTH signs, their spaces single; none when there are no words.

    mark: stands before the first line, and the others hang below its end. margin: spaces before all of it.
    """
    first = " " * margin + mark
    return wrap(" ".join(text.split()), WIDTH, initial_indent=first, subsequent_indent=" " * len(first))


def indented(text: str, mark: str = "") -> list[str]:
    """Give the same below a margin of two, as what belongs to the line above it."""
    return folded(text, mark, margin=2)
