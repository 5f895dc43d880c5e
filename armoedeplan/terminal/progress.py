"""The state of plans for people and for programs: the steps, their core components, what is open."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from armoedeplan.analysis.assigned import Assigned
from armoedeplan.analysis.money import whole_sum, year_sums
from armoedeplan.display import json_lines
from armoedeplan.document.paper_state import PaperState
from armoedeplan.finding import Finding
from armoedeplan.guide.definition import Guide
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import Item, State, Tally, tally
from armoedeplan.record.words import counted
from armoedeplan.terminal.findings_report import by_severity, totals_in_words
from armoedeplan.terminal.functions import function_lines, functions_as_data
from armoedeplan.terminal.json_forms.standing_forms import (
    AllCounts,
    ComponentCounts,
    Counts,
    MoneyData,
    PlanHead,
    PlanStanding,
    StatusData,
    StepCounts,
    YearOfMoney,
)
from armoedeplan.terminal.paper_states import paper_lines, papers_as_data
from armoedeplan.terminal.wrapping import WIDTH, folded, line_fits, line_width


class Evaluated(NamedTuple):
    """One plan with its questions, what the checks find in its phase and each that follows, papers and functions."""

    file: PlanFile
    items: Sequence[Item]
    found: Mapping[str, Sequence[Finding]]
    papers: Sequence[PaperState] = ()
    functions: Sequence[Assigned] = ()


_NAME, _BAR, _KERN = 43, 7, 8  # signs; what most plans have fits a line of 80
_TABLE = WIDTH
"""So wide is the table; on a narrower terminal the counts stand below the name."""
BEFORE = "Vooraf"


def as_text(evaluated: Evaluated, step: int | None) -> Iterator[str]:
    """Yield the state of one plan in plain lines, and the open questions of one step when asked for."""
    file, items = evaluated.file, evaluated.items
    plan, guide = file.answers, file.guide
    yield f"{plan.title or 'Plan zonder titel'} ({file.path})"
    if plan.status_given:
        yield f"Status: {plan.status_given.replace('_', ' ')}"
    yield ""
    if line_width() >= _TABLE:
        yield f"{'':<{_NAME}}{'kernvragen':<{_BAR + 3 + _KERN}}alle vragen"
    yield from _table_rows(BEFORE, _of_step(items, 0))
    for guided in guide.steps():
        own = _of_step(items, int(guided.nummer or 0))
        yield from _table_rows(f"{guided.nummer}. {guided.titel}", own)
        for component in guided.onderdelen:
            part = [item for item in own if item.component == component.nummer]
            yield from _table_rows(f"   {component.nummer} {component.titel}", part, bar=False)
    yield from _table_rows("Totaal", items)
    yield ""
    yield from _phase_lines(evaluated.found, guide)
    if plan.archief:
        yield f"In het archief: {counted(len(plan.archief), 'antwoord', 'antwoorden')} van een eerdere versie."
    yield ""
    if evaluated.papers and step is None:
        yield from paper_lines(evaluated.papers)
        yield ""
    if evaluated.functions and step is None:
        yield from function_lines(evaluated.functions)
        yield ""
    yield from _open_questions(items, step) if step is not None else _next_question(items)


def as_json(plans: Sequence[Evaluated]) -> list[str]:
    """Give the state of plans as the lines of one JSON object, version 1."""
    listed: list[PlanStanding] = [
        {
            **head_data(plan.file),
            **_plan_data(plan.items, plan.file.guide),
            "bevindingen": {phase: by_severity(found) for phase, found in plan.found.items()},
            "stukken": papers_as_data(plan.papers),
            "functies": functions_as_data(plan.functions),
        }
        for plan in plans
    ]
    data: StatusData = {"versie": 1, "plannen": listed}
    return json_lines(data)


def head_data(file: PlanFile) -> PlanHead:
    """Give what a plan is: its file, title, owners, period, status and money; a plan by another guide has no money."""
    answers = file.answers
    plan = answers if isinstance(answers, Plan) else Plan()
    owners = [place.naam for place in plan.gemeenten if place.naam] or sorted(answers.owners)
    return {
        "bestand": file.path,
        "titel": covered_words(" ".join((answers.title or "").split())) or None,
        "gemeenten": list(map(covered_words, owners)),
        "periode": {"van": plan.plan.periode.van, "tot": plan.plan.periode.tot},
        "status": answers.status_given,
        "geld": _money_data(plan),
    }


def _money_data(plan: Plan) -> MoneyData:
    """Give the money of a plan, in all and by year."""
    years: list[YearOfMoney] = [
        {"jaar": sums.year, "financien": sums.finance, "structureel": sums.structural, "maatregelen": sums.going}
        for sums in year_sums(plan)
    ]
    return {"totaal": whole_sum(plan), "jaren": years}


def _phase_lines(found: Mapping[str, Sequence[Finding]], guide: Guide) -> Iterator[str]:
    """Yield what the plan needs now, and what each phase that follows will ask."""
    now, *later = found
    yield from folded(f"Bevindingen nu ({guide.phases[now]}): {totals_in_words(found[now])}.")
    if later:
        yield "Wat er later nodig is:"
    for phase in later:
        yield from folded(totals_in_words(found[phase]), f"{guide.phases[phase]:<20}", margin=3)
    if later:
        yield f"Lees ze met: armoedeplan controleer PLAN --fase {later[0]}"


def _plan_data(items: Sequence[Item], guide: Guide) -> AllCounts:
    """Give the state of one plan as data."""
    listed: list[StepCounts] = []
    for step in guide.steps():
        own = _of_step(items, int(step.nummer or 0))
        parts: list[ComponentCounts] = [
            {
                "nummer": component.nummer,
                "titel": component.titel,
                **counts_data([item for item in own if item.component == component.nummer]),
            }
            for component in step.onderdelen
        ]
        listed.append({"nummer": step.nummer, "titel": step.titel, **counts_data(own), "kernonderdelen": parts})
    return {"stappen": listed, "vooraf": counts_data(_of_step(items, 0)), "totaal": counts_data(items)}


def counts_data(items: Sequence[Item]) -> Counts:
    """Give the counts of some questions, all of them and the kern questions apart."""
    whole, kern = tally(items), tally(item for item in items if item.kern)
    return {
        "beantwoord": whole.answered,
        "totaal": whole.total,
        "open": whole.open,
        "later": whole.later,
        "onbekend": whole.unknown,
        "niet_van_toepassing": whole.not_applicable,
        "kern": {"beantwoord": kern.answered, "totaal": kern.total},
    }


def _of_step(items: Sequence[Item], step: int) -> list[Item]:
    """Give the questions of one step; step 0 is what comes before the steps."""
    return [item for item in items if item.step == step]


def _table_rows(name: str, items: Sequence[Item], *, bar: bool = True) -> Iterator[str]:
    """Yield a line of the table: a name, the kern questions, and all; below each other on a narrow screen."""
    kern, whole = tally(item for item in items if item.kern), tally(items)
    kern_told, whole_told = _answered_of(kern), _answered_of(whole)
    states = _states_apart(whole)
    if line_width() < _TABLE:
        margin = len(name) - len(name.lstrip())
        yield from folded(name, margin=margin)
        yield from folded(f"kern {kern_told}, alle {whole_told}{states}", margin=margin + 3)
        return
    drawn = _bar_of(kern) if bar else ""
    short = name if len(name) < _NAME else f"{name[: _NAME - 4]}..."
    row = f"{short:<{_NAME}}{drawn:<{_BAR + 3}}{kern_told:<{_KERN}}{whole_told}"
    if line_fits(row + states):
        yield row + states
    else:
        yield row
        yield from folded(states, margin=_NAME)


def _bar_of(counts: Tally) -> str:
    """Draw how far it is, in signs that every terminal has."""
    done = round(_BAR * counts.answered / counts.total) if counts.total else 0
    return f"[{'#' * done}{'.' * (_BAR - done)}]"


def _answered_of(counts: Tally) -> str:
    """Write `3/5`, or a dash where nothing is asked."""
    return f"{counts.answered}/{counts.total}" if counts.total else "-"


def _states_apart(counts: Tally) -> str:
    """Name the questions that were answered with "later", "unknown" or "does not apply"."""
    named = ((counts.later, "later"), (counts.unknown, "onbekend"), (counts.not_applicable, "nvt"))
    listed = ", ".join(f"{number} {word}" for number, word in named if number)
    return f" ({listed})" if listed else ""


def _open_questions(items: Sequence[Item], step: int) -> Iterator[str]:
    """Yield the open questions of a step, with the paths where their answers go."""
    found = [item for item in _of_step(items, step) if item.missing]
    yield f"Open in stap {step}:" if found else f"In stap {step} is niets meer open."
    for item in found:
        kind = "kern" if item.kern else "verdieping"
        state = "" if item.state is State.OPEN else f", {item.state}"
        yield f"  {item.path} ({kind}{state})"
        yield from folded(item.question.text, margin=6)


def _next_question(items: Sequence[Item]) -> Iterator[str]:
    """Yield the first open kern question, as a way on."""
    first = next((item for item in items if item.kern and item.state is State.OPEN), None)
    if first is None:
        yield "Alle kernvragen hebben een antwoord of een status."
        return
    yield from folded(f"De eerste open kernvraag: {first.question.text}")
    yield f"    armoedeplan zet PLAN {first.path} ..."
