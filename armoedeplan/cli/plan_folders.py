"""Where the documents of each plan come, and how a plan is called in what is told of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from armoedeplan.terminal.made_report import Outcome

FOLDER: Final = "documenten"


def folder_of_each(plans: list[Path], uit: Path | None) -> list[tuple[Path, Path]]:
    """Give each plan with the folder for its documents, or end when two plans would have the same."""
    from armoedeplan.saving.alike_names import folded_name, land_together

    found = [(path, _folder_of(path, uit, many=len(plans) > 1)) for path in plans]
    # only folders of one path, whatever its letters, can be one: the others need not be looked for on the disk
    alike: dict[str, list[Path]] = {}
    for _, folder in found:
        others = alike.setdefault(folded_name(folder.absolute().as_posix()), [])
        for other in others:
            if folder == other or land_together(folder, other):
                raise typer.BadParameter(_one_folder(folder, other))
        others.append(folder)
    return found


def _one_folder(folder: Path, other: Path) -> str:
    """Say that the documents of two plans would come in one folder."""
    advice = "Maak ze een voor een, elk met een eigen map achter --uit."
    if folder == other:
        return f"De documenten van twee plannen komen allebei in {folder}. {advice}"
    return f"{other} en {folder} zijn op Windows en macOS één map, of zijn dat hier. {advice}"


def _folder_of(path: Path, uit: Path | None, *, many: bool) -> Path:
    """Give the folder for the documents of a plan; with several plans in one place each has its own."""
    if uit is None:
        return path.parent / FOLDER
    return uit / _name_of(path) if many else uit


def named_outcomes(outcomes: "Sequence[Outcome]", plans: Sequence[Path]) -> "list[Outcome]":
    """Give each outcome the name of its plan."""
    return [outcome._replace(name=name) for outcome, name in zip(outcomes, names_of_plans(plans), strict=False)]


def names_of_plans(plans: Sequence[Path]) -> list[str]:
    """Give how people call each plan: by its file or folder, or by its path where two have one name."""
    names = [_name_of(path) for path in plans]
    return [name if names.count(name) == 1 else str(path) for path, name in zip(plans, names, strict=True)]


def _name_of(path: Path) -> str:
    """Give how people call a plan."""
    return path.resolve().parent.name if path.stem == "plan" else path.stem
