"""`nieuw`: a new plan file."""

from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.display import say


def nieuw(
    plan: Annotated[
        Path, typer.Argument(metavar="PLAN", help="Het bestand dat wordt gemaakt.", show_default=False, readable=False)
    ],
    gemeente: Annotated[
        str, typer.Option("--gemeente", metavar="NAAM", help="De naam van de gemeente.", show_default=False)
    ],
    titel: Annotated[
        str | None, typer.Option("--titel", metavar="TITEL", help="De titel van het plan.", show_default=False)
    ] = None,
) -> None:
    """Maakt een nieuw planbestand met de kernvragen erin, en het schema dat uw tekstverwerker helpt."""
    from armoedeplan.cli.files import ending, fail, warn
    from armoedeplan.plan.making import make_plan
    from armoedeplan.plan.skeleton import SCHEMA_FILE
    from armoedeplan.record import Text

    name = Text().canonical(gemeente)
    if not name:
        raise fail("De naam van de gemeente is leeg.", "Geef een naam, bijvoorbeeld: --gemeente Voorbeeldstad")
    noted: set[str] = set()
    with ending():
        for made in make_plan(plan, name, Text().canonical(titel or "")):
            (path,) = made.paths
            extra = " (voor uw tekstverwerker)" if path.name == SCHEMA_FILE else ""
            say(f"Gemaakt: {path}{extra}")
            warn(note for note in made.notes if note not in noted)
            noted.update(made.notes)
    say(f"Kijk hoe het ervoor staat met: armoedeplan status {plan}")
