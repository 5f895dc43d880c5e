"""Tables out of a file from elsewhere: the program reads its bytes, a confined process makes tables of them."""

from pathlib import Path
from typing import Any, Final

from armoedeplan.confined.message import Message
from armoedeplan.confined.run import confined
from armoedeplan.tables.size_limits import LIMITS
from armoedeplan.tables.source import read_source
from armoedeplan.tables.table import Row, Table, TableError

_TASK: Final = "armoedeplan.tables.task:read_list"


def read_tables(path: Path) -> list[Table]:
    """Read all tables of a CSV, XLSX or ODS file, or of an HSDS package (a folder or a zip). Raises Refusal."""
    given = read_source(path)
    file = path.name or str(path)
    words = confined(_TASK, Message({"file": file, "names": given.names}, given.pieces), file, LIMITS).words
    try:
        return [_checked_table(word) for word in words]
    except (TypeError, ValueError) as error:
        raise TableError(f"Wat in {file} staat, is niet te lezen", "Kijk of dit het goede bestand is.") from error


def _checked_table(words: Any) -> Table:
    """Take a table as the other process told it. Raises TypeError and ValueError when it is none."""
    file, sheet, headers, rows, notes, above = words
    return Table(
        _checked_text(file),
        _checked_text(sheet),
        tuple(map(_checked_text, headers)),
        tuple(_checked_row(row, len(headers)) for row in rows),
        tuple(map(_checked_text, notes)),
        tuple(map(_checked_text, above)),
    )


def _checked_row(words: Any, width: int) -> Row:
    """Take a row: its number, and a cell for each header."""
    number, *cells = words
    if type(number) is not int or len(cells) != width or set(map(type, cells)) - {str}:
        raise TypeError(words)
    return Row(number, tuple(cells))


def _checked_text(word: Any) -> str:
    if not isinstance(word, str):
        raise TypeError(word)
    return word
