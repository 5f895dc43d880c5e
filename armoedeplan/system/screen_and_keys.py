"""What sits before the computer: a console of Windows or a terminal, what may be opened beside it, and its keys."""

import contextlib
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

from armoedeplan.system.which_system import is_macos, is_windows

try:
    import termios
except ImportError:  # Windows, where the console itself reads whole lines
    termios = None  # type: ignore[assignment]

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""What tells elsewhere that there is a screen with windows: a browser in the terminal would take it over."""


def has_screen_with_windows() -> bool:
    """Tell whether something can be opened beside the terminal."""
    return is_windows() or is_macos() or any(map(os.environ.get, _SCREENS))


def usual_editors() -> tuple[str, ...]:
    """Give the editors that a system mostly has, the friendliest first."""
    return ("notepad",) if is_windows() else ("nano", "vi")


def words_of_command_line(command: str) -> list[str]:
    """Give the words of a command as a person wrote it. Raises ValueError for quotes that do not end."""
    from armoedeplan.system.command_lines import words_of_command

    return words_of_command(command, windows=is_windows())


def let_codes_be_colours() -> None:
    """Have the older consoles of Windows understand colours that come as codes; others know them."""
    if is_windows():
        # typer brings colorama along there
        import_module("colorama").just_fix_windows_console()


def draws_by_codes() -> bool:
    """Tell whether a screen is drawn on by codes that it is sent, as all but the console of Windows are."""
    return not is_windows()


def reads_signs() -> bool:
    """Tell whether a terminal can give its signs one by one; the console of Windows gives lines."""
    return termios is not None


def input_waits(seconds: float) -> bool:
    """Tell whether a terminal or pipe has more input, or gets it within some seconds; never so on Windows."""
    from select import select

    try:
        return bool(select([sys.stdin.fileno()], [], [], seconds)[0])
    except (OSError, ValueError):
        return False


def console_waits() -> bool:
    """Tell whether the console of Windows holds more keys."""
    try:
        console = import_module("msvcrt")
    except ImportError:
        return False
    return bool(sys.stdin.isatty() and console.kbhit())


@contextlib.contextmanager
def sign_by_sign(terminal: int) -> Iterator[None]:
    """Let signs come one by one and unechoed, Ctrl-C as a sign too; what was typed ahead is kept."""
    kept = termios.tcgetattr(terminal)
    changed = termios.tcgetattr(terminal)
    changed[3] &= ~(termios.ICANON | termios.ECHO)
    changed[6][termios.VMIN], changed[6][termios.VTIME] = 1, 0
    # Ctrl-C as a sign comes between two signs, and never in the middle of drawing (0029)
    changed[6][termios.VINTR] = bytes([os.fpathconf(terminal, "PC_VDISABLE")])
    # DRAIN and not FLUSH, which throws away what was typed ahead
    termios.tcsetattr(terminal, termios.TCSADRAIN, changed)
    try:
        yield
    finally:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSADRAIN, kept)


def settings_of_terminal() -> Any:
    """Give the settings of the terminal of standard input, or nothing when there is none."""
    if termios is None:
        return None
    try:
        return termios.tcgetattr(sys.stdin.fileno())
    except (termios.error, OSError, ValueError):
        return None


def put_settings_back(kept: Any) -> None:
    """Put the settings of the terminal back; one that is gone needs nothing."""
    if termios is None or kept is None:
        return
    with contextlib.suppress(termios.error, OSError, ValueError):
        # NOW and not DRAIN: a terminal that is stopped (Ctrl-S) would keep the program waiting
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, kept)
