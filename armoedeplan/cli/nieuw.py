"""`nieuw`: a new plan file."""

from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.display import say


def nieuw(
    plan: Annotated[
        Path, typer.Argument(metavar="PLAN", help="Het bestand dat wordt gemaakt.", show_default=False, readable=False)
    ],
    gemeente: Annotated[
        str, typer.Option("--gemeente", metavar="NAAM", help="De naam van de gemeente.", show_default=False)
    ],
    titel: Annotated[
        str | None, typer.Option("--titel", metavar="TITEL", help="De titel van het plan.", show_default=False)
    ] = None,
) -> None:
    """Maakt een nieuw planbestand met de kernvragen erin, en het schema dat uw tekstverwerker helpt."""
    from armoedeplan.cli.files import ending, fail, warn
    from armoedeplan.plan.codes_from_names import certain_municipality, code_told, doubt_told
    from armoedeplan.plan.gemeentelijst import municipalities_called
    from armoedeplan.plan.gemeenten import Gemeentenaam
    from armoedeplan.plan.making import PURPOSES, make_plan
    from armoedeplan.record import Text

    name = Gemeentenaam().canonical(gemeente)
    if not name:
        raise fail("De naam van de gemeente is leeg.", "Geef een naam, bijvoorbeeld: --gemeente Voorbeeldstad")
    found = certain_municipality(name)
    noted: set[str] = set()
    with ending():
        for made in make_plan(plan, name, Text().canonical(titel or ""), found.code if found else ""):
            say(*(f"Gemaakt: {path}{PURPOSES.get(path.name, '')}" for path in made.paths))
            warn(note for note in made.notes if note not in noted)
            noted.update(made.notes)
    about_code = code_told(name, found) if found else doubt_told(name, municipalities_called(name))
    say(*filter(None, [about_code]))
    say(f"Kijk hoe het ervoor staat met: armoedeplan status {plan}")
