"""Reading and writing files for commands: a refusal is told in Dutch, and ends the command."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from armoedeplan.display import say
from armoedeplan.finding import Finding
from armoedeplan.refusal import Refusal
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.system_errors import SaveRefused

if TYPE_CHECKING:
    from armoedeplan.output.writing import Rule, Written
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.plan.store import Store

_CALLED = {"word": "docx", "doc": "docx", "markdown": "md", "htm": "html", "excel": "xlsx", "xls": "xlsx"}
"""Forms by what people call them."""


def fail(message: str, remedy: str = "", code: int = 2) -> typer.Exit:
    """Tell what is wrong and what to do on standard error, without what identifies a person; give the exit to raise."""
    from armoedeplan.personal.hits import covered_words

    say(f"Fout: {covered_words(message)}", err=True)
    if remedy:
        say(f"    {covered_words(remedy)}", err=True)
    return typer.Exit(code)


def code_of(findings: Iterable[Finding]) -> int:
    """Give the exit code for a plan with structural errors: 2 when it cannot be read at all, else 1."""
    return 2 if any(finding.code == "AP001" for finding in findings) else 1


def not_changed(refused: Refusal, named: str = "", *, unread: Path | None = None) -> typer.Exit:
    """Tell why a change of a plan was not made; give the exit to raise.

    named: which plan, where there are more. unread: the plan, which is named when it cannot be read. The code is 2
    when the file cannot be read or written, and 1 when what was asked does not fit in it.
    """
    from armoedeplan.plan.change_refused import ChangeRefused

    code = 2 if isinstance(refused, SaveRefused) else 1
    if isinstance(refused, ChangeRefused):
        code = code_of(refused.findings)
        named = named or (str(unread) if unread and code == 2 else "")
    return fail(f"{named}: {refused.message}" if named else refused.message, refused.remedy, code)


@contextmanager
def ending(code: int = 2) -> Iterator[None]:
    """End the command with an exit code when something is refused, after telling what is wrong and what to do."""
    try:
        yield
    except Refusal as refused:
        raise fail(refused.message, refused.remedy, code) from refused


def no_form(name: str, forms: Collection[str]) -> typer.BadParameter:
    """Tell that there is no such form, and which is meant; give the error to raise."""
    from armoedeplan.record.words import near

    meant = _CALLED.get(name.lower())
    nearest = meant if meant in forms else near(name, forms)
    advice = f"Bedoelt u {nearest}? " if nearest else ""
    return typer.BadParameter(f"“{name}” is geen vorm. {advice}Kies uit: {', '.join(forms)}.", param_hint="--als")


def check_step(step: int | None) -> None:
    """Refuse the number of a step that the guide does not have."""
    from armoedeplan.plan.handreiking import HANDREIKING

    if step is not None and not 0 <= step <= HANDREIKING.last:
        message = f"Stap {step} bestaat niet. Kies een stap van 0 tot en met {HANDREIKING.last}."
        raise typer.BadParameter(message, param_hint="--stap")


def warn(notes: Iterable[str]) -> None:
    """Tell on standard error what saving could not keep."""
    say(*(f"Let op: {note}" for note in notes), err=True)


def write_text(path: Path, text: str, rule: "Rule") -> None:
    """Write a file whole, and tell what a person had there is kept. Ends the command when it may not be written."""
    from armoedeplan.output.writing import write_file

    with ending():
        _tell_kept(write_file(path, text.encode(), rule))


def write_documents(folder: Path, documents: Sequence[tuple[str, bytes]], rule: "Rule") -> None:
    """Write documents in a folder, all or none, and tell which. Ends the command when one may not be written over."""
    from armoedeplan.output.signals import held
    from armoedeplan.output.writing import write_set

    # what was written is told, also to who stops the program meanwhile
    with held(), ending():
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


def sound_plan(path: Path, otherwise: str = "Eerst moeten deze fouten weg.") -> "PlanFile":
    """Read a plan without structural errors. Ends the command when it has some, after telling them.

    otherwise: what is said below the errors.
    """
    from armoedeplan.plan.plan_of_text import read_plan
    from armoedeplan.terminal import findings_report

    file = read_plan(path)
    if not file.sound:
        say(*findings_report.error_lines(file.path, file.findings), err=True)
        raise fail(otherwise, code=code_of(file.findings))
    return file


@contextmanager
def changing(path: Path) -> "Iterator[Store]":
    """Open a plan for changes that are saved together, while no other process of ours changes it.

    Ends the command, with nothing written, when one is refused. Nobody is asked anything inside: others wait.
    """
    from armoedeplan.plan.store import Store

    try:
        with locked(path):
            store = Store.open(path)
            yield store
            notes = store.save()
    except Refusal as refused:
        raise not_changed(refused, unread=path) from refused
    warn(notes)
