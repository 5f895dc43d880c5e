"""All commands in one application; each is imported when it is asked for (decision record 0094)."""

from typing import Any

import typer

from armoedeplan.cli.dutch import DutchGroup
from armoedeplan.cli.late_commands import Late, LateCommands
from armoedeplan.display import say

_BEGIN, _STATE, _PAPERS = "Uw plan invullen", "Kijken hoe het plan ervoor staat", "Stukken maken"
_METHOD, _LEARN = "Uitzoeken en afwegen", "Leren van andere gemeenten"
_TOGETHER, _EXCHANGE = "Met meer mensen aan één plan", "Lijsten en andere programma's"
"""The headings of the help, in its order: what people begin with stands first."""

_PAPERS_COMMAND = "paper_names:PapersCommand"
_COMMANDS = (
    Late("wizard", "wizard", "wizard", _BEGIN),
    Late("nieuw", "nieuw", "nieuw", _BEGIN),
    Late("zet", "zet", "zet", _BEGIN),
    Late("status", "status", "status", _STATE),
    Late("controleer", "controleer", "controleer", _STATE),
    Late("privacy", "privacy", "privacy", _STATE),
    Late("herstel", "herstel", "herstel", _STATE),
    Late("migreer", "migreer", "migreer", _STATE),
    Late("maak", "maak", "maak", _PAPERS, _PAPERS_COMMAND),
    Late("sjabloon", "sjabloon", "app", _PAPERS),
    Late("uitpakken", "uitpakken", "uitpakken", _PAPERS),
    Late("uitleg", "uitleg", "uitleg", _METHOD),
    Late("aanbod", "aanbod", "aanbod", _METHOD),
    Late("ervaring", "ervaring", "ervaring", _METHOD),
    Late("advies", "advies", "advies", _METHOD),
    Late("voorbeelden", "voorbeelden", "voorbeelden", _LEARN),
    Late("lessen", "lessen", "lessen", _LEARN),
    Late("leer", "leer", "learn_from_others", _LEARN),
    Late("vergelijk", "vergelijk", "vergelijk", _LEARN),
    Late("neem", "neem", "neem", _LEARN),
    Late("voorstel", "voorstel", "propose_together", _LEARN),
    Late("deel", "deel", "share_measure", _LEARN),
    Late("verschil", "verschil", "verschil", _TOGETHER),
    Late("voegsamen", "voegsamen", "voegsamen", _TOGETHER),
    Late("git", "git", "git", _TOGETHER),
    Late("importeer", "importeer", "app", _EXCHANGE),
    Late("exporteer", "exporteer", "app", _EXCHANGE),
    Late("schema", "schema", "schema", _EXCHANGE),
    Late("aanvullen", "aanvullen", "complete_words", _EXCHANGE),
    Late("taalserver", "taalserver", "serve_text_editor", _EXCHANGE),
    Late("validate", "controleer", "controleer", ""),
    Late("render", "maak", "maak", "", _PAPERS_COMMAND),
)


class Program(DutchGroup):
    """The whole program: a group that knows its commands by name, and makes the one that is asked for."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands: Any = LateCommands(_COMMANDS)


app = typer.Typer(
    cls=Program,
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


def _tell_version(asked: bool) -> None:
    """Tell the version when it is asked, also beside other options: before a command is missed."""
    if asked:
        from armoedeplan import __version__

        say(f"armoedeplan {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: bool = typer.Option(False, "--version", help="Toont de versie.", is_eager=True, callback=_tell_version),
    # what asks for it and writes it down is __main__.py: also what goes wrong before this is known
    _foutopsporing: bool = typer.Option(
        False, "--foutopsporing", help="Schrijft bij een fout in het programma op waar die zat, in een bestand."
    ),
) -> None:
    """Take what may stand before a command."""
