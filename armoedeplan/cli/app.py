"""All commands in one application."""

import typer

from armoedeplan.cli import (
    aanbod,
    advies,
    controleer,
    exporteer,
    herstel,
    importeer,
    lessen,
    maak,
    nieuw,
    schema,
    sjabloon,
    status,
    uitleg,
    uitpakken,
    voorbeelden,
    wizard,
    zet,
)
from armoedeplan.cli.dutch import DutchCommand, DutchGroup
from armoedeplan.display import say

app = typer.Typer(
    cls=DutchGroup,
    name="armoedeplan",
    help="Van versnipperd armoedebeleid naar één samenhangend plan, in zeven stappen.",
    epilog="Begin met: armoedeplan nieuw mijnplan.yaml --gemeente NAAM",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [...]",
)


@app.callback()
def _version_option(
    version: bool = typer.Option(False, "--version", help="Toont de versie.", is_eager=True),
) -> None:
    if version:
        from armoedeplan import __version__

        say(f"armoedeplan {__version__}")
        raise typer.Exit


for _name, _run, _hidden in (
    ("wizard", wizard.wizard, False),
    ("nieuw", nieuw.nieuw, False),
    ("zet", zet.zet, False),
    ("herstel", herstel.herstel, False),
    ("status", status.status, False),
    ("controleer", controleer.controleer, False),
    ("aanbod", aanbod.aanbod, False),
    ("advies", advies.advies, False),
    ("maak", maak.maak, False),
    ("uitleg", uitleg.uitleg, False),
    ("voorbeelden", voorbeelden.voorbeelden, False),
    ("lessen", lessen.lessen, False),
    ("uitpakken", uitpakken.uitpakken, False),
    ("schema", schema.schema, False),
    ("validate", controleer.controleer, True),
    ("render", maak.maak, True),
):
    app.command(_name, cls=DutchCommand, hidden=_hidden, options_metavar="[OPTIES]")(_run)
app.add_typer(sjabloon.app, name="sjabloon")
app.add_typer(importeer.app, name="importeer")
app.add_typer(exporteer.app, name="exporteer")
