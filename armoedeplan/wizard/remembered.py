"""What this user works at in each plan, kept between sittings.

It is a wish of a person, and no part of the plan (decision record 0055).
"""

import contextlib
import os
from hashlib import blake2b
from pathlib import Path

from armoedeplan.cache import write_whole
from armoedeplan.system.user_folders import state_of_user

_FOLDER = "doel"


def recalled_purposes(plan: Path) -> tuple[str, ...]:
    """Give what was kept for a plan; nothing where nothing is, or it cannot be read."""
    place = _place_of(plan)
    try:
        return tuple(place.read_text(encoding="utf-8").split()) if place else ()
    except (OSError, UnicodeDecodeError):
        return ()


def remember_purposes(plan: Path, names: tuple[str, ...]) -> None:
    """Keep what this user works at in a plan, as far as the system lets us: it can always be said again."""
    place = _place_of(plan)
    if place is None:
        return
    with contextlib.suppress(OSError):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(place, " ".join(names).encode())


def _place_of(plan: Path) -> Path | None:
    """Give the file for a plan, by its whole path; nothing where this user has no place for it."""
    folder = state_of_user()
    name = blake2b(os.fsencode(os.path.realpath(plan)), digest_size=8).hexdigest()
    return None if folder is None else folder / _FOLDER / name
