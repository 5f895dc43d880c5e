"""Noting why a question has no answer: it comes later, is unknown, or does not apply, alone or with its whole part."""

from typing import Final

from armoedeplan.guide.antwoorden import LATER, NVT, ONBEKEND
from armoedeplan.progress import Item, State
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.spot import asked
from armoedeplan.record.words import counted
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.screen import Done, Listing, Prompt, Screen
from armoedeplan.wizard.short_reply import ask_yes_or_no, read_reply

_WORD: Final = "onderdeel"
"""What is typed behind `:nvt` to mean the whole part."""
_MOST: Final = 8


def note_why(plan: AutosavedPlan, screen: Screen, item: Item, command: Command) -> bool:
    """Note why there is no answer, and tell whether the interview goes on; an answer that is there stays."""
    now = plan.item(item.path)
    if command.name == commands.LATER and (now is None or now.state is State.ANSWERED):
        # what is asked of a paper is asked of no plan as a whole: there is nothing to postpone
        return True
    if now is not None and now.state is State.ANSWERED:
        screen.refused(Refusal("Deze vraag heeft al een antwoord", "Haal het eerst weg met :wis."))
        return False
    if command.name != commands.NVT:
        status = {commands.LATER: LATER, commands.ONBEKEND: ONBEKEND}[command.name]
        return _store_state(plan, screen, item, status, command.words)
    of_part = _reason_for_part(command.words)
    if of_part is not None:
        return _note_part(plan, screen, item, of_part)
    reason = command.words or _asked_reason(screen, "deze vraag", "blijft de vraag open")
    done = bool(reason) and _store_state(plan, screen, item, NVT, reason)
    if done:
        _tell_of_part(plan, screen, item)
    return done


def _store_state(plan: AutosavedPlan, screen: Screen, item: Item, status: str, reason: str) -> bool:
    """Store a state, and tell whether it was; a reason that was not taken stays to be edited."""
    while not plan.change(lambda store, reason=reason: store.state(item.path, status, reason)):  # type: ignore[misc]
        reason = (reason and read_reply(screen, Prompt("Welke reden schrijft u op?", typed=reason))) or ""
        if not reason:
            return False
    return True


def _asked_reason(screen: Screen, what: str, otherwise: str) -> str:
    """Ask why something does not apply; empty when no reason is given, which is told."""
    reason = read_reply(screen, Prompt(f"Waarom past {what} niet bij uw plan?", hint="één zin is genoeg")) or ""
    if not reason:
        screen.refused(Refusal("Er is geen reden gegeven", f"Zonder reden {otherwise}."))
    return reason


def _reason_for_part(words: str) -> str | None:
    """Give the reason behind `:nvt onderdeel`, which may be empty; nothing when only the question is meant."""
    word, colon, reason = words.partition(":")
    return reason.strip() if word.strip().lower() == _WORD and (colon or not reason) else None


def _note_part(plan: AutosavedPlan, screen: Screen, item: Item, reason: str) -> bool:
    """Note that the part of a question does not apply, when the person sees what goes; tell whether it was done."""
    part = item.path.parent
    if not part or part.is_item:
        remedy = "Typ :nvt met een reden: dat geldt voor deze vraag alleen."
        screen.refused(Refusal("Deze vraag hoort niet bij een onderdeel dat in zijn geheel weg kan", remedy))
        return False
    name, missing = _name_of_part(plan, part), _missing_in(plan, part)
    more = (f"en nog {len(missing) - _MOST}",) if len(missing) > _MOST else ()
    texts = tuple(item.question.text for item in missing[:_MOST])
    screen.show(Listing(f"Van “{name}” zijn nog niet beantwoord", (*texts, *more)))
    if not ask_yes_or_no(screen, f"Is “{name}” als geheel niet van toepassing?", default=False):
        return False
    why = reason or _asked_reason(screen, f"“{name}”", "blijven de vragen open")
    if not why:
        return False
    done = plan.change(lambda store: store.state(part, NVT, why))
    if done:
        many = counted(len(missing), "vraag", "vragen")
        screen.show(Done(f"Niet van toepassing: {many} van “{name}”. Wat u toch beantwoordt, telt weer mee."))
    return done


def _tell_of_part(plan: AutosavedPlan, screen: Screen, item: Item) -> None:
    """Tell how the rest of a part goes the same way, after one of its questions was said not to apply."""
    part = item.path.parent
    # what stands at the top is as much as a step: nobody means that with one question
    if len(part.names) > 1 and not part.is_item and (missing := _missing_in(plan, part)):
        rest = counted(len(missing), "andere vraag", "andere vragen")
        there = f"“{_name_of_part(plan, part)}” heeft nog {rest}."
        screen.show(Done(f"{there} Geldt dit voor alle? Typ dan bij de volgende :nvt onderdeel."))


def _missing_in(plan: AutosavedPlan, part: FieldPath) -> list[Item]:
    """Give the questions of a part that still want an answer."""
    return [item for item in plan.items() if is_under(item.path, part) and item.missing]


def _name_of_part(plan: AutosavedPlan, part: FieldPath) -> str:
    """Give the name by which people know a part."""
    return asked(plan.guide.root, part.without_keys).label
