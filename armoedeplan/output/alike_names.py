"""Names that are one name on Windows and macOS: letters in another case, accents written otherwise, a dot at the end.

Who makes papers on Linux hands them to people who have something else. So what is one name anywhere is one name
everywhere (decision record 0082).
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from armoedeplan.saving.system_errors import SaveRefused


def folded_name(name: str) -> str:
    """Give what names have in common that lead to one file somewhere: `Gem`, `gem` and `GEM.` are one.

    name: of a file or folder, or several with `/` between them.
    """
    parts = (normalize("NFC", normalize("NFC", part).casefold()) for part in name.split("/"))
    return "/".join(part.rstrip(". ") or part for part in parts)


def alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that is one with an earlier one, behind that one."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(folded_name(name), name)
        if first != name:
            yield first, name


def refuse_alike(folder: Path, names: Iterable[str]) -> None:
    """Refuse a set in which two names are one somewhere. Raises SaveRefused."""
    for first, name in alike(names):
        message = f"{folder / first} en {folder / name} zijn op Windows en macOS hetzelfde bestand"
        remedy = "Er is niets gewijzigd. Geef een van de twee een naam die in meer verschilt dan in hoofdletters."
        raise SaveRefused(message, remedy)


def land_together(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one place, here or on a system where case and accents do not count.

    Two that are both there, and apart, are apart.
    """
    return _land_together(Path(os.path.realpath(one)), Path(os.path.realpath(other)))


def _land_together(one: Path, other: Path) -> bool:
    """Tell it of two paths without links."""
    try:
        return one.samefile(other)
    except OSError:
        # one is not there yet: its name tells, in a folder that is the same
        alike_here = folded_name(one.name) == folded_name(other.name)
        return alike_here and one.parent != one and other.parent != other and _land_together(one.parent, other.parent)
