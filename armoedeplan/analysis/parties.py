"""Which parties take part in the plan, and on which side they stand: the municipality itself, or outside it."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from armoedeplan.late_pattern import late_pattern
from armoedeplan.plan.actoren import INTERNE_SOORTEN, Actor
from armoedeplan.plan.plan import Plan

_OTHER_GOVERNMENT: Final = "andere_overheid"
_JOINT: Final = late_pattern(
    r"gemeenschappelijke (?:regeling|dienst)|intergemeentelijk|regionale (?:sociale )?dienst|sociale dienst"
    r"|\b(?:werkplein|werkbedrijf|GR|ISD|RSD)\b|\b(?:voor|van|namens) (?:de |alle )?(?:\w+ )?gemeenten\b",
    re.IGNORECASE,
)
"""The words by which a joint arrangement of municipalities (gemeenschappelijke regeling) is known."""


class Sides(NamedTuple):
    """How many parties are part of the municipality (inside), and how many are not."""

    inside: int
    outside: int


def is_municipal(actor: Actor) -> bool:
    """Tell whether a party is of the municipality: a part of it, or a joint arrangement that works for it.

    A joint arrangement is another government whose name, or whose share in the policy, says that it works for
    municipalities.
    """
    if actor.soort == _OTHER_GOVERNMENT:
        return any(text and _JOINT.search(text) for text in (actor.naam, actor.aandeel))
    return actor.soort in INTERNE_SOORTEN


def parties_by_side(parties: Iterable[Actor]) -> Sides | None:
    """Count parties by side; nothing when there are none, or when one is of unknown kind."""
    known = list(parties)
    if not known or any(actor.soort is None for actor in known):
        return None
    inside = sum(map(is_municipal, known))
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
