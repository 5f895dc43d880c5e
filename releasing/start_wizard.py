"""What the icon starts: the wizard, in a folder for plans, in a window that stays until somebody has read it.

A program that is started by an icon runs in the folder of the program itself, where nobody may write, and its window
is gone as soon as it ends. So the wizard is started as a program of its own, in the folder for documents.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

from platformdirs import user_documents_path

_FOLDER: Final = "armoedeplannen"
_BYE: Final = "Druk op Enter om dit venster te sluiten. "
_STAYS_HERE: Final = (
    "Het programma vindt geen map voor documenten, of mag er niet schrijven.",
    "Start armoedeplan in een venster voor opdrachten, in een map waar u mag schrijven.",
)


def main() -> int:
    """Start the wizard in the folder for plans, wait until somebody presses Enter; give the exit code of the wizard."""
    folder = plan_folder()
    if folder is None:
        sys.stderr.write("".join(f"{line}\n" for line in _STAYS_HERE))
        code = 2
    else:
        sys.stdout.write(f"Uw plannen staan in {folder}\n\n")
        sys.stdout.flush()
        code = subprocess.call([str(program_beside()), "wizard"], cwd=folder)
    wait_for_enter()
    return code


def plan_folder() -> Path | None:
    """Give the folder for plans among the documents of this user, made if need be; nothing where that cannot be."""
    try:
        folder = user_documents_path() / _FOLDER
        folder.mkdir(exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder


def program_beside() -> Path:
    """Give the program that stands beside the one that the icon starts."""
    here = Path(sys.executable)
    return here.with_name(f"armoedeplan{here.suffix}")


def wait_for_enter() -> None:
    """Keep the window open until somebody presses Enter; where nobody can, end at once."""
    try:
        input(f"\n{_BYE}")
    except (EOFError, KeyboardInterrupt):
        return


if __name__ == "__main__":
    sys.exit(main())
