"""`zet`: one change in a plan file, from a script or by hand."""

from functools import partial
from typing import Annotated

import typer

from armoedeplan.cli.arguments import MeantOption, PlanArgument


def zet(
    plan: PlanArgument,
    pad: Annotated[
        str,
        typer.Argument(
            metavar="PAD",
            help="Waar het antwoord staat, zoals samenwerking.aanbod[kredietbank].functies",
            show_default=False,
        ),
    ],
    waarde: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WAARDE]...",
            help="Het antwoord. Bij een lijst mogen het er meer zijn. Een - leest van de standaardinvoer.",
            show_default=False,
        ),
    ] = None,
    nieuw: Annotated[
        bool, typer.Option("--nieuw", help="Voegt een onderdeel toe; schrijf de waarden als naam=waarde.")
    ] = False,
    verwijder: Annotated[
        bool, typer.Option("--verwijder", help="Haalt een onderdeel weg, met alles wat ernaar verwijst.")
    ] = False,
    leeg: Annotated[bool, typer.Option("--leeg", help="Maakt het antwoord leeg.")] = False,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="later, onbekend of niet_van_toepassing.", show_default=False),
    ] = None,
    reden: Annotated[
        str | None, typer.Option("--reden", metavar="TEKST", help="De reden bij --status.", show_default=False)
    ] = None,
    hernoem: Annotated[
        str | None,
        typer.Option("--hernoem", metavar="ID", help="Geeft een onderdeel een andere korte naam.", show_default=False),
    ] = None,
    positie: Annotated[
        int | None,
        typer.Option("--positie", metavar="N", help="Zet een onderdeel op plaats N in de lijst.", show_default=False),
    ] = None,
    noot: Annotated[
        str | None,
        typer.Option("--noot", metavar="TEKST", help="Onthoudt iets bij een vraag (- wist het).", show_default=False),
    ] = None,
    bron: Annotated[
        str | None,
        typer.Option("--bron", metavar="TEKST", help="Onthoudt waar een antwoord vandaan komt.", show_default=False),
    ] = None,
    voor: Annotated[
        str | None,
        typer.Option(
            "--voor", metavar="FUNCTIE", help="Geeft een vraag, of een stap als geheel, aan een functie.",
            show_default=False,
        ),
    ] = None,
    toch: MeantOption = False,
) -> None:  # fmt: skip
    """Wijzigt één antwoord in een planbestand. De rest van het bestand blijft zoals het is.

    Voorbeelden:

    zet plan.yaml plan.titel "Samen verder"

    zet plan.yaml plan.periode.van 2027

    zet plan.yaml samenwerking.actoren --nieuw naam="Kredietbank West" soort=maatschappelijke_organisatie

    zet plan.yaml uitgangspunten.middelen.geld --status later

    zet plan.yaml uitgangspunten.middelen.geld --noot "Nog navragen bij de controller"

    zet plan.yaml "stap 4" --voor "juridische zaken"
    """
    from armoedeplan.cli import plan_changes
    from armoedeplan.cli.shared_change import apply_change

    given = (status, hernoem, positie, noot, bron, voor)
    chosen = [nieuw, verwijder, leeg, *(option is not None for option in given)]
    values = _typed_values(waarde or [])
    if sum(chosen) > 1 or (any(chosen[1:]) and values) or not (any(chosen) or values):
        raise typer.BadParameter("Geef een waarde, of precies één van de opties.", param_hint="zet")
    if reden is not None and status is None:
        raise typer.BadParameter("Deze optie hoort bij --status.", param_hint="--reden")
    beside = next((words for words in (noot, bron, voor) if words is not None), "")
    wanted = plan_changes.Wanted(pad, values, status or "", reden, hernoem or "", positie or 0, beside)
    by_option = zip(plan_changes.BY_OPTION, chosen, strict=True)
    change = next((change for change, given in by_option if given), plan_changes.set_answer)
    made = partial(plan_changes.change_without_doubt, change=change, wanted=wanted, meant=toch)
    apply_change(plan, made, merges=change not in plan_changes.ALONE)


def _typed_values(typed: list[str]) -> list[str]:
    """Give the values, a dash replaced by what stands on standard input."""
    from armoedeplan.cli.files import fail
    from armoedeplan.terminal.piped_input import piped_text

    if typed != ["-"]:
        return typed
    try:
        return [piped_text()]
    except UnicodeDecodeError as error:
        remedy = "Sla de tekst op als UTF-8. Het plan is niet gewijzigd."
        raise fail("Wat op de standaardinvoer staat, is geen tekst", remedy, 1) from error
