"""A second folder with the same files: each gets a second name, so that nothing is copied and nothing is lost."""

import os
import shutil
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Final

from armoedeplan.temporary import PREFIX

MOST_FILES: Final = 2000
"""So many files and folders at most: more would take longer than the set is worth."""


class Unfit(Exception):  # noqa: N818 - no error: there is another way
    """A folder cannot be had twice."""


def double(folder: Path, room: Path, without: Container[str]) -> dict[str, int]:
    """Give a folder a double: its folders made anew, its files under a second name; `without` names some to leave out.

    Gives the number (inode) of each file by its name below the folder. Raises Unfit and OSError; the double is then
    for the caller to clear away.
    """
    found: dict[str, int] = {}
    folders = [(folder, room)]
    for old, new in folders:
        new.mkdir(mode=0o700)
        with os.scandir(old) as entries:
            for entry in entries:
                name = os.path.relpath(entry.path, folder).replace(os.sep, "/")
                _refuse_unfit(entry, folder, len(found) + len(folders))
                if entry.is_dir(follow_symlinks=False):
                    folders.append((Path(entry.path), new / entry.name))
                    continue
                found[name] = entry.inode()
                if name not in without:
                    os.link(entry.path, new / entry.name, follow_symlinks=False)
    return found


def dress(folder: Path, room: Path) -> None:
    """Give the folders of a double the owner, mode and attributes of the first. Raises OSError."""
    pairs = [(folder, room), *((Path(path), room / Path(path).relative_to(folder)) for path in _folders_below(folder))]
    for old, new in reversed(pairs):
        found = old.stat()
        os.chown(new, found.st_uid, found.st_gid)
        shutil.copystat(old, new)
    os.utime(room)


def _folders_below(folder: Path) -> Iterator[str]:
    """Yield the folders below a folder, each before what is in it."""
    for path, names, _ in os.walk(folder):
        yield from (os.path.join(path, name) for name in names if not os.path.islink(os.path.join(path, name)))  # noqa: PTH114, PTH118


def _refuse_unfit(entry: "os.DirEntry[str]", folder: Path, many: int) -> None:
    """Refuse what cannot be had twice, or what somebody is writing now. Raises Unfit."""
    writing = entry.name.startswith(PREFIX) or (entry.name.startswith(".") and entry.name.endswith(".lock"))
    elsewhere = entry.stat(follow_symlinks=False).st_dev != folder.stat().st_dev
    # a folder that is read-only could be emptied no more
    closed = entry.is_dir(follow_symlinks=False) and not os.access(entry.path, os.W_OK | os.X_OK)
    if many > MOST_FILES or writing or elsewhere or closed:
        raise Unfit
