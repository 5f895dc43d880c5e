"""Where a file that is written over stays: beside it, and never over an older one."""

from itertools import count
from pathlib import Path


def free(path: Path) -> Path:
    """Give the first free name for what a file was: `NAME.bak`, `NAME.bak2` and so on."""
    names = (path.with_name(f"{path.name}.bak{number if number > 1 else ''}") for number in count(1))
    return next(name for name in names if not name.exists() and not name.is_symlink())
