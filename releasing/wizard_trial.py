"""The wizard of a built program on a pseudo-terminal of the system, with nothing but what Python has."""

import os
import pty
import select
import signal
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

_PATIENCE: Final = 120.0


def ask_in_terminal(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> str:
    """Begin the wizard on a new plan, answer its first questions, and stop; give what came of it.

    Raises AssertionError when it does not ask, or did not keep an answer.
    """
    process, terminal = pty.fork()
    if not process:
        os.chdir(folder)
        env = {**variables, "TERM": "xterm", "COLUMNS": "80", "LINES": "40"}
        os.execve(command[0], [*command, "wizard", "gesprek.yaml", "--eenvoudig"], env)  # noqa: S606 - what was built
    seen = b""
    try:
        for question, answer in (("Hoe heet uw gemeente?", "Elzenrade"), ("Vanaf wanneer?", ":stop")):
            seen = _read_until("> ", terminal, _read_until(question, terminal, seen))
            os.write(terminal, f"{answer}\r".encode())
        _wait_for_end(terminal)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
    text = (folder / "gesprek.yaml").read_text(encoding="utf-8")
    if "Elzenrade" not in text:
        raise AssertionError(text)
    return "antwoord bewaard"


def _read_until(words: str, terminal: int, seen: bytes) -> bytes:
    """Read until words are seen; give what came after them. Raises AssertionError when they do not come.

    seen: what was read already, and not looked at.
    """
    end = time.monotonic() + _PATIENCE
    while words.encode() not in seen:
        if time.monotonic() > end:
            raise AssertionError(f"“{words}” did not come: {seen.decode(errors='replace')}")
        if select.select([terminal], [], [], 1)[0]:
            seen += os.read(terminal, 4096)
    return seen.partition(words.encode())[2]


def _wait_for_end(terminal: int) -> None:
    """Read until the program has closed its terminal."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            if select.select([terminal], [], [], 1)[0] and not os.read(terminal, 4096):
                return
        except OSError:
            # Linux tells so that nobody is at the other end any more
            return
    raise AssertionError("the wizard did not end")
