r"""Git Bash and Cygwin: terminals of Windows that give a program pipes, while a person sits behind them.

Such a pipe has a name that no other has: `\msys-1888ae32e00d56aa-pty0-from-master`. Git itself, Go and Rust know them
by it (compat/winansi.c, go-isatty, is-terminal). A program that is started with `winpty`, or in a newer Git Bash that
makes a console for it, has a console and comes not here.
"""

import re
import sys
from importlib import import_module
from typing import Any, Final

from armoedeplan.system.which_system import is_windows

_PTY: Final = re.compile(r"\\(?:Device\\NamedPipe\\)?(?:msys|cygwin)-[0-9a-f]+-pty\d+-(?:from|to)-master(?:-nat)?")
_FILE_NAME: Final = 2
"""FileNameInfo, what GetFileInformationByHandleEx is asked for: four bytes with a length, and a name in UTF-16."""
_ROOM: Final = 4 + 2 * 260


def person_behind(stream: Any) -> bool:
    """Tell whether a person sits behind a stream: a terminal, a console, or a pipe that is that of Git Bash."""
    return bool(stream.isatty()) or is_pipe_of_git_bash(stream)


def person_at_screen() -> bool:
    """Tell whether a person both reads what is said and can answer."""
    return person_behind(sys.stdin) and person_behind(sys.stdout)


def is_pipe_of_git_bash(stream: Any) -> bool:
    """Tell whether a stream is the pipe of such a terminal; keys cannot be read there one by one."""
    if not is_windows() or stream.isatty():
        return False
    try:
        return is_name_of_pty(_name_behind(stream.fileno()))
    except (OSError, ValueError, ImportError, AttributeError):
        return False


def is_name_of_pty(name: str) -> bool:
    """Tell whether a name is that of the pipe of a terminal of MSYS or Cygwin."""
    return _PTY.fullmatch(name) is not None


def _name_behind(handle: int) -> str:
    """Give the name of the pipe or file behind a handle, without its drive; empty where Windows does not tell it."""
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    room = ctypes.create_string_buffer(_ROOM)
    place = ctypes.c_void_p(import_module("msvcrt").get_osfhandle(handle))
    if not kernel.GetFileInformationByHandleEx(place, _FILE_NAME, room, _ROOM):
        return ""
    length = int.from_bytes(room.raw[:4], "little")
    return room.raw[4 : 4 + length].decode("utf-16-le")
