"""Reading and writing files for commands: a refusal is told in Dutch, and ends the command."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from armoedeplan.display import say
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.reasons import SaveRefused

if TYPE_CHECKING:
    from armoedeplan.output.writing import Rule, Written
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.plan.store import Store

_CALLED = {"word": "docx", "doc": "docx", "markdown": "md", "htm": "html", "excel": "xlsx", "xls": "xlsx"}
"""Forms by what people call them."""


def fail(message: str, remedy: str = "", code: int = 2) -> typer.Exit:
    """Tell what is wrong and what to do on standard error; give the exit to raise."""
    say(f"Fout: {message}", err=True)
    if remedy:
        say(f"    {remedy}", err=True)
    return typer.Exit(code)


def no_form(name: str, forms: Sequence[str]) -> typer.BadParameter:
    """Tell that there is no such form, and which is meant; give the error to raise."""
    from armoedeplan.record.words import near

    meant = _CALLED.get(name.lower())
    nearest = meant if meant in forms else near(name, forms)
    advice = f"Bedoelt u {nearest}? " if nearest else ""
    return typer.BadParameter(f"“{name}” is geen vorm. {advice}Kies uit: {', '.join(forms)}.", param_hint="--als")


def warn(notes: Iterable[str]) -> None:
    """Tell on standard error what saving could not keep."""
    say(*(f"Let op: {note}" for note in notes), err=True)


def write_text(path: Path, text: str, rule: "Rule") -> None:
    """Write a file whole, and tell what a person had there is kept. Ends the command when it may not be written."""
    from armoedeplan.output.writing import write_file

    with _telling():
        _tell_kept(write_file(path, text.encode(), rule))


def write_documents(folder: Path, documents: Sequence[tuple[str, bytes]], rule: "Rule") -> None:
    """Write documents in a folder, all or none, and tell which. Ends the command when one may not be written over."""
    from armoedeplan.output.signals import held
    from armoedeplan.output.writing import write_set

    # what was written is told, also to who stops the program meanwhile
    with held(), _telling():
        tell(write_set(folder, documents, rule))


def tell(written: "Written") -> None:
    """Tell what was written, where what a person had there is kept, and what could not be kept of it."""
    _tell_kept(written)
    for path in written.paths:
        say(f"Gemaakt: {path}")


def _tell_kept(written: "Written") -> None:
    warn(written.notes)
    for path, kept in written.kept:
        say(f"Bewaard: {kept} (wat er stond als {path.name})")


@contextmanager
def _telling() -> Iterator[None]:
    """End the command when something may not be written, after telling why."""
    try:
        yield
    except SaveRefused as refused:
        raise fail(refused.message, refused.remedy) from refused


def sound_plan(path: Path, otherwise: str = "Eerst moeten deze fouten weg.") -> "PlanFile":
    """Read a plan without structural errors. Ends the command when it has some, after telling them.

    otherwise: what is said below the errors.
    """
    from armoedeplan.plan.plan_of_text import read_plan
    from armoedeplan.terminal import findings_report

    file = read_plan(path)
    if not file.sound:
        say(*findings_report.errors(file.path, file.findings), err=True)
        unreadable = any(finding.code == "AP001" for finding in file.findings)
        raise fail(otherwise, code=2 if unreadable else 1)
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
