"""A measure as others may learn of it: what it is, for whom, with whom, and what was measured, all in its own words."""

from typing import Final, NamedTuple

from armoedeplan.analysis.carried_on import MeasuredResult, results_of_measures
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan
from armoedeplan.record.naming import called

_OWN: Final = frozenset({"gemeentelijke_afdeling", "bestuur"})
"""The kinds of actors that are of the municipality itself."""


class MeasureTold(NamedTuple):
    """A measure with what belongs to it.

    partners: the organisations outside the municipality that carry it or work on it. by_municipality: whether a
    department of the municipality owns it; nothing when the plan does not tell who does. groups: kinds of people.
    group_names: as the plan calls them.
    """

    measure: Maatregel
    partners: tuple[str, ...]
    by_municipality: bool | None
    groups: tuple[str, ...]
    group_names: tuple[str, ...]
    results: tuple[MeasuredResult, ...]


def measure_told(plan: Plan, id_: str) -> MeasureTold | None:
    """Give a measure of a plan with what belongs to it, or nothing when the plan has no such measure."""
    measure = next((known for known in plan.aanpak.maatregelen if known.id == id_), None)
    if measure is None:
        return None
    actors = {actor.id: actor for actor in plan.samenwerking.actoren}
    owner = actors.get(measure.eigenaar or "")
    network = next((known for known in plan.aanpak.netwerken if known.id == measure.netwerk), None)
    members = dict.fromkeys([*([owner.id] if owner else []), *(network.leden if network else ())])
    groups = [group for group in plan.uitgangspunten.doelgroepen if group.id in measure.doelgroepen]
    return MeasureTold(
        measure,
        tuple(called(actors[member]) for member in members if member in actors and actors[member].soort not in _OWN),
        owner.soort in _OWN if owner else None,
        tuple(dict.fromkeys(group.soort for group in groups if group.soort)),
        tuple(called(group) for group in groups),
        results_of_measures(plan).get(id_, ()),
    )
