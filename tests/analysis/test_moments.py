"""Moments of unlike precision: nothing is said that a year or a month does not tell."""

import pytest

from armoedeplan.analysis.moments import first_day, is_later, last_day, longer_than


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2028", "2027", True),
        ("2027", "2028", False),
        ("2027-02", "2027-01-31", True),
        ("2027-03-02", "2027-03-01", True),
        ("2027-03-01", "2027-03-01", False),
        ("2027-12", "2027", False),
        ("2027", "2027-01-01", False),
    ],
)
def test_a_moment_is_later_only_when_that_is_certain(one: str, other: str, expected: bool) -> None:  # noqa: FBT001
    assert is_later(one, other) is expected


def test_a_year_and_a_month_have_a_first_and_a_last_day() -> None:
    assert first_day("2027") == (2027, 1, 1)
    assert last_day("2027") == (2027, 12, 31)
    assert last_day("2027-06") == (2027, 6, 31)
    assert first_day("2027-06-15") == last_day("2027-06-15") == (2027, 6, 15)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026", "2030"),
        ("2026-07-01", "2030"),
        ("2026-07-01", "2030-06-30"),
        ("2026-07-01", "2030-06"),
        ("2026-07", "2030-07-30"),
        ("2026-01-01", "2029"),
        ("2026-01-01", "2029-12-31"),
        ("2026-01-01", "2030-01-01"),
        ("2028-02-29", "2032-02-28"),
        ("2030", "2026"),
    ],
)
def test_a_period_that_may_be_four_years_is_not_too_long(start: str, end: str) -> None:
    assert not longer_than(4, start, end)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026", "2031"),
        ("2026-01-01", "2030"),
        ("2026-01-01", "2030-01-02"),
        ("2026-07-01", "2030-07"),
        ("2026-06", "2030-07"),
        ("2096-02-29", "2100-03"),
    ],
)
def test_a_period_that_cannot_be_four_years_is_too_long(start: str, end: str) -> None:
    assert longer_than(4, start, end)
