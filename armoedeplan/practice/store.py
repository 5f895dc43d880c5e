"""Cases of one's own that were read before, kept by the content of their file.

What is kept is known by a digest of the very bytes it was made from, and of the program that made it: a file that
changed in any way is simply read again. Only cases without findings are kept, so that no finding is ever lost.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Final

from armoedeplan import __version__
from armoedeplan.finding import Mark
from armoedeplan.practice.entries import Entry

_ROOM: Final = Path(__file__).parent


class Kept:
    """What is kept of the cases in one folder."""

    def __init__(self, folder: Path) -> None:
        name = hashlib.blake2b(str(folder.absolute()).encode(errors="replace"), digest_size=12).hexdigest()
        self.path: Final = _cache_folder() / f"praktijk_{name}.json"
        self._salt: Final = _program()
        self._old: Final = self._read()
        self._used: Final[dict[str, Any]] = {}

    def entry(self, data: bytes) -> tuple[Entry, Mark] | None:
        """Give the entry made from these bytes and where its id stands, when it is kept."""
        digest = self._digest(data)
        kept = self._old.get(digest)
        if kept is None:
            return None
        self._used[digest] = kept
        return Entry(kept[0], kept[1], own=True), Mark(*kept[2])

    def keep(self, data: bytes, entry: Entry, mark: Mark) -> None:
        """Keep the entry made from these bytes, with the place of its id."""
        self._used[self._digest(data)] = [entry.data, entry.terms, mark]

    def save(self) -> None:
        """Write what is in use now, when it changed; a folder that cannot be written costs time, never the answer."""
        if self._used.keys() == self._old.keys():
            return
        temporary = self.path.with_suffix(f".{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(self._used, ensure_ascii=False), encoding="utf-8")
            temporary.replace(self.path)
        except OSError:
            temporary.unlink(missing_ok=True)

    def _digest(self, data: bytes) -> str:
        return hashlib.blake2b(data, digest_size=16, key=self._salt).hexdigest()

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}


def _program() -> bytes:
    """Tell one program from another: its version, and the moments its modules that make entries were changed."""
    parts = (_ROOM / name for name in ("case.py", "entries.py", "vocabulary.py", "words.py"))
    told = f"{__version__} {[path.stat().st_mtime_ns for path in parts]}"
    return hashlib.blake2b(told.encode(), digest_size=16).digest()


def _cache_folder() -> Path:
    """Give the folder where programs keep what they can make again."""
    given = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(given) if given else Path.home() / ".cache") / "armoedeplan"
