"""Which parties take part in the plan, and on which side they stand: the municipality itself, or outside it."""

from collections.abc import Iterable
from typing import NamedTuple

from armoedeplan.plan.actoren import INTERNE_SOORTEN
from armoedeplan.plan.plan import Plan


class Sides(NamedTuple):
    """How many parties are part of the municipality (inside), and how many are not."""

    inside: int
    outside: int


def parties_by_side(kinds: Iterable[str | None]) -> Sides | None:
    """Count parties by side, of their kinds; nothing when there are none, or when one is of unknown kind."""
    known = list(kinds)
    if not known or None in known:
        return None
    inside = sum(kind in INTERNE_SOORTEN for kind in known)
    return Sides(inside, len(known) - inside)


def taking_part(plan: Plan) -> set[str | None]:
    """Give the actors that the plan gives a part: in a role, a network, a sub-programme or a measure."""
    approach = plan.aanpak
    return {
        *(role.actor for role in plan.governance.rollen),
        *(member for network in approach.netwerken for member in (*network.leden, network.trekker)),
        *(leader for programme in approach.deelprogrammas for leader in (*programme.projectleiders, programme.leider)),
        *(measure.eigenaar for measure in approach.maatregelen),
    }
