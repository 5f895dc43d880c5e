"""`lessen`: a plan held against the lessons of other municipalities."""

from typing import Annotated

import typer

from armoedeplan.cli.arguments import PlanArgument
from armoedeplan.display import say


def lessen(
    plan: PlanArgument,
    json: Annotated[bool, typer.Option("--json", help="Geeft de lessen als JSON.")] = False,
) -> None:
    """Legt de lessen van andere gemeenten naast uw plan."""
    from armoedeplan.analysis.lessons import mirrored_lessons
    from armoedeplan.cli.files import sound_plan
    from armoedeplan.practice.library import built_in
    from armoedeplan.terminal.lessons import lessons_as_json, lessons_as_text

    found = mirrored_lessons(sound_plan(plan).plan, built_in())
    say(*(lessons_as_json(found) if json else lessons_as_text(found)))
