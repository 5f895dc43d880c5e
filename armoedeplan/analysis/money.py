"""What the measures cost and what the finance table holds, year by year (2.4)."""

from collections import defaultdict
from typing import NamedTuple

from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan

_STOPPED = "gestopt"


class YearSums(NamedTuple):
    """The sums of one year, in whole euros, and what they are made of; a side without amounts is empty."""

    year: int
    finance: int
    costs: int
    lines: tuple[Financiering, ...]
    measures: tuple[Maatregel, ...]


def year_sums(plan: Plan) -> tuple[YearSums, ...]:
    """Give the sums of every year that has an amount, in order; measures that were stopped cost nothing (any more)."""
    finance: dict[int, list[tuple[int, Financiering]]] = defaultdict(list)
    costs: dict[int, list[tuple[int, Maatregel]]] = defaultdict(list)
    for line in plan.financien:
        if line.jaar is not None and line.bedrag is not None:
            finance[line.jaar].append((line.bedrag, line))
    for measure in plan.aanpak.maatregelen:
        for cost in measure.kosten if measure.status != _STOPPED else ():
            if cost.jaar is not None and cost.bedrag is not None:
                costs[cost.jaar].append((cost.bedrag, measure))
    return tuple(
        YearSums(
            year,
            sum(amount for amount, _ in finance.get(year, ())),
            sum(amount for amount, _ in costs.get(year, ())),
            tuple(line for _, line in finance.get(year, ())),
            tuple({id(measure): measure for _, measure in costs.get(year, ())}.values()),
        )
        for year in sorted(finance.keys() | costs.keys())
    )
