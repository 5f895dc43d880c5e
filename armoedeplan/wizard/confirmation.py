"""What a person has to agree with before a change is made: what it puts to sleep, and what another did meanwhile."""

from collections.abc import Sequence

from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import State, evaluate
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.differences import place, words
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Ask, Listing, Words
from armoedeplan.wizard.short_reply import chosen, confirmed

_SHOWN = 5


def asleep(before: PlanFile, after: PlanFile) -> list[str]:
    """Give the answers that a change puts to sleep, in words."""
    awake = {one.path for one in evaluate(before.plan) if one.state is State.ANSWERED}
    items = [one for one in evaluate(after.plan) if one.state is State.DORMANT and one.path in awake]
    return [f"{one.question.label}: {one.question.text}" for one in items]


def agreed(ask: Ask, told: Sequence[str]) -> bool:
    """Say which answers a change puts to sleep, and ask whether that is meant."""
    shown = list(told[:_SHOWN])
    if len(told) > _SHOWN:
        shown.append(f"en nog {len(told) - _SHOWN}")
    ask.show(Listing("Na dit antwoord zijn deze antwoorden niet meer van belang:", tuple(shown)))
    ask.show(Words("Zij blijven bewaard, en komen terug als u dit antwoord weer wijzigt."))
    return confirmed(ask, "Wilt u dit antwoord zo geven?")


def decided(ask: Ask, conflicts: Sequence[Conflict], plan: Plan) -> set[str]:
    """Ask of each thing that two people changed what stays; give the paths of those where the answer is mine.

    What is not chosen is shown whole, so that it can be typed again.
    """
    return {one.path for one in conflicts if _mine(ask, one, plan)}


def _mine(ask: Ask, conflict: Conflict, plan: Plan) -> bool:
    """Ask which of two answers stays."""
    theirs, mine = (words(conflict.path, value, plan) for value in (conflict.theirs, conflict.mine))
    remedy = f"Het gaat om: {place(conflict.path, plan)}."
    ask.refused(Refusal("Iemand anders wijzigde dit antwoord intussen ook", remedy))
    ask.show(Words(f"In het bestand staat nu: {theirs}"), Words(f"Uw antwoord is: {mine}"))
    offered = (f"wat er nu in het bestand staat: {shortened(theirs)}", f"mijn antwoord: {shortened(mine)}")
    chose_mine = chosen(ask, "Welk antwoord blijft staan?", offered) == 1
    ask.show(Words(f"Niet gekozen is: {theirs if chose_mine else mine}"))
    return chose_mine
