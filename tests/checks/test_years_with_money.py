"""The years of the financial table are asked for when the plan says from when until when it holds."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.checks.samenhang_tijd import years_without_money


@pytest.mark.parametrize(
    ("period", "missing"),
    [
        ({"van": "2027", "tot": "2028"}, ["Voor 2028 staat er geen bedrag in de financiële tabel"]),
        ({"van": "2027", "tot": "2027"}, []),
        ({"van": "2027"}, []),
        ({"tot": "2028"}, []),
    ],
)
def test_a_year_without_an_amount_is_told_only_of_a_period_that_is_known(
    period: dict[str, Any], missing: list[str]
) -> None:
    money = [{"id": "r", "post": "Bijdragen", "jaar": 2027, "bedrag": 100}]
    plan = plan_from({"armoedeplan": 1, "plan": {"periode": period}, "financien": money})
    assert [hit.message for hit in years_without_money(plan)] == missing
