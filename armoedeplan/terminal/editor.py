"""Writing an answer in an editor of one's own: `$VISUAL`, `$EDITOR`, or what the system has."""

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

from armoedeplan.wizard.ask import EditorFailed


def edited(text: str) -> str:
    """Open an editor on a text and give what was saved. Raises EditorFailed; the text is then still in a file."""
    command = _command()
    handle, name = tempfile.mkstemp(prefix="antwoord-", suffix=".txt")
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        done = subprocess.run([*command, name], check=False)
    except OSError as error:
        path.unlink()
        remedy = "Zet de naam van uw tekstverwerker in de omgevingsvariabele EDITOR."
        raise EditorFailed(f"De tekstverwerker “{command[0]}” start niet", remedy) from error
    if done.returncode:
        raise EditorFailed("De tekstverwerker stopte met een fout", f"Uw tekst staat in {path}.")
    try:
        written = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EditorFailed("De tekst is niet als UTF-8 bewaard", f"Uw tekst staat in {path}.") from error
    path.unlink()
    return written.replace("\r\n", "\n").rstrip("\n")


def _command() -> list[str]:
    """Give the command that starts the editor. Raises EditorFailed when there is none."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if chosen:
        return shlex.split(chosen, posix=os.name != "nt")
    usual = ("notepad",) if os.name == "nt" else ("nano", "vi")
    found = next(filter(None, map(shutil.which, usual)), None)
    if found is None:
        remedy = "Zet de naam van uw tekstverwerker in de omgevingsvariabele EDITOR."
        raise EditorFailed("Er is geen tekstverwerker gevonden", remedy)
    return [found]
