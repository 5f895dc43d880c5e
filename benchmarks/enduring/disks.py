"""Where trials are done: in any folder, or on a disk so small that it can be filled."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_SIZE: Final = "24m"
NO_DISK: Final = "vol: overgeslagen, want een kleine schijf maken mag hier niet (alleen root, op Linux)"


@contextmanager
def any_disk(place: Path) -> Iterator[Path | None]:
    """Give a folder."""
    yield place


@contextmanager
def small_disk(place: Path) -> Iterator[Path | None]:
    """Give a folder with a disk of its own, or nothing where none may be made."""
    where = place / "schijf"
    where.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", where],  # noqa: S607 - of the system
        capture_output=True, check=False,
    )  # fmt: skip
    if made.returncode:
        yield None
        return
    try:
        yield where
    finally:
        subprocess.run(["umount", "-l", where], check=False)  # noqa: S607 - of the system
