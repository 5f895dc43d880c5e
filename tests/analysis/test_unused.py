"""How many people leave a provision unused, and when that cannot be told."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.analysis.unused import unused_provisions

USE = {"aantal": 1810, "bron": "Monitor", "peildatum": "2026-01-01"}


def told(*provisions: dict[str, Any]) -> list[tuple[str, int, bool]]:
    named = [{"id": f"r{number}", "naam": f"R{number}", **data} for number, data in enumerate(provisions)]
    plan = plan_from({"armoedeplan": 1, "regelingen": named})
    return [(unused.provision.id, unused.people, unused.most) for unused in unused_provisions(plan)]


def test_those_with_a_right_who_do_not_use_it_follow_from_use_and_reach() -> None:
    pass_, package = {"gebruik": USE, "bereik": {"procent": 58}}, {"gebruik": USE, "bereik": {"procent": 90}}
    assert told(pass_, package) == [("r0", 1310, True), ("r1", 200, False)]


def test_none_is_the_most_where_two_are_alike_or_there_is_but_one() -> None:
    pass_ = {"gebruik": USE, "bereik": {"procent": 58}}
    assert [most for *_, most in told(pass_, pass_)] == [False, False]
    assert [most for *_, most in told(pass_)] == [False]


@pytest.mark.parametrize(
    "data",
    [
        {"gebruik": USE},
        {"bereik": {"procent": 58}},
        {"gebruik": USE, "bereik": {"procent": 0}},
        {"gebruik": USE, "bereik": {"procent": 58, "bron": "Een andere monitor"}},
        {"gebruik": USE, "bereik": {"procent": 58, "peildatum": "2024-01-01"}},
    ],
)
def test_nothing_is_told_without_both_figures_of_one_source_and_day(data: dict[str, Any]) -> None:
    assert told(data) == []
