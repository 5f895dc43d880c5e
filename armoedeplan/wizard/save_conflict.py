"""When the plan in memory cannot be in its file: what is the matter with that file, and what can be done."""

import os
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from armoedeplan.finding import Severity
from armoedeplan.output.backup import free
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.record.words import as_sentence
from armoedeplan.refusal import Refusal
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.wizard.external_change import Answers, Outside, kind_of_change
from armoedeplan.wizard.screen import Listing, Prompt, Screen
from armoedeplan.wizard.short_reply import ask_which, read_reply

_SHOWN = 5


class Way(Enum):
    """What can be done."""

    AGAIN = "again"
    PUT_BACK = "put back"
    ADD = "add"
    TAKE = "take"
    ELSEWHERE = "elsewhere"
    STOP = "stop"


class Trouble(NamedTuple):
    """What is the matter with a file: told as a message and lines, with what can be done and how that is called."""

    message: str
    remedy: str
    lines: tuple[str, ...]
    ways: dict[Way, str]


def find_trouble(known: PlanFile, answers: Answers, refused: SaveRefused | None, *, answered: bool) -> Trouble:
    """Look what is the matter with a plan file.

    known: the file as this session read or saved it last. answers: what was answered in this sitting.
    refused: why saving did not work, if that was tried. answered: an answer waits to be saved.
    """
    path = known.path
    found = read_plan(path)
    what = "het plan, met dit antwoord erin," if answered else "het plan"
    ways = {
        Way.ELSEWHERE: f"{what} op een andere plek bewaren",
        Way.STOP: "stoppen zonder dit antwoord" if answered else "stoppen",
    }
    if not os.path.lexists(path):
        message = f"{path} is er niet meer"
        again = {
            Way.PUT_BACK: f"{what} terugzetten" + ("" if path.parent.is_dir() else "; de map wordt opnieuw gemaakt")
        }
        return Trouble(message, "Het hele plan is er nog, in het geheugen van de wizard.", (), again | ways)
    if found.data and not found.sound:
        mended = {Way.AGAIN: "het is hersteld: lees het bestand opnieuw", Way.PUT_BACK: _putting_back(path, what)}
        return Trouble(
            "Zo is het bestand niet te lezen", "Herstel het in uw tekstverwerker.", error_lines(found), mended | ways
        )
    if found.sound and (refused is None or refused.changed):
        return _trouble_of_sound_file(known, found, answers, what, ways)
    again = {Way.AGAIN: "opnieuw proberen"}
    if refused is None:
        return Trouble(*why_unread(found), (), again | ways)
    return Trouble(refused.message, refused.remedy, (), again | ways)


def _trouble_of_sound_file(
    known: PlanFile, found: PlanFile, answers: Answers, what: str, ways: dict[Way, str]
) -> Trouble:
    """Tell of a sound file that lacks what this session knows."""
    kind = kind_of_change(known, found, answers)
    if kind is Outside.CHANGED:
        message = "Het bestand is intussen gewijzigd"
        return Trouble(message, "De wizard leest het opnieuw.", (), {Way.AGAIN: "opnieuw lezen"} | ways)
    take = {Way.TAKE: "verder met wat er nu in het bestand staat; mijn plan blijft ernaast bewaard"}
    if kind is Outside.STALE:
        message = "Iemand anders heeft een oudere versie van het plan opgeslagen"
        remedy = "Antwoorden die u in dit gesprek gaf, staan er niet meer in."
        return Trouble(message, remedy, (), {Way.ADD: "mijn antwoorden er weer bij zetten"} | take | ways)
    message = f"In {known.path} staat nu een ander plan"
    remedy = "Uw eigen plan is er nog, in het geheugen van de wizard."
    return Trouble(message, remedy, (), {Way.PUT_BACK: _putting_back(known.path, what)} | take | ways)


def _putting_back(path: Path, what: str) -> str:
    """Say what putting the plan back does with what is there now."""
    return f"{what} terugzetten; wat er nu staat, wordt bewaard als {free(path).name}"


def choose_way(screen: Screen, trouble: Trouble) -> Way:
    """Tell what is the matter, and let the person choose; Enter alone tries again where that is safe."""
    if trouble.lines:
        screen.show(Listing("In het bestand staan fouten", trouble.lines))
    screen.refused(Refusal(trouble.message, trouble.remedy))
    ways = list(trouble.ways)
    safe = ways[0] if ways[0] is Way.AGAIN else None
    return ways[ask_which(screen, "Wat wilt u doen?", list(trouble.ways.values()), default=0 if safe else None)]


def ask_new_name(screen: Screen) -> Path | None:
    """Ask for the name of a file that is not there yet; nothing when the person goes back."""
    reply = read_reply(screen, Prompt("In welk bestand?", hint="een bestand dat er nog niet is; Enter gaat terug"))
    return Path(reply) if reply else None


def why_unread(found: PlanFile) -> tuple[str, str]:
    """Say which file cannot be read, with what the system or the file itself has against it, and what to do."""
    first = next((finding for finding in found.findings if finding.severity is Severity.ERROR), None)
    if first is None:
        return f"{found.path} is niet te lezen", "Kijk wat er met het bestand is."
    return f"{found.path} is niet te lezen. {first.message}", first.remedy


def error_lines(file: PlanFile) -> tuple[str, ...]:
    """Give the first structural errors of a file, one a line."""
    errors = [finding for finding in file.findings if finding.severity is Severity.ERROR]
    return tuple(f"regel {error.mark.line}: {as_sentence(error.message)} {error.remedy}" for error in errors[:_SHOWN])
