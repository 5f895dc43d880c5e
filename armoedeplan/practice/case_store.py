"""Cases of one's own that were read before, kept by the state of their file.

What is kept is known by the name, the size and the moment of change of a file, and by the program that made it. A file
that changed so shortly before it was read that a second change could have the same moment is read again. Only cases
without findings are kept, so that no finding is ever lost. What is read back and has not the form in which it was
written, as after damage or when another wrote it, is left out: its case is read again.
"""

import contextlib
import hashlib
import json
import time
from pathlib import Path
from typing import Any, Final

from armoedeplan import __version__
from armoedeplan.cache import cache_folder, write_whole
from armoedeplan.finding import Mark
from armoedeplan.practice.case import Case
from armoedeplan.practice.entries import Entry, is_plain_record

_ROOM: Final = Path(__file__).parent
_MOST_BYTES: Final = 256 * 1024 * 1024
_FRESH: Final = 2_000_000_000
"""Nanoseconds within which some file systems give two changes one moment."""


class Kept:
    """What is kept of the cases in one folder."""

    def __init__(self, folder: Path) -> None:
        name = hashlib.blake2b(str(folder.absolute()).encode(errors="replace"), digest_size=12).hexdigest()
        place = cache_folder()
        self.path: Final = place / f"praktijk_{name}.json" if place else None
        self._program: Final = _program()
        self._began: Final = time.time_ns()
        self._old: Final = self._read()
        self._used: Final[dict[str, Any]] = {}
        self._states: Final[dict[str, list[int] | None]] = {}
        self._changed = False

    def entry(self, path: Path) -> tuple[Entry, Mark] | None:
        """Give the entry made from a file and where its id stands, when it is kept and the file is as it was."""
        state = _file_state(path)
        self._states[path.name] = state
        kept = self._old.get(path.name)
        if kept is None or state is None or kept[0] != state:
            return None
        self._used[path.name] = kept
        return Entry(kept[1], kept[2], own=True), Mark(*kept[3])

    def keep(self, path: Path, entry: Entry, mark: Mark) -> None:
        """Keep the entry made from a file, with the place of its id; the file is as it was when `entry` looked."""
        state = self._states.get(path.name)
        if state is not None and self._began - state[1] > _FRESH:
            self._used[path.name] = [state, entry.data, entry.terms, mark]
            self._changed = True

    def save(self) -> None:
        """Write what is in use now, when it changed; a folder that cannot be written costs time, never the answer."""
        if self.path is None or (not self._changed and self._used.keys() == self._old.keys()):
            return
        text = json.dumps({"programma": self._program, "voorbeelden": self._used}, ensure_ascii=False)
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, text.encode())

    def _read(self) -> dict[str, Any]:
        """Read what was kept by this program; nothing when it cannot be read, or was written by another."""
        try:
            if self.path is None or not self.path.is_file() or self.path.stat().st_size > _MOST_BYTES:
                return {}
            kept = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        made = isinstance(kept, dict) and kept.get("programma") == self._program
        found = kept.get("voorbeelden") if made else None
        return {name: terms for name, terms in found.items() if _is_sound(terms)} if isinstance(found, dict) else {}


def _is_sound(kept: object) -> bool:
    """Tell whether what was kept of a case has its form: the state of its file, its values and words, and a place."""
    if not isinstance(kept, list) or len(kept) != 4:
        return False
    state, data, terms, mark = kept
    numbers = all(
        isinstance(number, list) and len(number) == 2 and all(type(n) is int for n in number)
        for number in (state, mark)
    )
    words = isinstance(terms, dict) and all(isinstance(weight, int | float) for weight in terms.values())
    return numbers and words and is_plain_record(Case, data)


def _file_state(path: Path) -> list[int] | None:
    """Give the size of a file and the moment it last changed; nothing when it cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]


def _program() -> str:
    """Tell one program from another: its version, and the moments its modules that make entries were changed."""
    parts = (_ROOM / name for name in ("case.py", "entries.py", "vocabulary.py", "words.py"))
    told = f"{__version__} {[path.stat().st_mtime_ns for path in parts]}"
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
