"""`schema`: the JSON Schema of the plan file, for editors and other programs."""

from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.display import say


def schema(
    uit: Annotated[
        Path | None,
        typer.Option(
            "--uit", metavar="BESTAND", help="Schrijft het schema in dit bestand.", show_default=False, readable=False
        ),
    ] = None,
    huisstijl: Annotated[
        bool, typer.Option("--huisstijl", help="Geeft het schema van huisstijl.yaml in plaats van dat van een plan.")
    ] = False,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Overschrijft ook een ander bestand, en bewaart dat ernaast.")
    ] = False,
) -> None:
    """Geeft het JSON Schema van het planbestand, waarmee een tekstverwerker helpt bij het invullen."""
    from armoedeplan.cli.files import write_text
    from armoedeplan.output.writing import Rule
    from armoedeplan.plan import schema as plan
    from armoedeplan.render.style import huisstijl as style

    text = style.schema_text() if huisstijl else plan.schema_text()
    if uit is None:
        say(*text.removesuffix("\n").split("\n"))
    else:
        write_text(uit, text, Rule(overwrite=overschrijf))
        say(f"Geschreven: {uit}")
