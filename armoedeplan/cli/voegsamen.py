"""`voegsamen`: the work of two people on one plan in one file; also what git starts to merge a plan."""

from pathlib import Path
from typing import Annotated

import typer


def voegsamen(
    bestanden: Annotated[
        list[Path],
        typer.Argument(
            metavar="BESTAND...",
            help="BASIS A B: waar beiden mee begonnen, en de twee versies. Zonder BASIS: A B. Of één plan waarin git "
            "markeringen zette.",
            show_default=False,
            readable=False,
        ),
    ],
    naar: Annotated[
        Path | None,
        typer.Option("--naar", metavar="BESTAND", help="Waarheen; anders in A.", show_default=False, readable=False),
    ] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Schrijft zonder te vragen, als er niets te kiezen is.")] = False,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Overschrijft bij --naar een ander bestand, en bewaart het ernaast.")
    ] = False,
    voor_git: Annotated[str, typer.Option("--voor-git", hidden=True)] = "",
) -> None:
    """Voegt het werk van twee mensen aan één plan samen, vraag voor vraag.

    Wat één van beiden wijzigde, wordt overgenomen, met de opmerkingen en de indeling erbij. Wat beiden verschillend
    wijzigden, wordt u gevraagd. Is er niemand om te vragen, dan wordt niets geschreven en is de exitcode 1.

    Voorbeelden:

    voegsamen begin.yaml mijn.yaml collega.yaml --naar plan.yaml

    voegsamen plan.yaml
    """
    from armoedeplan.cli.merging_plans import merge_for_git, merge_for_person, versions_of

    if voor_git:
        raise typer.Exit(merge_for_git(bestanden, voor_git))
    found = versions_of(bestanden)
    raise typer.Exit(merge_for_person(found, naar, bestanden, sure=ja, overwrite=overschrijf))
