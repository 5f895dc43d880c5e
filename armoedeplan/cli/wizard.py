"""`wizard`: the interview, from a new plan to a complete one."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from armoedeplan.finding import Finding
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.wizard.aid import Aid, DatedPaper
    from armoedeplan.wizard.screen import Part

_PREVIEWED = "Uitgangspunten en doel"
"""The heading in the policy plan below which the answers of the first step stand."""
_NEXT = "\n## "


def wizard(
    plan: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PLAN]",
            help="Het planbestand; is het er nog niet, dan wordt het gemaakt. Noemt u er geen, dan kiest u er een.",
            show_default=False, readable=False,
        ),
    ] = None,
    stap: Annotated[
        int | None, typer.Option("--stap", metavar="N", help="Begint bij stap N (0 is vooraf).", show_default=False)
    ] = None,
    eenvoudig: Annotated[
        bool,
        typer.Option("--eenvoudig", help="Gewone regels, zonder kleuren en kaders: goed voor schermlezers."),
    ] = False,
    voor: Annotated[
        str | None,
        typer.Option("--voor", metavar="FUNCTIE", help="Stelt alleen de vragen voor één functie.", show_default=False),
    ] = None,
) -> None:  # fmt: skip
    """Stelt u de vragen van de zeven stappen en bewaart elk antwoord meteen.

    U kunt op elk moment stoppen; een volgende keer gaat de wizard verder waar u was.
    """
    from armoedeplan.cli.chosen_screen import screen_for
    from armoedeplan.cli.files import check_step, fail
    from armoedeplan.cli.wizard_session import sit
    from armoedeplan.system.git_bash import person_behind
    from armoedeplan.terminal.restore import terminal_restored

    check_step(stap)
    if plan is None and not person_behind(sys.stdin):
        raise fail("Er is geen planbestand genoemd.", "Noem er een, bijvoorbeeld: armoedeplan wizard mijnplan.yaml")
    if plan is None and voor is not None:
        raise fail("Bij --voor hoort een planbestand.", f"Noem het: armoedeplan wizard mijnplan.yaml --voor {voor}")
    function = _function_meant(plan, voor) if plan is not None and voor is not None else ""
    for stream in (sys.stdout, sys.stderr):
        # a sign that the terminal does not have must never end a session
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    with terminal_restored():
        seated = person_behind(sys.stdin)
        code = sit(plan, stap, screen_for(simple=eenvoudig), _aid(), seated=seated, function=function)
    raise typer.Exit(code)


def _function_meant(plan: Path, typed: str) -> str:
    """Give the function of a plan that is meant, or end with the functions there are."""
    from armoedeplan.cli.files import fail
    from armoedeplan.guide.naast import functions_in, named_function
    from armoedeplan.plan.plan_of_text import read_plan
    from armoedeplan.terminal.functions import unknown_function

    if not plan.exists():
        raise fail(f"{plan} is er nog niet.", f"Begin het plan eerst met: armoedeplan wizard {plan}")
    file = read_plan(plan)
    names = functions_in(file.answers.voor_functie)
    found = named_function(typed, names)
    if file.sound and not found:
        raise typer.BadParameter(unknown_function(typed, names), param_hint="--voor")
    # what is wrong with a file is told when the sitting begins
    return found or typed


def _aid() -> "Aid":
    """Give the interview what it may use of the floors above it."""
    from armoedeplan.cli.wizard_papers import paper_desk
    from armoedeplan.terminal.lookup import explain
    from armoedeplan.wizard.aid import Aid

    return Aid(_check_plan, explain, _case_lines, _step_preview, briefing_parts, papers_now, more_parts, paper_desk())


def papers_now(file: "PlanFile") -> "list[DatedPaper]":
    """Give the papers for college and council that the plan can have in its phase, each once."""
    from armoedeplan.document import context
    from armoedeplan.document.paper import key_of_paper
    from armoedeplan.document.paper_state import COUNCIL_SET, WAITS
    from armoedeplan.record.path import FieldPath
    from armoedeplan.render.paper_states import paper_states
    from armoedeplan.wizard.aid import DatedPaper

    states = [state for state in paper_states(context(file.plan)) if state.layer == COUNCIL_SET and state.now]
    now = [state for state in states if state.state != WAITS and not state.later]
    titles = {state.name: state.title for state in now}
    return [DatedPaper(FieldPath("stukken").field(key_of_paper(name)), title) for name, title in titles.items()]


def _case_lines(component: str) -> Iterable[str]:
    """Give how other municipalities did what a core component asks, one line each."""
    from armoedeplan.practice.library import cases_for

    for case in cases_for(component):
        where = f" ({', '.join(case.gemeenten)})" if case.gemeenten else ""
        yield f"{case.titel}{where}: {case.les} Meer: armoedeplan voorbeelden {case.id}"


def briefing_parts(path: str, file: "PlanFile") -> Iterable["Part"]:
    """Give what is shown before a question, with the advice in short before that on the governance model."""
    from armoedeplan.wizard.briefings import ADVISED, briefing
    from armoedeplan.wizard.screen import Verbatim

    yield from briefing(path, file.plan)
    if path == ADVISED:
        from armoedeplan.analysis.advice import advise
        from armoedeplan.terminal.advice_short import short_advice

        yield Verbatim(tuple(short_advice(advise(file.plan, firm=False), file.plan)))


def more_parts(path: str, file: "PlanFile") -> Iterable["Part"]:
    """Give what `?` shows of the question on the governance model: the models, and the whole advice with its sum."""
    from armoedeplan.wizard.briefings import ADVISED

    if path == ADVISED:
        from armoedeplan.analysis.advice import advise
        from armoedeplan.terminal.advice import advice_lines
        from armoedeplan.wizard.models_shown import models_shown
        from armoedeplan.wizard.screen import Verbatim

        yield from models_shown()
        yield Verbatim(tuple(advice_lines(advise(file.plan), file.plan, in_wizard=True)))


def _check_plan(file: "PlanFile") -> list["Finding"]:
    """Give the findings of a plan, the worst first."""
    from armoedeplan.checks.frame import judge
    from armoedeplan.finding import Severity

    order = list(Severity)
    return sorted([*file.findings, *judge(file)], key=lambda finding: (order.index(finding.severity), finding.mark))


def _step_preview(file: "PlanFile") -> str:
    """Give the part of the policy plan that the first step fills, as it would be made now; nothing when it has none."""
    from armoedeplan.document import context
    from armoedeplan.render.markdown import render_markdown

    text = render_markdown("beleidsplan", context(file.plan))
    _, found, rest = text.partition(f"\n## {_PREVIEWED}\n")
    return f"## {_PREVIEWED}\n{rest.partition(_NEXT)[0]}" if found else ""
