"""`schema`: the JSON Schema of the plan file, for editors and other programs."""

from functools import partial
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
    voor: Annotated[
        str,
        typer.Option(
            "--voor", metavar="NAAM", help="Waarvan: plan, huisstijl, instellingen, of een opdracht die JSON geeft."
        ),
    ] = "plan",
    huisstijl: Annotated[bool, typer.Option("--huisstijl", help="Hetzelfde als --voor huisstijl.")] = False,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Overschrijft ook een ander bestand, en bewaart dat ernaast.")
    ] = False,
) -> None:
    """Geeft het JSON Schema van het planbestand, waarmee een tekstverwerker helpt bij het invullen."""
    from armoedeplan.cli.files import write_text
    from armoedeplan.output.writing import Rule

    text = _schema_text("huisstijl" if huisstijl else voor)
    if uit is None:
        say(*text.removesuffix("\n").split("\n"))
    else:
        write_text(uit, text, Rule(overwrite=overschrijf))
        say(f"Geschreven: {uit}")


def _schema_text(name: str) -> str:
    """Give the schema of that name, or end with those there are."""
    from armoedeplan.plan import schema as plan
    from armoedeplan.record.words import near
    from armoedeplan.render.style import huisstijl as style
    from armoedeplan.settings import instellingen as settings
    from armoedeplan.terminal.json_forms.known_outputs import JSON_FORMS, json_output_schema_text

    known = {"plan": plan.schema_text, "huisstijl": style.schema_text, "instellingen": settings.schema_text}
    known |= {output: partial(json_output_schema_text, output) for output in JSON_FORMS}
    if name not in known:
        nearest = near(name, known)
        advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(known)}."
        raise typer.BadParameter(f"Er is geen schema voor “{name}”. {advice}", param_hint="--voor")
    return known[name]()
