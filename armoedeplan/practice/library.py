"""The cases that can be searched: those of the program out of one file that reads fast, and those of a folder."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from armoedeplan.finding import Finding, Mark
from armoedeplan.parallel import map_over_processes
from armoedeplan.practice.case import Case
from armoedeplan.practice.case_file import DATA, case_paths, double_ids, read_case
from armoedeplan.practice.case_store import Kept
from armoedeplan.practice.entries import Entry, entry_of

MADE = DATA.parent / "voorbeelden.json"
"""All cases of the program in one file, made by `docs/genereer.py` from the files beside it."""


class Library(NamedTuple):
    """The cases, and what is wrong with the files of one's own; a file that is wrong is left out."""

    entries: tuple[Entry, ...]
    findings: tuple[tuple[Path, Finding], ...] = ()


@cache
def built_in() -> tuple[Entry, ...]:
    """Give the cases of the program."""
    return tuple(Entry(**fields) for fields in json.loads(MADE.read_text(encoding="utf-8")))


def made_text() -> str:
    """Give the text of the one file with all cases of the program."""
    cases = [found.case for path in sorted(DATA.glob("*.yaml")) if (found := read_case(path)).case]
    entries = [{"data": entry.data, "terms": entry.terms} for case in cases for entry in [entry_of(case)]]
    return "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries) + "\n]\n"


def library_cases(folder: Path | None = None) -> Library:
    """Give the cases of the program, with those in a folder of one's own."""
    if folder is None:
        return Library(built_in())
    paths = case_paths(folder)
    if isinstance(paths, Finding):
        return Library(built_in(), ((folder, paths),))
    kept = Kept(folder)
    known = {path: kept.entry(path) for path in paths}
    new = [path for path, kept in known.items() if kept is None]
    read = dict(zip(new, map_over_processes(_own_case, new), strict=True))
    own: list[Own] = []
    findings: list[tuple[Path, Finding]] = []
    for path, entry in known.items():
        if entry is not None:
            own.append(Own(path, *entry))
            continue
        case, found = read[path]
        findings += ((path, finding) for finding in found)
        own += [case] if case else []
        if case and not found:
            kept.keep(path, case.entry, case.mark)
    kept.save()
    double = double_ids(
        ((own_case.entry.data["id"], own_case.path, own_case.mark) for own_case in own),
        (entry.data["id"] for entry in built_in()),
    )
    findings += double.items()
    entries = (*built_in(), *(own_case.entry for own_case in own if own_case.path not in double))
    return Library(entries, tuple(sorted(findings)))


class Own(NamedTuple):
    """A case of one's own: its file, and where its id stands in it."""

    path: Path
    entry: Entry
    mark: Mark


def _own_case(path: Path) -> tuple[Own | None, tuple[Finding, ...]]:
    """Read one case of one's own; give it when it is sound, with what was found in its file."""
    read = read_case(path)
    case = Own(path, entry_of(read.case, own=True), read.mark) if read.case else None
    return case, read.findings


def by_id(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    """Give the cases by their id, as a plan refers to them."""
    return {str(entry.data["id"]): entry for entry in entries}


def cases_for(component: str, most: int = 3) -> tuple[Case, ...]:
    """Give the cases that help with a core component (`2.2`), the most telling first; none when none is known.

    Each has a `titel`, its `gemeenten` and a `les` of one line. Cases for few components come before those for many.
    """
    fit = [entry for entry in built_in() if component in entry.data.get("onderdelen", ())]
    return tuple(entry.case for entry in sorted(fit, key=lambda entry: len(entry.data["onderdelen"]))[:most])
