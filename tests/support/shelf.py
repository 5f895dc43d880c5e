"""A shelf for what takes long to make: the processes of one test run make each thing once, and share it."""

import fcntl
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest


class Shelf:
    """Keeps bytes by their name, in a folder that all processes of a test run have."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "plank"
        self._folder.mkdir(exist_ok=True)

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Give what has a name; who asks first makes it, and who asks meanwhile waits for that."""
        path = self._folder / hashlib.sha256(name.encode()).hexdigest()
        with path.with_suffix(".slot").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                unfinished = path.with_suffix(".half")
                unfinished.write_bytes(make())
                unfinished.rename(path)
        return path.read_bytes()


def shelf_of_run(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Give the shelf of this run; pytest-xdist gives each process a folder in one that all share."""
    own = tmp_path_factory.getbasetemp()
    return Shelf(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)
