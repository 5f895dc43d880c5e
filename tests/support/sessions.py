"""The sessions that README and the manual show, held against the real program; and written anew on request.

A console block is what somebody types after `$` and what the program says below it. A line with `...` stands for lines
that are left out, and a line that ends with `...` goes on. Two remarks make a page that can be followed by a machine,
and that no reader sees: `<!-- bestand: NAME -->` above a block that is a file, and `<!-- vooraf: COMMANDS -->` above a
session, for what a reader does by hand before it.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from support.program import said_by_fork, shell

LEFT_OUT = "..."
_SHELL = frozenset("|<>&;$`")
"""With one of these a line is more than a command with its words."""
_BLOCK = re.compile(
    r"(?:<!-- (?P<kind>bestand|vooraf): (?P<what>.+?) -->\n\n)?```(?P<language>\w+)\n(?P<text>.*?)```\n", re.DOTALL
)


class Shown(NamedTuple):
    """One command of a page, with the lines that the page shows below it and those that the program says."""

    command: str
    lines: list[str]
    said: list[str]

    @property
    def true(self) -> bool:
        """Whether the program says what is shown."""
        return anew(self.lines, self.said) == self.lines


def held(page: Path, folder: Path, *, from_scratch: bool) -> Iterator[Shown]:
    """Follow a page from top to bottom in a folder, and give each command of the program with what it says.

    from_scratch: whether Python starts anew for each, as it does for a reader.
    """
    for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        kind, what = block["kind"], block["what"]
        if kind == "bestand":
            (folder / what).write_text(block["text"], encoding="utf-8")
        if kind == "vooraf":
            ran = shell(what, folder=folder)
            assert (ran.code, ran.err) == (0, ""), what
        if block["language"] == "console":
            yield from (
                _done(command, lines, folder, from_scratch=from_scratch) for command, lines in _commands(block["text"])
            )


def _commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """Give each command of a block for our program, with the lines shown below it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        if command.startswith("armoedeplan ") and lines:
            yield command, lines


def _done(command: str, lines: list[str], folder: Path, *, from_scratch: bool) -> Shown:
    only_words = _SHELL.isdisjoint(command)
    said = (
        said_by_fork(command, folder)
        if only_words and not from_scratch
        else shell(f"{command} 2>&1", folder=folder).out
    )
    return Shown(command, lines, [line.rstrip() for line in said.rstrip("\n").split("\n")])


def anew(lines: list[str], said: list[str]) -> list[str]:
    """Give the shown lines as they are today: of each run of lines, as many where the program says what is most like.

    What is shown first is what the program says first, and so with the last, unless lines are left out there.
    """
    chunks = list(_chunks(lines))
    new: list[str] = []
    for number, chunk in enumerate(chunks):
        if chunk == [LEFT_OUT]:
            new.append(LEFT_OUT)
        elif len(chunks) == 1:
            new += said
        else:
            at = 0 if number == 0 else len(said) - len(chunk) if number == len(chunks) - 1 else _most_like(chunk, said)
            new += said[at : at + len(chunk)]
    return new


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    """Part the lines where some are left out; what is left out is a chunk too."""
    chunk: list[str] = []
    for line in lines:
        if line == LEFT_OUT:
            yield from ([chunk] if chunk else [])
            yield [LEFT_OUT]
            chunk = []
        else:
            chunk.append(line)
    yield from ([chunk] if chunk else [])


def _most_like(chunk: list[str], said: list[str]) -> int:
    """Tell where in what was said lines stand that are most like a chunk: the same before nearly the same."""

    def likeness(at: int) -> float:
        return sum(SequenceMatcher(None, *pair).ratio() for pair in zip(chunk, said[at:], strict=False))

    return max(range(max(1, len(said) - len(chunk) + 1)), key=likeness)


def write_anew(page: Path, shown: list[Shown]) -> None:
    """Put what the program says today into a page."""
    text = page.read_text(encoding="utf-8")
    for session in shown:
        before = "\n".join([f"$ {session.command}", *session.lines])
        assert before in text, session.command
        text = text.replace(before, "\n".join([f"$ {session.command}", *anew(session.lines, session.said)]), 1)
    page.write_text(text, encoding="utf-8", newline="\n")
