"""From files to cases: those of the program, and those of a municipality in a folder of its own."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.practice.case import Case
from armoedeplan.record.reader import read
from armoedeplan.saving.system_errors import system_word
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.parse import key_mark, parse

DATA = Path(__file__).parent / "data" / "voorbeelden"


class CaseFile(NamedTuple):
    """A case file as it was read: the case when it is sound, where its id stands, and what is wrong."""

    path: Path
    case: Case | None
    mark: Mark
    findings: tuple[Finding, ...]


def read_case(path: Path) -> CaseFile:
    """Read one case; whatever is wrong with it is among its findings, and nothing is raised."""
    data = open_bytes(path)
    return CaseFile(path, None, Mark(), (data,)) if isinstance(data, Finding) else case_of(path, data)


def case_of(path: Path, data: bytes) -> CaseFile:
    """Read the bytes of a case file."""
    decoded = decode(data)
    if isinstance(decoded, Finding):
        return CaseFile(path, None, Mark(), (decoded,))
    root = parse(decoded.text)
    if isinstance(root, Finding):
        return CaseFile(path, None, Mark(), (root,))
    reading = read(Case, root)
    found = (*decoded.findings, *reading.findings)
    broken = any(finding.severity is Severity.ERROR for finding in found)
    return CaseFile(path, None if broken else reading.record, key_mark(root, "id") or Mark(), found)


def case_paths(folder: Path) -> list[Path] | Finding:
    """Give the case files in a folder, in order of name, or the finding that says why there are none."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    except OSError as error:
        word = f"Deze map is niet te lezen: {system_word(error).said}"
        known = {NotADirectoryError: "Dit is geen map", FileNotFoundError: "Deze map bestaat niet"}
        said = known.get(type(error), word)
        remedy = "Noem met --praktijk de map waarin uw eigen voorbeelden staan, één bestand per voorbeeld."
        return fault("AP001", Mark(), "", said, remedy)
    return paths


def double_ids(ids: Iterable[tuple[str, Path, Mark]], taken: Iterable[str]) -> dict[Path, Finding]:
    """Give a finding for each file whose id another case has already."""
    seen = dict.fromkeys(taken, "de voorbeelden van het programma")
    found = {}
    for id_, path, mark in ids:
        if id_ in seen:
            message = f"De korte naam “{id_}” is al gebruikt in {seen[id_]}"
            found[path] = fault("AP020", mark, "id", message, "Kies voor dit voorbeeld een andere korte naam.")
        seen.setdefault(id_, path.name)
    return found
