"""One room knows which system the program runs on; the others ask it for what they need (decision record 0081)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
ROOM = "system"
MODULES = frozenset(
    (
        "ctypes",
        "fcntl",
        "grp",
        "msvcrt",
        "nt",
        "platformdirs",
        "posix",
        "pwd",
        "resource",
        "termios",
        "tty",
        "winreg",
        "_winapi",
    )
)
"""Modules that only some systems have, or that reach into one."""
NAMES = frozenset(
    (
        "os.name", "sys.platform", "os.uname", "os.fork", "os.getuid", "os.geteuid", "os.sched_getaffinity",
        "os.O_NONBLOCK", "os.O_NOCTTY", "os.O_CLOEXEC", "os.O_BINARY", "os.kill", "signal.SIGHUP", "signal.SIGPIPE",
        "signal.SIGALRM", "signal.setitimer", "select.poll", "select.select", "os.startfile", "sys.getwindowsversion",
        "shutil.which", "Path.home",
    )
)  # fmt: skip
"""What is asked of Python by name and differs by system, or is not there everywhere."""
VARIABLES = frozenset(
    (
        "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "HOME",
        "COMPUTERNAME", "HOSTNAME", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATH", "PATHEXT", "TEMP", "TMP",
        "TMPDIR", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "MSYSTEM", "OS",
    )
)  # fmt: skip
"""Variables in which a system says where things are, besides those that begin with `XDG_`.

What a person wishes and every system spells the same (`EDITOR`, `NO_COLOR`, `TERM`) is none.
"""
ELSEWHERE = {
    "parallel.py": {"os.fork"},
}
"""What stands elsewhere, each with its reason: work is spread by forking only where `system` says that it can be."""
NO_ZERO = re.compile("%[-#][dmHjMSIyeU]")
"""A day or a month without a zero before it, which each system writes otherwise, and Windows refuses."""
MAY_ASK = re.compile(
    rf"(?:import|from) +(?:{'|'.join(sorted(MODULES))})|import_module|from +(?:os|sys|signal|select|shutil) +import"
    rf"|{'|'.join(map(re.escape, sorted(NAMES)))}|(?:has|get)attr\((?:os|signal|select|socket)|/proc|{NO_ZERO.pattern}"
    rf"|[\"'](?:XDG_|(?:{'|'.join(sorted(VARIABLES))})[\"'])"
)
"""What no source lacks that asks something: most modules need not be taken apart."""


def dotted_name(node: ast.AST) -> str:
    """Give a name with dots as it stands in the source; empty for what is none."""
    return ast.unparse(node) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) else ""


def modules_imported(node: ast.AST) -> list[str]:
    """Give what a line imports, each module with each name of it."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def whether_there(node: ast.AST) -> str:
    """Give what a module asks Python for, that may not be there: `hasattr(os, "fork")`."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) in ("hasattr", "getattr"):
        asked, word, *_ = map(ast.unparse, node.args)
        return f"{asked}.{word.strip(chr(39))}" if asked in ("os", "signal", "select", "socket") else ""
    return ""


def asked_of_the_system(source: str) -> Iterator[str]:
    """Yield what a module asks that differs by system: modules, names, and files of one system.

    What the audit hook of Python calls an event (`os.fork`) is a word, and asks nothing.
    """
    if not MAY_ASK.search(source):
        return
    for node in ast.walk(ast.parse(source)):
        for name in modules_imported(node):
            if name.partition(".")[0] in MODULES or name in NAMES:
                yield name
        if (name := dotted_name(node)) in NAMES:
            yield name
        if name := whether_there(node):
            yield name
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NO_ZERO.search(node.value):
            yield node.value
        word = node.value if isinstance(node, ast.Constant) else None
        if isinstance(word, str) and (
            word.startswith(("/proc", "XDG_")) or word in (MODULES - {"resource"}) | VARIABLES
        ):
            yield word


def test_only_one_room_asks_which_system_it_is() -> None:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name, source = path.relative_to(PACKAGE), path.read_text(encoding="utf-8")
        if name.parts[0] != ROOM and (asked := set(asked_of_the_system(source))):
            found[name.as_posix()] = asked
    assert found == ELSEWHERE, f"ask armoedeplan/{ROOM}/ instead"


@pytest.mark.parametrize(
    "line",
    [
        "import fcntl",
        "import ctypes.util",
        "from resource import setrlimit",
        "x = os.name == 'nt'",
        "from sys import platform",
        "def f():\n    import msvcrt",
        "x = hasattr(os, 'fork')",
        "x = Path('/proc/locks')",
        "x = import_module('termios')",
        "from os import uname",
        "from signal import SIGHUP as gone",
        "x = f'{day:%-d-%-m-%Y}'",
        "x = os.environ.get('LOCALAPPDATA')",
        "x = {**os.environ, 'TMPDIR': str(folder)}",
        'x = os.environ["XDG_DATA_HOME"]',
        "def f():\n    from platformdirs import user_data_path",
        "x = Path.home() / 'plannen'",
        "x = shutil.which('git')",
        "from shutil import which",
    ],
)
def test_a_question_about_the_system_would_be_seen(line: str) -> None:
    assert set(asked_of_the_system(line))
