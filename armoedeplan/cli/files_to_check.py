"""Which files `controleer` looks at: those that were named, the plans of named folders, and standard input."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import typer

from armoedeplan.display import say
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_finder import LEADS_OUTSIDE, NO_PLAN, Skipped, plan_files_in

STANDARD_INPUT: Final = Path("-")


class Given(NamedTuple):
    """A file to look at. data: its bytes, or why there are none, when they are known already."""

    path: Path
    data: bytes | Finding | None = None


def files_to_check(named: Sequence[Path], called: str = "") -> list[Given]:
    """Give the files that were named and the plans of named folders, each once and in order.

    called: the name of what comes in on standard input. A folder without a plan is one that cannot be opened: a name
    that was mistyped must not look sound.
    """
    if called and STANDARD_INPUT not in named:
        raise typer.BadParameter("Deze naam hoort bij een plan dat met - wordt gelezen.", param_hint="--bestandsnaam")
    given = [Given(Path(called or "-"), _standard_input())] if STANDARD_INPUT in named else []
    paths = sorted({path for path in named if path != STANDARD_INPUT})
    found = list(plan_files_in(paths))
    empty = [_empty_folder(path) for path in paths if path.is_dir() and not _has_plan(path, found)]
    return [*given, *empty, *_files_of(found)]


def _files_of(found: Sequence[Path | Skipped]) -> Iterator[Given]:
    """Yield the files, and what may be a plan that is missed, with the reason."""
    from armoedeplan.faults import fault
    from armoedeplan.finding import Mark

    for file in found:
        if isinstance(file, Path):
            yield Given(file)
        elif file.plan:
            message = f"{file.why[:1].upper()}{file.why[1:]}"
            remedy = "Herstel dit, of haal het weg. Wat erin staat, is niet gecontroleerd."
            yield Given(file.path, fault("AP001", Mark(), "", message, remedy))
        elif file.why == LEADS_OUTSIDE:
            say(f"Overgeslagen: {file.path}: {file.why}", err=True)


def _has_plan(folder: Path, found: Sequence[Path | Skipped]) -> bool:
    """Tell whether in a folder stands what is or may be a plan."""
    for file in found:
        path = file if isinstance(file, Path) else file.path
        none = isinstance(file, Skipped) and file.why in {NO_PLAN, LEADS_OUTSIDE}
        if path.is_relative_to(folder) and not none:
            return True
    return False


def _empty_folder(folder: Path) -> Given:
    """Give a folder without a plan, with what that is."""
    from armoedeplan.faults import fault
    from armoedeplan.finding import Mark

    remedy = "Een plan is een bestand op .yaml of .yml dat begint met: armoedeplan: 1. Controleer de naam van de map."
    return Given(folder, fault("AP001", Mark(), "", "In deze map staat geen planbestand", remedy))


def _standard_input() -> bytes | Finding:
    """Read a plan from standard input, no more than one byte over what a plan may be."""
    from armoedeplan.cli.files import fail
    from armoedeplan.yamltext.decode import MOST_BYTES

    if sys.stdin is None or sys.stdin.isatty():
        raise fail(
            "Met - leest controleer een plan uit een andere opdracht, en er is er geen",
            "Stuur er een plan in, bijvoorbeeld: armoedeplan controleer - < plan.yaml",
        )
    return sys.stdin.buffer.read(MOST_BYTES + 1)
