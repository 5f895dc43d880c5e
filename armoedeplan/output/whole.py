"""A set of files put in place whole: the complete new folder is made beside the old one, and the two change places.

When that cannot be, and what a kill can show then, is in decision record 0026.
"""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from armoedeplan import temporary
from armoedeplan.output.backup import free
from armoedeplan.output.change import Change, Lost, stage, unchanged
from armoedeplan.output.folder_double import Unfit, double, dress
from armoedeplan.saving.durable import sync_names
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.system.folders import can_exchange, exchange_folders
from armoedeplan.system.processes import folders_in_use
from armoedeplan.system.replacing import rename_folder

_TAKEN: Final = "Die map is intussen gemaakt"


def put_in_one_step(change: Change) -> Lost | None:
    """Put a change in place in one step; give nothing where that was not done, and then nothing changed.

    Raises OSError and SaveRefused; nothing changed then either.
    """
    there = change.folder.exists()
    if there and not _may_be_exchanged(change):
        return None
    top = change.folder if there else _highest_missing(change.folder)
    room = temporary.path_in(top.parent)
    try:
        room.mkdir(mode=0o700)
    except OSError:
        if there:
            return None
        raise
    try:
        return _exchanged_folder(change, room / top.name) if there else _made_new(change, top, room / top.name)
    finally:
        temporary.clear(room)


def _made_new(change: Change, top: Path, new: Path) -> Lost:
    """Make a folder that is not there yet, with those above it. Raises OSError and SaveRefused."""
    lost = stage(change, new / change.folder.relative_to(top))
    try:
        rename_folder(new, top)
    except FileExistsError:
        raise SaveRefused(_TAKEN, "Probeer het opnieuw. Er is niets gewijzigd.", changed=True) from None
    except OSError as error:
        if top.exists():
            raise SaveRefused(_TAKEN, "Probeer het opnieuw. Er is niets gewijzigd.", changed=True) from error
        raise
    return {**lost, "": sync_names(top.parent)}


def _exchanged_folder(change: Change, new: Path) -> Lost | None:
    """Exchange a folder for its successor, or give nothing where that cannot be. Raises OSError and SaveRefused."""
    try:
        found = double(change.folder, new, change.new)
    except (Unfit, OSError):
        return None
    lost = stage(change, new)
    try:
        dress(change.folder, new)
    except OSError:
        return None
    unchanged(change)
    if not exchange_folders(new, change.folder):
        return None
    unconfirmed = sync_names(change.folder.parent)
    # what now stands at `new` is the old folder
    _rescue_of_others(change, new, found)
    return {**lost, "": unconfirmed}


def _rescue_of_others(change: Change, old: Path, found: Mapping[str, int]) -> None:
    """Put in the new folder what somebody else wrote in the old one after it was read."""
    for path, _, names in os.walk(old):
        for name in (os.path.relpath(os.path.join(path, name), old).replace(os.sep, "/") for name in names):  # noqa: PTH118
            left, place = old / name, change.places.get(name)
            if place is None:
                known, target = found.get(name) == left.lstat().st_ino, change.folder / name
            else:
                known = place._replace(path=left).same
                target = free(change.folder / name)
            if not known:
                with contextlib.suppress(OSError):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    left.replace(target)


def _highest_missing(folder: Path) -> Path:
    """Give the highest folder that is to be made."""
    return next(place for place in reversed((folder, *folder.parents)) if not place.exists())


def _may_be_exchanged(change: Change) -> bool:
    """Tell whether a folder may be exchanged: no mount, no input of the command in it, and nobody stands in it."""
    folder = change.folder
    if not can_exchange():
        return False
    apart = os.path.ismount(folder) or folder.stat().st_dev != folder.parent.stat().st_dev
    places = [folder / name for name in change.places]
    links = any(
        place.is_symlink() for path in places for place in (path, *path.parents) if place.is_relative_to(folder)
    )
    below = (*folders_in_use(), *map(os.path.realpath, change.inputs))
    return not (apart or links or any(f"{path}{os.sep}".startswith(f"{folder}{os.sep}") for path in below))
