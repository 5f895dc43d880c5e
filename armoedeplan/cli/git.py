"""`git`: lets git merge the plans of a repository by answer, and undoes that."""

from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.cli.arguments import TrialOption
from armoedeplan.display import say


def git(
    plannenmap: Annotated[
        Path, typer.Argument(metavar="[MAP]", help="De map met uw plannen.", show_default=False, readable=False)
    ] = Path(),
    proef: TrialOption = False,
    ongedaan: Annotated[bool, typer.Option("--ongedaan", help="Haalt de instelling weer weg.")] = False,
    ja: Annotated[bool, typer.Option("--ja", help="Wijzigt zonder te vragen; anders ziet u eerst wat.")] = False,
) -> None:
    """Laat git plannen samenvoegen per antwoord, in plaats van per regel.

    Daarna doet git merge of git rebase het zelf. Wat twee mensen verschillend wijzigden, komt tussen markeringen te
    staan, en lost u op met voegsamen PLAN. Ieder die in de map werkt, doet dit op zijn eigen computer één keer.
    """
    from armoedeplan.cli.files import ending
    from armoedeplan.cli.screen_questions import ask_yes_or_no, on_screen
    from armoedeplan.versions.git_setup import apply_setup, removal_of, setup_for

    with ending():
        setup = removal_of(plannenmap) if ongedaan else setup_for(plannenmap)
        if not setup.lines:
            say("Er is niets weg te halen." if ongedaan else "Dit is al zo ingesteld. Er is niets gewijzigd.")
            return
        say(f"In {setup.root} verandert:", *(f"  {line}" for line in setup.lines))
        if proef:
            say("Er is niets gewijzigd; laat --proef weg om het te doen.")
            return
        if not ja and not (on_screen() and ask_yes_or_no("Zo instellen?")):
            say("Er is niets gewijzigd. Doe dit met --ja")
            raise typer.Exit(1)
        apply_setup(setup)
    say("Weggehaald." if ongedaan else "Ingesteld. Leg .gitattributes vast met: git add .gitattributes")
