"""Reading and writing files for commands: a refusal is told in Dutch, and ends the command."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from armoedeplan.display import say
from armoedeplan.saving.lock import locked
from armoedeplan.saving.reading import digest
from armoedeplan.saving.reasons import SaveRefused
from armoedeplan.saving.save import save
from armoedeplan.yamltext.open import open_bytes

if TYPE_CHECKING:
    from armoedeplan.plan.reading import PlanFile
    from armoedeplan.plan.store import Store


def fail(message: str, remedy: str = "", code: int = 2) -> typer.Exit:
    """Tell what is wrong and what to do on standard error; give the exit to raise."""
    say(f"Fout: {message}", err=True)
    if remedy:
        say(f"    {remedy}", err=True)
    return typer.Exit(code)


def warn(notes: Iterable[str]) -> None:
    """Tell on standard error what saving could not keep."""
    say(*(f"Let op: {note}" for note in notes), err=True)


def write_text(path: Path, text: str, *, new: bool = False) -> None:
    """Write a file in one step; `new` refuses to touch one that is there. Ends the command when it cannot."""
    data = open_bytes(path)
    read = digest(data) if isinstance(data, bytes) and not new else None
    try:
        warn(save(path, text.encode(), read=read))
    except SaveRefused as refused:
        raise fail(refused.message, refused.remedy) from refused


def sound_plan(path: Path) -> "PlanFile":
    """Read a plan without structural errors. Ends the command when it has some, after telling them."""
    from armoedeplan.plan.reading import read_plan
    from armoedeplan.terminal import report

    file = read_plan(path)
    if not file.sound:
        say(*report.errors(file.path, file.findings), err=True)
        unreadable = any(finding.code == "AP001" for finding in file.findings)
        raise fail("Eerst moeten deze fouten weg.", code=2 if unreadable else 1)
    return file


@contextmanager
def changing(path: Path) -> "Iterator[Store]":
    """Open a plan for changes that are saved together, while no other process of ours changes it.

    Ends the command, with nothing written, when one is refused. Nobody is asked anything inside: others wait.
    """
    from armoedeplan.plan.store import ChangeRefused, Store
    from armoedeplan.yamltext.splice import EditRefused

    try:
        with locked(path):
            store = Store.open(path)
            yield store
            notes = store.save()
    except ChangeRefused as refused:
        raise fail(refused.message, refused.remedy, 1) from refused
    except EditRefused as refused:
        remedy = "Wijzig dit met de hand in het bestand; er is niets veranderd."
        raise fail("Deze plek is zo opgeschreven dat zij niet veilig te wijzigen is", remedy, 1) from refused
    except SaveRefused as refused:
        raise fail(refused.message, refused.remedy) from refused
    warn(notes)
