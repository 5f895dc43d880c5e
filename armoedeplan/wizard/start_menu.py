"""What who names no plan is asked first: begin one, go on with one here, look at an example, or read help."""

import os
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.output.writing import Rule, write_file
from armoedeplan.plan.example_plan import NAME, example_plan
from armoedeplan.plan.found_plans import FoundPlan, found_plan, plan_files
from armoedeplan.record.words import counted, counting_number, plain
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.new_plan import begin_plan, free_file
from armoedeplan.wizard.screen import Done, Heading, Prompt, Screen, Words
from armoedeplan.wizard.short_reply import ask_yes_or_no, read_reply


class Chosen(NamedTuple):
    """The file of a plan, and whether it was made just now."""

    plan: Path
    new: bool = False


class What(IntEnum):
    """What can be done, by the number that is typed."""

    NEW = 1
    ON = 2
    EXAMPLE = 3
    HELP = 4


_MOST: Final = 15
"""Plans that are listed; one that is not can be named."""
_EXPLAINED: Final = (
    "Dit programma stelt u de vragen voor een samenhangend armoedeplan. Van uw antwoorden maakt het de stukken: het "
    "beleidsplan, het raadsvoorstel, het raadsbesluit, een versie voor inwoners en meer.\n\n"
    "Uw plan is één bestand op uw eigen computer. Elk antwoord wordt meteen bewaard. U kunt altijd stoppen, en een "
    "volgende keer gaat u verder waar u was.\n\n"
    "Bij elke vraag typt u uw antwoord en dan Enter. Enter alleen gaat verder. Met ! komt een vraag later terug, met "
    "< gaat u terug, met ? krijgt u uitleg bij de vraag."
)


def choose_plan(screen: Screen, folder: Path) -> Chosen:
    """Ask what to do until a plan is chosen or made. Raises SaveRefused, and Ended."""
    screen.show(Heading("armoedeplan", "Van versnipperd armoedebeleid naar één samenhangend plan, in zeven stappen."))
    while True:
        files = plan_files(folder)
        match _ask_what(screen, files):
            case What.NEW:
                if made := begin_plan(None, screen):
                    return Chosen(made, new=True)
                chosen = None
            case What.ON:
                chosen = _ask_plan(screen, files)
            case What.EXAMPLE:
                chosen = _copy_example(screen, folder)
            case _:
                screen.show(Words(_EXPLAINED))
                chosen = None
        if chosen is not None:
            return Chosen(chosen)


def _ask_what(screen: Screen, files: Sequence[Path]) -> What:
    """Ask what to do; Enter goes on with a plan when there is one, and begins one otherwise."""
    many = counted(len(files), "plan gevonden", "plannen gevonden") if files else "nog geen plan gevonden"
    labels = {
        What.NEW: "Een nieuw plan beginnen",
        What.ON: f"Verdergaan met een plan in deze map ({many})",
        What.EXAMPLE: "Een voorbeeld bekijken",
        What.HELP: "Hulp en uitleg over dit programma",
    }
    usual = What.ON if files else What.NEW
    prompt = Prompt("Wat wilt u doen?", options=tuple(labels.items()), hint=f"typ een nummer; Enter is {usual:d}")
    while True:
        reply = read_reply(screen, prompt)
        if not reply:
            return usual
        if (number := counting_number(reply)) in labels:
            return What(number)
        # a word of one of the choices says as much as its number
        worded = [what for what, label in labels.items() if plain(reply) in plain(label)]
        if len(worded) == 1:
            return worded[0]
        screen.refused(Refusal(f"“{reply}” is geen keuze", f"Typ een nummer van 1 tot en met {len(labels)}."))


def _ask_plan(screen: Screen, files: Sequence[Path]) -> Path | None:
    """Ask with which plan to go on, by its number or the name of its file; nothing for back."""
    found = [found_plan(path) for path in files[:_MOST]]
    return _read_plan_choice(screen, found, _plan_prompt(found, left=len(files) - len(found)))


def _plan_prompt(found: Sequence[FoundPlan], *, left: int) -> Prompt:
    """Make the prompt that lists plans; left: how many are there that are not listed."""
    if not found:
        nothing = "In deze map staat nog geen plan. Staat uw plan in een andere map?"
        return Prompt("Waar staat uw plan?", help=nothing, hint="de map en de naam van het bestand; < gaat terug")
    options = [(number, plan.told) for number, plan in enumerate(found, 1)]
    more = f"er zijn er nog {left}; " if left else ""
    hint = f"{more}een nummer, of de naam van een ander bestand; Enter is 1; < gaat terug"
    return Prompt("Met welk plan gaat u verder?", options=options, hint=hint)


def _read_plan_choice(screen: Screen, found: Sequence[FoundPlan], prompt: Prompt) -> Path | None:
    """Read which plan is meant; nothing for back."""
    while True:
        reply = read_reply(screen, prompt)
        if reply is None or (not reply and not found):
            return None
        number = counting_number(reply or "1")
        if 0 < number <= len(found):
            return found[number - 1].path
        # by hand, since a Path fails on the home of who is not there, and on a name that is too long
        path = os.path.expanduser(reply.strip("'\""))  # noqa: PTH111
        if os.path.isfile(path):  # noqa: PTH113
            return Path(path)
        remedy = "Kijk de naam na, of typ < om terug te gaan."
        screen.refused(Refusal(f"“{reply}” is geen nummer van deze lijst, en geen bestand", remedy))


def _copy_example(screen: Screen, folder: Path) -> Path | None:
    """Put a copy of the example in the folder, unless one is there; give its path when it is to be opened."""
    example = example_plan()
    path = folder / NAME
    if not path.is_file() or path.read_bytes() != example:
        path = free_file(path)
        write_file(path, example, Rule(counted=False))
    screen.show(
        Done(f"Het voorbeeld staat in deze map, in {path.name}."),
        Words("Voorbeeldstad bestaat niet, en dit is een kopie: u kunt er alles in proberen."),
    )
    return path if ask_yes_or_no(screen, "Wilt u het voorbeeld nu openen?") else None
