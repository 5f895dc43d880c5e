"""The first two questions of a plan that is not there yet."""

from pathlib import Path

from armoedeplan.plan.making import make_plan
from armoedeplan.record import Text
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.screen import Done, Heading, Prompt, Screen, Words
from armoedeplan.wizard.short_reply import read_reply


def begin_plan(path: Path, screen: Screen) -> None:
    """Ask for the municipality and make the plan file. Raises SaveRefused when it cannot be made, and Ended."""
    screen.show(
        Heading(
            "Een nieuw armoedeplan",
            "De wizard stelt u de vragen van de zeven stappen. Elk antwoord wordt meteen bewaard; u kunt op elk moment "
            "stoppen en later verdergaan. Met ? krijgt u uitleg, met < gaat u terug.",
        )
    )
    prompt = Prompt("Hoe heet uw gemeente?", hint="is het plan van meer gemeenten? Begin met één")
    while True:
        name = Text().canonical(read_reply(screen, prompt) or "")
        if not name:
            screen.refused(Refusal("Zonder naam kan het plan niet beginnen", "Typ de naam van de gemeente, of :stop."))
            continue
        _make_file(path, name, screen)
        return


def _make_file(path: Path, name: str, screen: Screen) -> None:
    """Make the plan file with its schema, and tell it. Raises SaveRefused."""
    noted: set[str] = set()
    for made in make_plan(path, name):
        screen.show(*(Done(f"Gemaakt: {path}") for path in made.paths))
        screen.show(*(Words(f"Let op: {note}") for note in made.notes if note not in noted))
        noted.update(made.notes)
