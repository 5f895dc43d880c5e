"""What a confined process may not: take more than its limits, and reach files, programs or a network."""

import math
import os
import sys
from typing import Any, Final

from armoedeplan.confined.limits import MEGABYTE, Limits
from armoedeplan.system.own_program import files_of_program
from armoedeplan.system.path_spelling import as_compared
from armoedeplan.system.processes import limit_this_process

_REFUSED: Final = (
    "socket.", "subprocess.", "ctypes.dlopen", "urllib.", "http.", "ftplib.", "smtplib.", "os.system", "os.exec",
    "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.kill", "os.putenv",
)  # fmt: skip
_CHANGES: Final = (
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "shutil.",
)  # fmt: skip
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def limit(limits: Limits) -> None:
    """Limit memory, time of the processor and what can be written, where the system can."""
    limit_this_process(limits.megabytes * MEGABYTE, math.ceil(limits.seconds) + 1, limits.most_bytes)


def close_off() -> None:
    """Refuse from now on, for good: network, other programs, and files but Python's, the program's and its own."""
    own = _spellings_of(os.getcwd())  # noqa: PTH109 - a Path would be made for every file
    files = frozenset(map(as_compared, files_of_program()))
    readable = (*own, *(way for folder in (*sys.path, sys.prefix, sys.base_prefix) for way in _spellings_of(folder)))

    def guard(event: str, given: tuple[Any, ...]) -> None:
        """Raise PermissionError for what is refused, before Python does it; event, given: as `sys.audit` has them."""
        if event == "open" and not isinstance(given[0], int):
            path = as_compared(os.path.abspath(os.fsdecode(given[0])))  # noqa: PTH100 - a Path would be made for every file
            flags = given[2] if isinstance(given[2], int) else 0
            if not path.startswith(own if flags & _WRITES else readable) and (flags & _WRITES or path not in files):
                raise PermissionError(path)
        elif event.startswith(_REFUSED) or (event.startswith(_CHANGES) and not _all_inside(given, own)):
            raise PermissionError(event)

    sys.addaudithook(guard)


def _all_inside(given: tuple[Any, ...], own: tuple[str, ...]) -> bool:
    """Tell whether all paths of a change lie in the folder of this process."""
    words = [os.fsdecode(word) for word in given if isinstance(word, str | bytes | os.PathLike)]
    paths = [as_compared(os.path.abspath(word)) for word in words]  # noqa: PTH100 - as above
    return bool(paths) and all(path.startswith(own) for path in paths)


def _spellings_of(folder: str) -> tuple[str, ...]:
    """Give the ways in which the paths below a folder may begin."""
    forms = (os.path.abspath(folder), os.path.realpath(folder))  # noqa: PTH100 - words, as the hook gets them
    return tuple({as_compared(os.path.join(form, "")) for form in forms})  # noqa: PTH118 - the same
