"""Noting why a question has no answer: later, unknown, or not applicable with its reason."""

from armoedeplan.guide.antwoorden import LATER, NVT, ONBEKEND
from armoedeplan.progress import Item, State
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.screen import Prompt, Screen
from armoedeplan.wizard.short_reply import read_reply
from armoedeplan.wizard.whole_part import note_part, reason_for_part, tell_of_part

_STATUS = {commands.LATER: LATER, commands.NVT: NVT, commands.ONBEKEND: ONBEKEND}


def note_state(plan: AutosavedPlan, screen: Screen, command: Command, item: Item) -> bool:
    """Note why there is no answer, and tell whether to go on; an answer that is there stays."""
    now = plan.item(item.path)
    if command.name == commands.LATER and (now is None or now.state is State.ANSWERED):
        # what is asked of a paper is asked of no plan as a whole: there is nothing to postpone
        return True
    if now is not None and now.state is State.ANSWERED:
        screen.refused(Refusal("Deze vraag heeft al een antwoord", "Haal het eerst weg met :wis."))
        return False
    if command.name != commands.NVT:
        return _stored(plan, screen, item, _STATUS[command.name], command.words)
    of_part = reason_for_part(command.words)
    if of_part is not None:
        return note_part(plan, screen, item, of_part)
    reason = command.words or _ask_reason(screen)
    if not reason or not _stored(plan, screen, item, NVT, reason):
        return False
    tell_of_part(plan, screen, item)
    return True


def _stored(plan: AutosavedPlan, screen: Screen, item: Item, status: str, reason: str) -> bool:
    """Store a state, and tell whether it was; a reason that was not taken stays to be edited."""
    while not plan.change(lambda store, reason=reason: store.state(item.path, status, reason)):  # type: ignore[misc]
        reason = (reason and read_reply(screen, Prompt("Welke reden schrijft u op?", typed=reason))) or ""
        if not reason:
            return False
    return True


def _ask_reason(screen: Screen) -> str:
    """Ask why a question does not apply; empty when no reason is given, which is told."""
    prompt = Prompt("Waarom past deze vraag niet bij uw plan?", hint="één zin is genoeg")
    reason = read_reply(screen, prompt) or ""
    if not reason:
        screen.refused(Refusal("Er is geen reden gegeven", "Zonder reden blijft de vraag open."))
    return reason
