"""Reading the method: each part when it is first asked for, and once."""

import re
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from armoedeplan.finding import Finding
from armoedeplan.method.begrippen import Begrippen, Term
from armoedeplan.method.bronnen import Bron, Bronnen
from armoedeplan.method.eisen import Eis, Eisen
from armoedeplan.method.kader import HOLDS, Wet, WettelijkKader
from armoedeplan.method.modellen import Modellen
from armoedeplan.method.nieuwere import NieuwereBron, NieuwereBronnen
from armoedeplan.method.oudenamen import OudeNaam, OudeNamen
from armoedeplan.method.stappen import Onderdeel, Stap
from armoedeplan.record import Record
from armoedeplan.record.reader import Reading, read
from armoedeplan.yamltext.parse import parse

R = TypeVar("R", bound=Record)
DATA = Path(__file__).parent / "data"
LEGAL_SUBJECTS: Final = ("bestuur", "inkomen", "schulden", "zorg", "gegevens", "vroeger", "achtergrond")
"""The subjects of the legal frame, each a file, in the order in which laws are shown."""
_LAW: Final = "\n  - id: "
"""How the entry of a law begins; what is nested in one stands further in."""
_LAW_NAME: Final = re.compile(r"^    naam: (.+)$", re.MULTILINE)
_LAW_STATUS: Final = re.compile(r"^    status: (\w+)$", re.MULTILINE)
_BACKGROUND: Final = "\n    achtergrond: ja\n"
STEP_FILES: Final = sorted(
    (path.stem for path in DATA.glob("stap_*.yaml")), key=lambda name: int(name.removeprefix("stap_"))
)
"""The files of the steps, in the order of the steps."""
FILES: dict[str, type[Record]] = {
    **dict.fromkeys(STEP_FILES, Stap),
    "modellen": Modellen,
    "begrippen": Begrippen,
    **{f"wettelijk_kader_{subject}": WettelijkKader for subject in LEGAL_SUBJECTS},
    "oude_namen": OudeNamen,
    "bronnen": Bronnen,
    "eisen": Eisen,
    "nieuwere_bronnen": NieuwereBronnen,
}
"""Every file of the method with the type of what it holds."""


class MethodError(Exception):
    """The method's own data are broken: a fault of the program, which its tests find."""


def reading(name: str, type_: type[R]) -> Reading[R]:
    """Read one file of the method, with what is wrong with it. Raises MethodError when it is no YAML."""
    root = parse((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    if isinstance(root, Finding):
        raise MethodError(f"{name}.yaml: {root.message}")
    return read(type_, root)


@cache
def steps() -> tuple[Stap, ...]:
    """Give the seven steps in order, each with its core components."""
    return tuple(reading(name, Stap).record for name in STEP_FILES)


@cache
def components() -> dict[str, Onderdeel]:
    """Give the thirty core components by number (`2.2`)."""
    return {str(component.nummer): component for step in steps() for component in step.onderdelen}


@cache
def models() -> Modellen:
    """Give the five governance models, the choice rule and the order of influence."""
    return reading("modellen", Modellen).record


@cache
def terms() -> tuple[Term, ...]:
    """Give the terms of the glossary with their meaning, in the order of the file."""
    return reading("begrippen", Begrippen).record.begrippen


@cache
def laws() -> dict[str, Wet]:
    """Give the legal frame by id, subject by subject."""
    files = (reading(f"wettelijk_kader_{subject}", WettelijkKader).record for subject in LEGAL_SUBJECTS)
    return {law.id: law for file in files for law in file.wettelijk_kader}


@cache
def law_names() -> dict[str, str]:
    """Give the name of each law by id, from the first line of its entry."""
    return {id_: _LAW_NAME.search(entry)[1] for id_, entry in _law_entries().items()}  # type: ignore[index]


def carries_a_decision(law: str) -> bool:
    """Tell whether a decision can rest on a law: it holds, and is no mere background."""
    entry = _law_entries().get(law, "")
    status = _LAW_STATUS.search(entry)
    return status is not None and status[1] in HOLDS and _BACKGROUND not in entry


@cache
def _law_entries() -> dict[str, str]:
    """Give the text of the entry of each law by id.

    Every plan that names a law asks for a name and a status, and reading all that is said of laws takes as long as a
    tenth of a run of `controleer`; a test holds what is found this way against the records.
    """
    texts = ((DATA / f"wettelijk_kader_{subject}.yaml").read_text(encoding="utf-8") for subject in LEGAL_SUBJECTS)
    parts = (part for text in texts for part in text.split(_LAW)[1:])
    return {part.partition("\n")[0]: part for part in parts}


@cache
def former_names() -> tuple[OudeNaam, ...]:
    """Give the names of the past, and those that only look so."""
    return reading("oude_namen", OudeNamen).record.oude_namen


@cache
def newer_guidance() -> tuple[NieuwereBron, ...]:
    """Give the guidance that came after the guide."""
    return reading("nieuwere_bronnen", NieuwereBronnen).record.nieuwere_bronnen


def newer_for(step: int | None) -> tuple[NieuwereBron, ...]:
    """Give the guidance that came after the guide for a step, the newest first; what is kept up to date before all."""
    found = (source for source in newer_guidance() if step in source.stappen)
    return tuple(sorted(found, key=lambda source: source.jaar or "", reverse=True))


@cache
def sources() -> dict[str, Bron]:
    """Give the source documents and the literature by id."""
    return {source.id: source for source in reading("bronnen", Bronnen).record.bronnen}


@cache
def requirements() -> dict[str, Eis]:
    """Give what the sources ask by row (`H7.3`)."""
    return {str(row.rij): row for row in reading("eisen", Eisen).record.eisen}
