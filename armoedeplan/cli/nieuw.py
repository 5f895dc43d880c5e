"""`nieuw`: a new plan file."""

from pathlib import Path
from typing import Annotated

import typer


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
    from armoedeplan.cli.files import fail, write_text
    from armoedeplan.plan.schema import schema_text
    from armoedeplan.plan.skeleton import SCHEMA_FILE, skeleton
    from armoedeplan.record import Text

    name = Text().canonical(gemeente)
    if not name:
        raise fail("De naam van de gemeente is leeg.", "Geef een naam, bijvoorbeeld: --gemeente Voorbeeldstad")
    title = Text().canonical(titel or "") or f"Armoedeplan {name}"
    write_text(plan, skeleton(name, title), new=True)
    typer.echo(f"Gemaakt: {plan}")
    schema = plan.with_name(SCHEMA_FILE)
    if not schema.exists():
        write_text(schema, schema_text(), new=True)
        typer.echo(f"Gemaakt: {schema} (voor uw tekstverwerker)")
    typer.echo(f"Kijk hoe het ervoor staat met: armoedeplan status {plan}")
