"""The folders above a file that are of who made it: where what belongs to a project is looked for.

The search ends at a folder with `.git`, at the home of the user, and below a folder of another owner or one in which
everybody may write: what a stranger laid there is not for us to follow.
"""

import stat
from collections.abc import Iterator
from pathlib import Path

from armoedeplan.system.user_folders import home_of_user


def own_folders(folder: Path) -> Iterator[Path]:
    """Yield a folder and those above it, nearest first, as far as they are of the same owner.

    Each is named as a person knows it, where there is such a name.
    """
    try:
        real = folder.resolve(strict=True)
        owner = real.stat().st_uid
    except OSError:
        return
    for number, place in enumerate((real, *real.parents)):
        found = place.stat()
        if number and (found.st_uid != owner or found.st_mode & stat.S_IWOTH):
            return
        yield _as_named(folder, real, number)
        if (place / ".git").exists() or place == _home_folder():
            return


def _as_named(folder: Path, real: Path, number: int) -> Path:
    """Give the folder so many above one, by the name that a person knows it by where there is one."""
    if number == 0:
        return folder
    known = folder.parents[number - 1] if number <= len(folder.parents) else None
    above = real.parents[number - 1]
    return known if known is not None and ".." not in folder.parts and known.resolve() == above else above


def _home_folder() -> Path | None:
    """Give the home of the user, if there is one."""
    home = home_of_user()
    try:
        return home.resolve() if home else None
    except (RuntimeError, OSError):
        return None
