"""The help of the program itself as a module of the program, so that it can be shown before anything is imported."""

import io
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import typer

from armoedeplan.cli import app as program

FILE: Final = Path(program.__file__).with_name("help_text.py")
_HEAD: Final = '''\
"""The help of the program in a window of 80 columns or more; made by docs/genereer.py, never edited by hand."""

from typing import Final

HELP: Final = """\\
'''


def page() -> str:
    """Give the whole module."""
    return f'{_HEAD}{_shown()}"""\n'


def renew(*, write: bool) -> bool:
    """Tell whether the module says something else than it should, and write it if asked."""
    text = page()
    changed = not FILE.exists() or FILE.read_text(encoding="utf-8") != text
    if changed and write:
        FILE.write_text(text, encoding="utf-8", newline="\n")
    return changed


def _shown() -> str:
    """Give what the library shows of it."""
    command: Any = typer.main.get_command(program.app)
    with patch.dict("os.environ", {"COLUMNS": "80"}), redirect_stdout(io.StringIO()) as shown:
        command.main(args=["--help"], standalone_mode=False, prog_name="armoedeplan")
    return shown.getvalue()
