"""Whether documents are those of their plan: a line for each that is not, what to do about it, or JSON."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.display import json_lines
from armoedeplan.output.file_states import FileState
from armoedeplan.record.words import counted
from armoedeplan.terminal.json_forms.standing_forms import CheckedOfPlan, CheckedPapers
from armoedeplan.terminal.made_report import NotMade, not_made_data

TOLD: Final = {
    FileState.MISSING: "Ontbreekt",
    FileState.OLD: "Oud",
    FileState.EDITED: "Met de hand gewijzigd",
    FileState.UNACCOUNTED: "Anders dan het plan",
    FileState.OF_OTHER_PLAN: "Van een ander plan",
    FileState.UNREADABLE: "Niet te lezen",
    FileState.SUPERFLUOUS: "Hoort niet meer bij het plan",
}
"""What is told of a file, before its path, in the order in which it is told what to do."""
_MENDED_BY_MAKING: Final = (FileState.MISSING, FileState.OLD)
_REMEDIES: Final = {
    FileState.EDITED: "Zet uw wijziging in het plan of in een eigen sjabloon. Maak het stuk daarna opnieuw met "
    "--overschrijf: uw versie blijft ernaast staan als NAAM.bak.",
    FileState.UNACCOUNTED: "Het stuk is oud, met de hand gewijzigd of met een andere uitgave van het programma "
    "gemaakt; zonder .gemaakt.json is dat niet te zien. Maak het opnieuw met --overschrijf, en bewaar .gemaakt.json "
    "bij de stukken.",
    FileState.OF_OTHER_PLAN: "Geef dit plan met --uit een eigen map.",
    FileState.UNREADABLE: "Zorg dat er een gewoon bestand staat dat u mag lezen.",
    FileState.SUPERFLUOUS: "Haal het weg, of bewaar het in een andere map.",
}


class CheckedFile(NamedTuple):
    """A file of a set, and how it stands. document, form: of which document it is, and in which format, if it is."""

    path: Path
    state: FileState
    document: str = ""
    form: str = ""

    @property
    def remedy(self) -> str:
        """What to do about it; nothing when it is right."""
        making = "Maak het opnieuw met dezelfde opdracht zonder --controleer."
        return making if self.state in _MENDED_BY_MAKING else _REMEDIES.get(self.state, "")


class CheckedSet(NamedTuple):
    """The documents of one plan, each with how it stands.

    name: how people call the plan. forms: the formats that were looked at. style: the folder of its house style, if one
    was found. unmade: what could not be made, so that it is not known how it stands. passed: what was not looked at.
    fault: why nothing could be judged.
    """

    plan: Path
    folder: Path
    name: str = ""
    style: Path | None = None
    forms: Sequence[str] = ()
    files: Sequence[CheckedFile] = ()
    unmade: Sequence[NotMade] = ()
    passed: Sequence[Path] = ()
    fault: str = ""
    code: int = 0

    @property
    def wrong(self) -> list[CheckedFile]:
        """The files that are not those of the plan."""
        return [file for file in self.files if file.state is not FileState.RIGHT]

    @property
    def to_make(self) -> list[CheckedFile]:
        """The files that are right when they are made once more."""
        return [file for file in self.files if file.state in _MENDED_BY_MAKING]

    @property
    def exit_code(self) -> int:
        """What the command ends with: 0 when all is right, 1 when it is not, and 2 when that cannot be known."""
        return max([self.code, *(left.code for left in self.unmade), int(bool(self.wrong))])


def checked_lines(checked: Sequence[CheckedSet], command: Callable[[CheckedSet], str]) -> Iterator[str]:
    """Say which files are not those of their plan, and what to do.

    command: gives what is typed to make what is old or not there.
    """
    for looked in checked:
        yield from (f"{TOLD[file.state]}: {file.path}" for file in looked.wrong)
    for making in dict.fromkeys(command(looked) for looked in checked if looked.to_make):
        yield f"    Maak opnieuw wat oud is of ontbreekt: {making}"
    wrong = {file.state for looked in checked for file in looked.wrong}
    yield from (f"    {TOLD[state]}? {remedy}" for state, remedy in _REMEDIES.items() if state in wrong)
    for path in (path for looked in checked for path in looked.passed):
        yield f"Niet bekeken: {path} (noem met --sinds de versie waar het plan naast ligt)"
    yield from (_set_line(looked, several=len(checked) > 1) for looked in checked)


def _set_line(looked: CheckedSet, *, several: bool) -> str:
    """Say in one line how the documents of a plan stand."""
    name = f"{looked.name}: " if several else ""
    if looked.fault:
        return f"{looked.name}: niet gecontroleerd ({looked.fault})"
    right = len(looked.files) - len(looked.wrong)
    total = counted(len(looked.files), "bestand", "bestanden")
    unmade = f", {counted(len(looked.unmade), 'stuk', 'stukken')} niet te maken" if looked.unmade else ""
    if not looked.wrong:
        return f"{name}{total} in {looked.folder} {'is' if len(looked.files) == 1 else 'zijn'} van dit plan{unmade}."
    return f"{name}{right} van {total} in {looked.folder} zijn van dit plan, {len(looked.wrong)} niet{unmade}."


def checked_as_json(checked: Iterable[CheckedSet]) -> list[str]:
    """Give how the documents of all plans stand as JSON."""
    data: CheckedPapers = {"versie": 1, "plannen": [_as_data(looked) for looked in checked]}
    return json_lines(data)


def _as_data(looked: CheckedSet) -> CheckedOfPlan:
    """Give how the documents of one plan stand as data; what does not apply is left out."""
    told: CheckedOfPlan = {
        "plan": looked.plan,
        "naam": looked.name,
        "map": looked.folder,
        "goed": [file.path for file in looked.files if file.state is FileState.RIGHT],
        "niet_goed": [
            {"bestand": file.path, "toestand": str(file.state), "raad": file.remedy} for file in looked.wrong
        ],
        "niet_te_maken": list(map(not_made_data, looked.unmade)),
        "niet_bekeken": looked.passed,
    }
    if looked.style:
        told["huisstijl"] = looked.style
    if looked.fault:
        told["fout"] = looked.fault
    return told
