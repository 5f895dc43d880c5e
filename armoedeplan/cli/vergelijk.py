"""`vergelijk`: many plans side by side."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import AllOption, FolderOption, OverwriteOption
from armoedeplan.display import say, say_all

if TYPE_CHECKING:
    from armoedeplan.comparison.side_by_side import Comparison, Wanted

_NAME = "vergelijking"


def vergelijk(
    plannen: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN...",
            help="Planbestanden, of mappen met plannen. In een map zoekt het programma ook in de mappen daarin.",
            show_default=False,
            readable=False,
        ),
    ],
    op: Annotated[
        str,
        typer.Option(
            "--op",
            metavar="ONDERWERP,...",
            help="Waarop: plan, model, netwerken, dekking, regelingen, indicatoren, geld, voortgang.",
            show_default=False,
        ),
    ] = "",
    groep: Annotated[
        str,
        typer.Option("--groep", metavar="GROEP", help="Zet plannen bij elkaar: grootte of model.", show_default=False),
    ] = "",
    jaar: Annotated[
        int | None,
        typer.Option(
            "--jaar", metavar="JAAR", help="Van welk jaar het geld telt; anders het jaar van de meeste plannen.",
            show_default=False,
        ),
    ] = None,
    als: Annotated[
        str,
        typer.Option(
            "--als", metavar="VORM,...", help="Maakt bestanden: md, html, csv, xlsx, ods.", show_default=False
        ),
    ] = "",
    uit: FolderOption = None,
    alles: AllOption = False,
    overschrijf: OverwriteOption = False,
    json: Annotated[bool, typer.Option("--json", help="Geeft de vergelijking als JSON.")] = False,
) -> None:  # fmt: skip
    """Legt plannen naast elkaar: model, netwerken, regelingen, cijfers, geld en voortgang.

    Cijfers staan alleen naast elkaar als ze hetzelfde tellen, over hetzelfde jaar.

    De exitcode is 0 als alle plannen meetellen, 1 als er een is overgeslagen, en 2 als er niets te vergelijken is.
    """
    import gc

    from armoedeplan.cli.files import fail
    from armoedeplan.cli.plan_standings import read_named
    from armoedeplan.comparison.profile import Profile
    from armoedeplan.comparison.reading_plans import read_profile
    from armoedeplan.comparison.side_by_side import laid_side_by_side
    from armoedeplan.plan.plan_finder import Skipped
    from armoedeplan.terminal.comparison import comparison_lines, skipped_lines
    from armoedeplan.terminal.comparison_json import comparison_as_json

    wanted, forms = _wanted_of(op, groep, jaar), _forms_of(als)
    # trees and records hold no circles: looking for them takes time and finds nothing
    gc.disable()
    read, skipped = read_named(plannen, read_profile)
    profiles = [profile for profile in read if isinstance(profile, Profile)]
    skipped += [left for left in read if isinstance(left, Skipped)]
    if not json:
        say(*skipped_lines(skipped, everything=alles), err=True)
    if not profiles:
        raise fail("Er is geen plan om te vergelijken.", "Noem planbestanden, of een map waarin ze staan.")
    made = laid_side_by_side(profiles, wanted)
    if json:
        say(*comparison_as_json(made, skipped))
    elif not forms:
        say_all(comparison_lines(made, everything=alles))
    if forms:
        _write_forms(made, forms, uit or Path(_NAME), [profile.path for profile in profiles], overwrite=overschrijf)
    raise typer.Exit(int(any(left.plan for left in skipped)))


def _wanted_of(op: str, way: str, year: int | None) -> "Wanted":
    """Give what is asked for, or end with what can be asked."""
    from armoedeplan.comparison.aspects import ASPECTS, TOPICS
    from armoedeplan.comparison.plan_groups import GROUPINGS
    from armoedeplan.comparison.side_by_side import Wanted

    names = tuple(name.strip().lower() for name in op.split(",") if name.strip())
    known = (*TOPICS, *(aspect.name for aspect in ASPECTS))
    for name in names:
        if name not in known:
            raise _no_choice(name, known, TOPICS, "--op")
    if way and way not in GROUPINGS:
        raise _no_choice(way, tuple(GROUPINGS), tuple(GROUPINGS), "--groep")
    return Wanted(names, way, year)


def _no_choice(given: str, known: Sequence[str], told: Sequence[str], option: str) -> typer.BadParameter:
    """Tell that there is no such choice, and which is meant or which there are."""
    from armoedeplan.record.words import near

    nearest = near(given, known)
    advice = f"Bedoelt u {nearest}? " if nearest else ""
    return typer.BadParameter(f"“{given}” kan hier niet. {advice}Kies uit: {', '.join(told)}.", param_hint=option)


def _forms_of(listed: str) -> tuple[str, ...]:
    """Give the forms that are asked for, or end with the forms there are."""
    from armoedeplan.cli.files import no_form
    from armoedeplan.render.comparison_files import FORMS

    names = tuple(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    for name in names:
        if name not in FORMS:
            raise no_form(name, FORMS)
    return names


def _write_forms(
    made: "Comparison", forms: Sequence[str], folder: Path, plans: Sequence[Path], *, overwrite: bool
) -> None:
    """Write the comparison in some forms, all or none."""
    from armoedeplan.cli.files import ending, write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.render.comparison_files import comparison_files

    with ending():
        files = comparison_files(made, forms, _NAME)
    write_documents(folder, files, Rule(list(plans), overwrite=overwrite))
