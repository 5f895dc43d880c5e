"""The file with what went wrong inside the program, for who can mend it: lines of code, and nothing of a plan.

No values of variables stand in it. The words of an error may quote a plan ("KeyError: 'de naam van iemand'"), so only
those of errors stay that Python itself words about names in the code; a path is told from the folder of its package.
"""

import linecache
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from armoedeplan import __version__

_OF_CODE: Final = (
    TypeError, NameError, UnboundLocalError, ImportError, ModuleNotFoundError, RecursionError, MemoryError,
    ZeroDivisionError, IndexError, NotImplementedError,
)  # fmt: skip
"""Errors that Python words about code; that of an AttributeError may hold a name out of a template."""
_LEFT_OUT: Final = "(de woorden van deze fout zijn weggelaten: zij kunnen uit een plan komen)"


def write_trace(error: BaseException, arguments: list[str]) -> Path:
    """Write what went wrong to a new file that only this user can read. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix="armoedeplan-fout-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in trace_lines(error, arguments))
    return Path(name)


def trace_lines(error: BaseException, arguments: list[str]) -> Iterator[str]:
    """Yield what is known of an error: the versions, the command, and the calls down to where it arose."""
    from importlib.metadata import distributions
    from platform import platform

    yield f"armoedeplan {__version__}, Python {sys.version.split()[0]}, {platform()}"
    yield f"opdracht: {_command_in(arguments)}"
    yield f"gemaakt: {datetime.now().astimezone():%Y-%m-%d %H:%M}"
    yield "pakketten: " + ", ".join(
        sorted({f"{package.name} {package.version}" for package in distributions() if package.name})
    )
    for link in _chain_of_errors(error):
        yield ""
        yield from map(_frame_lines, traceback.extract_tb(link.__traceback__))
        yield _safe_words_of_error(link)


def _command_in(arguments: list[str]) -> str:
    """Give the names of the command and of its options: all else on the line comes from a person."""
    import typer

    from armoedeplan.cli.app import app

    known: Any = typer.main.get_command(app)
    words = []
    for word in arguments:
        if known is not None and word in getattr(known, "commands", {}):
            known = known.commands[word]
            words.append(word)
        elif option := re.match("--[a-z-]+", word):
            words.append(option[0])
    return " ".join(words) or "(geen)"


def _chain_of_errors(error: BaseException) -> list[BaseException]:
    """Give an error behind those that it came of."""
    chain: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return chain[::-1]


def _frame_lines(frame: traceback.FrameSummary) -> str:
    """Give a call: its file, line and function, and the line of code when it is one of a program."""
    place = f"{_short_path(frame.filename)}, regel {frame.lineno}, in {frame.name}"
    code = linecache.getline(frame.filename, frame.lineno or 0).strip() if frame.filename.endswith(".py") else ""
    return f"{place}\n    {code}" if code else place


def _short_path(name: str) -> str:
    """Give the file of a call from the folder of its package: what is above that may name a person."""
    roots = (root for root in sys.path if root and Path(name).is_relative_to(root))
    found = max(roots, key=len, default="")
    return Path(name).relative_to(found).as_posix() if found else Path(name).name


def _safe_words_of_error(error: BaseException) -> str:
    """Give the kind of an error with its words, where these cannot come out of a plan."""
    if isinstance(error, OSError):
        return f"{type(error).__name__}: [{error.errno}] {error.strerror}"
    said = str(error) if type(error) in _OF_CODE else _LEFT_OUT
    return f"{type(error).__qualname__}: {said}"
