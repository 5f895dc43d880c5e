"""Which questions are for which function, as lines and as data."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.analysis.assigned import Assigned
from armoedeplan.guide.naast import NOTE, SOURCE, Notitie, near_function
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import Item, State
from armoedeplan.record.words import counted, listed
from armoedeplan.terminal.json_forms.standing_forms import FunctionData
from armoedeplan.terminal.wrapping import folded

_LABELS: Final = {NOTE: "Noot", SOURCE: "Bron"}


def function_lines(functions: Sequence[Assigned]) -> Iterator[str]:
    """Yield how it stands with the questions of each function."""
    yield "Vragen per functie:"
    for assigned in functions:
        yield from folded(stand_of(assigned), margin=3)
    yield "Lees ze met: armoedeplan status PLAN --voor FUNCTIE"


def lines_of_functions(functions: Sequence[Assigned], file: PlanFile) -> Iterator[str]:
    """Yield the open questions of functions, with where their answers go and what colleagues wrote with them."""
    yield f"{file.answers.title or 'Plan zonder titel'} ({file.path})"
    for assigned in functions:
        yield f"{stand_of(assigned)}{':' if assigned.open else '.'}"
        for item in assigned.open:
            yield from _question_lines(item, file.answers.notities.get(item.path, Notitie()))
    if not functions:
        yield "Hier zijn geen vragen voor deze functie."


def stand_of(assigned: Assigned) -> str:
    """Say how it stands with the questions of a function."""
    if assigned.open:
        kern = sum(item.kern for item in assigned.open)
        some = f", waarvan {counted(kern, 'kernvraag', 'kernvragen')}" if 0 < kern < len(assigned.open) else ""
        return f"Voor {assigned.name}: {counted(len(assigned.open), 'open vraag', 'open vragen')}{some}"
    done = counted(len(assigned.answered), "vraag", "vragen")
    return f"Voor {assigned.name}: niets meer open ({done} beantwoord)"


def unknown_function(typed: str, names: Sequence[str]) -> str:
    """Say that no question is for a function, and which functions there are."""
    if not names:
        return "Nog geen enkele vraag is voor een functie. Geef er een in de wizard, met :voor bij de vraag."
    nearest = near_function(typed, names)
    advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {listed(names, 'of')}."
    return f"Er zijn geen vragen voor “{typed}”. {advice}"


def functions_as_data(functions: Sequence[Assigned]) -> list[FunctionData]:
    """Give the functions with their questions as data."""
    return [
        {
            "functie": assigned.name,
            "open": len(assigned.open),
            "beantwoord": len(assigned.answered),
            "vragen": [
                {"vraag": item.question.text, "pad": item.path, "status": item.state.value} for item in assigned.items
            ],
        }
        for assigned in functions
    ]


def _question_lines(item: Item, noted: Notitie) -> Iterator[str]:
    """Yield one question."""
    state = "" if item.state is State.OPEN else f" ({item.state})"
    yield f"  {item.path}{state}"
    yield from folded(item.question.text, margin=6)
    for part, label in _LABELS.items():
        words = getattr(noted, part)
        if words:
            yield from folded(f"{label}: {words}", margin=6)
