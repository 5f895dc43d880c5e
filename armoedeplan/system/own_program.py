"""Whether this program was built into one with its Python, and what that changes."""

import sys


def is_built() -> bool:
    """Tell whether the program was built with its Python into one: its executable is then no Python."""
    return bool(getattr(sys, "frozen", False))


def files_of_program() -> frozenset[str]:
    """Give the files that a process of this program reads besides its folders: a built one holds its modules itself."""
    return frozenset((sys.executable,)) if is_built() else frozenset()
