"""What is to change in a folder, and its staging: everything is on disk before anything is put in place."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from armoedeplan.output.existing_file import Place, resembles
from armoedeplan.saving.durable import new_file
from armoedeplan.saving.system_errors import SaveRefused

Lost: TypeAlias = Mapping[str, Sequence[str]]
"""In Dutch, by the name of a file, what could not be kept of the one that it replaced; an empty name is the folder."""


class Change(NamedTuple):
    """What is to change in a folder.

    folder: the folder itself, with no link on the way. new: bytes by name. kept: where a file that is replaced stays,
    by its name. places: what stood at each name when it was judged. inputs: what the command reads.
    """

    folder: Path
    new: Mapping[str, bytes]
    kept: Mapping[str, str]
    places: Mapping[str, Place]
    inputs: Sequence[Path] = ()


def stage(change: Change, room: Path) -> Lost:
    """Write all that is new below another folder, and what is kept under its new name. Raises OSError."""
    lost = {}
    for name, data in change.new.items():
        path = room / name
        path.parent.mkdir(parents=True, exist_ok=True)
        place = change.places.get(name)
        with new_file(path, data, 0o666) as handle:
            if place and place.state:
                lost[name] = resembles(handle, place.path)
    for name, backup in change.kept.items():
        twin(change.folder / name, room / backup)
    return lost


def twin(path: Path, other: Path) -> None:
    """Give a file a second name, or copy it where a file has one name only. Raises OSError."""
    other.parent.mkdir(parents=True, exist_ok=True)
    real = os.path.realpath(path)
    try:
        os.link(real, other)
    except OSError:
        shutil.copy2(real, other)


def unchanged(change: Change) -> None:
    """Refuse when a file is no longer what it was when it was judged. Raises SaveRefused."""
    for place in change.places.values():
        if not place.same:
            remedy = "Er is niets overschreven. Bekijk het bestand en probeer het opnieuw."
            raise SaveRefused(f"{place.path} is intussen gewijzigd", remedy, changed=True)
