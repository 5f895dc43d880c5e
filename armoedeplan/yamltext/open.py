"""Opening a file: its bytes, or one finding that says why not."""

import os
from pathlib import Path

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.saving.bounded_read import NotRegularError, SilentError, read_whole
from armoedeplan.saving.system_errors import why
from armoedeplan.yamltext.decode import MOST_BYTES


def open_bytes(path: Path, most: int = MOST_BYTES) -> bytes | Finding:
    """Read a file or a pipe whole, or say why it cannot be read; no more is read than one byte over `most`."""
    try:
        return read_whole(path, most)
    except OSError as error:
        message, remedy = _reason_and_remedy(path, error)
        return fault("AP001", Mark(), "", message, remedy)


def _reason_and_remedy(path: Path, error: OSError) -> tuple[str, str]:
    """Say in Dutch why a file cannot be read, and what to do."""
    if isinstance(error, SilentError):
        remedy = "Start het programma dat erin schrijft, of schrijf de tekst eerst in een gewoon bestand."
        return "Dit is een pijp (FIFO) waarin niets wordt geschreven", remedy
    if isinstance(error, NotRegularError):
        return "Dit is geen gewoon bestand, maar een apparaat of een verbinding", "Noem een gewoon bestand."
    if isinstance(error, FileNotFoundError):
        return "Dit bestand bestaat niet", f"Controleer de naam, of maak het met: armoedeplan nieuw {path.name}"
    # Path.is_dir fails where the folder around the file may not be entered
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112
        # by hand, since a Path drops the dot of the folder in which one stands
        inside = os.path.join(path, "plan.yaml")  # noqa: PTH118
        return "Dit is een map, geen bestand", f"Noem het planbestand zelf, bijvoorbeeld {inside}."
    if isinstance(error, PermissionError):
        return "U hebt geen rechten om dit bestand te lezen", "Vraag de eigenaar of de beheerder om leesrechten."
    return f"Dit bestand is niet te lezen: {why(error).said}", why(error).remedy
