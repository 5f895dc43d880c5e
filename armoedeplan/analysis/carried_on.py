"""What a conclusion led to, and what a measure brought: the ends of the trace, with the numbers that were measured."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from armoedeplan.analysis.trace import follow_ups
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan


class MeasuredResult(NamedTuple):
    """What an indicator of a measure shows: its value at the start and the last one, each with its moment.

    source: where the last value comes from, as the plan tells it. start: nothing when there is no baseline.
    """

    indicator: Indicator
    start: float | None
    start_moment: str
    value: float
    moment: str
    source: str


def measures_after(plan: Plan) -> Mapping[str, tuple[Maatregel, ...]]:
    """Give by conclusion the measures that go on with it: over a starting point, and over the network of one."""
    measures = plan.aanpak.maatregelen
    onward = {found.point: set(found.onward) for found in follow_ups(plan)}
    led_to: defaultdict[str, set[str]] = defaultdict(set)
    for point in plan.samenwerking.aanknopingspunten:
        for conclusion in point.conclusies:
            led_to[conclusion] |= onward[point.id]
    return {
        conclusion: tuple(measure for measure in measures if ends.intersection((measure.id, measure.netwerk)))
        for conclusion, ends in led_to.items()
    }


def results_of_measures(plan: Plan) -> Mapping[str, tuple[MeasuredResult, ...]]:
    """Give by measure what its indicators show, of those that were measured after their baseline."""
    found: defaultdict[str, list[MeasuredResult]] = defaultdict(list)
    for indicator in plan.verantwoording.indicatoren:
        if result := _last_result(indicator):
            for id_ in indicator.hoort_bij:
                found[id_].append(result)
    return {measure.id: tuple(found[measure.id]) for measure in plan.aanpak.maatregelen if measure.id in found}


def _last_result(indicator: Indicator) -> MeasuredResult | None:
    """Give what was measured last, or nothing when nothing was."""
    dated = [(meting.peildatum, meting.waarde) for meting in indicator.metingen if meting.peildatum]
    told = sorted((moment, value) for moment, value in dated if value is not None)
    if not told:
        return None
    start = indicator.nulmeting
    moment, value = told[-1]
    return MeasuredResult(
        indicator, start.waarde, start.peildatum or "", value, moment, indicator.bron or start.bron or ""
    )
