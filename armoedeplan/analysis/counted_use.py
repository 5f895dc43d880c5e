"""Which provisions people use, by what they told: with what changed since the period before (H7.11)."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from armoedeplan.analysis.published_counts import AREA, CountedTable, PublishedCount, table_about
from armoedeplan.analysis.share_margin import Share, differs_for_certain, share_with_margin
from armoedeplan.plan.tellingen import TOTAL, Telling
from armoedeplan.registrations.safe_counts import NO_OR_UNKNOWN

USE: Final = "gebruik"
YES, NO = "ja", "nee"


def answer_of_leaving(table: CountedTable, provision: str) -> str:
    """Give by which answer a table tells who does not use a provision: with who does not know, where these are few."""
    return NO if (provision, NO) in table.rows else NO_OR_UNKNOWN


class CountedUse(NamedTuple):
    """How many use a provision and how many do not, of those who told.

    provision: its id, or its name where the plan no longer has it. before: the share of the period before, told in the
    same way. changed: whether the share differs for certain from that one. with_unknown: whether who does not know is
    counted with who does not use it.
    """

    provision: str
    using: PublishedCount
    leaving: PublishedCount
    share: Share | None = None
    before: Share | None = None
    changed: bool = False
    with_unknown: bool = False


class AreaUse(NamedTuple):
    """The share of an area that uses one provision; nothing where that is hidden or the area is too small."""

    area: str
    share: Share | None


def counted_use(telling: Telling, before: Telling | None = None) -> tuple[CountedUse, ...]:
    """Give the use of every provision of a period, in the order of its table. before: the period before it."""
    table = table_about(telling, USE)
    earlier = table_about(before, USE) if before else None
    if table is None:
        return ()
    return tuple(_use_of(name, (table, telling), (earlier, before)) for name in provisions_in(table))


def provisions_in(table: CountedTable) -> Iterator[str]:
    """Yield the provisions of a table, each once."""
    return iter(dict.fromkeys(named[0] for named in table.rows if len(named) > 1))


def least_used(telling: Telling) -> str:
    """Give the provision with the lowest share that uses it; empty where no two can be told apart."""
    shares = [(use.share.part, use.provision) for use in counted_use(telling) if use.share]
    ordered = sorted(shares)
    return ordered[0][1] if len(ordered) > 1 and ordered[0][0] < ordered[1][0] else ""


def use_by_area(telling: Telling, provision: str) -> tuple[AreaUse, ...]:
    """Give the share of every area that uses a provision."""
    table = table_about(telling, USE, AREA)
    if table is None:
        return ()
    return tuple(AreaUse(area, _share_in(table, telling, provision, area)) for area in table.groups)


def _use_of(
    provision: str, now: tuple[CountedTable, Telling], earlier: tuple[CountedTable | None, Telling | None]
) -> CountedUse:
    """Give the use of one provision, beside that of the period before."""
    table, told_before = now[0], earlier[0]
    answer = answer_of_leaving(table, provision)
    # a share of all and a share of who knew say nothing about each other
    alike = told_before is not None and answer_of_leaving(told_before, provision) == answer
    share, before = _share_in(*now, provision), _share_in(*earlier, provision) if alike else None
    changed = bool(share and before and differs_for_certain(before, share))
    using, leaving = table.count_of(provision, YES), table.count_of(provision, answer)
    return CountedUse(provision, using, leaving, share, before, changed, answer == NO_OR_UNKNOWN)


def _share_in(table: CountedTable | None, telling: Telling | None, provision: str, column: str = TOTAL) -> Share | None:
    """Give the share that uses a provision, of everybody or in one column; nothing where it is not known."""
    if table is None or telling is None:
        return None
    answers = (YES, answer_of_leaving(table, provision))
    using, leaving = (table.count_of(provision, answer, column=column).value for answer in answers)
    return share_with_margin(using, leaving, telling.afronding or 1)
