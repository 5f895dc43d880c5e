r"""The words of a command as a person wrote it in a variable of the environment, such as `EDITOR`.

On Windows a backslash parts folders, and in a shell of Linux or macOS it takes the meaning from the sign behind it:
there are two ways to read a command. Both take a name with spaces and no quotes for one word where such a program is
there, as `C:\Program Files\Notepad++\notepad++.exe -multiInst`.
"""

import os
import re
import shlex
from collections.abc import Callable
from typing import Final

from armoedeplan.system.programs import path_of_program

_MARGIN: Final = " \t"
"""What parts words on Windows."""


def words_of_command(command: str, *, windows: bool, is_program: Callable[[str], bool] | None = None) -> list[str]:
    """Give the words of a command, the first of which is a program.

    windows: whether it is read as Windows does. is_program: tells whether a name is that of a program; without it the
    computer is asked. Raises ValueError for quotes that do not end.
    """
    known = is_program or _is_program
    read = windows_words if windows else shlex.split
    name, rest = _name_with_spaces(command.strip(), known)
    return [name, *read(rest)] if name else read(command.strip())


def windows_words(command: str) -> list[str]:
    """Part a command as the C library of Windows does; the program may stand between single quotes, as Git has it.

    Raises ValueError for quotes that do not end.
    """
    if found := re.match(r"'([^']+)'(?=\s|$)", command):
        return [found[1], *windows_words(command[found.end() :].strip())]
    words: list[str] = []
    rest = command.lstrip(_MARGIN)
    while rest:
        word, rest = _first_windows_word(rest)
        words.append(word)
        rest = rest.lstrip(_MARGIN)
    return words


def _first_windows_word(text: str) -> tuple[str, str]:
    """Give the first word of a text without margin, and what stands behind it. Raises ValueError."""
    word, at, quoted = "", 0, False
    while at < len(text) and (quoted or text[at] not in _MARGIN):
        slashes = len(text[at:]) - len(text[at:].lstrip("\\"))
        at += slashes
        if text[at : at + 1] != '"':
            word += "\\" * slashes + text[at : at + (not slashes)]
            at += not slashes
            continue
        # two backslashes before a quote are one, and one that is left over takes its meaning away
        word += "\\" * (slashes // 2)
        at += 1
        if slashes % 2:
            word += '"'
        elif quoted and text[at : at + 1] == '"':
            word, at = word + '"', at + 1
        else:
            quoted = not quoted
    if quoted:
        raise ValueError(f"No closing quotation: {text}")
    return word, text[at:]


def _name_with_spaces(command: str, is_program: Callable[[str], bool]) -> tuple[str, str]:
    """Give the program that an unquoted command begins with when its name has spaces, and what stands behind it."""
    if command[:1] in {'"', "'"}:
        return "", command
    parts = re.split(r"(\s+)", command)
    for end in range(len(parts), 2, -2):
        name = "".join(parts[:end])
        if is_program(name):
            return name, "".join(parts[end:])
    return "", command


def _is_program(name: str) -> bool:
    """Tell whether a name with a folder is that of a program on this computer, also without its `.exe`."""
    return os.path.dirname(name) != "" and path_of_program(name) is not None  # noqa: PTH120 - as a person wrote it
