"""How this program starts itself: as a module of its Python, or, built into one folder, by its own executable."""

import sys
from typing import Final

CONFINED: Final = "--afgesloten-proces"
"""The first word by which a built program knows that it is to do work in a confined process, and nothing else."""


def is_built() -> bool:
    """Tell whether the program was built with its Python into one: its executable is then no Python."""
    return bool(getattr(sys, "frozen", False))


def confined_command(code: str, *words: str) -> list[str]:
    """Give the command that starts a confined process; code, words: what a Python runs, and what it hears.

    A built program brings its own folders and settings, and gets only the word; `__main__` does the rest.
    """
    if is_built():
        return [sys.executable, CONFINED]
    return [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", code, *words]


def files_of_program() -> frozenset[str]:
    """Give the files that a process of this program reads besides its folders: a built one holds its modules itself."""
    return frozenset((sys.executable,)) if is_built() else frozenset()
