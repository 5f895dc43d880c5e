"""The arguments that several commands take, in the same words."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

PlanArgument: TypeAlias = Annotated[
    Path, typer.Argument(metavar="PLAN", help="Het planbestand.", show_default=False, readable=False)
]
"""One plan file. `readable=False`: what is wrong with it is told in our own words, not in those of the library."""
PlansArgument: TypeAlias = Annotated[
    list[Path],
    typer.Argument(metavar="PLAN...", help="Een of meer planbestanden.", show_default=False, readable=False),
]
"""Plan files, at least one."""
FolderOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--uit", metavar="MAP", help="De map; anders naast het plan.", show_default=False, readable=False),
]
"""The folder for what is exported."""
OverwriteOption: TypeAlias = Annotated[
    bool, typer.Option("--overschrijf", help="Overschrijft ook bestanden die u wijzigde, en bewaart ze ernaast.")
]
"""Whether what a person changed is written over."""
YesOption: TypeAlias = Annotated[
    bool, typer.Option("--ja", help="Schrijft zonder te vragen; anders ziet u eerst wat verandert.")
]
"""Whether a plan is changed without asking first."""
MeantOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--toch",
        help="Bewaart ook wat op een persoonsgegeven lijkt of bijna een woord uit de lijst is. U bedoelt het zo.",
    ),
]
"""Whether what seems to be a slip, or to be of a person, is meant as it was given."""
TrialOption: TypeAlias = Annotated[bool, typer.Option("--proef", help="Toont wat zou veranderen, en wijzigt niets.")]
"""Whether it is only shown what would be changed."""
AllOption: TypeAlias = Annotated[bool, typer.Option("--alles", help="Toont ook wat te veel is voor een scherm.")]
"""Whether a report is shown whole."""
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="Geeft alles als JSON, voor andere programma's.")]
"""Whether all is given as data, for another program."""
SheetFormOption: TypeAlias = Annotated[str, typer.Option("--als", metavar="VORM", help="xlsx of ods.")]
"""In which of the two forms of a workbook something is made."""


def one_of(given: str, known: Iterable[str], option: str) -> None:
    """End with the possible values when another was given to an option."""
    if given not in known:
        raise typer.BadParameter(
            f"“{given}” is hier niet mogelijk. Kies uit: {', '.join(filter(None, known))}.", param_hint=option
        )
