"""Writing an answer in an editor of one's own: `$VISUAL`, `$EDITOR`, or what the system has."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.display import say
from armoedeplan.saving.system_errors import system_word
from armoedeplan.system.git_bash import person_behind
from armoedeplan.system.programs import path_of_program
from armoedeplan.system.screen_and_keys import usual_editors, words_of_command_line
from armoedeplan.terminal.line_input import read_line
from armoedeplan.wizard.screen import EditorFailed

_AT_ONCE: Final = 1.5
"""Seconds within which nobody reads a text in an editor and leaves it again."""
_REMEDY = "Zet de naam van uw tekstverwerker in de omgevingsvariabele EDITOR."


def edit_text(text: str) -> str:
    """Open an editor on a text and give what was saved.

    Raises EditorFailed; only when the person is told so is the text then still in a file.
    """
    command = _editor_command()
    # not in a folder that the next command clears away: after a kill it holds what a person wrote
    handle, name = tempfile.mkstemp(prefix="antwoord-", suffix=".txt")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        begun = time.monotonic()
        _run_editor(command, path)
        if time.monotonic() - begun < _AT_ONCE and not _holds_new_text(path, text):
            _wait_for_a_window()
        written = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EditorFailed("De tekst is niet als UTF-8 bewaard", f"Uw tekst staat in {path}.") from error
    except OSError as error:
        _remove_file(path)
        reason = system_word(error)
        message = f"De tekst is niet uit de tekstverwerker over te nemen via {path}: {reason.said}"
        raise EditorFailed(message, reason.remedy) from error
    except EditorFailed as failed:
        if _holds_new_text(path, text):
            raise EditorFailed(failed.message, f"Uw tekst staat in {path}.") from failed
        _remove_file(path)
        raise
    except BaseException:
        # the session ends: what was saved in the editor is not lost, and the person is told where it is
        _keep_or_remove(path, text)
        raise
    _remove_file(path)
    return written.replace("\r\n", "\n").rstrip("\n")


def _run_editor(command: list[str], path: Path) -> None:
    """Run the editor until it ends. Raises EditorFailed."""
    # by its whole path: `code` is a file `code.cmd` on Windows, which looks for it in the current folder first
    program = path_of_program(command[0])
    if program is None:
        raise EditorFailed(f"De tekstverwerker “{command[0]}” start niet: dit programma is niet gevonden", _REMEDY)
    try:
        with _interrupts_are_for_the_editor():
            done = subprocess.run([program, *command[1:], str(path)], check=False)
    except (OSError, ValueError) as error:
        said = system_word(error).said if isinstance(error, OSError) else "het systeem weigert het"
        raise EditorFailed(f"De tekstverwerker “{command[0]}” start niet: {said}", _REMEDY) from error
    if done.returncode:
        raise EditorFailed("De tekstverwerker stopte met een fout", "Uw antwoord is niet gewijzigd.")


def _wait_for_a_window() -> None:
    """Ask whether the editor is still open: some open a window, and come back at once."""
    if not person_behind(sys.stdin):
        return
    say("", "De tekstverwerker is al terug, en de tekst is niet gewijzigd.")
    say("Staat hij nog open? Bewaar uw tekst dan daar. Zet voortaan in EDITOR dat hij wacht, zoals: code --wait")
    with contextlib.suppress(EOFError):
        read_line("Druk op Enter als u klaar bent. ")


@contextlib.contextmanager
def _interrupts_are_for_the_editor() -> Iterator[None]:
    """Leave Ctrl-C to the editor while it has the screen: some give it a meaning of their own."""
    handler = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)


def _holds_new_text(path: Path, text: str) -> bool:
    """Tell whether a file holds a text that was written in the editor."""
    try:
        return path.read_bytes() not in (b"", text.encode())
    except OSError:
        return False


def _keep_or_remove(path: Path, text: str) -> None:
    """Clear away the file of an editor, unless it holds what a person wrote; then say where that is."""
    if not _holds_new_text(path, text):
        _remove_file(path)
        return
    with contextlib.suppress(OSError):
        say("", f"Wat u in de tekstverwerker schreef, staat in {path}.", err=True)


def _remove_file(path: Path) -> None:
    """Take the file away, and the copy that some editors keep beside it."""
    for name in (path, path.with_name(f"{path.name}~"), path.with_name(f".{path.name}.swp")):
        with contextlib.suppress(OSError):
            name.unlink()


def _editor_command() -> list[str]:
    """Give the command that starts the editor. Raises EditorFailed when there is none."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if chosen and chosen.strip():
        try:
            return words_of_command_line(chosen)
        except ValueError as error:
            remedy = "Zet in de omgevingsvariabele EDITOR om elk stuk twee aanhalingstekens, of geen."
            raise EditorFailed(f"De opdracht voor uw tekstverwerker is niet te lezen: {chosen}", remedy) from error
    found = next(filter(None, map(path_of_program, usual_editors())), None)
    if found is None:
        raise EditorFailed("Er is geen tekstverwerker gevonden", _REMEDY)
    return [found]
