"""Where the program keeps what takes time to make again: nothing is lost when it is not there.

What is kept is data, never code: who reads it back checks it first. It stands in the folder that the system has for
this, never beside a plan.
"""

import os
from pathlib import Path

from armoedeplan.system.replacing import put_in_place
from armoedeplan.system.user_folders import cache_of_user


def cache_folder() -> Path | None:
    """Give the folder for what this program can make again; nothing where the system tells no place for it."""
    return cache_of_user()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that only this user reads, whole or not at all: another process may be reading. Raises OSError."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.touch(mode=0o600)
        new.write_bytes(data)
        put_in_place(new, path)
    finally:
        new.unlink(missing_ok=True)
