"""Every command in one process, on a system that lacks something; a program of its own.

Usage: python bare_system.py HOW ENCODING RESULT [COMMAND...], in a folder as `workplace` makes one.
HOW: `blocked`, without the modules and calls that only Linux and macOS have; `homeless`, by a user without a name and a
home; `closed_home`, with a home in which nothing can be written. ENCODING: that of the console. RESULT: a file for
JSON: of each command its code, what it said, and the traceback where there was one. COMMAND: which; else all.
"""

import io
import json
import os
import shutil
import signal
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

TWINS = ("validate", "render")
"""Other names of commands that are run already."""
BLOCKED = ("fcntl", "grp", "pwd", "resource", "termios", "tty")
GONE = ((os, "fork"), (os, "sched_getaffinity"), (os, "uname"), (signal, "SIGHUP"))


_NOBODY = 54_321
_READS, _KEEP_POWERS, _AMBIENT, _RAISE = 2, 8, 47, 2
"""CAP_DAC_READ_SEARCH, PR_SET_KEEPCAPS, PR_CAP_AMBIENT and PR_CAP_AMBIENT_RAISE of Linux."""


def main() -> None:
    """Take away what is to be missing, and run the commands."""
    how, encoding, result, *names = sys.argv[1:]
    {"blocked": _block, "homeless": _leave_home, "closed_home": _close_home}[how]()
    told = {name: _run(line, encoding) for name, line in _lines() if not names or name in names}
    Path(result).write_text(json.dumps(told), encoding="utf-8")


def _block() -> None:
    """Be without what Windows has not."""
    for name in BLOCKED:
        sys.modules[name] = None  # type: ignore[assignment]
    for module, name in GONE:
        if hasattr(module, name):
            delattr(module, name)


def _leave_home() -> None:
    """Be a user whom the system does not know, without variables, as in a container."""
    import pwd

    def unknown(_: object) -> NoReturn:
        raise KeyError

    for name in [*os.environ]:
        if name not in {"PATH", "PYTHONPATH"}:
            del os.environ[name]
    pwd.getpwuid = pwd.getpwnam = unknown
    if sys.platform == "linux" and os.getuid() == 0:
        _be_unknown()


def _be_unknown() -> None:
    """Be a real user of whom nobody knows anything, who may still read what root may: the Python of root is closed."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    for path in (Path.cwd().parent, *Path.cwd().parent.rglob("*")):
        os.chown(path, _NOBODY, _NOBODY)
    done = libc.prctl(_KEEP_POWERS, 1, 0, 0, 0)
    os.setgroups([])
    os.setgid(_NOBODY)
    os.setuid(_NOBODY)
    head, held = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)(*[1 << _READS] * 3)
    if done or libc.capset(head, held) or libc.prctl(_AMBIENT, _RAISE, _READS, 0, 0):
        sys.exit("cannot")


def _close_home() -> None:
    """Have a home in which nothing can be made: it is a file."""
    home = Path("thuis")
    home.write_bytes(b"")
    for name in [*os.environ]:
        if name.startswith("XDG_"):
            del os.environ[name]
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home.absolute())


def _lines() -> "list[tuple[str, list[str]]]":
    """Give a line for every command, of which the one that writes most makes one paper."""
    from support.paths import LINES

    lines = []
    for name, given in LINES.items():
        if name in TWINS:
            continue
        options = [part for option, value in given.items() if option.startswith("-") for part in (option, value)]
        words = [value for option, value in given.items() if not option.startswith("-")]
        papers = ["werkblad", "--als", "md,html"] if name == "maak" else []
        lines.append((name, [*name.split(), *words, *papers, *options]))
    report = ["controleer", "plan.yaml", "--formaat", "json"]
    return [*lines, ("--help", ["--help"]), ("controleer --formaat json", report)]


def _run(line: "list[str]", encoding: str) -> "tuple[int, str, str]":
    """Run a command in a copy of the folder; give its code, what it said, and what it fell over."""
    from armoedeplan import __main__ as program

    here, place = Path.cwd(), Path("..", "kopie")
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(here, place, copy_function=shutil.copyfile)
    os.chdir(place)
    said, fell = io.BytesIO(), ""
    kept = sys.stdin, sys.stdout, sys.stderr
    typed: Any = io.TextIOWrapper(io.BytesIO(b":stop\n"), encoding=encoding)
    shown = io.TextIOWrapper(said, encoding=encoding, errors="replace", newline="\r\n", write_through=True)
    try:
        sys.stdin, sys.stdout, sys.stderr = typed, shown, shown
        sys.argv[1:] = line
        code = program._run()  # noqa: SLF001 - all of the program but its end
    except Exception:  # noqa: BLE001 - that is what is looked for
        code, fell = 70, traceback.format_exc()
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
        os.chdir(here)
    return code, said.getvalue().decode(encoding), fell


if __name__ == "__main__":
    main()
