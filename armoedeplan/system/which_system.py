"""Which system this is. Only the modules beside this one ask for it; the others ask for what it can do."""

import sys
from typing import Final

SYSTEM: Final = sys.platform
"""The name of the system, as Python has it; a test plays another by setting it."""


def is_windows() -> bool:
    """Tell whether this is Windows itself; the Linux within it and Cygwin are not."""
    return SYSTEM == "win32"


def is_macos() -> bool:
    """Tell whether this is macOS."""
    return SYSTEM == "darwin"


def is_linux() -> bool:
    """Tell whether this is Linux."""
    return SYSTEM == "linux"
