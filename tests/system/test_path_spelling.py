"""Two spellings of one path: told apart on Linux alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from armoedeplan.system import which_system
from armoedeplan.system.path_spelling import as_compared

ROOT = Path(__file__).parents[2]
OPENED = """\
import os, sys
from armoedeplan.system import which_system
which_system.SYSTEM = sys.argv[1]
from armoedeplan.confined.sandbox import close_off
close_off()
for path in (os.path.join(sys.prefix.upper(), "GEEN"), "/ANDERS/GEEN"):
    try:
        open(path)
    except OSError as error:
        sys.stdout.write(type(error).__name__ + "\\n")
"""


@pytest.mark.parametrize(
    ("system", "one", "other", "same"),
    [
        ("win32", "C:\\Program Files\\Python", "c:\\program files\\PYTHON", True),
        ("win32", "C:/plan", "c:\\plan", True),
        ("win32", "C:\\a", "C:\\b", False),
        ("darwin", "/Users/Één", "/users/e\u0301e\u0301N", True),
        ("darwin", "/Users/a", "/Users/b", False),
        ("linux", "/Gem", "/gem", False),
    ],
)
def test_spellings_of_one_path(monkeypatch: pytest.MonkeyPatch, system: str, one: str, other: str, same: bool) -> None:  # noqa: FBT001
    monkeypatch.setattr(which_system, "SYSTEM", system)
    assert (as_compared(one) == as_compared(other)) is same


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_a_confined_process_knows_the_files_of_python_by_each_spelling(system: str) -> None:
    ran = subprocess.run([sys.executable, "-c", OPENED, system], cwd=ROOT, capture_output=True, text=True, check=True)
    # what may be opened is looked for, and is not there on a disk of Linux
    here = "PermissionError" if system == "linux" else "FileNotFoundError"
    assert ran.stdout.split() == [here, "PermissionError"]
