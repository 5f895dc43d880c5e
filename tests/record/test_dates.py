"""Days, months and years: which exist, and how people write them."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.record.dates import (
    canonical_date,
    canonical_moment,
    canonical_quarter,
    first_day_of,
    in_words,
    is_date,
    is_moment,
    is_quarter,
    quarter_of,
)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [1900, 2000, 2027, 2028])
def test_a_month_has_the_days_of_the_calendar(year: int, month: int) -> None:
    length = monthrange(year, month)[1]
    days = [day for day in range(33) if is_date(f"{year}-{month:02}-{day:02}")]
    assert days == list(range(1, length + 1))


@pytest.mark.parametrize("text", ["2027-00-01", "2027-13-01", "0999-01-01", "2027-1-1", "20270101", "2027-W01-1", ""])
def test_what_is_no_day_of_the_calendar_is_no_date(text: str) -> None:
    assert not is_date(text)


def test_the_first_year_that_counts_is_1000() -> None:
    assert is_date("1000-01-01")
    assert is_moment("1000")
    assert not is_moment("0999")


@given(st.integers(0, 14), st.integers(1000, 9999))
def test_a_month_is_one_of_twelve(month: int, year: int) -> None:
    assert is_moment(f"{year}-{month:02}") == (1 <= month <= 12)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_in_words_reads_back(day: date) -> None:
    assert canonical_date(in_words(str(day))) == str(day)
    assert canonical_moment(in_words(str(day)[:7])) == str(day)[:7]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_falls_in_the_quarter_that_begins_at_most_three_months_before(day: date) -> None:
    quarter = quarter_of(str(day))
    assert is_quarter(quarter)
    assert quarter_of(str(day)[:7]) == quarter
    assert 0 <= (day - first_day_of(quarter)).days < 92


@given(st.integers(1000, 9999), st.integers(1, 4))
def test_a_quarter_in_words_reads_back(year: int, number: int) -> None:
    quarter = f"{year}-Q{number}"
    assert canonical_quarter(in_words(quarter)) == quarter
    assert first_day_of(quarter).month == 3 * number - 2


def test_a_year_falls_in_no_quarter() -> None:
    assert quarter_of("2027") == ""
    assert canonical_quarter("ooit ") == "ooit"
