"""Which of the files that a hook names concern a plan: hooks name every file of a change, whatever it is."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

if TYPE_CHECKING:
    from armoedeplan.output.account import Made

OnlyPlansOption: TypeAlias = Annotated[
    bool, typer.Option("--alleen-plannen", help="Slaat over wat geen plan is en niet van een plan is gemaakt.")
]
"""Whether named files that are no plans are passed over in silence, as hooks need it (decision record 0088)."""
_USUAL_NAMES: Final = ("plan.yaml", "plan.yml")
_HEAD: Final = 4096


def plans_among(named: Sequence[Path]) -> list[Path]:
    """Give the files that are a plan by what stands in them, whatever their name; folders stay too, each once."""
    return [path for path in dict.fromkeys(named) if path.is_dir() or _is_plan(path)]


def plans_concerned(named: Sequence[Path]) -> list[Path]:
    """Give the plans among files, and those of which the others were made, each once; folders stay."""
    found = (path if path.is_dir() or _is_plan(path) else _plan_of_document(path) for path in named)
    return list(dict.fromkeys(path for path in found if path))


def plans_in_folders(named: Sequence[Path], *, none_is_right: bool) -> list[Path]:
    """Give the plans that were named and those of named folders, each once.

    Ends the command when a folder holds none: one that was mistyped must not look sound.
    """
    from armoedeplan.cli.files import fail
    from armoedeplan.plan.plan_finder import plan_files_in

    found = [path for path in plan_files_in(named) if isinstance(path, Path)]
    for folder in filter(Path.is_dir, named):
        if not none_is_right and not any(path.is_relative_to(folder) for path in found):
            raise fail(f"In {folder} staat geen planbestand", "Controleer de naam van de map.")
    return found


def plans_and_documents(named: Sequence[Path]) -> list[Path]:
    """Give the plans among files, and what was made of a plan, each once."""
    return [path for path in dict.fromkeys(named) if path.is_dir() or _is_plan(path) or _plan_of_document(path)]


def _is_plan(path: Path) -> bool:
    """Tell whether a file begins as a plan; one with its usual name may have lost its first line."""
    from armoedeplan.filekind import is_plan
    from armoedeplan.plan.plan_finder import SUFFIXES, begins_as_plan, begins_with_version

    if not path.is_file():
        return False
    if path.suffix.lower() not in SUFFIXES:
        return begins_with_version(path)
    return begins_as_plan(path) or (path.name in _USUAL_NAMES and is_plan(_head_of(path)))


def _head_of(path: Path) -> bytes:
    """Give the first bytes of a file; nothing of one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""


def _plan_of_document(path: Path) -> Path | None:
    """Give the plan of which a file was made, as the account of its folder or of the one above tells it."""
    for folder, made in _accounts_above(path):
        known = made.get(Path(os.path.relpath(path, folder)).as_posix())
        if known and known.plan:
            plan = Path(os.path.normpath(folder / known.plan))
            return plan if _is_plan(plan) else None
    return None


def _accounts_above(path: Path) -> "Iterator[tuple[Path, dict[str, Made]]]":
    """Yield the accounts in which a file may stand: that of its folder, and for a picture that of the one above."""
    from armoedeplan.output.account import read_account

    for folder in list(path.parents)[:2]:
        yield folder, read_account(folder)
