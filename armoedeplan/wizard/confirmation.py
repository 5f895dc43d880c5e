"""What a person has to agree with before a change is made: what it puts to sleep, and what another did meanwhile."""

from collections.abc import Sequence

from armoedeplan.guide.root import Root
from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.personal_gate import PersonNamed
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.differences import answer_words, question_name
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Listing, Screen, Words
from armoedeplan.wizard.short_reply import ask_which, ask_yes_or_no

_SHOWN = 5


def confirm_sleep(screen: Screen, sleeping: Sequence[str]) -> bool:
    """Say which answers a change puts to sleep (decision record 0008), and ask whether that is meant."""
    lines = list(sleeping[:_SHOWN])
    if len(sleeping) > _SHOWN:
        lines.append(f"en nog {len(sleeping) - _SHOWN}")
    screen.show(Listing("Na dit antwoord zijn deze antwoorden niet meer van belang", tuple(lines)))
    screen.show(Words("Zij blijven bewaard, en komen terug als u dit antwoord weer wijzigt."))
    return ask_yes_or_no(screen, "Wilt u dit antwoord zo geven?")


def means_to_keep(screen: Screen, named: PersonNamed) -> bool:
    """Ask whether what seems to identify a person is to be stored; it is told without telling it again.

    A script cannot be asked: its answer is refused.
    """
    if screen.scripted:
        screen.refused(named)
        return False
    choices = ("mijn antwoord veranderen", f"het toch zo bewaren: {named.why_kept}")
    return ask_which(screen, f"{named.message}. {named.remedy} Wat wilt u?", choices, default=0) == 1


def decide_conflicts(screen: Screen, conflicts: Sequence[Conflict], plan: Root) -> set[str]:
    """Ask of each thing that two people changed what stays; give the paths of those where the answer is mine.

    What is not chosen is shown whole, so that it can be typed again.
    """
    return {conflict.path for conflict in conflicts if _keeps_mine(screen, conflict, plan)}


def _keeps_mine(screen: Screen, conflict: Conflict, plan: Root) -> bool:
    """Ask which of two answers stays."""
    theirs, mine = (answer_words(conflict.path, value, plan) for value in (conflict.theirs, conflict.mine))
    remedy = f"Het gaat om: {question_name(conflict.path, plan)}."
    screen.refused(Refusal("Iemand anders wijzigde dit antwoord intussen ook", remedy))
    screen.show(Words(f"In het bestand staat nu: {theirs}"), Words(f"Uw antwoord is: {mine}"))
    options = (f"wat er nu in het bestand staat: {shortened(theirs)}", f"mijn antwoord: {shortened(mine)}")
    keeps_mine = ask_which(screen, "Welk antwoord blijft staan?", options) == 1
    screen.show(Words(f"Niet gekozen is: {theirs if keeps_mine else mine}"))
    return keeps_mine
