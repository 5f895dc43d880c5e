"""The libraries in a release with their versions and licences (`docs/onderdelen.md`), out of the lock."""

import json
import re
import tomllib
from pathlib import Path
from typing import Final

from lijsten.tekst import code, page, plain, table

ROOT: Final = Path(__file__).resolve().parents[2]
LOCK: Final = ROOT / "releasing" / "lock" / "programma.txt"
LICENCES: Final = ROOT / "releasing" / "lock" / "licenties.json"
_PINNED: Final = re.compile(r"^([a-z0-9][a-z0-9-]*)==([^ ;]+)", re.MULTILINE)
_NAME: Final = re.compile(r"^[A-Za-z0-9_.-]+")
_UNREAD: Final = ("", "niet gelezen: alleen nodig op een ander systeem")
_BOUND: Final = """
Deze bestanden zijn van anderen en gaan met het programma mee:

| wat | van wie | licentie |
| --- | --- | --- |
| de letter Source Sans 3, voor pdf en beelden | Adobe | OFL-1.1 |
| de Nederlandse namen van tekens | Unicode, Inc. | Unicode-3.0 |
| pandoc, in het onderdeel `pypandoc-binary` | John MacFarlane en anderen | GPL-2.0-or-later |

Pandoc is een eigen programma, dat wordt gestart. Wie een uitgave aan anderen geeft, geeft ook pandoc door, en wijst
dan naar de broncode daarvan: <https://github.com/jgm/pandoc>.

Het programma zelf heeft de licentie EUPL-1.2."""


def licences() -> dict[str, tuple[str, str]]:
    """Give of each library the version of which the licence was read, and that licence."""
    told = json.loads(LICENCES.read_text(encoding="utf-8"))
    return {name: (version, licence) for name, (version, licence) in told.items()}


def locked() -> dict[str, list[str]]:
    """Give the versions in the lock, by the name of the library: more than one where Python decides."""
    found: dict[str, list[str]] = {}
    for name, version in _PINNED.findall(LOCK.read_text(encoding="utf-8")):
        found.setdefault(name, []).append(version)
    return found


def page_of_parts() -> str:
    """Give the page."""
    why = _asked_for()
    told = licences()
    rows = [
        (code(name), " of ".join(versions), why.get(name, "voor een ander"), plain(told.get(name, _UNREAD)[1]))
        for name, versions in locked().items()
    ]
    return page(
        "Onderdelen van anderen",
        "Een uitgave van het programma (één bestand, of een map) bestaat uit deze onderdelen, in deze versies. "
        "Van elk bestand is het kenmerk (SHA-256) vastgelegd in `releasing/lock/programma.txt`; bij het maken van een "
        "uitgave wordt dat nagekeken. Wie zelf met pip installeert, krijgt de nieuwste versies die passen.",
        table(("onderdeel", "versie", "waarvoor", "licentie"), rows),
        _BOUND.strip(),
        "Dezelfde lijst voor programma's (SBOM, CycloneDX) maakt `python releasing/build.py onderdelen`.",
    )


def _asked_for() -> dict[str, str]:
    """Tell for what a library is asked: for the program itself, or for an extra of it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {"het programma": project["dependencies"]}
    extras = project["optional-dependencies"]
    whole = re.findall(r"[a-z]+", extras["alles"][0].partition("[")[2])
    asked |= {f"extra `{name}`": extras[name] for name in whole}
    return {_name_of(line): what for what, lines in asked.items() for line in lines}


def _name_of(requirement: str) -> str:
    """Give the name of a library out of what is asked, as indexes write it."""
    found = _NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", found[0] if found else requirement).lower()
