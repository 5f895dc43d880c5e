"""The kinds of input: how each is made, read in this process, and given to the real command."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from fuzzing import listening, readings, seeds, spoken
from fuzzing.mutation import generated, mutated, renamed
from fuzzing.readings import Refusals
from fuzzing.seeds import PLAN, Files

FOLDER: Final = "invoer"
AS_IT_IS: Final = -1
"""The seed with which nothing is changed."""
_PLAN: Final[Files] = {"plan.yaml": PLAN}


class Kind(NamedTuple):
    """A kind of input.

    share: how many of every thousand inputs are of it; what is slow gets fewer. seeds: the good ones to begin with.
    make: makes one of them, by chance. read: what the program does with it. commands: of the real program, in turn,
    in which IN stands for the path of the input; none for what is typed, which is no file. folder:
    whether it is one. needs: files that lie beside it. runs: the seconds that it may take itself, since it is a
    program: then the confined process stops it. A command does that twice.
    """

    share: int
    seeds: Callable[[], Sequence[Files]]
    read: Callable[[Path], Refusals]
    commands: tuple[str, ...]
    make: Callable[[Random, Sequence[Files]], Files] = mutated
    folder: bool = False
    needs: Files = _PLAN
    runs: float = 0


_STYLED = "maak plan.yaml --document privacyparagraaf --uit uit --huisstijl IN --als"
KINDS: Final = {
    "lijst": Kind(250, seeds.lists, readings.read_list, ("importeer aanbod IN plan.yaml --ja",)),
    "werkboek": Kind(50, seeds.workbooks, readings.read_workbook, ("importeer werkboek IN plan.yaml --ja",)),
    "pakket": Kind(120, seeds.packages, readings.read_list, ("importeer aanbod IN plan.yaml --ja",)),
    "kolommen": Kind(
        40,
        seeds.mappings,
        readings.read_mapping,
        ("importeer aanbod lijst.csv plan.yaml --kolommen IN",),
        needs={"plan.yaml": PLAN, "lijst.csv": b"Organisatie;Activiteit;Doelgroep\nA;B;kind\n"},
    ),
    "pdf": Kind(80, seeds.pdfs, readings.read_pdf, ("uitpakken IN --uit uit.yaml",)),
    "sjabloon": Kind(
        120,
        seeds.templates,
        readings.read_templates,
        ("sjabloon controleer IN", "maak plan.yaml --document beleidsplan --uit uit --sjablonen IN"),
        make=generated,
        folder=True,
        runs=10,
    ),
    "huisstijl": Kind(
        100,
        seeds.styles,
        readings.read_style,
        (f"{_STYLED} md", f"{_STYLED} docx,odt", f"{_STYLED} html,pdf"),
        folder=True,
    ),
    "voorbeelden": Kind(
        120, seeds.cases, readings.read_cases, ("voorbeelden schulden wijk --alles --praktijk IN",), folder=True
    ),
    "plan": Kind(
        120,
        seeds.plans,
        readings.read_plan,
        ("controleer IN", "status IN", "maak IN --document beleidsplan --uit uit", "controleer IN --formaat json"),
    ),
    "registratie": Kind(
        60,
        seeds.registrations,
        listening.read_registrations,
        ("importeer ervaring IN plan.yaml --ja",),
        needs={"plan.yaml": seeds.registration_plan()},
    ),
    "yaml": Kind(300, spoken.yaml_texts, listening.read_yaml, ()),
    "antwoord": Kind(300, spoken.answers, listening.read_answer, (), spoken.typed_answer),
    "zitting": Kind(60, spoken.sittings, listening.read_sitting, (), spoken.typed_sitting),
    "opdracht": Kind(300, spoken.command_lines, listening.read_line, (), spoken.typed_line),
    "versie": Kind(10, spoken.revisions, listening.read_revision, ()),
}


def make_input(name: str, seed: int, number: int, good: Sequence[Files]) -> Files:
    """Make an input: always the same for a kind, a seed and a number; AS_IT_IS gives the first that is good."""
    if seed == AS_IT_IS:
        return good[0]
    kind, chance = KINDS[name], Random(f"{seed} {name} {number}")  # noqa: S311 - the same each time is what is wanted
    files = kind.make(chance, good)
    return renamed(chance, files) if kind.folder else files


def write_input(files: Files, place: Path, *, folder: bool) -> Path:
    """Write an input below an empty folder; give its path: of a folder, or of its one file."""
    top = place / FOLDER if folder or len(files) > 1 else place
    top.mkdir(exist_ok=True)
    for name, data in files.items():
        (top / name).write_bytes(data)
    return top if folder or len(files) > 1 else top / next(iter(files))
