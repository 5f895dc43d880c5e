"""What the measures cost and what the finance table holds, year by year (2.4)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.gedeeld import Kosten
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan

STOPPED = "gestopt"


class YearSums(NamedTuple):
    """The sums of one year, in whole euros, and what they are made of; a sum without amounts is nothing (None).

    finance: of the finance table; structural: what of it comes back each year. costs: of all measures; going: of those
    that were not stopped. lines, measures: those with an amount in `finance` and `going`.
    """

    year: int
    finance: int | None
    structural: int | None
    costs: int | None
    going: int | None
    lines: tuple[Financiering, ...]
    measures: tuple[Maatregel, ...]


def year_sums(plan: Plan) -> tuple[YearSums, ...]:
    """Give the sums of every year that is named, in order, also of a year without an amount."""
    finance: dict[int, list[Financiering]] = defaultdict(list)
    costs: dict[int, list[tuple[int | None, Maatregel]]] = defaultdict(list)
    for line in plan.financien:
        if line.jaar is not None:
            finance[line.jaar].append(line)
    for measure in plan.aanpak.maatregelen:
        for cost in measure.kosten:
            if cost.jaar is not None:
                costs[cost.jaar].append((cost.bedrag, measure))
    return tuple(
        _sums_of_year(year, finance.get(year, ()), costs.get(year, ()))
        for year in sorted(finance.keys() | costs.keys())
    )


class Covered(NamedTuple):
    """The first and the last year with an amount, and the years of the plan without one."""

    first: int | None
    last: int | None
    without: tuple[int, ...]


def covered_years(plan: Plan) -> Covered:
    """Give over which years the money of a plan goes; where the plan has no period, no year is missing."""
    years = [sums.year for sums in year_sums(plan) if sums.finance is not None or sums.going is not None]
    begin, end = plan.plan.periode.van, plan.plan.periode.tot
    whole = range(int(begin[:4]), int(end[:4]) + 1) if begin and end else range(0)
    return Covered(min(years, default=None), max(years, default=None), tuple(sorted({*whole} - {*years})))


def dated_costs(measure: Maatregel) -> Iterator[tuple[Kosten, int]]:
    """Yield the costs of a measure of which the year is known, each with that year."""
    yield from ((cost, cost.jaar) for cost in measure.kosten if cost.jaar is not None)


def whole_sum(plan: Plan) -> int | None:
    """Give what the finance table holds, also without a year; nothing when it has no amount."""
    return _total_of(line.bedrag for line in plan.financien)


def _sums_of_year(year: int, lines: Sequence[Financiering], costs: Sequence[tuple[int | None, Maatregel]]) -> YearSums:
    """Give the sums of one year, in whole euros; costs: each with the measure that it is of."""
    going = [(amount, measure) for amount, measure in costs if measure.status != STOPPED]
    return YearSums(
        year,
        _total_of(line.bedrag for line in lines),
        _total_of(line.bedrag for line in lines if line.structureel),
        _total_of(amount for amount, _ in costs),
        _total_of(amount for amount, _ in going),
        tuple(line for line in lines if line.bedrag is not None),
        tuple({id(measure): measure for amount, measure in going if amount is not None}.values()),
    )


def _total_of(amounts: Iterable[int | None]) -> int | None:
    """Add amounts; nothing when there are none."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
