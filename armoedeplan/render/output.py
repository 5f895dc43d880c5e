"""Writing documents: a whole set or nothing of it, and never over what a person changed by hand."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from armoedeplan.finding import Finding
from armoedeplan.leftover import PREFIX as LEFTOVER
from armoedeplan.saving.reading import digest
from armoedeplan.saving.reasons import SaveRefused, reason
from armoedeplan.yamltext.open import open_bytes

_MADE = ".gemaakt.json"
_LISTED = 5


class Output:
    """A folder for documents, with its own account of what was made there: a file that differs was changed by hand."""

    def __init__(self, folder: Path, *, overwrite: bool = False) -> None:
        self.folder: Final = folder
        self.overwrite: Final = overwrite
        self._made = _account(folder / _MADE)

    def write(self, documents: Sequence[tuple[str, bytes]]) -> list[Path]:
        """Write documents, all or none, and give their paths.

        Raises SaveRefused when one was changed by hand or the system does not let us; all is then as it was.
        """
        there = {name: open_bytes(self.folder / name) for name, _ in documents}
        self._untouched(documents, there)
        new = {name: data for name, data in documents if there[name] != data}
        made = self._made | {name: digest(data).hex() for name, data in documents}
        if made != self._made:
            new[_MADE] = (json.dumps(made, indent=2, sort_keys=True) + "\n").encode()
        _put(self.folder, new)
        self._made = made
        return [self.folder / name for name, _ in documents]

    def _untouched(self, documents: Sequence[tuple[str, bytes]], there: Mapping[str, bytes | Finding]) -> None:
        """Refuse when a person changed a document that would be written over."""
        changed = []
        for name, data in documents:
            now = there[name]
            mine = isinstance(now, Finding) or now == data or self._made.get(name) == digest(now).hex()
            if not mine and not self.overwrite:
                changed.append(str(self.folder / name))
        if changed:
            shown = ", ".join(changed[:_LISTED]) + (f" en {len(changed) - _LISTED} meer" if changed[_LISTED:] else "")
            remedy = "Bewaar uw versie onder een andere naam, of overschrijf haar met --overschrijf."
            raise SaveRefused(f"{shown} {'is' if len(changed) == 1 else 'zijn'} met de hand gewijzigd", remedy)


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files in a folder, all or none: they are written beside it first. Raises SaveRefused."""
    name = ""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=LEFTOVER, dir=folder) as stage:
            for name, data in files.items():
                _write(Path(stage) / "new" / name, data)
            done: list[tuple[Path, Path]] = []
            try:
                for name in files:
                    _exchange(folder / name, Path(stage) / "new" / name, Path(stage) / "old" / name, done)
            except OSError:
                _restore(done)
                raise
    except OSError as error:
        message = f"Opslaan van {folder / name} lukt niet: {reason(error)}"
        remedy = (
            "Er is niets gewijzigd. Kies met --uit een map waarin u mag schrijven, en sluit documenten die open staan."
        )
        raise SaveRefused(message, remedy) from error


def _write(path: Path, data: bytes) -> None:
    """Write a new file, and make sure that it is on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _exchange(target: Path, new: Path, old: Path, done: list[tuple[Path, Path]]) -> None:
    """Put a new file in the place of one that may be there, and keep that until all is done."""
    target = Path(os.path.realpath(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        if not target.is_file():
            raise IsADirectoryError
        if not os.access(target, os.W_OK):
            # replacing a file asks no rights on the file itself: one that is read-only is meant to stay as it is
            raise PermissionError
        old.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(target, old)
        new.chmod(target.stat().st_mode & 0o7777)
    new.replace(target)
    done.append((target, old))


def _restore(done: Sequence[tuple[Path, Path]]) -> None:
    """Put back what was there before."""
    for target, old in reversed(done):
        with contextlib.suppress(OSError):
            if old.exists():
                old.replace(target)
            else:
                target.unlink()


def _account(path: Path) -> dict[str, str]:
    """Read the account of what was made; one that is broken counts as empty, so that nothing is overwritten."""
    there = open_bytes(path)
    try:
        made = json.loads(there) if isinstance(there, bytes) else {}
    except ValueError:
        return {}
    return {str(name): str(mark) for name, mark in made.items()} if isinstance(made, dict) else {}
