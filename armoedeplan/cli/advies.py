"""`advies`: which governance models fit, with the whole sum shown."""

from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.cli.arguments import PlanArgument
from armoedeplan.display import say


def advies(
    plan: PlanArgument,
    json: Annotated[bool, typer.Option("--json", help="Geeft het advies als JSON, voor andere programma's.")] = False,
    vastleggen: Annotated[
        bool, typer.Option("--vastleggen", help="Zet de versie van dit advies bij uw keuze in het plan.")
    ] = False,
) -> None:
    """Geeft advies over het governancemodel: de regel van de handreiking, en wat bij uw antwoorden past.

    Het is een advies en geen uitkomst. De gemeente beslist, en schrijft op waarom.
    """
    from armoedeplan.analysis.advice import advise
    from armoedeplan.cli.files import sound_plan

    file = sound_plan(plan)
    advice = advise(file.plan)
    if vastleggen:
        _record_version(plan, advice.version)
    elif json:
        from armoedeplan.terminal.advice_json import advice_as_json

        say(*advice_as_json(advice, file.plan))
    else:
        from armoedeplan.terminal.advice import advice_lines

        say(*advice_lines(advice, file.plan))


def _record_version(plan: Path, version: str) -> None:
    """Write the version of the advice beside the choice."""
    from armoedeplan.cli.files import changing

    with changing(plan) as store:
        store.set("governance.keuze.adviesversie", [version])
    say(f"Vastgelegd bij uw keuze: versie {version} van het advies.")
