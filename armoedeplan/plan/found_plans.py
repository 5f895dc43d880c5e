"""The plan files of a folder, known by what stands in them and not by their names."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import listed

SUFFIXES: Final = (".yaml", ".yml")
_HEAD: Final = 8192
"""The bytes at the beginning of a file that are looked at; a new plan begins with six lines of explanation."""
_FORMAT: Final = re.compile(rb"""^["'{ ]*armoedeplan["']?\s*:\s*[0-9]""", re.MULTILINE)


class FoundPlan(NamedTuple):
    """A plan file. changed: when it was changed last. sound: whether it can be read as it is."""

    path: Path
    changed: datetime
    title: str
    municipalities: tuple[str, ...]
    sound: bool

    @property
    def told(self) -> str:
        """Say in a line what plan it is, of whom, and since when it is as it is."""
        when = f"gewijzigd op {in_words(f'{self.changed:%Y-%m-%d}')} om {self.changed:%H:%M}"
        if not self.sound:
            return f"{self.path.name}: hierin staan fouten; {when}"
        whose = f", {listed(self.municipalities)}" if self.municipalities else ""
        return f"{self.title or 'Plan zonder titel'}{whose}; {self.path.name}, {when}"


def plan_files(folder: Path) -> list[Path]:
    """Give the files of a folder that say at their beginning that they are a plan, the one that changed last first."""
    try:
        there = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()]
    except OSError:
        return []
    return sorted(filter(begins_as_plan, there), key=lambda path: (-path.stat().st_mtime, path.name))


def plan_files_below(folder: Path) -> list[Path]:
    """Give the plan files of a folder and of all folders in it, by name; what begins with a dot is passed over."""
    found: list[Path] = []
    for inside, folders, _ in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += sorted(plan_files(Path(inside)))
    return found


def found_plan(path: Path) -> FoundPlan:
    """Read what there is to tell of a plan file."""
    file = read_plan(path)
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    names = tuple(place.naam for place in file.plan.gemeenten if place.naam) if file.sound else ()
    return FoundPlan(path, changed, file.plan.plan.titel or "" if file.sound else "", names, file.sound)


def begins_as_plan(path: Path) -> bool:
    """Tell whether a file says at its beginning that it is a plan; one that cannot be read does not."""
    try:
        with path.open("rb") as file:
            return says_plan(file.read(_HEAD))
    except OSError:
        return False


def says_plan(head: bytes) -> bool:
    """Tell whether the beginning of a text says that it is a plan."""
    return bool(_FORMAT.search(head))
