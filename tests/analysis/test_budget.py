"""Costs and cover in one table: whatever a plan says, the sums are right and what falls short is told."""

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.plans import as_text

from armoedeplan.analysis.budget import IN_BUDGET, money_table, new_money
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of

AMOUNTS = st.integers(0, 900_000)
YEARS = st.integers(2027, 2030)


@st.composite
def lines(draw: st.DrawFn) -> dict[str, Any]:
    amount = draw(AMOUNTS)
    line = {"id": draw(st.sampled_from("abcdefgh")), "post": "Post", "jaar": draw(YEARS), "bedrag": amount}
    line |= {"dekkingsbron": draw(st.sampled_from(["Begroting", "Reserve"]))}
    if draw(st.booleans()):
        line["al_in_begroting"] = draw(st.integers(0, amount))
    if draw(st.booleans()):
        line["structureel"] = draw(st.sampled_from(["ja", "nee"]))
    return line


COSTS = st.lists(st.fixed_dictionaries({"jaar": YEARS, "bedrag": AMOUNTS}), max_size=5)
STATUS = st.sampled_from(["loopt", "gestopt"])
MEASURES = st.lists(st.tuples(COSTS, STATUS), max_size=4)
LINES = st.lists(lines(), max_size=6, unique_by=lambda line: line["id"])


def plan_with(finance: list[dict[str, Any]], measures: list[tuple[list[dict[str, int]], str]]) -> Plan:
    data = {
        "armoedeplan": 1,
        "plan": {"periode": {"van": 2027, "tot": 2030}},
        "financien": finance,
        "aanpak": {
            "maatregelen": [
                {"id": f"m{number}", "naam": f"Maatregel {number}", "status": status, "kosten": costs}
                for number, (costs, status) in enumerate(measures)
            ]
        },
    }
    file = plan_of(Path("plan.yaml"), as_text(data).encode())
    assert not file.findings or file.sound
    return file.plan


@given(LINES, MEASURES)
def test_every_euro_stands_in_the_table_once(
    finance: list[dict[str, Any]], measures: list[tuple[list[dict[str, int]], str]]
) -> None:
    table = money_table(plan_with(finance, measures))

    going = [cost["bedrag"] for costs, status in measures if status != "gestopt" for cost in costs]
    assert sum(row.total for row in table.costs) == sum(table.costs_by_year) == sum(going)
    assert sum(row.total for row in table.cover) == sum(table.cover_by_year) == sum(line["bedrag"] for line in finance)
    assert sum(table.left_by_year) == sum(table.cover_by_year) - sum(table.costs_by_year)
    assert list(table.years) == sorted(set(table.years))


@given(LINES.filter(bool))
def test_new_money_is_what_the_budget_does_not_have_yet(finance: list[dict[str, Any]]) -> None:
    table = money_table(plan_with(finance, []))

    told = all("al_in_begroting" in line for line in finance)
    assert table.known == told
    new = sum(line["bedrag"] - line.get("al_in_begroting", 0) for line in finance)
    assert sum(new_money(table)) == (new if told else 0)
    assert all(row.name != IN_BUDGET or row.total > 0 for row in table.cover)


def test_a_year_of_zeros_is_a_sentence_and_no_column() -> None:
    post = {"id": "p", "post": "Post", "dekkingsbron": "Begroting"}
    plan = plan_with([{**post, "jaar": 2027, "bedrag": 10}, {**post, "id": "q", "jaar": 2028, "bedrag": 0}], [])
    whole = money_table(plan)
    assert (whole.years, whole.empty_years) == ((2027, 2028), (2028,))
    kept = whole.without(whole.empty_years)
    assert (kept.years, kept.cover_by_year) == ((2027,), (10,))
