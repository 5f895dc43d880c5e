"""Exchanging two folders in one call of the system, for those systems that have one."""

import os
from pathlib import Path
from typing import Final

from armoedeplan.system.which_system import is_linux, is_macos

_HERE: Final = -100
"""The file descriptor that stands for the current folder (AT_FDCWD of Linux)."""
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""


def can_exchange() -> bool:
    """Tell whether the system may have such a call."""
    return is_linux() or is_macos()


def exchange_folders(one: Path, other: Path) -> bool:
    """Exchange two folders of one file system, in one step; tell whether that was done.

    Nothing changed where it was not: Windows, an old kernel or C library, and some file systems have no such call.
    """
    if not can_exchange():
        return False
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if is_linux():
            return not library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
        return not library.renamex_np(first, second, _EXCHANGE)
    except AttributeError:
        return False
