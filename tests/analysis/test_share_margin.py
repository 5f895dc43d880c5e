"""A share and its margin: never of too few or of what is hidden; a difference only when chance cannot make it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.analysis.share_margin import LEAST_BASE, differs_for_certain, share_with_margin

COUNTS = st.integers(0, 5000)


@pytest.mark.parametrize(("those", "others"), [(None, 500), (500, None), (None, None), (50, 49), (0, 0)])
def test_of_a_hidden_count_or_too_few_there_is_no_share(those: int | None, others: int | None) -> None:
    assert share_with_margin(those, others) is None


@given(COUNTS, COUNTS, st.sampled_from([1, 5, 10]))
def test_a_share_lies_within_its_bounds(those: int, others: int, rounding: int) -> None:
    share = share_with_margin(those, others, rounding)
    number = those + others
    assert (share is None) == (number < LEAST_BASE or round(100 * those / number) in {0, 100})
    if share:
        assert 0 <= share.low <= share.part <= share.high <= 1
        assert share.low < share.high


@given(COUNTS, COUNTS)
def test_rounding_and_fewer_people_make_the_bounds_wider(those: int, others: int) -> None:
    share, rounded = share_with_margin(those, others), share_with_margin(those, others, 10)
    more = share_with_margin(10 * those, 10 * others)
    if share and rounded and more:
        assert rounded.high - rounded.low > share.high - share.low > more.high - more.low


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_a_difference_is_one_from_both_sides_and_none_within_the_bounds_of_both(a: int, b: int, c: int, d: int) -> None:
    before, now = share_with_margin(a, b), share_with_margin(c, d)
    if before and now:
        certain = differs_for_certain(before, now)
        assert certain == differs_for_certain(now, before)
        assert not differs_for_certain(now, now)
        if before.low <= now.part <= before.high and now.low <= before.part <= now.high:
            assert not certain


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ((500, 500), (600, 400), "zeker"),  # ten points among a thousand
        ((50, 50), (60, 40), "toeval"),  # ten points among a hundred
        ((600, 400), (500, 500), "zeker"),
        ((985, 15), (990, 15), "toeval"),
    ],
)
def test_what_chance_cannot_make(before: tuple[int, int], now: tuple[int, int], told: str) -> None:
    first, last = share_with_margin(*before), share_with_margin(*now)
    assert first
    assert last
    assert ("zeker" if differs_for_certain(first, last) else "toeval") == told


def test_the_bounds_are_those_of_wilson() -> None:
    share = share_with_margin(81, 182)
    assert share
    assert (round(share.low, 3), round(share.high, 3)) == (0.255, 0.366)
