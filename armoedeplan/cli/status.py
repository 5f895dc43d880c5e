"""`status`: how far plans are, per step and core component, and what is open."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from armoedeplan.cli.arguments import PlansArgument
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.terminal.progress import Evaluated


def status(
    plannen: PlansArgument,
    json: Annotated[bool, typer.Option("--json", help="Geeft de stand als JSON, voor andere programma's.")] = False,
    stap: Annotated[
        int | None,
        typer.Option("--stap", metavar="N", help="Toont de open vragen van stap N (0 is vooraf).", show_default=False),
    ] = None,
    stuk: Annotated[
        str | None,
        typer.Option("--stuk", metavar="NAAM", help="Toont alles wat één stuk nog vraagt.", show_default=False),
    ] = None,
    voor: Annotated[
        str | None,
        typer.Option("--voor", metavar="FUNCTIE", help="Toont de open vragen voor één functie.", show_default=False),
    ] = None,
) -> None:
    """Toont hoe ver een plan is: per stap en kernonderdeel, wat er nog open is, en wat elke fase vraagt.

    Van meer plannen, of van een map met plannen, krijgt u één tabel.
    """
    from armoedeplan.cli.files import check_step, code_of, fail
    from armoedeplan.plan.plan_of_text import read_plan
    from armoedeplan.terminal import findings_report, functions, progress

    check_step(stap)
    if any(path.is_dir() for path in plannen) or (len(plannen) > 1 and not (json or stap or stuk or voor)):
        _show_many(plannen, json=json)
    files = [read_plan(path) for path in plannen]
    unsound = [file for file in files if not file.sound]
    for file in unsound:
        say(*findings_report.error_lines(file.path, file.findings), err=True)
    if unsound:
        code = max(code_of(file.findings) for file in unsound)
        raise fail("Eerst moeten deze fouten weg; daarna is de stand te bepalen.", code=code)
    plans = [_evaluated_plan(file) for file in files]
    if voor is not None:
        plans = _for_function(plans, voor)
    if json:
        say(*progress.as_json(plans))
        return
    for plan in plans:
        if voor is not None:
            say(*functions.lines_of_functions(plan.functions, plan.file))
        else:
            say(*(_paper_lines(plan, stuk) if stuk else progress.as_text(plan, stap)))


def _show_many(named: list[Path], *, json: bool) -> NoReturn:
    """Show many plans as one table, and end with a code that says whether one was left out."""
    import gc

    from armoedeplan.cli.files import fail
    from armoedeplan.cli.plan_standings import standings_of
    from armoedeplan.terminal.comparison import skipped_lines
    from armoedeplan.terminal.standings import standing_lines, standings_as_json

    # trees and records hold no circles: looking for them takes time and finds nothing
    gc.disable()
    standings, skipped = standings_of(named)
    if not json:
        say(*skipped_lines(skipped), err=True)
    if not standings:
        raise fail("Er is geen plan om de stand van te tonen.", "Noem planbestanden, of een map waarin ze staan.")
    say(*(standings_as_json(standings, skipped) if json else standing_lines(standings)))
    raise typer.Exit(int(any(left.plan for left in skipped)))


def _for_function(plans: "list[Evaluated]", typed: str) -> "list[Evaluated]":
    """Give the plans with the questions of one function only, or end with the functions there are."""
    from armoedeplan.guide.naast import named_function
    from armoedeplan.terminal.functions import unknown_function

    names = list(dict.fromkeys(known.name for plan in plans for known in plan.functions))
    if not named_function(typed, names):
        raise typer.BadParameter(unknown_function(typed, names), param_hint="--voor")

    def only(plan: "Evaluated") -> "Evaluated":
        return plan._replace(functions=[known for known in plan.functions if named_function(typed, (known.name,))])

    return list(map(only, plans))


def _paper_lines(plan: "Evaluated", name: str) -> Iterable[str]:
    """Give how it stands with one paper, or end with the names there are."""
    from armoedeplan.record.words import near
    from armoedeplan.terminal.paper_states import lines_of_paper

    known = {state.name for state in plan.papers}
    if name not in known:
        nearest = near(name, known)
        advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(sorted(known))}."
        raise typer.BadParameter(f"Het stuk “{name}” bestaat niet. {advice}", param_hint="--stuk")
    return lines_of_paper(state for state in plan.papers if state.name == name)


def _evaluated_plan(file: "PlanFile") -> "Evaluated":
    """Give one plan with its questions and its findings."""
    from armoedeplan.analysis.assigned import per_function
    from armoedeplan.checks.frame import per_phase
    from armoedeplan.document import context
    from armoedeplan.progress import evaluate
    from armoedeplan.render.held_papers import knowing_persons
    from armoedeplan.render.paper_states import paper_states
    from armoedeplan.terminal.progress import Evaluated

    found = {phase: [*file.findings, *judged] for phase, judged in per_phase(file).items()}
    items = evaluate(file.answers)
    functions = per_function(file.answers, items, file.guide)
    given = context(file.plan)
    return Evaluated(file, items, found, knowing_persons(paper_states(given), file, given), functions)
