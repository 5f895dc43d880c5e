"""The licences of the libraries of an environment, copied out of what they say of themselves."""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final, NamedTuple

_LICENCE_FILE: Final = re.compile(r"(?i)(licen[cs]e|copying|notice|authors|ofl)")


class Library(NamedTuple):
    """A library: its name, its version, and the licence that it says it has."""

    name: str
    version: str
    licence: str


def libraries_here() -> list[Library]:
    """Give the libraries of this environment by their names."""
    found = (Library(_name_of(told), told.version, licence_of(told)) for told in distributions())
    return sorted(found, key=lambda library: library.name)


def licence_of(told: Distribution) -> str:
    """Give the licence of a library: its expression, else its classifiers, else the first line that it wrote."""
    expression, written = _said(told, "License-Expression"), _said(told, "License")
    if expression:
        return expression[0]
    named = [line.rpartition(" :: ")[2] for line in _said(told, "Classifier") if line.startswith("License :: ")]
    return ", ".join(name for name in named if name != "OSI Approved") or "".join(written).split("\n")[0] or "onbekend"


def _said(told: Distribution, key: str) -> list[str]:
    """Give what a library says of itself under a key, as often as it says it."""
    return [str(line).strip() for line in told.metadata.get_all(key) or ()]


def licence_files(told: Distribution) -> Iterator[Path]:
    """Yield the files of a library that hold its licence."""
    for file in told.files or ():
        within = any(part.endswith(".dist-info") for part in file.parts) or len(file.parts) == 2
        if within and _LICENCE_FILE.search(file.name) and file.suffix not in {".py", ".pyc"}:
            yield Path(str(told.locate_file(file)))


def _name_of(told: Distribution) -> str:
    """Give the name of a library as indexes write it."""
    return re.sub(r"[-_.]+", "-", str(told.metadata["Name"])).lower()


def copy_licences(out: Path) -> None:
    """Copy the licences of all libraries into a folder, each in a folder of its own."""
    for told in distributions():
        for path in licence_files(told):
            if path.is_file():
                folder = out / _name_of(told)
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, folder / path.name)


def write_list(out: Path) -> None:
    """Write which licence each library has, by name, with the version of which that was read."""
    told = {library.name: [library.version, library.licence] for library in libraries_here()}
    out.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    {"kopieer": copy_licences, "lijst": write_list}[sys.argv[1]](Path(sys.argv[2]))
