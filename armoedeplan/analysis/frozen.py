"""An adopted plan is frozen: what came after the day of its adoption belongs in the reports, and not in the plan."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from armoedeplan.analysis.moments import is_later
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.voortgang import Oordeel
from armoedeplan.record.base import with_values

Kept = TypeVar("Kept")
_ADOPTED = "vastgesteld"


def adoption_day(plan: Plan) -> str | None:
    """Give the day on which an adopted plan was adopted; of a joint plan the last one; nothing when it is not known."""
    days = [municipality.vaststelling.datum for municipality in plan.gemeenten]
    known = [day for day in days if day]
    return max(known) if known and plan.plan.status == _ADOPTED else None


def as_adopted(plan: Plan) -> Plan:
    """Give an adopted plan without what is dated after its adoption; any other plan as it is."""
    day = adoption_day(plan)
    if day is None:
        return plan
    account = plan.verantwoording
    return with_values(
        plan,
        financien_besteding=_until_day(plan.financien_besteding, lambda spent: spent.peildatum, day),
        aanpak=with_values(
            plan.aanpak, maatregelen=tuple(_measure_at(measure, day) for measure in plan.aanpak.maatregelen)
        ),
        verantwoording=with_values(
            account,
            besluiten=_until_day(account.besluiten, lambda decision: decision.datum, day),
            indicatoren=tuple(_indicator_at(indicator, day) for indicator in account.indicatoren),
        ),
    )


def _until_day(records: Iterable[Kept], dated: Callable[[Kept], str | None], day: str) -> tuple[Kept, ...]:
    """Give the records that are not certainly of later than a day."""
    return tuple(record for record in records if not is_later(dated(record) or "", day))


def _indicator_at(indicator: Indicator, day: str) -> Indicator:
    """Give an indicator with what was measured until a day."""
    return with_values(indicator, metingen=_until_day(indicator.metingen, lambda value: value.peildatum, day))


def _measure_at(measure: Maatregel, day: str) -> Maatregel:
    """Give a measure with the judgement that was there on a day."""
    later = is_later(measure.oordeel.datum or "", day)
    return with_values(measure, oordeel=Oordeel()) if later else measure
