"""Names that are another name on Windows or macOS, or none: in another case or with a dot at the end, and `con`.

Who makes papers on Linux hands them to people who have something else. So what is one name anywhere is one name
everywhere, and what is none anywhere is made nowhere (decision records 0082 and 0101).
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from unicodedata import normalize

from armoedeplan.saving.system_errors import SaveRefused

_NUMBERED: Final = tuple(f"{kind}{number}" for kind in ("com", "lpt") for number in "123456789¹²³")
_OF_WINDOWS: Final = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_NUMBERED))
"""The names that Windows keeps for devices, whatever stands behind the first dot."""
_NOTHING_CHANGED: Final = "Er is niets gewijzigd."
_DROPPED: Final = ". "
"""What Windows drops at the end of a name."""


def folded_name(name: str) -> str:
    """Give what names have in common that lead to one file somewhere: `Gem`, `gem` and `GEM.` are one.

    name: of a file or folder, or several with `/` between them.
    """
    parts = (normalize("NFC", normalize("NFC", part).casefold()) for part in name.split("/"))
    return "/".join(part.rstrip(_DROPPED) or part for part in parts)


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


def is_of_windows(name: str) -> bool:
    """Tell whether a name of a file or folder is one that Windows keeps for a device: `con`, `Nul.yaml`."""
    return name.partition(".")[0].rstrip(" ").casefold() in _OF_WINDOWS


def name_kept_free(name: str) -> str:
    """Give a name for a file that was made of words, another where Windows keeps it: `con.yaml` is `con_1.yaml`."""
    stem, dot, end = name.partition(".")
    return f"{stem}_1{dot}{end}" if is_of_windows(name) else name


def refuse_unfit_name(path: Path) -> None:
    """Refuse a file or folder that is to be made under a name that cannot be on Windows. Raises SaveRefused."""
    if refusal := refusal_of_name(path):
        raise refusal


def refusal_of_name(path: Path) -> SaveRefused | None:
    """Say why a file or folder, or one above it, is not made under its name; nothing when it can be.

    What is there already keeps its name.
    """
    for place in (path, *path.parents):
        if os.path.lexists(place):
            return None
        bare = place.name.rstrip(_DROPPED)
        if is_of_windows(place.name):
            message = f"{place} kan op Windows niet bestaan: Windows houdt die naam voor zichzelf"
            return SaveRefused(message, f"Kies een andere naam, zoals mijn-{bare}. {_NOTHING_CHANGED}")
        if place.name not in {bare, ".."}:
            message = f"“{place}” eindigt op een punt of een spatie, en die laat Windows weg"
            return SaveRefused(message, f"Kies een naam zonder punt of spatie aan het eind. {_NOTHING_CHANGED}")
    return None


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
