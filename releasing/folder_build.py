"""The folder that needs no Python: the program as a program of the system, with Python and all libraries beside it."""

import shutil
import sys
import tempfile
from pathlib import Path

from places import HERE, install_program, run_program, tools_in


def build_folder(out: Path) -> Path:
    """Make the folder in another one; give its path."""
    made = out / "armoedeplan"
    if made.exists():
        shutil.rmtree(made)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        python = tools_in(folder / "omgeving")
        install_program(python, "install")
        run_program(
            python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", out.resolve(),
            "--workpath", folder / "werk", HERE / "armoedeplan.spec",
            # in the checkout it would take our package from there, without the templates that the wheel has
            folder=folder,
        )  # fmt: skip
        run_program(python, HERE / "licences.py", "kopieer", made / "licenties")
    return made


def program_in(made: Path) -> Path:
    """Give the program in a folder that was built."""
    return made / ("armoedeplan.exe" if sys.platform == "win32" else "armoedeplan")
