"""What the budget of a municipality must change for a plan: expenses, reserves and balance, programme by programme."""

from collections.abc import Sequence
from typing import NamedTuple

from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.plan import Plan

_ADDED = "toevoeging"
_TAKEN = "onttrekking"
_INCOME = "baten"


class BudgetChange(NamedTuple):
    """The change of one programme and task field; each tuple follows `years`, in whole euros.

    before: the expenses before the change; empty when the plan does not say them for every year. expenses: what is
    added to them. income, taken, added: new income, and what goes from and to reserves.
    """

    programme: str
    field: str
    years: tuple[int, ...]
    before: tuple[int, ...]
    expenses: tuple[int, ...]
    income: tuple[int, ...]
    taken: tuple[int, ...]
    added: tuple[int, ...]

    @property
    def balance(self) -> tuple[int, ...]:
        """What the change does to the balance of the budget; below zero is a burden."""
        rows = zip(self.income, self.taken, self.expenses, self.added, strict=True)
        return tuple(income + taken - expenses - added for income, taken, expenses, added in rows)


def budget_changes(plan: Plan) -> tuple[BudgetChange, ...]:
    """Give the changes, in the order of the finance table; nothing when a line does not say what is new."""
    lines = [line for line in plan.financien if line.jaar is not None and line.bedrag is not None]
    if not lines or any(line.al_in_begroting is None for line in lines):
        return ()
    years = tuple(sorted({line.jaar or 0 for line in lines}))
    places = dict.fromkeys(map(_place_of, lines))
    found = (_change_at(place, years, [line for line in lines if _place_of(line) == place]) for place in places)
    return tuple(change for change in found if any(change.expenses) or any(change.added))


def _place_of(line: Financiering) -> tuple[str, str]:
    """Give the programme and the task field of a line, each empty when it is not told."""
    return line.programma or "", line.taakveld or ""


def _change_at(place: tuple[str, str], years: Sequence[int], lines: Sequence[Financiering]) -> BudgetChange:
    """Give the change of one programme and task field. What comes from a reserve or as income is spent as well."""
    before = {line.jaar: line.programma_vooraf for line in lines if line.programma_vooraf is not None}
    known = all(year in before for year in years)
    by_kind = {
        kind: tuple(_new_in(year, [line for line in lines if line.soort == kind]) for year in years)
        for kind in (_INCOME, _TAKEN, _ADDED)
    }
    return BudgetChange(
        *place,
        years=tuple(years),
        before=tuple(before[year] or 0 for year in years) if known else (),
        expenses=tuple(_new_in(year, [line for line in lines if line.soort != _ADDED]) for year in years),
        income=by_kind[_INCOME],
        taken=by_kind[_TAKEN],
        added=by_kind[_ADDED],
    )


def _new_in(year: int, lines: Sequence[Financiering]) -> int:
    """Add what is new in a year."""
    return sum((line.bedrag or 0) - (line.al_in_begroting or 0) for line in lines if line.jaar == year)
