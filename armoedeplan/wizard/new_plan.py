"""The first questions of a plan that is not there yet: the municipality, and what the plan and its file are called."""

import os
from pathlib import Path

from armoedeplan.plan.codes_from_names import code_told, doubt_told
from armoedeplan.plan.gemeentelijst import Municipality, municipalities_called
from armoedeplan.plan.gemeenten import Gemeentenaam
from armoedeplan.plan.making import PURPOSES, make_plan, usual_title
from armoedeplan.plan.plan_finder import SUFFIXES
from armoedeplan.record import Text
from armoedeplan.record.words import slug
from armoedeplan.refusal import Refusal
from armoedeplan.saving.alike_names import refusal_of_name
from armoedeplan.wizard.screen import Done, Heading, Prompt, Screen, Words
from armoedeplan.wizard.short_reply import ask_which, read_reply


def begin_plan(path: Path | None, screen: Screen) -> Path | None:
    """Ask for the municipality and make the plan file; give its path, or nothing for who goes back to where they were.

    path: where it is to be; without one it is asked for, with the title. Raises SaveRefused when it cannot be made,
    and Ended.
    """
    screen.show(
        Heading(
            "Een nieuw armoedeplan",
            "De wizard stelt u de vragen van de zeven stappen. Elk antwoord wordt meteen bewaard; u kunt op elk moment "
            "stoppen en later verdergaan. Met ? krijgt u uitleg, met < gaat u terug.",
        )
    )
    while name := _ask_municipality(screen, can_go_back=path is None):
        found = _ask_which_municipality(screen, name)
        title, file = ("", path) if path else _ask_title_and_file(screen, name)
        if file is not None:
            _make_file(file, name, title, found, screen)
            return file
    return None


def _ask_municipality(screen: Screen, *, can_go_back: bool) -> str:
    """Ask for the name of the municipality, without the word “gemeente” before it; empty for back."""
    prompt = Prompt("Hoe heet uw gemeente?", hint="is het plan van meer gemeenten? Begin met één")
    while True:
        reply = read_reply(screen, prompt)
        if reply is None and can_go_back:
            return ""
        typed = Text().canonical(reply or "")
        name = Gemeentenaam().canonical(typed)
        if name and name != typed:
            screen.show(Done(f"De gemeente staat in het plan als {name}, zonder het woord “gemeente”."))
        if name:
            return name
        screen.refused(Refusal("Zonder naam kan het plan niet beginnen", "Typ de naam van de gemeente, of :stop."))


def _ask_which_municipality(screen: Screen, name: str) -> Municipality | None:
    """Give the municipality of the list that a name stands for, and ask which when there are several."""
    called = municipalities_called(name)
    if len(called) > 1 and not screen.scripted:
        options = [*(f"{place.name}, met code {place.code}" for place in called), "een andere gemeente"]
        chosen = ask_which(screen, f"Welke gemeente {name} is het?", options)
        return called[chosen] if chosen < len(called) else None
    if told := doubt_told(name, called):
        screen.show(Done(told))
    return called[0] if len(called) == 1 else None


def _ask_title_and_file(screen: Screen, name: str) -> tuple[str, Path | None]:
    """Ask what the plan and its file are called; no file for who goes back."""
    while title := _ask_or_take(screen, "Hoe heet het plan?", usual_title(name)):
        if file := _ask_file(screen, name):
            return title, file
    return "", None


def _ask_or_take(screen: Screen, question: str, proposed: str) -> str | None:
    """Ask for a line, with a proposal that Enter takes; nothing for back."""
    prompt = Prompt(question, help=f"Voorstel: {proposed}", hint="Enter neemt het voorstel over; of typ iets anders")
    reply = read_reply(screen, prompt)
    return None if reply is None else Text().canonical(reply) or proposed


def _ask_file(screen: Screen, name: str) -> Path | None:
    """Ask in which file the plan is kept; one that is there is never offered, nor accepted. Nothing for back."""
    proposed = free_file(Path(f"armoedeplan-{slug(name).replace('_', '-')}.yaml"))
    while typed := _ask_or_take(screen, "Hoe heet het bestand waarin het plan komt?", proposed.name):
        path = Path(typed if typed.lower().endswith(SUFFIXES) else f"{typed}.yaml")
        # Path.exists fails on a name that is too long; what cannot be written is told when it is
        if os.path.lexists(path):
            remedy = f"Typ een andere naam, of Enter voor {proposed}."
            screen.refused(Refusal(f"{path} is er al, en blijft zoals het is", remedy))
        elif not os.path.isdir(path.parent):  # noqa: PTH112 - the same
            screen.refused(Refusal(f"De map {path.parent} is er niet", "Typ alleen een naam, zonder map."))
        elif refusal := refusal_of_name(path):
            screen.refused(refusal)
        else:
            return path
    return None


def free_file(path: Path) -> Path:
    """Give a path, with a number when there is a file already: `plan.yaml`, `plan-2.yaml`."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _make_file(path: Path, name: str, title: str, found: Municipality | None, screen: Screen) -> None:
    """Make the plan file with its schema, and tell it. Raises SaveRefused."""
    noted: set[str] = set()
    for made in make_plan(path, name, title, found.code if found else ""):
        screen.show(*(Done(f"Gemaakt: {path}{PURPOSES.get(path.name, '')}") for path in made.paths))
        screen.show(*(Words(f"Let op: {note}") for note in made.notes if note not in noted))
        noted.update(made.notes)
    if found:
        screen.show(Done(code_told(name, found)))
