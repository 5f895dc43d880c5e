"""`taalserver`: helps in a text editor while somebody writes a plan there."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def serve_text_editor(
    logboek: Annotated[
        Path | None,
        typer.Option(
            "--logboek",
            metavar="BESTAND",
            help="Houdt hierin bij wat er gebeurt, zonder de inhoud van plannen.",
            show_default=False,
            readable=False,
        ),
    ] = None,
) -> None:
    """Helpt in uw tekstverwerker terwijl u het plan typt: wat er mis is, wat u kunt kiezen, en wat iets betekent.

    Uw tekstverwerker start deze opdracht zelf, volgens het Language Server Protocol. Hoe u dat instelt, staat in de
    handleiding. De taalserver schrijft niets in uw plan en gebruikt geen netwerk.
    """
    from armoedeplan.cli.files import ending, fail
    from armoedeplan.installing import how_to_install
    from armoedeplan.system.git_bash import person_behind

    if person_behind(sys.stdin):
        message = "De taalserver praat met een tekstverwerker, niet met een mens."
        raise fail(message, "Stel uw tekstverwerker zo in dat die de taalserver start. De handleiding zegt hoe.")
    try:
        from armoedeplan.language_server.serve import serve_editor
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("armoedeplan"):
            raise
        message = "De taalserver heeft een onderdeel nodig dat niet is geïnstalleerd."
        raise fail(message, how_to_install("taalserver")) from error
    from armoedeplan.language_server.server_log import keep_log

    with ending():
        keep_log(logboek)
    # whatever a library prints goes to standard error from here on: standard output is the protocol
    with os.fdopen(os.dup(1), "wb") as write, os.fdopen(os.dup(0), "rb") as read:
        os.dup2(2, 1)
        raise typer.Exit(serve_editor(read, write))
