"""How a report names a file, so that a system that knows the repository finds it."""

import os
from pathlib import Path
from urllib.parse import quote


def relative_path(path: Path) -> str:
    """Give a path as it is from the folder where the program runs, with `/`; one outside that folder stays whole."""
    absolute = Path(os.path.normpath(Path.cwd() / path))
    here = absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else absolute
    return here.as_posix()


def uri_of(path: Path) -> str:
    """Give a path as a reference: relative below the folder where the program runs, else with `file://`."""
    told = relative_path(path)
    return Path(told).as_uri() if Path(told).is_absolute() else quote(told)
