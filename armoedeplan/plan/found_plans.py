"""The plan files of a folder, known by what stands in them and not by their names."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from armoedeplan.plan.plan_finder import SUFFIXES, begins_as_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import listed


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


def found_plan(path: Path) -> FoundPlan:
    """Read what there is to tell of a plan file."""
    file = read_plan(path)
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    names = tuple(place.naam for place in file.plan.gemeenten if place.naam) if file.sound else ()
    return FoundPlan(path, changed, file.plan.plan.titel or "" if file.sound else "", names, file.sound)
