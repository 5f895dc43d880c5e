"""What a target means in people: only where a percentage is of a whole group of known size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.analysis.people_behind import people_differences
from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.gedeeld import Aantal
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.metingen import Meetwaarde
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.uitgangspunten import Uitgangspunten
from armoedeplan.plan.verantwoording import Verantwoording

SHARES = st.floats(0, 100).map(lambda value: round(value, 1))


def plan(
    *,
    baseline: float | None = 58,
    target: float | None = 75,
    size: int | None = 3120,
    name: str = "Huishoudens met een laag inkomen",
    telt_over: str | None = "minima",
    eenheid: str | None = "procent",
) -> Plan:
    group = Doelgroep(id="minima", naam=name, omvang=Aantal(aantal=size))
    indicator = Indicator(
        id="bereik",
        eenheid=eenheid,
        telt_over=telt_over,
        nulmeting=Meetwaarde(waarde=baseline),
        streefwaarde=target,
    )
    return Plan(
        uitgangspunten=Uitgangspunten(doelgroepen=(group,)), verantwoording=Verantwoording(indicatoren=(indicator,))
    )


@pytest.mark.parametrize("eenheid", ["procent", "Procent", " % ", "percentage"])
def test_a_target_in_percent_is_told_in_people(eenheid: str) -> None:
    (found,) = people_differences(plan(eenheid=eenheid))
    assert (found.people, found.whom, found.more) == (530, "huishoudens", True)


def test_fewer_is_told_as_fewer() -> None:
    (found,) = people_differences(plan(baseline=75, target=58))
    assert (found.people, found.more) == (530, False)


@pytest.mark.parametrize(
    "unsaid",
    [
        {"baseline": None},
        {"target": None},
        {"size": None},
        {"telt_over": None},
        {"telt_over": "voorbeeldpas"},
        {"eenheid": None},
        {"eenheid": "huishoudens"},
        {"baseline": 101},
        {"target": -1},
        {"target": 58},
        {"size": 2},
    ],
)
def test_without_a_percentage_of_a_known_group_nothing_is_said(unsaid: dict[str, object]) -> None:
    assert people_differences(plan(**unsaid)) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "whom"),
    [("Kinderen tot 18 jaar", "kinderen"), ("Ouderen, ook in een instelling", "ouderen"), ("Wie weinig heeft", "")],
)
def test_a_group_is_counted_as_its_name_begins(name: str, whom: str) -> None:
    (found,) = people_differences(plan(name=name))
    assert found.whom == whom


@given(SHARES, SHARES, st.integers(0, 100_000))
def test_the_difference_is_the_same_on_the_way_back_and_never_more_than_the_group(
    baseline: float, target: float, size: int
) -> None:
    there, back = (
        people_differences(plan(baseline=baseline, target=target, size=size)),
        people_differences(plan(baseline=target, target=baseline, size=size)),
    )
    assert [found.people for found in there] == [found.people for found in back]
    assert all(0 < found.people <= size for found in there)
    assert [found.more for found in there] == [not found.more for found in back]
