"""What the program keeps because making it again takes time: nothing is lost when it is not there.

Knows no domain. It is kept in the folder that the system has for this, never beside a plan.
"""

import contextlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from armoedeplan import __version__

Made = TypeVar("Made")


def folder() -> Path:
    """Give the folder where this program keeps what it can make again."""
    given = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(given) if given else Path.home() / ".cache") / "armoedeplan"


def private_folder() -> Path | None:
    """Give the folder for what is run when it is read back, made if need be; nothing where none of our own can be.

    It is one that only this user can write to, and it is of this version of the program and of Python.
    """
    place = folder() / f"eigen-{__version__}-{sys.implementation.cache_tag}"
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=place):
            own = not hasattr(os, "getuid") or place.stat().st_uid == os.getuid()
    except OSError:
        return None
    return place if own else None


def keep(name: str, make: Callable[[], Made]) -> Made:
    """Give what was kept under a name, or else make it and keep it; what was damaged is made again."""
    place = private_folder()
    if place is None:
        return make()
    with contextlib.suppress(Exception):  # what was damaged, as by a power cut, can fail in any way
        kept: Made = pickle.loads((place / name).read_bytes())  # noqa: S301 - from a folder that only this user writes
        return kept
    made = make()
    with contextlib.suppress(OSError):
        write_whole(place / name, pickle.dumps(made))
    return made


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole, or not at all: another process may be reading it. Raises OSError."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
