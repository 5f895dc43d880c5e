"""All commands in one application."""

import typer

from armoedeplan.cli import (
    aanbod,
    advies,
    controleer,
    deel,
    ervaring,
    exporteer,
    git,
    herstel,
    importeer,
    leer,
    lessen,
    maak,
    migreer,
    neem,
    nieuw,
    privacy,
    schema,
    sjabloon,
    status,
    uitleg,
    uitpakken,
    vergelijk,
    verschil,
    voegsamen,
    voorbeelden,
    voorstel,
    wizard,
    zet,
)
from armoedeplan.cli.dutch import DutchCommand, DutchGroup
from armoedeplan.cli.paper_names import PapersCommand
from armoedeplan.display import say

app = typer.Typer(
    cls=DutchGroup,
    name="armoedeplan",
    help="Van versnipperd armoedebeleid naar één samenhangend plan, in zeven stappen.",
    epilog="Begin met: armoedeplan wizard",
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [...]",
)


@app.callback()
def _version_option(
    version: bool = typer.Option(False, "--version", help="Toont de versie.", is_eager=True),
    # what asks for it and writes it down is __main__.py: also what goes wrong before this is known
    _foutopsporing: bool = typer.Option(
        False, "--foutopsporing", help="Schrijft bij een fout in het programma op waar die zat, in een bestand."
    ),
) -> None:
    if version:
        from armoedeplan import __version__

        say(f"armoedeplan {__version__}")
        raise typer.Exit


_BEGIN, _STATE, _PAPERS = "Uw plan invullen", "Kijken hoe het plan ervoor staat", "Stukken maken"
_METHOD, _LEARN = "Uitzoeken en afwegen", "Leren van andere gemeenten"
_TOGETHER, _EXCHANGE = "Met meer mensen aan één plan", "Lijsten en andere programma's"
"""The headings of the help, in its order: what people begin with stands first."""

for _name, _run, _panel in (
    ("wizard", wizard.wizard, _BEGIN),
    ("nieuw", nieuw.nieuw, _BEGIN),
    ("zet", zet.zet, _BEGIN),
    ("status", status.status, _STATE),
    ("controleer", controleer.controleer, _STATE),
    ("privacy", privacy.privacy, _STATE),
    ("herstel", herstel.herstel, _STATE),
    ("migreer", migreer.migreer, _STATE),
    ("maak", maak.maak, _PAPERS),
    ("sjabloon", sjabloon.app, _PAPERS),
    ("uitpakken", uitpakken.uitpakken, _PAPERS),
    ("uitleg", uitleg.uitleg, _METHOD),
    ("aanbod", aanbod.aanbod, _METHOD),
    ("ervaring", ervaring.ervaring, _METHOD),
    ("advies", advies.advies, _METHOD),
    ("voorbeelden", voorbeelden.voorbeelden, _LEARN),
    ("lessen", lessen.lessen, _LEARN),
    ("leer", leer.learn_from_others, _LEARN),
    ("vergelijk", vergelijk.vergelijk, _LEARN),
    ("neem", neem.neem, _LEARN),
    ("voorstel", voorstel.propose_together, _LEARN),
    ("deel", deel.share_measure, _LEARN),
    ("verschil", verschil.verschil, _TOGETHER),
    ("voegsamen", voegsamen.voegsamen, _TOGETHER),
    ("git", git.git, _TOGETHER),
    ("importeer", importeer.app, _EXCHANGE),
    ("exporteer", exporteer.app, _EXCHANGE),
    ("schema", schema.schema, _EXCHANGE),
    ("validate", controleer.controleer, ""),
    ("render", maak.maak, ""),
):
    if isinstance(_run, typer.Typer):
        app.add_typer(_run, name=_name, rich_help_panel=_panel)
    else:
        cls = PapersCommand if _run is maak.maak else DutchCommand
        app.command(_name, cls=cls, hidden=not _panel, options_metavar="[OPTIES]", rich_help_panel=_panel)(_run)
