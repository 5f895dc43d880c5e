"""Which provisions people use, by what they told: with what changed since the period before (H7.11)."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.analysis.experience import Heard, period_before
from armoedeplan.analysis.share_change import Share, share_between, share_difference
from armoedeplan.disclosure.published import WITHHELD_COUNT, Shown
from armoedeplan.plan.tellingen import TOTAL
from armoedeplan.registrations.safe_counts import NO_OR_UNKNOWN

USE: Final = "gebruik"
AREA: Final = "gebied"
YES, NO = "ja", "nee"


class CountedUse(NamedTuple):
    """How many of those who were spoken with use a provision, and how many do not.

    provision: its id, or its name where the plan no longer has it. share: of all who were spoken with. before: the
    share of the period before. changed: whether the share differs for certain from that one. with_unknown: whether who
    does not know is counted with who does not use it.
    """

    provision: str
    using: Shown
    leaving: Shown
    share: Share | None = None
    before: Share | None = None
    changed: bool = False
    with_unknown: bool = False


class AreaUse(NamedTuple):
    """The share of an area that uses one provision; nothing where that is hidden or the area is too small."""

    area: str
    share: Share | None


class PeriodUse:
    """What those who were spoken with in one period said of the use of provisions.

    provisions: what was asked about, in the order of its table. areas: where it was counted.
    """

    def __init__(self, heard: Heard) -> None:
        everybody, by_area = heard.of_topic(USE), heard.of_topic(USE, AREA)
        self._rules: Final = heard.rules
        self._counts: Final = {(count.about, count.answer, count.value): count for count in (*everybody, *by_area)}
        self.provisions: Final = tuple(dict.fromkeys(count.about for count in everybody))
        self.areas: Final = tuple(dict.fromkeys(count.value for count in by_area))

    def using(self, provision: str) -> Shown:
        """Give how many use a provision."""
        return self._number(provision, YES, TOTAL)

    def leaving(self, provision: str, area: str = TOTAL) -> Shown:
        """Give how many do not use a provision: with who does not know, where these are few."""
        return self._number(provision, NO_OR_UNKNOWN if self.with_unknown(provision) else NO, area)

    def with_unknown(self, provision: str) -> bool:
        """Tell whether who does not know is counted with who does not use it."""
        return (provision, NO, TOTAL) not in self._counts

    def share(self, provision: str, area: str = TOTAL) -> Share | None:
        """Give the share that uses a provision, of all or of an area; nothing where it is not known."""
        count = self._counts.get((provision, YES, area))
        return share_between(count.number, count.whole, self._rules) if count else None

    def _number(self, provision: str, answer: str, area: str) -> Shown:
        """Give how many gave an answer; what is not there is told as what is hidden."""
        count = self._counts.get((provision, answer, area))
        return count.number if count else WITHHELD_COUNT


def counted_use(now: Heard, periods: Sequence[Heard] = ()) -> tuple[CountedUse, ...]:
    """Give the use of every provision of a period, in the order of its table. periods: all there are."""
    before = period_before(periods, now)
    use, earlier = PeriodUse(now), PeriodUse(before) if before else None
    return tuple(_use_of(provision, use, earlier) for provision in use.provisions)


def least_used(heard: Heard) -> str:
    """Give the provision with the lowest share that uses it; empty where no two can be told apart."""
    ordered = sorted((use.share.middle, use.provision) for use in counted_use(heard) if use.share)
    return ordered[0][1] if len(ordered) > 1 and ordered[0][0] < ordered[1][0] else ""


def use_by_area(heard: Heard, provision: str) -> tuple[AreaUse, ...]:
    """Give the share of every area that uses a provision."""
    use = PeriodUse(heard)
    return tuple(AreaUse(area, use.share(provision, area)) for area in use.areas)


def _use_of(provision: str, now: PeriodUse, earlier: PeriodUse | None) -> CountedUse:
    """Give the use of one provision, beside that of the period before."""
    share, before = now.share(provision), earlier.share(provision) if earlier else None
    difference = share_difference(before, share)
    return CountedUse(
        provision,
        now.using(provision),
        now.leaving(provision),
        share,
        before,
        bool(difference and difference.sure),
        now.with_unknown(provision),
    )
