"""`controleer`: what is wrong with plans, where, and what to do."""

from pathlib import Path
from typing import Annotated

import typer


def controleer(
    plannen: Annotated[
        list[Path],
        typer.Argument(metavar="PLAN...", help="Een of meer planbestanden.", show_default=False, readable=False),
    ],
    formaat: Annotated[
        str, typer.Option("--formaat", metavar="FORMAAT", help="tekst of json.", show_default=False)
    ] = "tekst",
) -> None:
    """Controleert planbestanden en zegt wat er mis is, waar, en wat u kunt doen.

    De exitcode is 0 zonder fouten, 1 met fouten, en 2 als een bestand niet te openen is.
    """
    import gc

    from armoedeplan.cli.spread import spread
    from armoedeplan.plan.reading import read_plan
    from armoedeplan.terminal import report

    if formaat not in ("tekst", "json"):
        raise typer.BadParameter(f"“{formaat}” is geen formaat. Kies uit: tekst, json.", param_hint="--formaat")
    # trees and records hold no circles: looking for them takes time and finds nothing
    gc.disable()
    checked = list(zip(plannen, spread(lambda path: read_plan(path).findings, plannen), strict=True))
    if formaat == "json":
        typer.echo(report.as_json(checked))
    else:
        for line in report.as_text(checked):
            typer.echo(line)
    raise typer.Exit(report.exit_code(checked))
