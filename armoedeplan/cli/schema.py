"""`schema`: the JSON Schema of the plan file, for editors and other programs."""

from pathlib import Path
from typing import Annotated

import typer


def schema(
    uit: Annotated[
        Path | None,
        typer.Option(
            "--uit", metavar="BESTAND", help="Schrijft het schema in dit bestand.", show_default=False, readable=False
        ),
    ] = None,
) -> None:
    """Geeft het JSON Schema van het planbestand, waarmee een tekstverwerker helpt bij het invullen."""
    from armoedeplan.cli.files import write_text
    from armoedeplan.plan.schema import schema_text

    if uit is None:
        typer.echo(schema_text(), nl=False)
    else:
        write_text(uit, schema_text())
        typer.echo(f"Geschreven: {uit}")
