"""Whether two shares differ by more than chance and rounding can explain."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armoedeplan.analysis.share_change import difference_told, share_between, share_difference
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import WITHHELD_COUNT, shown_count
from armoedeplan.disclosure.shares import share_of

RULES = Rules()


def told(before: tuple[int, int], after: tuple[int, int]) -> str:
    shares = [
        share_between(shown_count(RULES, part), shown_count(RULES, whole), RULES) for part, whole in (before, after)
    ]
    found = share_difference(*shares)
    assert found is not None
    return difference_told(found)


def test_a_large_difference_is_sure_and_a_small_one_may_be_chance() -> None:
    assert (
        told((400, 1000), (550, 1000)) == "van 40 naar 55 van de 100; het verschil is groter dan toeval kan verklaren"
    )
    assert told((40, 100), (50, 100)) == "van 40 naar 50 van de 100; het verschil kan toeval zijn"
    assert told((40, 100), (40, 100)) == "gelijk gebleven: 40 van de 100"


@pytest.mark.parametrize(("part", "whole"), [(20, 60), (None, 400), (50, None)])
def test_of_a_small_group_or_a_hidden_count_nothing_is_told(part: int | None, whole: int | None) -> None:
    shown = [WITHHELD_COUNT if count is None else shown_count(RULES, count) for count in (part, whole)]
    assert share_between(shown[0], shown[1], RULES) is None


@pytest.mark.parametrize(("part", "whole"), [(10, 5000), (4990, 5000), (500, 500)])
def test_a_share_of_nobody_or_of_everybody_is_not_told(part: int, whole: int) -> None:
    assert share_between(shown_count(RULES, part), shown_count(RULES, whole), RULES) is None


def test_the_bounds_are_those_of_wilson() -> None:
    exact = Rules(rounding=1)
    found = share_between(shown_count(exact, 81), shown_count(exact, 263), exact)
    assert found
    assert (found.percent, round(found.low, 3), round(found.high, 3)) == (31, 0.255, 0.366)


@settings(max_examples=60, deadline=None)
@given(whole=st.integers(100, 5000), share=st.floats(0.03, 0.97))
def test_the_true_share_lies_between_the_bounds_whatever_was_rounded(whole: int, share: float) -> None:
    part = max(10, round(whole * share))
    found = share_between(shown_count(RULES, part), shown_count(RULES, whole), RULES)
    assert found is not None
    assert found.percent == share_of(shown_count(RULES, part), shown_count(RULES, whole), RULES)
    assert found.low <= part / whole <= found.high
    assert 0 <= found.low <= found.middle <= found.high <= 1


def test_of_differences_by_chance_hardly_any_is_called_sure() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    sure = 0
    for _ in range(400):
        parts = [sum(chance.random() < 0.3 for _ in range(300)) for _ in range(2)]
        sure += "groter dan toeval" in told((parts[0], 300), (parts[1], 300))
    assert sure <= 400 * 0.06
