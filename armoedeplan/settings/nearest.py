"""The settings that hold for a file: those that stand nearest above it, as linters look for theirs."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from armoedeplan.saving.own_folders import own_folders
from armoedeplan.settings.file_names import OWN, SHARED

if TYPE_CHECKING:
    from armoedeplan.settings.read_settings import SettingsFile

_NAMED_IN_SHARED: Final = re.compile(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*armoedeplan[ \t]*[\].]", re.MULTILINE)
_MOST_BYTES: Final = 1_000_000


class NearestSettings:
    """The settings of each file. only: one file that holds for all; search: whether they are looked for at all."""

    def __init__(self, only: Path | None, *, search: bool) -> None:
        self._only: Final = _read_file(only) if only else None
        self._search: Final = search
        self._found: Final[dict[Path, SettingsFile | None]] = {}
        self._read: Final[dict[Path, SettingsFile]] = {}

    def for_file(self, path: Path) -> "SettingsFile | None":
        """Give the settings that hold for a file, if there are any."""
        if self._only or not self._search:
            return self._only
        folder = path.parent
        if folder not in self._found:
            self._found[folder] = self._look_above(folder)
        return self._found[folder]

    @property
    def faulty(self) -> "list[SettingsFile]":
        """The files with settings, of all that were asked for, in which there is an error."""
        read = [self._only] if self._only else list(self._read.values())
        return [file for file in read if not file.sound]

    def _look_above(self, folder: Path) -> "SettingsFile | None":
        for place in own_folders(folder):
            for name in (OWN, SHARED):
                path = place / name
                if path.is_file() and (name == OWN or _has_settings(path)):
                    real = path.resolve()
                    return self._read.setdefault(real, self._read.get(real) or _read_file(path))
        return None


def _read_file(path: Path) -> "SettingsFile":
    """Read settings; what it takes is imported only where there are any."""
    from armoedeplan.settings.read_settings import read_settings

    return read_settings(path)


def _has_settings(path: Path) -> bool:
    """Tell whether a file of several programs has settings of this one."""
    try:
        with path.open("rb") as file:
            return bool(_NAMED_IN_SHARED.search(file.read(_MOST_BYTES)))
    except OSError:
        return False
