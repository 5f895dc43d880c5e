"""`controleer`: what is wrong with plans, where, and what to do."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import one_of
from armoedeplan.cli.only_plans import OnlyPlansOption, plans_among
from armoedeplan.display import say, say_all
from armoedeplan.finding import Finding, Severity
from armoedeplan.terminal.report_formats import FORMATS, USUAL

if TYPE_CHECKING:
    from armoedeplan.cli.files_to_check import Given
    from armoedeplan.cli.result_cache import ResultCache
    from armoedeplan.settings.chosen import Chosen, Options
    from armoedeplan.settings.nearest import NearestSettings
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
    ] = "",
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
    instellingen: Annotated[
        Path | None,
        typer.Option(
            "--instellingen",
            metavar="BESTAND",
            help="Neemt de instellingen uit dit bestand; anders uit armoedeplan.toml bij het plan of erboven.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    zonder_instellingen: Annotated[
        bool, typer.Option("--zonder-instellingen", help="Kijkt naar geen enkel bestand met instellingen.")
    ] = False,
    toon_instellingen: Annotated[
        bool, typer.Option("--toon-instellingen", help="Toont per plan welke instellingen gelden, en waar die staan.")
    ] = False,
    zonder_cache: Annotated[
        bool, typer.Option("--zonder-cache", help="Gebruikt en bewaart geen eerdere uitkomsten.")
    ] = False,
) -> None:
    """Controleert plannen en zegt wat er mis is, waar, en wat u kunt doen.

    De exitcode is 0 zonder fouten, 1 met fouten, en 2 als een bestand niet te openen is. Ook een huisstijl, een eigen
    voorbeeld en een bestand met instellingen kunt u zo controleren.
    """
    import gc

    from armoedeplan.cli.files_to_check import files_to_check
    from armoedeplan.settings.nearest import NearestSettings
    from armoedeplan.terminal.capabilities import screen

    one_of(formaat, tuple(FORMATS), "--formaat")
    options = _options((selecteer, negeer), ernst, fase)._replace(strict=streng, no_cache=zonder_cache)
    # trees and records hold no circles: looking for them takes time and finds nothing
    gc.disable()
    given = files_to_check(plans_among(plannen) if alleen_plannen else plannen, bestandsnaam)
    settings = NearestSettings(instellingen, search=not zonder_instellingen)
    chosen = [_chosen_of(file, settings, options) for file in given]
    if toon_instellingen and not settings.faulty:
        _show_settings(given, chosen, form=formaat)
        return
    checked, code = _faulty_settings(settings) or _checked_files(given, chosen)
    if not stil:
        say_all(FORMATS[formaat](checked, screen()._replace(most=None) if alles else screen()))
    raise typer.Exit(0 if altijd_nul and code == 1 else code)


def _options(codes: tuple[str, str], least: str, phase: str) -> "Options":
    """Give what was asked, or end with what can be asked; codes: those that are selected, and those that are not."""
    from armoedeplan.settings.chosen import Options

    one_of(least, ("", *Severity), "--ernst")
    if phase:
        from armoedeplan.plan.hoofd import STATUSSEN

        one_of(phase, tuple(STATUSSEN), "--fase")
    selected, ignored = codes
    return Options(_codes_in(selected, "--selecteer"), _codes_in(ignored, "--negeer"), least, phase)


def _chosen_of(file: "Given", settings: "NearestSettings", options: "Options") -> "Chosen":
    """Give what counts for a file; a file with settings is looked at by no other one."""
    from armoedeplan.settings.chosen import chosen_for

    return chosen_for(file.path, settings.for_file(file.path), options)


def _faulty_settings(settings: "NearestSettings") -> "tuple[list[Checked], int] | None":
    """Give what is wrong with the settings, with exit code 2; nothing when they are sound."""
    from armoedeplan.cli.checked_files import checked_settings

    found = [checked_settings(file) for file in settings.faulty]
    return (found, 2) if found else None


def _checked_files(given: "Sequence[Given]", chosen: "Sequence[Chosen]") -> "tuple[list[Checked], int]":
    """Check files, each by what counts for it; give also the exit code."""
    from armoedeplan.cli.result_cache import ResultCache
    from armoedeplan.parallel import map_over_processes
    from armoedeplan.terminal.findings_report import exit_code

    pairs = [(file, counts) for file, counts in zip(given, chosen, strict=True) if not counts.excluded]
    if left := len(given) - len(pairs):
        say(f"Uitgesloten door de instellingen (sluit_uit): {left} van {len(given)}.", err=True)
    cache = ResultCache()
    known = [_known_before(cache, *pair) for pair in pairs]
    rest = [pair for pair, found in zip(pairs, known, strict=True) if found is None]
    new = iter(map_over_processes(lambda pair: _look_at(cache, *pair), rest))
    cache.sweep()
    checked = [(found or next(new), counts) for found, (_, counts) in zip(known, pairs, strict=True)]
    told = [
        (file._replace(findings=counts.counted(file.findings), website=counts.website), counts)
        for file, counts in checked
    ]
    codes = [exit_code([file], strict=counts.strict) for file, counts in told]
    return [file for file, _ in told], max(codes, default=0)


def _known_before(cache: "ResultCache", given: "Given", chosen: "Chosen") -> "Checked | None":
    """Give what was found before in a file that is still the same."""
    from armoedeplan.yamltext.open import open_bytes

    if given.data is not None or not chosen.cached:
        return None
    data = open_bytes(given.path)
    return None if isinstance(data, Finding) else cache.found(given.path, data, chosen)


def _look_at(cache: "ResultCache", given: "Given", chosen: "Chosen") -> "Checked":
    """Check one file, and keep what was found in it."""
    from armoedeplan.cli.checked_files import checked_file, unread_file
    from armoedeplan.yamltext.open import open_bytes

    data = open_bytes(given.path) if given.data is None else given.data
    if isinstance(data, Finding):
        return unread_file(given.path, data)
    checked = checked_file(given, data, chosen)
    if given.data is None:
        cache.keep(checked, data, chosen)
    return checked


def _show_settings(given: "Sequence[Given]", chosen: "Sequence[Chosen]", *, form: str) -> None:
    """Show what counts for each file, and where that is said."""
    from armoedeplan.terminal.settings_report import settings_as_json, settings_lines

    pairs = [(file.path, counts) for file, counts in zip(given, chosen, strict=True)]
    say(*(settings_as_json(pairs) if form == "json" else settings_lines(pairs)))


def _codes_in(listed: str, option: str) -> tuple[str, ...]:
    """Give the codes, or beginnings of codes, in a list with commas; end with the nearest when there is none such."""
    parts = [code for code in listed.split(",") if code.strip()]
    if not parts:
        return ()
    from armoedeplan.record.kinds import Refused
    from armoedeplan.settings.finding_code import FindingCode

    try:
        return tuple(map(FindingCode().read, parts))
    except Refused as refused:
        raise typer.BadParameter(f"{refused.message}. {refused.remedy}", param_hint=option) from refused
