"""Where another program is: on the path, and never by chance in the folder in which somebody works."""

import os
import shutil
from collections.abc import Iterator
from typing import Final

from armoedeplan.system.which_system import is_windows

_ENDS: Final = ".COM;.EXE;.BAT;.CMD"
"""By which ends Windows knows programs, where it is not told otherwise."""


def path_of_program(name: str, folders: str | None = None) -> str | None:
    """Give the path of a program; nothing when it is not there.

    name: with or without the end that Windows gives programs (`code`, `code.cmd`); one with a folder before it is
    looked for there alone. folders: where else than on the path, as the system writes several.
    Windows looks in the current folder first, in which a file from elsewhere may lie under that name: not so here.
    """
    if not is_windows():
        return shutil.which(name, path=folders)
    places = [""] if os.path.dirname(name) else _folders_on_path(folders)  # noqa: PTH120 - words of a person
    found = (os.path.join(place, word) for place in places for word in _names_of_program(name))  # noqa: PTH118 - the same
    return next(filter(os.path.isfile, found), None)


def _folders_on_path(folders: str | None) -> list[str]:
    """Give the folders in which programs are; one that counts from the current folder is left out."""
    words = (os.environ.get("PATH", "") if folders is None else folders).split(os.pathsep)
    return [word for word in words if os.path.isabs(word)]  # noqa: PTH117 - words of the environment


def _names_of_program(name: str) -> Iterator[str]:
    """Yield the names that a file may have which is started by a name on Windows, the first one first."""
    ends = list(filter(None, (os.environ.get("PATHEXT") or _ENDS).split(";")))
    if name.lower().endswith(tuple(map(str.lower, ends))):
        yield name
    yield from (f"{name}{end}" for end in ends)
