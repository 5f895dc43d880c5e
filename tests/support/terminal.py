"""The wizard on a real pseudo-terminal, as a person sits at it."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pexpect

from support import warm
from support.program import AS_ORDINARY_USER, PATIENCE, PROGRAM, calm, environment
from support.seat import Seat

_CODES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>()][0-9A-B]?|\x1b\][^\x07]*\x07")
_SIGN = rb"\x1b\[\?2004h(?:\x1b\[[0-9;?]*[A-Za-z])*> |> \x1b\[\?2004h"
"""The sign before a line, where the terminal is told that pastes are to be marked; that is done before or after it."""
PASTE_BEGIN, PASTE_END = "\x1b[200~", "\x1b[201~"


class Terminal:
    """One sitting; what is typed arrives as it would from a keyboard."""

    def __init__(
        self,
        folder: Path,
        *options: str,
        variables: Mapping[str, str] = MappingProxyType({}),
        encoding: str = "utf-8",
        command: tuple[str, ...] = (*PROGRAM, "wizard", "plan.yaml"),
        columns: int = 80,
    ) -> None:
        env = environment({"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": "40", **variables})
        self._encoding = encoding
        self.child = _started((*command, *options), folder, env, variables, (40, columns))
        self.child.delaybeforesend = None
        self.seen = ""
        self._sign = b"> " if variables.get("TERM") == "dumb" else _SIGN

    def wait(self, words: str) -> None:
        """Wait until words are on the screen, after what was waited for before; colours in between do not matter.

        `> ` is where a line can be typed: not the sign of a line that is drawn once more when it is done, for what is
        typed then comes before its question, as part of what was typed before or as a paste.
        """
        self.child.expect(self._sign if words == "> " else re.escape(words).encode(self._encoding))
        self._keep()

    def type(self, text: str, end: str = "\r") -> None:
        """Type a text, and Enter."""
        self.child.send((text + end).encode(self._encoding))

    def answer(self, question: str, text: str) -> None:
        """Wait for a question, and type the answer to it."""
        self.wait(question)
        self.wait("> ")
        self.type(text)

    def paste(self, question: str, text: str) -> None:
        """Wait for a question, paste a text as a terminal does, and press Enter."""
        self.wait(question)
        self.wait("> ")
        self.type(f"{PASTE_BEGIN}{text}{PASTE_END}")

    def stop(self, words: str) -> None:
        """Wait for words, and stop at the prompt after them."""
        self.answer(words, ":stop")
        assert self.end() == 0

    def end(self) -> int:
        """Wait for the end; give the exit code."""
        self.child.expect(pexpect.EOF)
        self._keep()
        self.child.close()
        assert calm(self.seen), self.seen
        return int(self.child.exitstatus if self.child.exitstatus is not None else -self.child.signalstatus)

    def _keep(self) -> None:
        """Keep what went by, without colours."""
        after = self.child.after if isinstance(self.child.after, bytes) else b""
        self.seen += _CODES.sub("", (self.child.before + after).decode(self._encoding, "replace"))


def _started(
    command: tuple[str, ...],
    folder: Path,
    env: Mapping[str, str],
    variables: Mapping[str, str],
    dimensions: tuple[int, int],
) -> Any:
    """Start a command on a terminal; the program itself is forked where it can be."""
    ordinary = command[: len(AS_ORDINARY_USER)] == AS_ORDINARY_USER
    line = command[len(AS_ORDINARY_USER) * ordinary :]
    if line[: len(PROGRAM)] == PROGRAM and warm.possible(variables):
        line = line[len(PROGRAM) :]
        return Seat(line, folder, env, ordinary=ordinary, timeout=PATIENCE, dimensions=dimensions)
    return pexpect.spawn(
        command[0], list(command[1:]), cwd=str(folder), env=env, timeout=PATIENCE, dimensions=dimensions
    )


def begun(folder: Path, plan: str, target: str, *options: str) -> Terminal:
    """Begin a session with a small plan, and go to a question by its address."""
    (folder / "plan.yaml").write_text(f"armoedeplan: 1\n{plan}", encoding="utf-8")
    terminal = Terminal(folder, *options)
    terminal.wait("> ")
    terminal.type(f"={target}")
    return terminal
