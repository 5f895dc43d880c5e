"""`privacy`: where plans and other texts identify a person, and what to do about each place."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.only_plans import OnlyPlansOption, plans_and_documents
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.plan.personal_files import LookedThrough


def privacy(
    bestanden: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN...",
            help="Een of meer planbestanden; een sjabloon, een gemaakt stuk of een map mag ook.",
            show_default=False,
            readable=False,
        ),
    ],
    alleen_plannen: OnlyPlansOption = False,
    json: Annotated[bool, typer.Option("--json", help="Geeft alles als JSON, zonder wat er staat.")] = False,
) -> None:
    """Zoekt naar persoonsgegevens in een plan, en zegt bij elke vondst wat u kunt doen.

    Het programma leest alle tekst: antwoorden, noten, opmerkingen en namen. Het vindt lang niet alle namen.
    De exitcode is 0 zonder fouten, 1 met fouten, en 2 als een bestand niet te openen is.
    """
    from armoedeplan.plan.personal_files import looked_through
    from armoedeplan.terminal.personal_report import report_as_json, report_as_text

    named = plans_and_documents(bestanden) if alleen_plannen else bestanden
    looked = [looked_through(path) for path in _all_files(named)]
    say(*(report_as_json(looked) if json else report_as_text(looked)))
    raise typer.Exit(_exit_code(looked))


def _all_files(given: list[Path]) -> Iterator[Path]:
    """Yield the files that were named, and of a folder those that hold text."""
    from armoedeplan.plan.personal_files import TEXTS

    for path in dict.fromkeys(given):
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix in TEXTS and file.is_file())
        else:
            yield path


def _exit_code(looked: "list[LookedThrough]") -> int:
    """Give 2 when a file could not be read, 1 when something certain is open, otherwise 0."""
    if any(file.unread for file in looked):
        return 2
    return int(any(spot.hit.certain for file in looked for spot in file.open))
