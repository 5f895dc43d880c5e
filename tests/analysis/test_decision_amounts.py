"""The amounts that a point for decision has and does not say."""

import pytest

from armoedeplan.analysis.decision_amounts import untold_amounts
from armoedeplan.plan.gedeeld import Kosten
from armoedeplan.plan.hoofd import Besluitpunt


def point(text: str) -> Besluitpunt:
    rows = ((2027, 423_000), (2028, 410_000), (2029, None))
    return Besluitpunt(tekst=text, bedragen=tuple(Kosten(jaar=year, bedrag=amount) for year, amount in rows))


@pytest.mark.parametrize(
    "text", ["het geld te ramen", "het geld voor 2027 te ramen", "€ 1.423.000 te ramen", "€ 42.300 te ramen"]
)
def test_a_point_that_names_none_of_its_amounts_leaves_them_to_be_told(text: str) -> None:
    assert untold_amounts(point(text)) == ((2027, 423_000), (2028, 410_000))


@pytest.mark.parametrize("text", ["€ 423.000 te ramen", "423000 euro te ramen", "€ 410 000 in 2028 te ramen"])
def test_a_point_that_names_one_of_its_amounts_says_it_in_its_own_words(text: str) -> None:
    assert untold_amounts(point(text)) == ()
