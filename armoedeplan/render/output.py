"""Writing documents: never over what a person changed by hand, and never half a file."""

import json
from pathlib import Path
from typing import Final

from armoedeplan.finding import Finding
from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.save import SaveRefused, digest, save

_MADE = ".gemaakt.json"


class Output:
    """A folder for documents, with its own account of what was made there: a file that differs was changed by hand."""

    def __init__(self, folder: Path, *, overwrite: bool = False) -> None:
        self.folder: Final = folder
        self.overwrite: Final = overwrite
        self._made = _account(folder / _MADE)

    def write(self, name: str, data: bytes) -> Path:
        """Write one document; raises SaveRefused when it was changed by hand or the system does not let us."""
        path = self.folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            remedy = "Kies met --uit een map waarin u mag schrijven."
            raise SaveRefused(f"De map {path.parent} is niet te maken", remedy) from error
        there = open_bytes(path)
        now = None if isinstance(there, Finding) else digest(there)
        if now and now != digest(data) and not self.overwrite and self._made.get(name) != now.hex():
            remedy = "Bewaar uw versie onder een andere naam, of overschrijf haar met --overschrijf."
            raise SaveRefused(f"{path} is met de hand gewijzigd", remedy)
        if now != digest(data):
            save(path, data, read=now)
        if self._made.get(name) != digest(data).hex():
            self._made[name] = digest(data).hex()
            self._note()
        return path

    def _note(self) -> None:
        """Write the account of what was made. Raises SaveRefused."""
        text = json.dumps(self._made, indent=2, sort_keys=True) + "\n"
        path = self.folder / _MADE
        there = open_bytes(path)
        save(path, text.encode(), read=None if isinstance(there, Finding) else digest(there))


def _account(path: Path) -> dict[str, str]:
    """Read the account of what was made; one that is broken counts as empty, so that nothing is overwritten."""
    there = open_bytes(path)
    try:
        made = json.loads(there) if isinstance(there, bytes) else {}
    except ValueError:
        return {}
    return {str(name): str(mark) for name, mark in made.items()} if isinstance(made, dict) else {}
