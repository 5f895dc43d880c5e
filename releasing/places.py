"""Where the recipes of a release read and write, and how they start other programs."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
HERE: Final = ROOT / "releasing"
LOCKS: Final = HERE / "lock"
PROGRAM_LOCK: Final = LOCKS / "programma.txt"
"""What goes along with the program, with the extra `alles`: each version, and the digests of its files."""
TESTS_LOCK: Final = LOCKS / "tests.txt"
TOOLS_LOCK: Final = LOCKS / "gereedschap.txt"

LICENCES: Final = LOCKS / "licenties.json"
"""The licence of each library in the lock of the program, as it says itself: `build.py onderdelen` writes it."""
_AS_LOCKED: Final = ("--quiet", "--require-hashes", "--no-deps")


def run_program(*command: str | Path, folder: Path = ROOT, variables: Mapping[str, str] | None = None) -> None:
    """Run a program; what it says goes to the screen. Raises CalledProcessError when it fails."""
    subprocess.run([str(word) for word in command], cwd=folder, env=variables, check=True)


def tools_in(folder: Path) -> Path:
    """Make an environment with what makes a release; give its Python."""
    run_program(sys.executable, "-m", "venv", folder)
    python = _python_of(folder)
    run_program(python, "-m", "pip", "install", *_AS_LOCKED, "-r", TOOLS_LOCK)
    return python


def bare_environment(folder: Path) -> Path:
    """Make an environment with nothing in it, not even pip; give its Python."""
    run_program(sys.executable, "-m", "venv", "--without-pip", folder)
    return _python_of(folder)


def install_program(tools: Path, *where: str | Path) -> None:
    """Install the program with the extra `alles`, as locked: nothing comes in that the lock does not name.

    tools: the Python that has what builds our wheel. where: options of pip that say into what.
    """
    with tempfile.TemporaryDirectory() as folder:
        building = ("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
        run_program(tools, "-m", "pip", *building, ROOT)
        run_program(tools, "-m", "pip", *where, *_AS_LOCKED, "-r", PROGRAM_LOCK)
        run_program(tools, "-m", "pip", *where, "--quiet", "--no-deps", *Path(folder).glob("*.whl"))


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
