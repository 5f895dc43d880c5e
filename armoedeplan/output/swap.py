"""Exchanging two folders in one call of the system, for those systems that have one."""

import os
import sys
from pathlib import Path

SYSTEMS = ("linux", "darwin")
"""The systems that have such a call."""
_HERE = -100
"""The file descriptor that stands for the current folder (AT_FDCWD of Linux)."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""


def swap(one: Path, other: Path) -> bool:
    """Exchange two folders of one file system, in one step; tell whether that was done.

    Nothing changed where it was not: Windows, an old kernel or C library, and some file systems have no such call.
    """
    if sys.platform not in SYSTEMS:
        return False
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            return not library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
        return not library.renamex_np(first, second, _EXCHANGE)
    except AttributeError:
        return False
