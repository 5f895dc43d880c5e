"""What the language server notes for whoever looks for a fault: never a word of a plan.

A library notes messages with their contents. Of these only the fixed words are kept, and of an error only its kind and
the lines of the program that it went through.
"""

import logging
import traceback
from pathlib import Path
from typing import Final

from armoedeplan.refusal import Refusal
from armoedeplan.saving.alike_names import refuse_unfit_name
from armoedeplan.saving.system_errors import system_word

LOG: Final = logging.getLogger("armoedeplan.language_server")
_FIRST: Final = "armoedeplan taalserver"
"""How the first line of a log begins, so that no other file is taken for one."""


class LogRefused(Refusal):
    """A log cannot be kept where it was asked for."""


def _is_worth_noting(record: logging.LogRecord) -> bool:
    """Tell whether a record is worth a line: what was refused with a reason is told in the editor, and is no fault."""
    kind = record.exc_info[0] if record.exc_info else None
    return kind is None or kind.__name__ != "RequestFailedError"


class _WithoutContents(logging.Formatter):
    """Writes what happened and where, without what was sent."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line of a record, and below it the way of an error through the program."""
        words = record.getMessage() if record.name == LOG.name else str(record.msg)
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: {words}"
        kind, _, way = record.exc_info or (None, None, None)
        if kind is None:
            return head
        steps = (f"  {frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in traceback.extract_tb(way))
        return "\n".join([head, f"  {kind.__name__}", *steps])


def keep_log(path: Path | None) -> None:
    """Note what happens in a file, behind what was noted there before; without one only what goes wrong is told.

    Raises LogRefused when the file is something else than a log, or cannot be written.
    """
    handler: logging.Handler = logging.StreamHandler()
    if path is not None:
        handler = _file_handler(path)
    handler.setFormatter(_WithoutContents())
    handler.addFilter(_is_worth_noting)
    handler.setLevel(logging.INFO if path is not None else logging.ERROR)
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    LOG.setLevel(logging.INFO)


def _file_handler(path: Path) -> logging.Handler:
    """Open a log, which is new, empty or one of before. Raises Refusal."""
    remedy = "Noem een ander bestand achter --logboek."
    # a pipe would be waited for without end, and a link that leads nowhere is a slip
    if (path.exists() or path.is_symlink()) and not path.is_file():
        raise LogRefused(f"{path} is geen gewoon bestand", remedy)
    refuse_unfit_name(path)
    try:
        began = _beginning_of(path)
        if began and began != _FIRST:
            raise LogRefused(f"{path} is geen logboek van de taalserver", remedy)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError as error:
        raise LogRefused(f"Het logboek {path} is niet te schrijven: {system_word(error).said}", remedy) from error
    if not began and handler.stream is not None:
        handler.stream.write(f"{_FIRST}: wat er gebeurde, zonder de inhoud van plannen\n")
    return handler


def _beginning_of(path: Path) -> str:
    """Give as much of a file as tells whether it is a log; nothing of one that is not there. Raises OSError."""
    if not path.exists():
        return ""
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(len(_FIRST))
