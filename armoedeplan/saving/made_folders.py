"""Folders that are made for a file: they stay when it is in them, and go when it could not be."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def folders_for(path: Path, mode: int = 0o777) -> Iterator[None]:
    """Make the folders in which a file is to be; when what follows fails, those that were made go again.

    mode: the rights of the lowest one. Raises OSError.
    """
    missing = [folder for folder in path.parents if not os.path.lexists(folder)]
    try:
        path.parent.mkdir(mode=mode, parents=True, exist_ok=True)
        yield
    except BaseException:
        # the lowest one first; one in which there is something by now stays
        for folder in missing:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
