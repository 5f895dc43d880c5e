"""Each rule sees the fault that it is for, and leaves alone what only looks like it."""

import pytest

from papers.fault_cases import CASES
from papers.faulty import LONG, TALL, paper
from papers.rules import PAPER_RULES, RULES, SET_RULES, judged


@pytest.mark.parametrize("number", range(len(CASES)))
def test_a_rule_sees_its_fault_and_leaves_a_near_miss_alone(number: int) -> None:
    case = CASES[number]
    assert list(judged([case.fault], case.line)), case.fault.markdown
    assert [str(one) for _, one in judged([case.near], case.line)] == []


def test_two_papers_of_a_set_share_no_long_paragraph() -> None:
    plan, proposal = paper("beleidsplan", f"{TALL}."), paper("raadsvoorstel", f"{TALL}.")
    assert [(one.name, what.line) for one, what in judged([plan, proposal], 8)] == [("raadsvoorstel", 5)]
    short = paper("raadsvoorstel", f"## In het kort\n\n{TALL}.\n\n## Meer\n\n{LONG}.\n\n“{TALL}.”")
    annex = paper("financiele-bijlage", f"{TALL}.")
    assert list(judged([plan, short, annex, paper("beleidsplan", LONG)], 8)) == []


def test_papers_follow_each_other_in_time() -> None:
    proposal, decision = (
        paper(name, "x", date=day)
        for name, day in (("raadsvoorstel", "22 september 2026"), ("raadsbesluit", "12 november 2026"))
    )
    assert list(judged([decision, proposal], 22)) == []
    early = paper("raadsbesluit", "x", date="1 september 2026")
    assert [one.name for one, _ in judged([proposal, early], 22)] == ["raadsbesluit"]


def test_every_rule_has_a_case() -> None:
    assert sorted({*PAPER_RULES, *SET_RULES}) == list(RULES)
    assert set(RULES) - {8} == {case.line for case in CASES}
