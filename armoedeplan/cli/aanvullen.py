"""`aanvullen`: the Tab key completes commands, options, choices, plan files and what stands in a plan."""

from typing import Annotated

import typer

from armoedeplan.display import say


def complete_words(
    context: typer.Context,
    shell: Annotated[
        str, typer.Argument(metavar="SHELL", help="Een van: bash, zsh, fish, powershell.", show_default=False)
    ],
    woorden: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WOORD]...", help="Wat al getypt is; dit vult de shell zelf in.", show_default=False),
    ] = None,
) -> None:
    """Geeft het script waarmee de Tab-toets opdrachten, opties en antwoorden aanvult.

    Zet één regel in het bestand dat uw shell bij elke start leest, en open een nieuw venster:

    bash, in ~/.bashrc: eval "$(armoedeplan aanvullen bash)"

    zsh, in ~/.zshrc, na compinit: eval "$(armoedeplan aanvullen zsh)"

    fish, in ~/.config/fish/config.fish: armoedeplan aanvullen fish | source

    PowerShell, in het bestand $PROFILE: armoedeplan aanvullen powershell | Out-String | Invoke-Expression
    """
    from armoedeplan.cli.completion_scripts import SCRIPTS
    from armoedeplan.cli.word_completion import completion_of

    if shell not in SCRIPTS:
        message = f"“{shell}” is hier niet mogelijk. Kies uit: {', '.join(SCRIPTS)}."
        raise typer.BadParameter(message, param_hint="SHELL")
    if not woorden:
        say(*SCRIPTS[shell].rstrip("\n").split("\n"))
        return
    say(*completion_of(woorden, context.find_root().command, quoted=shell == "bash").lines())
