"""Where another program is: on the path, and never by chance in the folder in which somebody works."""

import os
import shutil
from typing import Final

from armoedeplan.system.which_system import is_windows

_ENDS: Final = ".COM;.EXE;.BAT;.CMD"
"""By which ends Windows knows programs, where it is not told otherwise."""


def path_of_program(name: str) -> str | None:
    """Give the path of a program; nothing when it is not there.

    Windows looks in the current folder first, in which a file from elsewhere may lie under that name: not so here.
    """
    if not is_windows():
        return shutil.which(name)
    ends = os.environ.get("PATHEXT", _ENDS).split(";")
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for end in ends if os.path.isabs(folder) else ():  # noqa: PTH117 - words of the environment
            path = os.path.join(folder, f"{name}{end}")  # noqa: PTH118 - the same
            if os.path.isfile(path):  # noqa: PTH113 - the same
                return path
    return None
