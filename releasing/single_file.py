"""The single file: the program with all its libraries in one archive, which a Python of the same version runs.

shiv packs it. Its own beginning unpacks into a folder in the home of the user, and shows a traceback where there is
none; so ours takes its place (decision record 0091).
"""

import shutil
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path
from typing import Final

from places import HERE, install_program, run_program, tools_in

_MAIN: Final = "__main__.py"


def build_single_file(out: Path) -> Path:
    """Make the single file in a folder; give its path."""
    made = out / single_file_name()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        tools = tools_in(folder / "gereedschap")
        packages = folder / "pakketten"
        install_program(tools, "install", "--target", packages)
        shutil.rmtree(packages / "bin", ignore_errors=True)
        shiv = folder / "shiv.pyz"
        run_program(
            tools, "-m", "shiv", "--site-packages", packages, "--entry-point", "armoedeplan.__main__:main",
            "--python", "/usr/bin/env python3", "--reproducible", "--output-file", shiv,
        )  # fmt: skip
        _with_own_beginning(shiv, made)
    return made


def single_file_name() -> str:
    """Give the name of the single file: it says for which system and Python it is."""
    return f"armoedeplan-{sysconfig.get_platform()}-py{sys.version_info.major}{sys.version_info.minor}.pyz"


def beginning() -> str:
    """Give the code with which the single file begins, for the Python and the system that make it."""
    text = (HERE / "begin_single_file.py").read_text(encoding="utf-8")
    return text.replace("@PYTHON@", f"{sys.version_info.major}.{sys.version_info.minor}").replace(
        "@SYSTEM@", sysconfig.get_platform()
    )


def _with_own_beginning(shiv: Path, made: Path) -> None:
    """Copy an archive, with our beginning in the place of its own."""
    with zipfile.ZipFile(shiv) as old, made.open("wb") as file:
        file.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                new.writestr(entry, beginning() if entry.filename == _MAIN else old.read(entry))
    made.chmod(0o755)
