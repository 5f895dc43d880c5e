"""On which side a party stands: a joint arrangement of municipalities is of the municipality."""

import pytest

from armoedeplan.analysis.parties import Sides, is_municipal, parties_by_side
from armoedeplan.plan.actoren import Actor


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("Gemeenschappelijke regeling Voorbeeldland", None),
        ("Werkplein Voorbeeldland", None),
        ("Intergemeentelijke Sociale Dienst", None),
        ("RDV", "Voert de schuldhulp uit voor vijf gemeenten"),
    ],
)
def test_another_government_that_works_for_municipalities_is_municipal(name: str, share: str | None) -> None:
    assert is_municipal(Actor(id="a", naam=name, soort="andere_overheid", aandeel=share))
    assert not is_municipal(Actor(id="a", naam=name, soort="zorg", aandeel=share))


@pytest.mark.parametrize("name", ["Waterschap Voorbeeldland", "UWV", "Politie", "Provincie"])
def test_other_governments_are_outside(name: str) -> None:
    assert not is_municipal(Actor(id="a", naam=name, soort="andere_overheid"))


def test_sides_are_counted_once_every_kind_is_known() -> None:
    inside, outside = Actor(id="a", soort="bestuur"), Actor(id="b", soort="zorg")
    assert parties_by_side([inside, outside, outside]) == Sides(1, 2)
    assert parties_by_side([inside, Actor(id="c")]) is None
    assert parties_by_side([]) is None
