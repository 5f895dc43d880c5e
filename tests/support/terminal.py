"""The wizard on a real pseudo-terminal, as a person sits at it."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pexpect

from support.program import PATIENCE, PROGRAM, calm, environment

_CODES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>()][0-9A-B]?|\x1b\][^\x07]*\x07")
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
        self.child: Any = pexpect.spawn(
            command[0], [*command[1:], *options], cwd=str(folder), env=env, timeout=PATIENCE, dimensions=(40, columns)
        )
        self.child.delaybeforesend = None
        self.seen = ""

    def wait(self, words: str) -> None:
        """Wait until words are on the screen, after what was waited for before; colours in between do not matter."""
        self.child.expect(re.escape(words).encode(self._encoding))
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


def begun(folder: Path, plan: str, target: str, *options: str) -> Terminal:
    """Begin a session with a small plan, and go to a question by its address."""
    (folder / "plan.yaml").write_text(f"armoedeplan: 1\n{plan}", encoding="utf-8")
    terminal = Terminal(folder, *options)
    terminal.wait("> ")
    terminal.type(f"={target}")
    return terminal
