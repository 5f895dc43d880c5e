"""How the single file begins: it unpacks into the folder for what can be made again, or says in Dutch why it cannot.

This is the `__main__.py` of the file, before any of our code is there: it imports nothing but what Python has, and an
older Python than ours reads it as well.
"""

import os
import sys
import sysconfig
from pathlib import Path

PYTHON = "@PYTHON@"
SYSTEM = "@SYSTEM@"


def begin() -> None:
    """Hold that this Python can run it, unpack it if it was not yet, and start it."""
    python, system = ".".join(map(str, sys.version_info[:2])), sysconfig.get_platform()
    if (python, system) != (PYTHON, SYSTEM):
        refuse(
            f"Fout: dit bestand is gemaakt voor Python {PYTHON} op {SYSTEM}.",
            f"    Hier draait Python {python} op {system}. Neem het bestand dat daarbij past.",
        )
    root = os.environ.get("SHIV_ROOT") or unpacking_folder()
    if not root:
        refuse(
            "Fout: er is geen map waarin het programma zich kan uitpakken.",
            "    Noem er een die alleen van u is, in de variabele SHIV_ROOT.",
        )
    os.environ["SHIV_ROOT"] = root
    try:
        start_program()
    except OSError as error:
        refuse(
            f"Fout: het programma kan zich niet uitpakken in {root}: {error.strerror or error}.",
            "    Het heeft daar 500 MB nodig. Noem een andere map in de variabele SHIV_ROOT.",
        )


def unpacking_folder() -> str:
    """Give where the program is unpacked: below the system's own place for this; nothing where this user has none."""
    try:
        home = Path.home()
    except RuntimeError:
        home = Path()
    if sys.platform == "win32":
        top = Path(os.environ.get("LOCALAPPDATA") or "")
    elif sys.platform == "darwin":
        top = home / "Library" / "Caches"
    else:
        top = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return str(top / "armoedeplan-programma") if top.is_absolute() and home.parts != ("/",) else ""


def start_program() -> None:
    """Let shiv unpack the program, and start it."""
    from _bootstrap import bootstrap  # type: ignore[import-not-found]  # it is in the file only

    bootstrap()


def refuse(*lines: str) -> None:
    """Say why the program cannot start, and end."""
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    raise SystemExit(2)


begin()
