"""How wide what we write is, and words folded to that: the same on a terminal, in a pipe and in a file."""

import re
import shutil
import sys
from textwrap import wrap
from typing import Final

WIDTH: Final = 80
"""Signs in a line: what a terminal shows that nobody made wider."""
_BEGIN: Final = re.compile(r"\s*(?:[0-9]+\.\s+|- )?")
_NARROWEST: Final = 24
"""Below this, lines of a few signs are harder to read than lines that the terminal breaks itself."""


def line_width() -> int:
    """Give how many signs fit a line: as many as WIDTH, or fewer on a terminal that is narrower than that."""
    # what goes into a pipe or a file is the same whatever terminal it was made in
    return max(_NARROWEST, min(WIDTH, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else WIDTH


def line_fits(line: str) -> bool:
    """Tell whether a line is shown as it is: a terminal breaks one that is too long, a pipe takes all."""
    return not sys.stdout.isatty() or len(line) <= line_width()


def folded(text: str, mark: str = "", margin: int = 0) -> list[str]:
    """Give words in lines that fit, their spaces single; none when there are no words.

    mark: stands before the first line, and the others hang below its end. margin: spaces before all of it.
    """
    first = " " * margin + mark
    return wrap(" ".join(text.split()), line_width(), initial_indent=first, subsequent_indent=" " * len(first))


def indented(text: str, mark: str = "") -> list[str]:
    """Give the same below a margin of two, as what belongs to the line above it."""
    return folded(text, mark, margin=2)


def begin_of(line: str) -> str:
    """Give what stands before the first word of a line: its margin, and its number or bullet."""
    return _BEGIN.match(line)[0]  # type: ignore[index]


def in_whole_words(text: str) -> list[str]:
    """Give a sentence in lines that fit, with each word whole: it may be the name of a file. A pipe gets one line."""
    if not sys.stdout.isatty():
        return [text] if text else []
    return wrap(text, line_width(), break_long_words=False, break_on_hyphens=False)


def fitting_lines(line: str) -> list[str]:
    """Give a line that may be too long in lines that fit; what goes on hangs below its first sign."""
    if line_fits(line):
        return [line]
    margin = " " * (len(line) - len(line.lstrip()))
    return wrap(line, line_width(), subsequent_indent=f"{margin}  ", break_long_words=False, break_on_hyphens=False)
