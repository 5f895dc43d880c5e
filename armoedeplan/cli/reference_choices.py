"""What a person at a screen decides about each reference of a record that is taken over."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.borrowing.borrowed import Decision
    from armoedeplan.borrowing.references_met import Met
    from armoedeplan.plan.plan_of_text import PlanFile


def asked_decisions(met: "Sequence[Met]", ours: "PlanFile") -> "dict[str, Decision]":
    """Ask of each reference whether to use what is here, take it along, or leave it out."""
    return {found.known.id: _asked_decision(found, ours) for found in met}


def _asked_decision(found: "Met", ours: "PlanFile") -> "Decision":
    """Ask until it is one of the numbers, or the short name of a record of our plan; the end of the input leaves it."""
    from armoedeplan.borrowing.borrowed import Decision
    from armoedeplan.record.words import counting_number
    from armoedeplan.terminal.line_input import read_line

    ways = _ways_for(found)
    say("", f"{found.label}: {found.known.told}")
    say(*(f"  {number}. {words}" for number, (words, _) in enumerate(ways, 1)))
    say("  Of typ de korte naam van iets uit uw plan.")
    there = {id_ for id_, entry in ours.links.entries.items() if entry.list in found.lists}
    while True:
        try:
            typed = read_line("> ").strip()
        except EOFError:
            return Decision()
        if 0 < (number := counting_number(typed)) <= len(ways):
            return ways[number - 1][1]
        if typed in there:
            return Decision(use=typed)
        known = f" Uw plan heeft: {', '.join(sorted(there))}." if there else ""
        say(f"Typ een nummer van 1 tot en met {len(ways)}.{known}")


def _ways_for(found: "Met") -> "list[tuple[str, Decision]]":
    """Give the ways to choose from, each with its words."""
    from armoedeplan.borrowing.borrowed import Decision

    use = [(f"gebruik wat u al hebt: {found.here}", Decision(use=found.here))] if found.here else []
    take = [("neem het mee", Decision(take=True))] if found.takes else []
    return [*use, *take, ("laat het weg", Decision())]
