"""Every decision record (`docs/besluiten/README.md`), with what became of it."""

import re
from collections.abc import Iterator
from pathlib import Path

from lijsten import tekst

_FOLDER = Path(__file__).resolve().parents[1] / "besluiten"
_TITLE = re.compile(r"^# ([0-9]{4}):? (.+)$", re.MULTILINE)
_DATE = re.compile(r"^(?:- )?Date: (.+)$", re.MULTILINE)
_STATUS = re.compile(r"^(?:- )?Status: (.+)$", re.MULTILINE)
_INTRO = """
What is not obvious from the code, and why it is so. [0000](0000-over-besluiten.md) says when a record is needed.
A record is not rewritten: its status says what of it no longer holds, and which record does.
""".strip()


def page() -> str:
    """Give the page with all records."""
    table = tekst.table(("Number", "Title", "Date", "Status"), _rows())
    return tekst.page("Decision records", _INTRO, table, _free())


def _rows() -> Iterator[tuple[str, str, str, str]]:
    """Yield number, title, date and status of each record."""
    for path in _records():
        text = path.read_text(encoding="utf-8")
        number, title = _found(_TITLE, text, path).groups()
        date, status = (_found(pattern, text, path)[1] for pattern in (_DATE, _STATUS))
        yield f"[{number}]({path.name})", tekst.plain(title), date, status


def _records() -> list[Path]:
    """Give the files of the records, in the order of their numbers."""
    return sorted(_FOLDER.glob("[0-9][0-9][0-9][0-9]-*.md"))


def _found(pattern: re.Pattern[str], text: str, path: Path) -> re.Match[str]:
    """Find what every record says. Raises ValueError, which names the record that does not."""
    found = pattern.search(text)
    if found is None:
        raise ValueError(f"{path.name} has no {pattern.pattern}")
    return found


def _free() -> str:
    """Tell which numbers were never given to a record."""
    numbers = {int(path.name[:4]) for path in _records()}
    free = [f"{number:04}" for number in range(max(numbers)) if number not in numbers]
    said = f"{', '.join(free[:-1])} and {free[-1]}" if len(free) > 1 else "".join(free)
    return (
        f"The numbers {said} were never given to a record that stayed: records were written side by side, and these "
        "numbers were left over."
    )
