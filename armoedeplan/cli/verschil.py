"""`verschil`: two versions of a plan side by side, in words."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from armoedeplan.display import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.versions.told_changes import Told

_FORMS: Final = ("tekst", "md", "json")


def verschil(
    oud: Annotated[
        Path,
        typer.Argument(
            metavar="OUD", help="De oude versie; met --git het plan zelf.", show_default=False, readable=False
        ),
    ],
    nieuw: Annotated[
        Path | None,
        typer.Argument(metavar="[NIEUW]", help="De nieuwe versie.", show_default=False, readable=False),
    ] = None,
    git: Annotated[
        str | None,
        typer.Option(
            "--git",
            metavar="VERSIE",
            help="Vergelijkt met een versie in git, zoals HEAD, v1.0 of een deel van het kenmerk.",
            show_default=False,
        ),
    ] = None,
    stap: Annotated[
        int | None,
        typer.Option("--stap", metavar="N", help="Toont alleen stap N (0 is vooraf).", show_default=False),
    ] = None,
    als: Annotated[str, typer.Option("--als", metavar="VORM", help="In welke vorm: tekst, md of json.")] = "tekst",
    json: Annotated[bool, typer.Option("--json", help="Geeft de verschillen als JSON.")] = False,
    openbaar: Annotated[
        bool, typer.Option("--openbaar", help="Laat weg wat intern is: interne antwoorden, noten en korte namen.")
    ] = False,
    naar: Annotated[
        Path | None,
        typer.Option(
            "--naar", metavar="BESTAND", help="Schrijft het naar een bestand.", show_default=False, readable=False
        ),
    ] = None,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Overschrijft een bestand dat er al is, en bewaart het ernaast.")
    ] = False,
) -> None:
    """Legt twee versies van een plan naast elkaar, en zegt in woorden wat er anders is.

    De exitcode is 0 als er geen verschil is, 1 als er verschil is, en 2 als een van de twee niet te lezen is.

    Voorbeelden:

    verschil plan-2026.yaml plan.yaml

    verschil plan.yaml --git v1.0 --als md --naar wijzigingen.md
    """
    from armoedeplan.cli.files import check_step, no_form, write_text
    from armoedeplan.output.writing import Rule
    from armoedeplan.versions.told_changes import told_changes

    check_step(stap)
    form = "json" if json else als.lower()
    if form not in _FORMS:
        raise no_form(als, _FORMS)
    old, new, names = _two_versions(oud, nieuw, git)
    told = told_changes(old, new, public=openbaar or form == "md")
    told = [change for change in told if stap is None or change.step == stap]
    lines = _lines_in_form(form, told, names, new)
    if naar is None:
        say(*lines)
    else:
        write_text(
            naar, "\n".join(lines).rstrip("\n") + "\n", Rule([oud, *filter(None, [nieuw])], overwrite=overschrijf)
        )
        say(f"Geschreven: {naar}")
    raise typer.Exit(1 if told else 0)


def _two_versions(old: Path, new: Path | None, revision: str | None) -> "tuple[PlanFile, PlanFile, tuple[str, str]]":
    """Read both versions, and give what they are called. Ends the command when there are not two, or one is no plan."""
    from armoedeplan.cli.earlier_version import version_in_git
    from armoedeplan.plan.plan_of_text import read_plan

    if revision is None:
        if new is None:
            raise typer.BadParameter("Noem twee bestanden, of een plan met --git VERSIE.", param_hint="NIEUW")
        files, names = (read_plan(old), read_plan(new)), (old.as_posix(), new.as_posix())
    else:
        if new is not None:
            raise typer.BadParameter("Noem bij --git één plan.", param_hint="--git")
        earlier = version_in_git(old, revision)
        files, names = (earlier, read_plan(old)), (earlier.path.as_posix(), old.as_posix())
    return *_both_read(*files), names


def _both_read(old: "PlanFile", new: "PlanFile") -> "tuple[PlanFile, PlanFile]":
    """Give both files when they can be compared, and tell what is wrong with them; else end the command.

    A value that does not fit its question is compared as it was written; what is no plan at all is not compared.
    """
    from armoedeplan.cli.files import fail
    from armoedeplan.finding import Severity
    from armoedeplan.terminal.findings_report import error_lines

    for file in (old, new):
        broken = [found for found in file.findings if found.severity is Severity.ERROR]
        say(*error_lines(file.path, broken), err=True)
    unread = [file for file in (old, new) if file.root is None or file.is_no_plan]
    if unread:
        raise fail(f"{unread[0].path} is niet als plan te lezen", "Noem twee planbestanden.")
    newer = [file for file in (old, new) if file.is_newer]
    if newer:
        raise fail(f"{newer[0].path} is geschreven met een nieuwere versie van armoedeplan", "Werk armoedeplan bij.")
    return old, new


def _lines_in_form(form: str, told: "Sequence[Told]", names: tuple[str, str], new: "PlanFile") -> "Sequence[str]":
    """Give the differences in a form. Ends the command when a public page would identify a person."""
    from armoedeplan.cli.files import fail
    from armoedeplan.terminal import version_report as report
    from armoedeplan.versions.folded_changes import folded_changes

    if form == "json":
        return report.differences_as_json(told, *names)
    told = folded_changes(told, type(new.answers))
    if form == "tekst":
        return list(report.differences_as_text(told, *names, new.guide))
    from armoedeplan.render.profiles import public_refusal

    page = report.differences_as_markdown(told, *names, new.guide)
    refused = public_refusal(new, page)
    if refused:
        raise fail(refused.message, refused.remedy)
    return page.rstrip("\n").split("\n")
