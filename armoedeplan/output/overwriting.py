"""The one rule for writing: only over what the program made and nobody changed, unless a person says so.

The rule and its exceptions are in decision record 0026.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.filekind import is_plan
from armoedeplan.output import account
from armoedeplan.output.existing_file import Place
from armoedeplan.saving.system_errors import SaveRefused

JOURNAL: Final = ".gemaakt-bezig"
"""The folder with what is being put in place, in the folder where that happens."""
_MAPPING: Final = re.compile(rb"^kolommen *:", re.MULTILINE)
_CHANGED: Final = "met de hand gewijzigd"
_MADE_OF: Final = "gemaakt van "
_MANY: Final = {
    "een planbestand": "planbestanden",
    "een bestand met kolommen": "bestanden met kolommen",
    "een lijst": "lijsten",
    "een sjabloon": "sjablonen",
    "niet zo door dit programma gemaakt": "niet zo door dit programma gemaakt",
}
_TEXTS: Final = (".yaml", ".yml", "")
_LISTS: Final = (".csv", ".xlsx", ".xls", ".ods", ".zip")
_NOTHING: Final = "Er is niets gewijzigd."
_THIS: Final = "Wat er staat, is gelaten zoals het is."
_KEEP: Final = "Kies een andere plaats, of bewaar wat er staat onder een andere naam."
_PER_PLAN: Final = "Geef dit plan met --uit een eigen map."
_OVERWRITE: Final = "Met --overschrijf schrijft u toch; wat er stond, blijft dan bewaard als NAAM.bak."


class Left(NamedTuple):
    """A file that was left as it is: where it stands, what to do, and why in a few words, to say beside its name.

    kind: what it is, when files of one kind are told together; else `message` tells it all.
    """

    path: Path
    remedy: str
    short: str
    kind: str = ""
    message: str = ""


def foreign(
    places: Mapping[str, Place],
    new: Mapping[str, str],
    made: Mapping[str, str],
    others: Mapping[str, Path],
    *,
    overwrite: bool | None,
) -> list[str]:
    """Give the names of the files that are not the program's own any more, all of which may be written over.

    new, made: the fingerprints of what is to be written and of what was made, by name. others: the plans of which
    files were made, by name, where that is another one than now. overwrite: nothing where a command has no such
    option. Raises SaveRefused when one may not be written over.
    """
    own = {name: mark for name, mark in made.items() if name not in others}
    found = [
        name for name, place in places.items() if place.state and not _is_own_file(place, new.get(name), own.get(name))
    ]
    for place in places.values():
        _refuse_unwritable(place, _NOTHING)
    if found and not overwrite:
        kinds = {name: _kind_at(places[name], made=name in made, plan=others.get(name)) for name in found}
        keep = f"{_NOTHING} {_PER_PLAN if others.keys() >= set(found) else _KEEP}"
        told = _told_by_kind({str(places[name].path): kind for name, kind in kinds.items()})
        raise SaveRefused(told, keep if overwrite is None else f"{keep} {_OVERWRITE}")
    return found


def foreign_apart(
    places: Mapping[str, Place],
    new: Mapping[str, str],
    made: Mapping[str, str],
    others: Mapping[str, Path],
    *,
    overwrite: bool | None,
) -> tuple[list[str], dict[str, Left]]:
    """Judge as `foreign` does, but each file by itself; give those that may not be written over too, by name.

    A document of another plan still refuses all: then this is not the folder of the plan. Raises SaveRefused.
    """
    found = foreign({name: places[name] for name in others}, new, made, others, overwrite=overwrite)
    left = {}
    for name, place in places.items():
        if name not in others and (told := _left_alone(place, new.get(name), made.get(name), overwrite=overwrite)):
            left[name] = told
    return [
        name
        for name, place in places.items()
        if name in found
        or (name not in left and place.state and not _is_own_file(place, new.get(name), made.get(name)))
    ], left


def _left_alone(place: Place, new: str | None, made: str | None, *, overwrite: bool | None) -> Left | None:
    """Tell why a file is left as it is; nothing when it may be written over."""
    try:
        _refuse_unwritable(place, _THIS)
    except SaveRefused as refused:
        short = refused.message.removeprefix(f"Opslaan van {place.path} lukt niet: ").removeprefix(f"{place.path} ")
        return Left(place.path, refused.remedy, short, message=refused.message)
    if overwrite or not place.state or _is_own_file(place, new, made):
        return None
    kind = _kind_at(place, made=made is not None, plan=None)
    short = "u hebt dit bestand zelf gewijzigd" if kind == _CHANGED else "dit bestand is niet zo gemaakt"
    return Left(place.path, f"{_THIS} {_KEEP} {_OVERWRITE}", short, kind)


def told_together(left: Iterable[Left]) -> list[tuple[str, str]]:
    """Say what was left as it is, those of one kind together, and what to do about each."""
    found: dict[str, dict[str, str]] = {}
    alone = []
    for file in left:
        if file.kind:
            found.setdefault(file.remedy, {})[str(file.path)] = file.kind
        else:
            alone.append((file.message, file.remedy))
    return [*((_told_by_kind(kinds), remedy) for remedy, kinds in found.items()), *alone]


def _is_own_file(place: Place, new: str | None, made: str | None) -> bool:
    """Tell whether a file is the program's own: as it is to be written, or as it was made."""
    return place.holds(new) or place.holds(made)


def not_read(paths: Iterable[Path], inputs: Sequence[Path]) -> None:
    """Refuse to write over what the command itself reads, by whatever name it goes. Raises SaveRefused."""
    for path in paths:
        if path.name in (account.NAME, JOURNAL):
            raise SaveRefused(f"{path} houdt dit programma zelf bij", "Kies een andere naam. Er is niets gewijzigd.")
        for read in inputs:
            if _is_same_place(path, read):
                remedy = "Kies een andere naam. Er is niets gewijzigd."
                raise SaveRefused(f"{path} is wat deze opdracht leest, en wordt niet overschreven", remedy)


def _is_same_place(path: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file or folder: links, other letters and other ways included."""
    try:
        return path.samefile(other)
    except OSError:
        # what is not there yet has a name only
        return os.path.realpath(path) == os.path.realpath(other)


def _refuse_unwritable(place: Place, unchanged: str) -> None:
    """Refuse a place that holds no ordinary file, or one that is read-only. Raises SaveRefused."""
    if place.path.is_dir():
        raise SaveRefused(f"Opslaan van {place.path} lukt niet: dit is een map", "Geef de naam van een bestand.")
    if not place.ordinary:
        raise SaveRefused(f"{place.path} is geen gewoon bestand", "Geef de naam van een bestand.")
    if place.state is not None and not os.access(place.path, os.W_OK):
        # replacing a file asks no rights on the file itself: one that is read-only is meant to stay as it is
        message = f"Opslaan van {place.path} lukt niet: u hebt geen rechten om hier te schrijven"
        raise SaveRefused(message, f"{unchanged} Kies een andere plaats, of vraag om schrijfrechten.")


def _told_by_kind(kinds: Mapping[str, str]) -> str:
    """Say what stands at each path, those of one kind together."""
    parts = []
    for kind in dict.fromkeys(kinds.values()):
        paths = [path for path, its_kind in kinds.items() if its_kind == kind]
        named = " en ".join(filter(None, (", ".join(paths[:-1]), paths[-1])))
        many = len(paths) > 1
        if kind == _CHANGED or kind.startswith(_MADE_OF):
            parts.append(f"{named} {'zijn' if many else 'is'} {kind}")
        else:
            parts.append(f"{named} {'bestaan' if many else 'bestaat'} al ({_MANY[kind] if many else kind})")
    return "; ".join(parts)


def _kind_at(place: Place, *, made: bool, plan: Path | None) -> str:
    """Name the kind of file that stands at a place.

    made: whether the account knows it. plan: the other plan of which it was made.
    """
    suffix = place.path.suffix.lower()
    if plan is not None:
        return f"{_MADE_OF}{plan}"
    if made:
        return _CHANGED
    if suffix in _TEXTS and is_plan(place.head):
        return "een planbestand"
    if suffix in _TEXTS and _MAPPING.search(place.head):
        return "een bestand met kolommen"
    if suffix == ".j2":
        return "een sjabloon"
    return "een lijst" if suffix in _LISTS else "niet zo door dit programma gemaakt"
