"""Measurements of indicators that the conversations give: of use, by who was spoken with (H7.3, H7.11)."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from armoedeplan.analysis.experience import Counted, Heard, heard_in
from armoedeplan.analysis.share_change import share_between
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import slug

_PERCENT: Final = ("procent", "%", "percentage")
_HOUSEHOLDS: Final = ("huishoudens", "huishouden", "gezinnen", "mensen", "personen", "inwoners")


class ProposedMeasurement(NamedTuple):
    """A measurement that is proposed. id: a short name that stays. indicator: its id; name: what it measures."""

    id: str
    indicator: str
    name: str
    moment: str
    value: int
    explanation: str


def proposed_measurements(plan: Plan) -> tuple[ProposedMeasurement, ...]:
    """Give what the last period says of indicators that belong to a provision, as far as it is not there yet.

    An indicator that counts over a target group is left out: who was spoken with is another group.
    """
    periods = heard_in(plan)
    if not periods:
        return ()
    groups = {group.id for group in plan.uitgangspunten.doelgroepen}
    use = {count.about: count for count in periods[-1].of_topic("gebruik") if count.answer == "ja"}
    found = (
        measured
        for indicator in plan.verantwoording.indicatoren
        if indicator.telt_over not in groups
        for provision in indicator.hoort_bij
        if provision in use
        for measured in _measurements_of(indicator, use[provision], periods[-1])
    )
    return tuple({measured.id: measured for measured in found}.values())


def _measurements_of(indicator: Indicator, count: Counted, last: Heard) -> Iterator[ProposedMeasurement]:
    """Yield the measurement of one indicator, unless it has that one."""
    id_ = slug(f"gesprekken_{indicator.id}_{last.id.removeprefix('telling_')}")
    unit = (indicator.eenheid or "").lower().strip()
    if any(measurement.id == id_ for measurement in indicator.metingen):
        return
    whole = count.whole.value
    share, value = share_between(count.number, count.whole, last.rules), count.share(last.rules)
    if unit in _PERCENT and value is not None and share is not None:
        margin = round(100 * max(share.high - share.middle, share.middle - share.low))
        said = f"Van ongeveer {whole} mensen met wie is gesproken. Het kan {margin} procentpunt hoger of lager zijn."
    elif unit in _HOUSEHOLDS and count.number.value is not None:
        value = count.number.value
        said = f"Onder de ongeveer {whole} mensen met wie is gesproken, en niet in de hele gemeente."
    else:
        return
    explanation = f"{said} Afgeleid uit {last.id}."
    yield ProposedMeasurement(id_, indicator.id, indicator.naam or indicator.id, last.months[1], value, explanation)
