"""This computer and who works at it."""

import os

from armoedeplan.system.which_system import is_windows


def name_of_computer() -> str:
    """Give the name of this computer; empty where the system tells none."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def is_of_this_user(status: os.stat_result) -> bool:
    """Tell whether a file is of who runs this program; on Windows its folder in the profile says so."""
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def process_lives(process: int) -> bool | None:
    """Tell whether a process of this computer is there, whoever owns it; nothing where that cannot be asked.

    On Windows the same call would end a process.
    """
    if is_windows():
        return None
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
