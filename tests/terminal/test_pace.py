"""The pace of a paste on the console of Windows, played: this machine has none."""

import builtins
import sys
from types import SimpleNamespace

import pytest

from armoedeplan.terminal.pace import read_console


class Console:
    """A console that holds lines: what was typed or pasted, and not read yet."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)

    def input(self, sign: str = "") -> str:  # noqa: ARG002 - as that of Python
        """Give the next line."""
        return self.lines.pop(0)

    def kbhit(self) -> bool:
        """Tell whether it holds more."""
        return bool(self.lines)


@pytest.mark.parametrize(
    ("lines", "answer"), [(["Bank;bestuur", "Team;bestuur"], "Bank;bestuur\nTeam;bestuur"), (["", "Bank"], "")]
)
def test_lines_that_wait_in_the_console_belong_to_one_answer(
    monkeypatch: pytest.MonkeyPatch, lines: list[str], answer: str
) -> None:
    console = Console(*lines)
    monkeypatch.setattr(builtins, "input", console.input)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setitem(sys.modules, "msvcrt", console)
    assert read_console("> ") == answer
