"""What the measures cost and where the money comes from, as one table of years that adds up (2.4)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from armoedeplan.analysis.money import STOPPED, dated_costs
from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan
from armoedeplan.recent import kept_for_last

IN_BUDGET = "Staat al in de begroting"
_ALWAYS = "Nieuw, structureel"


class MoneyRow(NamedTuple):
    """A row of the table: the id of a measure or words, and an amount in whole euros for each year."""

    name: str
    amounts: tuple[int, ...]

    @property
    def total(self) -> int:
        """The sum over the years."""
        return sum(self.amounts)


class MoneyTable(NamedTuple):
    """Costs and cover of a plan, year by year. known: that the finance table says what is in the budget already."""

    years: tuple[int, ...]
    costs: tuple[MoneyRow, ...]
    cover: tuple[MoneyRow, ...]
    known: bool

    @property
    def costs_by_year(self) -> tuple[int, ...]:
        """What all measures cost in each year."""
        return _sum_by_year(self.costs, len(self.years))

    @property
    def cover_by_year(self) -> tuple[int, ...]:
        """What money there is in each year."""
        return _sum_by_year(self.cover, len(self.years))

    @property
    def empty_years(self) -> tuple[int, ...]:
        """The years in which nothing costs anything and no money is needed, when there are others."""
        sums = zip(self.years, *(row.amounts for row in (*self.costs, *self.cover)), strict=True)
        empty = tuple(year for year, *amounts in sums if not any(amounts))
        return empty if len(empty) < len(self.years) else ()

    def without(self, years: Collection[int]) -> "MoneyTable":
        """Give the table without some years."""
        kept = [place for place, year in enumerate(self.years) if year not in years]
        costs, cover = (
            tuple(row._replace(amounts=tuple(row.amounts[place] for place in kept)) for row in rows)
            for rows in (self.costs, self.cover)
        )
        return self._replace(years=tuple(self.years[place] for place in kept), costs=costs, cover=cover)

    @property
    def left_by_year(self) -> tuple[int, ...]:
        """What is left over in each year; below zero is what falls short."""
        return tuple(there - asked for there, asked in zip(self.cover_by_year, self.costs_by_year, strict=True))


@kept_for_last()
def money_table(plan: Plan) -> MoneyTable:
    """Give the table of all years for which a measure or the finance table has an amount."""
    costs = {measure.id: _costs_of(measure) for measure in plan.aanpak.maatregelen if measure.status != STOPPED}
    lines = [line for line in plan.financien if line.jaar is not None and line.bedrag is not None]
    cover = _cover_by_name(lines)
    years = tuple(sorted({year for amounts in (*costs.values(), *cover.values()) for year in amounts}))
    known = bool(lines) and all(line.al_in_begroting is not None for line in lines)
    return MoneyTable(years, tuple(_filled_rows(costs, years)), tuple(_filled_rows(cover, years)), known)


def new_money(table: MoneyTable) -> tuple[int, ...]:
    """Give what a council is asked to add to its budget in each year; nothing when the plan does not say."""
    rows = [row for row in table.cover if row.name != IN_BUDGET]
    return _sum_by_year(rows, len(table.years)) if table.known else ()


def asked_by_year(plan: Plan) -> dict[int, int]:
    """Give the amounts that the points for decision ask of the council in each year."""
    asked: dict[int, int] = {}
    for point in plan.plan.besluitpunten:
        for amount in point.bedragen:
            if amount.jaar is not None and amount.bedrag is not None:
                asked[amount.jaar] = asked.get(amount.jaar, 0) + amount.bedrag
    return asked


def only_source(plan: Plan) -> str:
    """Give the one source from which all money comes; empty when there are several, or when one is not known."""
    sources = {line.dekkingsbron or "" for line in plan.financien if line.bedrag}
    return next(iter(sources)) if len(sources) == 1 else ""


def needed_afterwards(plan: Plan) -> int:
    """Give what stays needed each year after the period of the plan; zero when the plan does not say."""
    return sum(line.na_planperiode or 0 for line in plan.financien)


def _costs_of(measure: Maatregel) -> dict[int, int]:
    """Give what a measure costs in each year for which it has an amount."""
    costs: dict[int, int] = {}
    for cost, year in dated_costs(measure):
        if cost.bedrag is not None:
            costs[year] = costs.get(year, 0) + cost.bedrag
    return costs


def _cover_by_name(lines: Sequence[Financiering]) -> dict[str, dict[int, int]]:
    """Give where the money comes from: what is in the budget, what is new each year, and what is new once."""
    cover: dict[str, dict[int, int]] = {}
    for line in lines:
        for name, amount in _parts_of(line):
            by_year = cover.setdefault(name, {})
            by_year[line.jaar or 0] = by_year.get(line.jaar or 0, 0) + amount
    in_budget = cover.pop(IN_BUDGET, None)
    return {IN_BUDGET: in_budget, **cover} if in_budget else cover


def _parts_of(line: Financiering) -> Iterator[tuple[str, int]]:
    """Yield what a line of the finance table adds to the cover, each part with its name."""
    amount = line.bedrag or 0
    source = line.dekkingsbron or line.post or "Zonder dekking"
    if line.al_in_begroting is None:
        yield (f"{source} (eenmalig)" if line.structureel is False else source), amount
        return
    new = amount - line.al_in_begroting
    if line.al_in_begroting:
        yield IN_BUDGET, line.al_in_begroting
    if new:
        yield (f"Nieuw, eenmalig ({source})" if line.structureel is False else _ALWAYS), new


def _filled_rows(by_name: Mapping[str, Mapping[int, int]], years: Sequence[int]) -> Iterator[MoneyRow]:
    """Yield the rows that have an amount, a zero that was told among them."""
    for name, amounts in by_name.items():
        if amounts:
            yield MoneyRow(name, tuple(amounts.get(year, 0) for year in years))


def _sum_by_year(rows: Iterable[MoneyRow], years: int) -> tuple[int, ...]:
    """Add rows, year by year."""
    listed = list(rows)
    return tuple(sum(row.amounts[place] for row in listed) for place in range(years))
