"""A line in `.gitignore` for the file with registrations, so that it never gets into the history of a plan (PH13)."""

from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save

_NAME: Final = ".gitignore"
_HEAD: Final = "# registraties van gesprekken: nooit bewaren in git"
_SPECIAL: Final = "\\*?[]!# "
_MOST: Final = 1_000_000


class Ignoring(NamedTuple):
    """A line that a `.gitignore` lacks. path: of that file. line: for the file with registrations."""

    path: Path
    line: str


def line_to_add(raw: Path, plan: Path) -> Ignoring | None:
    """Give the line that keeps a file out of git; nothing when it lies elsewhere, or the line is there already."""
    there, folder = raw.resolve(), plan.resolve().parent
    root = next((parent for parent in there.parents if (parent / ".git").exists()), None)
    if root is None and folder in there.parents:
        root = folder
    if root is None:
        return None
    relative = there.relative_to(root).as_posix()
    line = "/" + "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in relative)
    known = {each.strip() for each in _text_of(root / _NAME).splitlines()}
    covered = {line, line[1:], there.name, f"*{there.suffix}"} if there.suffix else {line, line[1:], there.name}
    return None if known & covered else Ignoring(root / _NAME, line)


def add_line(ignoring: Ignoring) -> tuple[str, ...]:
    """Write the line at the end of the file; give in Dutch what could not be kept. Raises SaveRefused."""
    path = ignoring.path
    data = path.read_bytes() if path.is_file() else None
    before = data or b""
    break_ = b"" if not before or before.endswith(b"\n") else b"\n"
    new = before + break_ + f"{_HEAD}\n{ignoring.line}\n".encode()
    return save(path, new, read=digest(data) if data is not None else None)


def _text_of(path: Path) -> str:
    """Read a `.gitignore`; what is none, or cannot be read, holds no line."""
    if not path.is_file() or path.stat().st_size > _MOST:
        return ""
    return path.read_text(encoding="utf-8", errors="replace")
