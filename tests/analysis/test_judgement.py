"""Where an indicator stands: on the straight line from its baseline to its target, and what that says of a measure."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.breaking import example

from armoedeplan.analysis.judgement import (
    WORST_FIRST,
    Road,
    contradicts_direction,
    judge_indicator,
    judge_indicators,
    proposed_stand,
    road_of,
    stand_of,
)
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.gedeeld import Periode
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.metingen import Meetwaarde, Meting
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.verantwoording import Verantwoording

VALUES = st.floats(-1000, 1000, allow_nan=False).map(lambda value: round(value, 2))
EXAMPLE = Path(__file__).parents[2] / "examples" / "voorbeeldstad" / "plan.yaml"
STARTS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@st.composite
def roads(draw: st.DrawFn) -> Road:
    start, days = draw(STARTS), draw(st.integers(1, 4000))
    baseline, target = draw(VALUES), draw(VALUES)
    return Road(start, baseline, start + timedelta(days), target if target != baseline else baseline + 1)


def indicator(
    values: tuple[tuple[str, float | None], ...] = (("2027-07-01", 76),), richting: str | None = None, **given: Any
) -> Indicator:
    answers: dict[str, Any] = {
        "id": "bereik",
        "nulmeting": Meetwaarde(waarde=72, peildatum="2026-01-01"),
        "streefwaarde": 90,
        "streefjaar": 2029,
        "meetmomenten": ("2027-07-01", "2029-01-01"),
        "hoort_bij": ("pakket",),
        "richting": richting,
        "metingen": tuple(Meting(peildatum=day, waarde=value) for day, value in values),
    }
    return Indicator(**{**answers, **given})


def plan(*indicators: Indicator, measures: tuple[Maatregel, ...] = ()) -> Plan:
    return Plan(aanpak=Aanpak(maatregelen=measures), verantwoording=Verantwoording(indicatoren=indicators))


@given(roads())
def test_the_line_begins_at_the_baseline_and_ends_at_the_target(road: Road) -> None:
    assert road.expected_on(road.start) == pytest.approx(road.baseline)
    assert road.expected_on(road.end) == pytest.approx(road.target)


@given(roads(), st.integers(-5000, 9000))
def test_what_is_expected_never_lies_past_either_end(road: Road, days: int) -> None:
    low, high = sorted((road.baseline, road.target))
    assert low - 1e-6 <= road.expected_on(road.start + timedelta(days)) <= high + 1e-6


@given(roads(), st.integers(0, 4000), st.integers(0, 4000))
def test_what_is_expected_comes_ever_closer_to_the_target(road: Road, days: int, more: int) -> None:
    first, later = road.start + timedelta(days), road.start + timedelta(days + more)
    assert abs(road.target - road.expected_on(later)) <= abs(road.target - road.expected_on(first)) + 1e-6


@given(roads(), st.integers(0, 4000))
def test_a_value_on_the_line_is_on_schedule(road: Road, days: int) -> None:
    day = road.start + timedelta(days)
    assert stand_of(road.distance_of(road.expected_on(day), day)) == "op_schema"


@given(roads(), st.integers(0, 4000), VALUES)
def test_lower_is_judged_as_the_mirror_of_higher(road: Road, days: int, value: float) -> None:
    mirrored = road._replace(baseline=-road.baseline, target=-road.target)
    day = road.start + timedelta(days)
    assert mirrored.distance_of(-value, day) == pytest.approx(road.distance_of(value, day))


@given(st.floats(-3, 3), st.floats(-3, 3))
def test_who_is_further_is_never_judged_worse(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert WORST_FIRST.index(stand_of(low)) <= WORST_FIRST.index(stand_of(high))


@pytest.mark.parametrize(
    ("distance", "stand"),
    [
        (0.11, "loopt_voor"),
        (0.10, "op_schema"),
        (-0.10, "op_schema"),
        (-0.11, "risico"),
        (-0.25, "risico"),
        (-0.26, "loopt_achter"),
    ],
)
def test_a_distance_on_a_bound_belongs_to_the_state_nearer_to_the_line(distance: float, stand: str) -> None:
    assert stand_of(distance) == stand


def test_the_example_stands_as_its_progress_report_says() -> None:
    judged = {
        found.indicator.id: (round(found.expected, 1), found.stand) for found in judge_indicators(example(EXAMPLE).plan)
    }
    assert judged == {
        "snel_contact": (68.4, "op_schema"),
        "bereik_voorbeeldpas": (64.4, "op_schema"),
        "bereik_kindpakket": (81.0, "loopt_achter"),
        "grip_op_geld": (46.7, "op_schema"),
    }


@pytest.mark.parametrize(
    "unsaid",
    [
        {"nulmeting": Meetwaarde(waarde=72)},
        {"nulmeting": Meetwaarde(peildatum="2026-01-01")},
        {"nulmeting": Meetwaarde(waarde=90, peildatum="2026-01-01")},
        {"nulmeting": Meetwaarde(waarde=72, peildatum="2030-01-01")},
        {"nulmeting": Meetwaarde(waarde=72, peildatum="2029-01-01")},
        {"streefwaarde": None},
        {"streefjaar": None},
        {"richting": "lager"},
    ],
)
def test_without_two_ends_in_order_there_is_no_line(unsaid: dict[str, Any]) -> None:
    found = indicator(**unsaid)
    assert road_of(found) is None
    assert judge_indicator(plan(found), found) is None


@pytest.mark.parametrize("values", [(), (("2027-07-01", None),), (("2025-07-01", 70),), (("2026-01-01", 72),)])
def test_without_a_value_after_the_baseline_nothing_is_judged(values: tuple[tuple[str, float | None], ...]) -> None:
    found = indicator(values)
    assert judge_indicator(plan(found), found) is None


def test_the_last_measurement_counts_whatever_the_order_in_the_file() -> None:
    found = indicator((("2028-07-01", 88), ("2027-07-01", 76), ("2028-12-01", None)))
    judged = judge_indicator(plan(found), found)
    assert judged is not None
    assert (judged.measurement.peildatum, judged.value) == ("2028-07-01", 88)


def test_a_target_is_measured_at_the_last_moment_in_its_year_and_else_at_its_end() -> None:
    moments = indicator(meetmomenten=("2029-03-01", "2029-09", "2030-01-01"))
    assert getattr(road_of(moments), "end", None) == date(2029, 9, 1)
    assert getattr(road_of(indicator(meetmomenten=("2028",))), "end", None) == date(2029, 12, 31)
    assert getattr(road_of(indicator(meetmomenten=("2029",))), "end", None) == date(2029, 12, 31)


def test_a_change_within_the_margin_says_nothing_yet() -> None:
    inside, outside, unsaid = indicator(marge=4), indicator(marge=3.9), indicator()
    judged = [judge_indicator(plan(found), found) for found in (inside, outside, unsaid)]
    assert [found and found.within_margin for found in judged] == [True, False, False]


@pytest.mark.parametrize(
    ("richting", "baseline", "target", "value", "reached"),
    [(None, 72, 90, 90, True), (None, 72, 90, 89, False), ("lager", 72, 50, 49, True), (None, 72, 50, 51, False)],
)
def test_a_target_is_reached_on_its_own_side(
    richting: str | None,
    baseline: float,
    target: float,
    value: float,
    reached: bool,  # noqa: FBT001
) -> None:
    start = Meetwaarde(waarde=baseline, peildatum="2026-01-01")
    found = indicator((("2027-07-01", value),), richting, nulmeting=start, streefwaarde=target)
    judged = judge_indicator(plan(found), found)
    assert judged is not None
    assert judged.reached is reached


@pytest.mark.parametrize(
    ("richting", "baseline", "target", "wrong"),
    [
        ("hoger", 58, 40, True),
        ("hoger", 58, 75, False),
        ("lager", 58, 75, True),
        ("lager", 58, 40, False),
        ("hoger", 58, 58, False),
        (None, 58, 40, False),
        ("hoger", None, 40, False),
        ("hoger", 58, None, False),
    ],
)
def test_a_target_lies_on_the_side_of_its_direction(
    richting: str | None,
    baseline: float | None,
    target: float | None,
    wrong: bool,  # noqa: FBT001
) -> None:
    found = indicator(richting=richting, nulmeting=Meetwaarde(waarde=baseline), streefwaarde=target)
    assert contradicts_direction(found) is wrong


def test_measures_that_all_begin_after_the_measurement_are_told() -> None:
    late = Maatregel(id="pakket", planning=Periode(van="2027-09"))
    early = Maatregel(id="vroeg", planning=Periode(van="2027-01"))
    alone, together = indicator(), indicator(hoort_bij=("pakket", "vroeg"))
    judged = judge_indicator(plan(alone, measures=(late, early)), alone)
    assert judged is not None
    assert judged.later == (late,)
    both = judge_indicator(plan(together, measures=(late, early)), together)
    assert both is not None
    assert both.later == ()


@pytest.mark.parametrize(
    ("begins", "status", "proposed"),
    [
        ("2027-01", None, "loopt_achter"),
        (None, "loopt", "loopt_achter"),
        ("2027", None, "loopt_achter"),
        ("2027-09", None, None),
        ("2027-01", "gestopt", "gestopt"),
        ("2027-01", "afgerond", "afgerond"),
    ],
)
def test_a_measure_is_proposed_to_stand_as_its_indicators_since_it_began(
    begins: str | None, status: str | None, proposed: str | None
) -> None:
    measure = Maatregel(id="pakket", status=status, planning=Periode(van=begins))
    assert proposed_stand(plan(indicator(), measures=(measure,)), measure) == proposed


def test_the_worst_indicator_of_a_measure_counts_and_those_of_others_do_not() -> None:
    measure = Maatregel(id="pakket")
    ahead, behind = indicator((("2027-07-01", 89),)), indicator()
    elsewhere = indicator(hoort_bij=("ander",))
    assert proposed_stand(plan(ahead, behind, measures=(measure,)), measure) == "loopt_achter"
    assert proposed_stand(plan(ahead, elsewhere, measures=(measure,)), measure) == "loopt_voor"
    assert proposed_stand(plan(elsewhere, measures=(measure,)), measure) is None
