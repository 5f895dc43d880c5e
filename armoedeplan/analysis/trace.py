"""The trace from a conclusion over a starting point and a network or measure to an indicator (H2.12, H4.14, H7.3)."""

from collections import defaultdict
from typing import NamedTuple

from armoedeplan.plan.plan import Plan


class Tie(NamedTuple):
    """What follows from what, by id."""

    start: str
    end: str


class FollowUp(NamedTuple):
    """What follows from a starting point, by id.

    onward: the networks and measures that go on with it, whichever of the two names the other. indicators: those of
    the starting point, then those of what goes on with it.
    """

    point: str
    onward: tuple[str, ...]
    indicators: tuple[str, ...]


def trace_ties(plan: Plan) -> tuple[Tie, ...]:
    """Give what leads to what: from conclusions by starting points and networks to indicators, by id."""
    points = plan.samenwerking.aanknopingspunten
    return (
        *(Tie(id_, point.id) for point in points for id_ in point.conclusies),
        *(Tie(point.id, id_) for point in points for id_ in point.vervolg),
        *(Tie(id_, network.id) for network in plan.aanpak.netwerken for id_ in network.aanknopingspunten),
        *(Tie(id_, indicator.id) for indicator in plan.verantwoording.indicatoren for id_ in indicator.hoort_bij),
    )


def follow_ups(plan: Plan) -> tuple[FollowUp, ...]:
    """Give what follows from each starting point, in the order of the plan."""
    building: defaultdict[str, list[str]] = defaultdict(list)
    measuring: defaultdict[str, list[str]] = defaultdict(list)
    for network in plan.aanpak.netwerken:
        for id_ in network.aanknopingspunten:
            building[id_].append(network.id)
    for indicator in plan.verantwoording.indicatoren:
        for id_ in indicator.hoort_bij:
            measuring[id_].append(indicator.id)
    found = []
    for point in plan.samenwerking.aanknopingspunten:
        onward = tuple(dict.fromkeys((*point.vervolg, *building[point.id])))
        shown = dict.fromkeys(id_ for start in (point.id, *onward) for id_ in measuring[start])
        found.append(FollowUp(point.id, onward, tuple(shown)))
    return tuple(found)
