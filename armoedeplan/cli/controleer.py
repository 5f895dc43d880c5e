"""`controleer`: what is wrong with plans, where, and what to do."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.only_plans import OnlyPlansOption, plans_among
from armoedeplan.display import say_all
from armoedeplan.finding import Finding, Severity
from armoedeplan.terminal.report_formats import FORMATS, USUAL

if TYPE_CHECKING:
    from armoedeplan.cli.files_to_check import Given
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.terminal.findings_report import Checked


def controleer(
    plannen: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN...",
            help="Planbestanden, of mappen met plannen. Met - leest het een plan uit een andere opdracht.",
            show_default=False,
            readable=False,
        ),
    ],
    formaat: Annotated[
        str, typer.Option("--formaat", metavar="FORMAAT", help=f"Een van: {', '.join(FORMATS)}.", show_default=False)
    ] = USUAL,
    alles: Annotated[bool, typer.Option("--alles", help="Toont alle bevindingen, ook als het er veel zijn.")] = False,
    streng: Annotated[bool, typer.Option("--streng", help="Telt waarschuwingen als fouten.")] = False,
    stil: Annotated[bool, typer.Option("--stil", help="Toont niets: alleen de exitcode zegt hoe het is.")] = False,
    altijd_nul: Annotated[
        bool, typer.Option("--altijd-nul", help="Eindigt met 0, ook met fouten; met 2 als er niets te openen is.")
    ] = False,
    selecteer: Annotated[
        str,
        typer.Option(
            "--selecteer", metavar="CODE,...", help="Alleen deze codes, zoals AP2 of AP204.", show_default=False
        ),
    ] = "",
    negeer: Annotated[
        str, typer.Option("--negeer", metavar="CODE,...", help="Zonder deze codes, zoals AP1.", show_default=False)
    ] = "",
    ernst: Annotated[
        str,
        typer.Option(
            "--ernst", metavar="ERNST", help="Vanaf deze ernst: fout, waarschuwing of tip.", show_default=False
        ),
    ] = "tip",
    fase: Annotated[
        str,
        typer.Option(
            "--fase",
            metavar="FASE",
            help="Alsof het plan deze status al heeft: concept, inspraak, aangeboden_aan_raad of vastgesteld.",
            show_default=False,
        ),
    ] = "",
    alleen_plannen: OnlyPlansOption = False,
    bestandsnaam: Annotated[
        str,
        typer.Option(
            "--bestandsnaam", metavar="NAAM", help="Hoe het plan heet dat met - wordt gelezen.", show_default=False
        ),
    ] = "",
) -> None:
    """Controleert plannen en zegt wat er mis is, waar, en wat u kunt doen.

    De exitcode is 0 zonder fouten, 1 met fouten, en 2 als een bestand niet te openen is.
    """
    import gc

    from armoedeplan.cli.files_to_check import files_to_check
    from armoedeplan.parallel import map_over_processes
    from armoedeplan.plan.hoofd import STATUSSEN
    from armoedeplan.terminal.capabilities import screen
    from armoedeplan.terminal.findings_report import exit_code

    _one_of(formaat, tuple(FORMATS), "--formaat")
    _one_of(ernst, tuple(Severity), "--ernst")
    _one_of(fase, ("", *STATUSSEN), "--fase")
    # trees and records hold no circles: looking for them takes time and finds nothing
    gc.disable()
    chosen, ignored = _codes_in(selecteer, "--selecteer"), _codes_in(negeer, "--negeer")
    given = files_to_check(plans_among(plannen) if alleen_plannen else plannen, bestandsnaam)
    levels = list(Severity)[: list(Severity).index(Severity(ernst)) + 1]

    def wanted(finding: Finding) -> bool:
        # a broken file must never look sound because of what was asked to be shown
        broken = finding.code.startswith("AP0") and finding.severity is Severity.ERROR
        return broken or (
            finding.severity in levels
            and finding.code.startswith(chosen or "AP")
            and not (ignored and finding.code.startswith(ignored))
        )

    checked = [
        file._replace(findings=[finding for finding in file.findings if wanted(finding)])
        for file in map_over_processes(lambda given: _checked_file(given, chosen, fase), given)
    ]
    if not stil:
        say_all(FORMATS[formaat](checked, screen()._replace(most=None) if alles else screen()))
    code = exit_code(checked, strict=streng)
    raise typer.Exit(0 if altijd_nul and code == 1 else code)


def _checked_file(given: "Given", chosen: tuple[str, ...], phase: str) -> "Checked":
    """Check one file: its structure, and when that is sound and asked for, what it says."""
    from armoedeplan.plan.personal_hits import personal_spots
    from armoedeplan.terminal.findings_report import Checked, marked_lines, without_persons
    from armoedeplan.terminal.told_once import told_once

    file = _read_given(given)
    if isinstance(file, Finding):
        return Checked(given.path, [file], {})
    found = list(file.findings)
    structure = bool(chosen) and all(code.startswith("AP0") for code in chosen)
    # whether a deviation is still needed is for the checks to say
    if file.sound and (file.answers.afwijkingen or not structure):
        from armoedeplan.checks.frame import judge

        found += judge(file, phase or None)
    told = told_once(given.path, found)
    if not file.sound or personal_spots(file):
        told = [without_persons(finding) for finding in told]
    return Checked(given.path, told, dict(file.answers.afwijkingen), file.guide, marked_lines(file.text, told))


def _read_given(given: "Given") -> "PlanFile | Finding":
    """Read a plan, or say why there is none."""
    from armoedeplan.plan.plan_of_text import plan_of, read_plan

    if given.data is None:
        return read_plan(given.path)
    return given.data if isinstance(given.data, Finding) else plan_of(given.path, given.data)


def _codes_in(listed: str, option: str) -> tuple[str, ...]:
    """Give the codes, or beginnings of codes, in a list with commas; end with the nearest when there is none such."""
    codes = tuple(code.strip().upper() for code in listed.split(",") if code.strip())
    unknown = next((code for code in codes if not _is_known(code)), "")
    if unknown:
        from armoedeplan.checks.rules import all_codes
        from armoedeplan.record.words import near

        nearest = near(unknown.lower(), [code.lower() for code in sorted(all_codes())])
        advice = f"Bedoelt u {nearest.upper()}?" if nearest else "Een code is bijvoorbeeld AP204; AP2 is heel stap 2."
        raise typer.BadParameter(f"Geen enkele bevinding heeft de code “{unknown}”. {advice}", param_hint=option)
    return codes


def _is_known(beginning: str) -> bool:
    """Tell whether a finding can have a code that begins so."""
    from armoedeplan.checks.rules import all_codes

    return any(code.startswith(beginning) for code in all_codes())


def _one_of(given: str, known: tuple[str, ...], option: str) -> None:
    """End with the possible values when another was given."""
    if given not in known:
        raise typer.BadParameter(
            f"“{given}” is hier niet mogelijk. Kies uit: {', '.join(filter(None, known))}.", param_hint=option
        )
