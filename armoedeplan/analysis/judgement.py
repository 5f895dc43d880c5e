"""Whether an indicator is where it should be by now: on the straight line from its baseline to its target (2.4).

What lies ahead or behind is told as a share of the whole road; people decide, the program proposes.
"""

from datetime import date
from typing import Final, NamedTuple

from armoedeplan.analysis.moments import first_day, is_later
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.metingen import Meting
from armoedeplan.plan.plan import Plan
from armoedeplan.recent import kept_for_last

_AHEAD: Final = 0.10
_RISK: Final = -0.10
_BEHIND: Final = -0.25
"""Where the states part, as a share of the road; a distance on a bound belongs to the state nearer to the line."""
_SAME: Final = 1e-9
"""What reckoning with fractions may be off."""
WORST_FIRST: Final = ("loopt_achter", "risico", "op_schema", "loopt_voor")


class Road(NamedTuple):
    """The straight line from a baseline to a target, each with its day."""

    start: date
    baseline: float
    end: date
    target: float

    def expected_on(self, day: date) -> float:
        """Give the value that is needed on a day to reach the target in time: never past either end."""
        share = (day - self.start).days / (self.end - self.start).days
        return self.baseline + (self.target - self.baseline) * min(max(share, 0.0), 1.0)

    def distance_of(self, value: float, day: date) -> float:
        """Give how far a value is ahead (or behind, below zero) on a day, as a share of the whole road."""
        return (value - self.expected_on(day)) / (self.target - self.baseline)


class Judgement(NamedTuple):
    """Where an indicator stands by its last measurement.

    stand: of `STANDEN`. within_margin: the change since the baseline is too small to mean something. reached: the
    target is reached already. later: the measures it belongs to, when all of them begin after the measurement.
    """

    indicator: Indicator
    measurement: Meting
    value: float
    expected: float
    distance: float
    stand: str
    within_margin: bool
    reached: bool
    later: tuple[Maatregel, ...]


def stand_of(distance: float) -> str:
    """Give the state that belongs to a distance, as a share of the road."""
    if distance > _AHEAD + _SAME:
        return "loopt_voor"
    if distance >= _RISK - _SAME:
        return "op_schema"
    return "risico" if distance >= _BEHIND - _SAME else "loopt_achter"


def road_of(indicator: Indicator) -> Road | None:
    """Give the line of an indicator; nothing where it has no two ends, or goes against its direction."""
    baseline, target, began = indicator.nulmeting.waarde, indicator.streefwaarde, indicator.nulmeting.peildatum
    if baseline is None or target is None or began is None or indicator.streefjaar is None or baseline == target:
        return None
    if contradicts_direction(indicator):
        return None
    road = Road(_day_of(began), baseline, _target_day(indicator, indicator.streefjaar), target)
    return road if road.start < road.end else None


def contradicts_direction(indicator: Indicator) -> bool:
    """Tell whether the target lies on the wrong side of the baseline for the direction that the plan names."""
    baseline, target = indicator.nulmeting.waarde, indicator.streefwaarde
    if indicator.richting is None or baseline is None or target is None:
        return False
    return target < baseline if indicator.richting == "hoger" else target > baseline


def judge_indicator(plan: Plan, indicator: Indicator) -> Judgement | None:
    """Judge an indicator by its last measurement since the baseline; nothing where that cannot be said."""
    road = road_of(indicator)
    measured = [(_day_of(found.peildatum), found) for found in indicator.metingen if found.peildatum]
    known = [(day, found) for day, found in measured if found.waarde is not None and road and day > road.start]
    if road is None or not known:
        return None
    day, last = max(known, key=lambda dated: dated[0])
    value = last.waarde or 0.0
    distance = road.distance_of(value, day)
    return Judgement(
        indicator,
        last,
        value,
        road.expected_on(day),
        distance,
        stand_of(distance),
        indicator.marge is not None and abs(value - road.baseline) <= indicator.marge,
        (value - road.target) * (road.target - road.baseline) >= 0,
        _begin_later(plan, indicator, last),
    )


# asked again for every measure, of a plan and of what of it was adopted
@kept_for_last(2)
def judge_indicators(plan: Plan) -> tuple[Judgement, ...]:
    """Judge every indicator of which that can be said, in the order of the plan."""
    judged = (judge_indicator(plan, indicator) for indicator in plan.verantwoording.indicatoren)
    return tuple(judgement for judgement in judged if judgement)


def proposed_stand(plan: Plan, measure: Maatregel) -> str | None:
    """Propose the state of a measure: the worst of its indicators; nothing before it can have shown there.

    A measure that was stopped or is finished says so itself.
    """
    if measure.status in {"afgerond", "gestopt"}:
        return measure.status
    stands = {
        judged.stand
        for judged in judge_indicators(plan)
        if measure.id and measure.id in judged.indicator.hoort_bij and not _begins_after(measure, judged.measurement)
    }
    return next((stand for stand in WORST_FIRST if stand in stands), None)


def _begin_later(plan: Plan, indicator: Indicator, measured: Meting) -> tuple[Maatregel, ...]:
    """Give the measures of an indicator when all of them begin after a measurement; else nothing."""
    own = [measure for measure in plan.aanpak.maatregelen if measure.id and measure.id in indicator.hoort_bij]
    return tuple(own) if all(_begins_after(measure, measured) for measure in own) else ()


def _begins_after(measure: Maatregel, measured: Meting) -> bool:
    """Tell whether a measure certainly begins after a measurement, which can then show nothing of it."""
    return bool(measure.planning.van and measured.peildatum and is_later(measure.planning.van, measured.peildatum))


def _target_day(indicator: Indicator, year: int) -> date:
    """Give the day of a target: the last moment of measurement in its year, else its last day."""
    moments = [_day_of(moment) for moment in indicator.meetmomenten if moment.startswith(str(year))]
    return max(moments, default=date(year, 12, 31))


def _day_of(moment: str) -> date:
    """Give the day that stands for a moment: the first of a month, and the last of a year, which a year is told of."""
    return date(int(moment), 12, 31) if len(moment) == len("jjjj") else date(*first_day(moment))
