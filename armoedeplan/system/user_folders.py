"""The folders that a system has for what programs keep for a user, by kind; a user without a home has none."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

_OURS: Final = "armoedeplan"


def cache_of_user() -> Path | None:
    """Give the folder for what can be made again; nothing where there is none."""
    from platformdirs import user_cache_path

    return _whole_folder(lambda: user_cache_path(_OURS, appauthor=False))


def state_of_user() -> Path | None:
    """Give the folder for what a person last did or chose; nothing where there is none."""
    from platformdirs import user_state_path

    return _whole_folder(lambda: user_state_path(_OURS, appauthor=False))


def data_of_user() -> list[Path]:
    """Give the folders for what may not be lost: that of the system, and where versions up to 0.1 kept it.

    On Linux they are one.
    """
    from platformdirs import user_data_path

    now = _whole_folder(lambda: user_data_path(_OURS, appauthor=False))
    before = _whole_folder(_data_of_earlier_versions) if now else None
    return list(dict.fromkeys(filter(None, (now, before))))


def home_of_user() -> Path | None:
    """Give the home of this user; nothing where there is none."""
    return _whole_folder(Path.home)


def _data_of_earlier_versions() -> Path:
    """Give the one folder that those looked for on every system. Raises RuntimeError."""
    given = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(given) if given else Path.home() / ".local" / "share") / _OURS


def _whole_folder(ask: Callable[[], Path]) -> Path | None:
    """Give a folder that the system tells, unless it tells none, or one that counts from the current folder."""
    try:
        folder = ask()
    except RuntimeError:  # this user has no home
        return None
    return folder if folder.is_absolute() else None
