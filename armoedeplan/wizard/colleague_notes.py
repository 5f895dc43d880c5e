"""What colleagues write with a question in the wizard: a note, a source, and the function that answers it.

The answer stays as it is, and none of this enters a paper.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from armoedeplan.analysis.assigned import function_of, key_at, per_function
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.naast import (
    KNOWN_FUNCTIONS,
    NOTE,
    SOURCE,
    Notitie,
    functions_in,
    key_of_place,
    named_function,
    near_function,
    place_of,
    same_function,
)
from armoedeplan.plan import colleagues
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.progress import Item
from armoedeplan.record.words import counted, counting_number
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.commands import BESIDE, FOR, WIS, Command
from armoedeplan.wizard.screen import Done, Prompt, Screen
from armoedeplan.wizard.short_reply import ask_which, read_reply

NOTHING: Final = "-"
"""What is typed behind a command to take away what stands there."""
_ASKED: Final = {NOTE: "Wat wilt u bij deze vraag onthouden?", SOURCE: "Waar komt dit antwoord vandaan?"}
_LABELS: Final = {NOTE: "Noot", SOURCE: "Bron"}
_HINT: Final = "Enter laat het zo; - haalt het weg"
_NOTED: Final = "Genoteerd. Het komt in het werkblad, en nooit in een stuk voor de raad of voor inwoners."
_ONLY_HERE: Final = "Genoteerd. De vraag is intern, en komt in geen stuk: ook deze woorden niet."
_NEW: Final = "één of twee zinnen; Enter schrijft niets op"


class _Meant(NamedTuple):
    """What a person points at with `:voor`: its key, how that is said in a sentence, and the words that are left."""

    key: str
    said: str
    words: str


def beside_lines(file: PlanFile, item: Item) -> tuple[str, ...]:
    """Give what colleagues wrote with a question, a line each."""
    plan = file.answers
    noted = plan.notities.get(item.path, Notitie())
    given = ((_LABELS[part], getattr(noted, part)) for part in (NOTE, SOURCE))
    function = function_of(plan, item, file.guide)
    return tuple(f"{label}: {words}" for label, words in (*given, ("Voor", function)) if words)


def beside_command(command: Command) -> Command | None:
    """Give the command for what stands beside an answer that a command is: `:noot`, and also `:wis noot`."""
    if command.name == WIS and command.words in BESIDE:
        return Command(command.words, NOTHING)
    return command if command.name in BESIDE else None


def change_beside(plan: AutosavedPlan, screen: Screen, item: Item, command: Command) -> str:
    """Do what a command says with what stands beside an answer; give what is to be mended, as it is typed."""
    if command.name == FOR:
        _change_function(plan, screen, item, command.words)
        return ""
    return _change_note(plan, screen, item, command)


def _change_note(plan: AutosavedPlan, screen: Screen, item: Item, command: Command) -> str:
    """Write, change or take away a note or a source; give what was not kept, as it is typed."""
    part = command.name
    there = getattr(plan.file.answers.notities.get(item.path, Notitie()), part) or ""
    words = command.words
    if not words:
        prompt = Prompt(_ASKED[part], hint=_HINT if there else _NEW, present=there, typed=there)
        words = read_reply(screen, prompt) or ""
    if not words or words == there:
        return ""
    if words == NOTHING:
        _tell_done(plan, screen, lambda store: colleagues.drop_note(store, item.path, part), f"Weggehaald: {there}")
    else:
        told = _ONLY_HERE if item.internal else _NOTED
        if not _tell_done(plan, screen, lambda store: colleagues.keep_note(store, item.path, words, part), told):
            return f":{part} {words}"
    return ""


def _change_function(plan: AutosavedPlan, screen: Screen, item: Item, typed: str) -> None:
    """Give a question, or a step or core component as a whole, to a function, or take that back."""
    meant = _place_meant(typed, item)
    alone = meant.key == item.path
    now = function_of(plan.file.answers, item, plan.guide)
    words = meant.words or (_ask_function(plan, screen, now) if alone else now)
    if words == NOTHING:
        _take_back(plan, screen, item, meant)
    elif words:
        more = _more_told(item, plan.guide) if alone else ""
        _give_question(plan, screen, meant, _name_meant(plan, screen, words), more)
    elif not alone:
        screen.refused(Refusal("Er is geen functie genoemd", "Typ bijvoorbeeld :voor stap financiën."))


def _give_question(plan: AutosavedPlan, screen: Screen, meant: _Meant, name: str, more: str) -> None:
    """Give what is pointed at to a function, and tell how many questions wait for it; more: what is told after that."""
    if plan.change(lambda store: colleagues.assign_function(store, meant.key, name)):
        mine = per_function(plan.file.answers, plan.items(), plan.guide)
        count = next((len(known.open) for known in mine if same_function(known.name, name)), 0)
        waiting = f"daarvoor {'staat' if count == 1 else 'staan'} nu {counted(count, 'vraag', 'vragen')} open"
        screen.show(Done(f"{meant.said} is voor {name}; {waiting}. {more}".strip()))


def _place_meant(typed: str, item: Item) -> _Meant:
    """Read what is pointed at: `stap financiën`, `onderdeel financiën`, or the question itself."""
    first, _, rest = typed.partition(" ")
    number = {"stap": str(item.step), "onderdeel": item.component}.get(first.lower())
    if number is None:
        return _Meant(item.path, "Deze lijst" if item.field.many and item.field.record else "Deze vraag", typed)
    key = key_of_place(number)
    return _Meant(key, _said_of_place(key), rest.strip())


def _said_of_place(key: str) -> str:
    """Say what is given as a whole, at the beginning of a sentence."""
    return "Wat vooraf komt," if place_of(key) == "0" else key.capitalize()


def _ask_function(plan: AutosavedPlan, screen: Screen, now: str) -> str:
    """Ask for which function a question is; now: the one it is for. Those of the plan can be chosen by number."""
    known = functions_in(plan.file.answers.voor_functie)
    hint = f"een functie of afdeling, nooit een persoon; {_HINT if now else 'Enter schrijft niets op'}"
    prompt = Prompt("Voor welke functie is deze vraag?", hint=hint, present=now, options=tuple(enumerate(known, 1)))
    reply = read_reply(screen, prompt) or ""
    number = counting_number(reply)
    return known[number - 1] if 0 < number <= len(known) else reply


def _name_meant(plan: AutosavedPlan, screen: Screen, words: str) -> str:
    """Give the function that is meant: one that is known, one that is near, or a new one."""
    known = (*functions_in(plan.file.answers.voor_functie), *KNOWN_FUNCTIONS)
    nearest = near_function(words, known)
    if named_function(words, known) or not nearest or screen.scripted:
        return named_function(words, known) or words
    ways = (nearest, f"nee, {words}")
    return (nearest, words)[ask_which(screen, f"Bedoelt u {nearest}?", ways, default=0)]


def _take_back(plan: AutosavedPlan, screen: Screen, item: Item, meant: _Meant) -> None:
    """Take a function away, or tell with what it was given."""
    key = key_at(plan.file.answers, item)
    if meant.key != item.path or key in {"", item.path}:
        told = f"{meant.said} is voor geen functie meer."
        _tell_done(plan, screen, lambda store: colleagues.unassign_function(store, meant.key), told)
        return
    place = place_of(key)
    remedy = f"Haal die weg met :voor {key.split()[0]} -." if place else "Ga met < naar de lijst, en typ daar :voor -."
    where = f"{_said_of_place(key)} is" if place else "De lijst waar deze vraag in staat, is"
    screen.refused(Refusal(f"{where} als geheel aan een functie gegeven", remedy))


def _more_told(item: Item, guide: Guide) -> str:
    """Say how more can be given at once."""
    part = " of :voor onderdeel" if item.component in guide.components() else ""
    return f"Geldt het voor meer vragen? Typ dan :voor stap{part}."


def _tell_done(plan: AutosavedPlan, screen: Screen, change: Callable[[Store], object], told: str) -> bool:
    """Make a change, and tell it when it was made; tell whether it was."""
    done = plan.change(change)
    if done:
        screen.show(Done(told))
    return done
