"""What was spent on the measures and what is expected, as the progress report tells it (2.4)."""

from typing import NamedTuple

from armoedeplan.analysis.budget import money_table
from armoedeplan.plan.plan import Plan


class Spending(NamedTuple):
    """What was spent on a measure; a sum without amounts is nothing (None). last: the latest day of the amounts."""

    spent: int | None
    expected: int | None
    last: str = ""


class YearSpending(NamedTuple):
    """What was spent in the one year that the plan tells of, and what the measures cost in that year."""

    year: int
    whole: Spending
    budgeted: int | None


def spending_by_measure(plan: Plan) -> dict[str, Spending]:
    """Give what was spent on each measure of which the plan tells it, by id."""
    measures = dict.fromkeys(line.maatregel for line in plan.financien_besteding if line.maatregel)
    return {measure: _added_up(plan, measure) for measure in measures}


def spending_of_year(plan: Plan) -> YearSpending | None:
    """Give what was spent in all; nothing when the plan tells of no year, or of several at once."""
    years = {line.jaar for line in plan.financien_besteding if line.besteed is not None}
    year = next(iter(years), None)
    if len(years) != 1 or year is None:
        return None
    table = money_table(plan)
    costs = dict(zip(table.years, table.costs_by_year, strict=True))
    return YearSpending(year, _added_up(plan), costs.get(year))


def _added_up(plan: Plan, measure: str = "") -> Spending:
    """Add what the lines of one measure say, or those of all."""
    lines = [line for line in plan.financien_besteding if not measure or line.maatregel == measure]
    spent = [line.besteed for line in lines if line.besteed is not None]
    expected = [line.verwacht for line in lines if line.verwacht is not None]
    days = [line.peildatum for line in lines if line.peildatum]
    return Spending(sum(spent) if spent else None, sum(expected) if expected else None, max(days, default=""))
