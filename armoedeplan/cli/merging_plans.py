"""Merging versions of a plan for a person at a screen, for a script, and for git: what is read, asked and written."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import typer

from armoedeplan.cli.files import ending, fail, tell, warn
from armoedeplan.cli.screen_questions import on_screen
from armoedeplan.display import say
from armoedeplan.finding import Finding
from armoedeplan.output.writing import Rule, write_file
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.record.words import counted
from armoedeplan.refusal import Refusal
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save
from armoedeplan.terminal.findings_report import error_lines
from armoedeplan.terminal.version_report import conflict_lines
from armoedeplan.versions.joined_versions import JoinedPlan, Versions, join_versions
from armoedeplan.versions.marked_plan import marked_text, versions_in_marks
from armoedeplan.versions.told_conflicts import ToldConflict, told_conflicts
from armoedeplan.yamltext.open import open_bytes

_TOGETHER: Final = 2
_WITH_BASE: Final = 3
_NO_BASE: Final = (
    "Let op: zonder gezamenlijk begin is niet te zien of iemand iets weghaalde. Wat in een van de twee staat, blijft."
)


class FoundVersions(NamedTuple):
    """What is to be merged: the versions, what both are called, and the bytes of the file that is written."""

    versions: Versions
    names: tuple[str, str]
    data: bytes


def versions_of(paths: Sequence[Path]) -> FoundVersions:
    """Read the versions. Ends the command when they cannot be merged."""
    if len(paths) == 1:
        return _versions_in_file(paths[0])
    if len(paths) > _WITH_BASE:
        needed = "Noem BASIS, A en B; of A en B; of één plan waarin git markeringen zette."
        raise typer.BadParameter(needed, param_hint="BESTAND")
    files = [read_plan(path) for path in paths]
    _end_at_unfit(files)
    base = files[0] if len(files) == _WITH_BASE else None
    first, second = paths[-_TOGETHER:]
    names = (str(first), str(second))
    return FoundVersions(Versions(base, files[-2], files[-1]), names, files[-2].data)


def _versions_in_file(path: Path) -> FoundVersions:
    """Read the versions that stand in one file, between marks. Ends the command when there are none."""
    data = open_bytes(path)
    if isinstance(data, Finding):
        say(*error_lines(path, [data]), err=True)
        raise typer.Exit(2)
    found = versions_in_marks(path, data, HANDREIKING)
    if isinstance(found, Finding):
        say(*error_lines(path, [found]), err=True)
        raise typer.Exit(2)
    if found is None:
        _end_at_unfit([read_plan(path)])
        raise fail(
            f"In {path} staan geen markeringen van een samenvoeging",
            "Noem drie bestanden: waar beiden mee begonnen, uw versie, en de andere.",
        )
    versions, names = found
    _end_at_unfit([file for file in versions if file is not None])
    return FoundVersions(versions, (names[0] or "eerste versie", names[1] or "tweede versie"), data)


def merge_for_person(
    found: FoundVersions, target: Path | None, inputs: Sequence[Path], *, sure: bool, overwrite: bool
) -> int:
    """Merge, ask what is to be decided, and write; give the exit code. In a script nothing is decided."""
    versions = found.versions
    if versions.base is None:
        say(_NO_BASE, err=True)
    joined = _joined_plan(versions, {})
    if joined.conflicts:
        told = told_conflicts(versions, joined.conflicts)
        if not on_screen():
            say(*conflict_lines(told, found.names))
            say("Er is niets geschreven. Kies in een venster met invoer, of los het op in de bestanden.", err=True)
            return 1
        decided = _decided_values(told, found)
        if decided is None:
            say("Gestopt. Er is niets geschreven.")
            return 1
        joined = _joined_plan(versions, decided)
    say(*_outcome_lines(found, joined))
    return _write_joined(found, joined, target, inputs, sure=sure, overwrite=overwrite)


def merge_for_git(paths: Sequence[Path], name: str) -> int:
    """Merge for git, which gives files of its own and wants the outcome in the second of them; give the exit code.

    1 tells git that something is still to be decided: it stands between marks in the file, if it is a plan.
    name: what the file is called in the repository, for what is told.
    """
    base, first, second = (read_plan(path) for path in paths)
    whole = [file for file in (base, first, second) if file.data.strip()]
    if (
        any(file.root is None or file.is_no_plan or file.is_newer for file in whole)
        or not first.data
        or not second.data
    ):
        return _merge_lines(base, first, second, name)
    versions = Versions(base if base.data.strip() else None, first, second)
    try:
        joined = join_versions(versions)
        text = marked_text(versions, joined) if joined.conflicts else joined.file.text
    except Refusal:
        return _merge_lines(base, first, second, name)
    _write_for_git(paths[1], first, text)
    if joined.conflicts:
        told = told_conflicts(versions, joined.conflicts)
        say(f"{name}: {counted(len(told), 'plek', 'plekken')} in beide versies gewijzigd.", err=True)
        say(*conflict_lines(told, ("deze versie", "de andere")), err=True)
        typed = f'"{name}"' if " " in name else name
        say(f"Los het vraag voor vraag op met: armoedeplan voegsamen {typed}", err=True)
    if joined.errors:
        say(*error_lines(Path(name), joined.errors), err=True)
    for comment in joined.lost:
        say(f"Let op: een opmerking staat niet meer in {name}: {comment.words}", err=True)
    return 1 if joined.conflicts or joined.errors else 0


def _merge_lines(base: PlanFile, first: PlanFile, second: PlanFile, name: str) -> int:
    """Merge files that are no plans line by line, as git itself does; give the exit code."""
    from armoedeplan.versions.git_revisions import run_git

    say(f"{name} is niet in alle versies als plan te lezen; het wordt regel voor regel samengevoegd.", err=True)
    done = run_git(
        Path(os.path.realpath(first.path)).parent, "merge-file", "--diff3", "--", os.path.realpath(first.path),
        os.path.realpath(base.path), os.path.realpath(second.path),
    )  # fmt: skip
    # more than 127 is an error: git then keeps what it had
    return min(done.returncode, 1) if 0 <= done.returncode < 128 else 2


def _write_for_git(path: Path, first: PlanFile, text: str) -> None:
    """Write the outcome where git wants it."""
    mark = b"\xef\xbb\xbf" if first.bom else b""
    with ending():
        warn(save(path, mark + text.encode(), read=digest(first.data)))


def _joined_plan(versions: Versions, decided: Mapping[str, Any]) -> JoinedPlan:
    """Bring versions together. Ends the command when the outcome cannot be written."""
    with ending(1):
        return join_versions(versions, decided)


def _decided_values(told: Sequence[ToldConflict], found: FoundVersions) -> dict[str, Any] | None:
    """Ask of each conflict what stays; nothing when the person stops."""
    from armoedeplan.cli.chosen_screen import screen_for
    from armoedeplan.terminal.restore import terminal_restored
    from armoedeplan.wizard.merge_dialogue import settle_conflicts
    from armoedeplan.wizard.screen import Ended

    try:
        with terminal_restored():
            return settle_conflicts(screen_for(simple=False), told, found.names, found.versions.first)
    except Ended:
        return None


def _outcome_lines(found: FoundVersions, joined: JoinedPlan) -> list[str]:
    """Tell what the outcome has of the second version, and which comments it lacks."""
    from armoedeplan.versions.told_changes import told_changes

    taken = told_changes(found.versions.first, joined.file, public=False)
    lines = [f"Uit {found.names[1]} komt erbij: {counted(len(taken), 'wijziging', 'wijzigingen')}."]
    lines += [f"  {change.said}" for change in taken]
    lines += [f"Let op: deze opmerking past nergens meer: {comment.words}" for comment in joined.lost]
    return lines


def _write_joined(
    found: FoundVersions,
    joined: JoinedPlan,
    target: Path | None,
    inputs: Sequence[Path],
    *,
    sure: bool,
    overwrite: bool,
) -> int:
    """Write the outcome, after a question on a screen; give the exit code."""
    from armoedeplan.cli.screen_questions import ask_yes_or_no

    place = target or found.versions.first.path
    if joined.errors:
        say(*error_lines(place, joined.errors), err=True)
        say("Samen vormen de twee versies geen goed plan. Los dit op in een van de bestanden.", err=True)
        say("Er is niets geschreven.", err=True)
        return 1
    if not sure and on_screen() and not ask_yes_or_no(f"Schrijven naar {place}?"):
        say("Er is niets geschreven.")
        return 1
    if target is not None and os.path.realpath(target) != os.path.realpath(found.versions.first.path):
        with ending():
            tell(write_file(target, joined.file.data, Rule(list(inputs), overwrite=overwrite, counted=False)))
        return 0
    with ending():
        warn(save(place, joined.file.data, read=digest(found.data)))
    say(f"Geschreven: {place}")
    return 0


def _end_at_unfit(files: Sequence[PlanFile]) -> None:
    """End the command when one of some files cannot be merged, after telling what is wrong with each."""
    unfit = [file for file in files if not file.sound or file.is_no_plan or file.is_newer]
    for file in unfit:
        say(*error_lines(file.path, file.findings), err=True)
        if file.is_no_plan:
            say(f"Fout: {file.path} is geen planbestand", err=True)
    if unfit:
        raise fail("Er is niets samengevoegd: eerst moeten deze fouten weg.")
