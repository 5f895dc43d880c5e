"""How many people a goal is about: what a percentage means in households or children (2.4)."""

from typing import Final, NamedTuple

from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.plan import Plan

_PERCENT: Final = frozenset({"procent", "percentage", "%", "procenten"})
_WHOM: Final = frozenset({
    "huishoudens", "gezinnen", "kinderen", "jongeren", "mensen", "inwoners", "personen", "ouderen", "ouders", "leden",
    "werknemers", "bewoners", "leerlingen", "cliënten", "volwassenen",
})  # fmt: skip
"""What the name of a target group may begin with, so that a number can be told of it."""


class Difference(NamedTuple):
    """How many more (or fewer) of a group a target means, if the group stays as large.

    whom: what the group counts, such as `huishoudens`; empty when its name does not begin with it.
    """

    indicator: Indicator
    group: Doelgroep
    people: int
    whom: str
    more: bool


def people_differences(plan: Plan) -> tuple[Difference, ...]:
    """Give for every indicator that is a percentage of a group of known size what its target means in people."""
    groups = {group.id: group for group in plan.uitgangspunten.doelgroepen if group.id}
    found = (
        _difference_of(indicator, groups.get(indicator.telt_over or "")) for indicator in _indicators_in_percent(plan)
    )
    return tuple(difference for difference in found if difference)


def _indicators_in_percent(plan: Plan) -> list[Indicator]:
    """Give the indicators that are measured in percent."""
    return [found for found in plan.verantwoording.indicatoren if (found.eenheid or "").strip().lower() in _PERCENT]


def _difference_of(indicator: Indicator, group: Doelgroep | None) -> Difference | None:
    """Give what the target of an indicator means in people; nothing where its group has no size."""
    baseline, target = indicator.nulmeting.waarde, indicator.streefwaarde
    if group is None or group.omvang.aantal is None or not _is_share(baseline) or not _is_share(target):
        return None
    change = round(group.omvang.aantal * ((target or 0) - (baseline or 0)) / 100)
    return Difference(indicator, group, abs(change), _whom_it_counts(group), change > 0) if change else None


def _is_share(value: float | None) -> bool:
    """Tell whether a value can be a percentage of a group."""
    return value is not None and 0 <= value <= 100


def _whom_it_counts(group: Doelgroep) -> str:
    """Give what a group counts: the first word of its name, when that is a word for people."""
    first = (group.naam or "").split(" ", 1)[0].strip(",").lower()
    return first if first in _WHOM else ""
