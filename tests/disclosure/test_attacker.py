"""Who has all that was published, now and before, cannot narrow a small count; without hiding more he can."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.attacked import (
    BUURT,
    FIRST,
    HULP,
    LEEFTIJD,
    SECOND,
    THEMA,
    WIJK,
    YEAR,
    added,
    counted,
    drawn_people,
    drawn_themes,
    given_away,
    published,
)

from armoedeplan.disclosure import protection
from armoedeplan.disclosure.counts import Counts, Key, Period
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.told import Told

Batches = list[list[Counts]]
FEW = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def one_table(data: st.DataObject) -> Batches:
    return [[Counts("gebied", (BUURT,), drawn_people(data, BUURT), YEAR)]]


def nested_areas(data: st.DataObject) -> Batches:
    return [[Counts("hulp", (BUURT, HULP), drawn_people(data, BUURT, HULP), YEAR)]]


def three_answers(data: st.DataObject) -> Batches:
    return [[Counts("alles", (WIJK, HULP, LEEFTIJD), drawn_people(data, WIJK, HULP, LEEFTIJD), YEAR)]]


def shared_margins(data: st.DataObject) -> Batches:
    every = (BUURT, HULP, LEEFTIJD)
    people = drawn_people(data, *every)
    of_buurten = counted("buurten", people, every, (BUURT,), YEAR)
    by_help = counted("hulp", people, every, (WIJK, HULP), YEAR)
    return [[of_buurten, by_help, counted("leeftijd", people, every, (WIJK, LEEFTIJD), YEAR)]]


def a_ring(data: st.DataObject) -> Batches:
    every = (WIJK, HULP, LEEFTIJD)
    people = drawn_people(data, *every)
    pairs = ((WIJK, HULP), (HULP, LEEFTIJD), (WIJK, LEEFTIJD))
    return [[counted(f"{first.name} {second.name}", people, every, (first, second), YEAR) for first, second in pairs]]


def wijk_after_buurten(data: st.DataObject) -> Batches:
    every = (BUURT, HULP, LEEFTIJD)
    people = drawn_people(data, *every)
    of_buurten = counted("buurten", people, every, (BUURT, LEEFTIJD), YEAR)
    of_wijken = counted("wijken", people, every, (WIJK, HULP), YEAR)
    return [[of_buurten], [of_wijken], [counted("hulp", people, every, (HULP, LEEFTIJD), YEAR)]]


def several_answers(data: st.DataObject) -> Batches:
    first, second = (drawn_themes(data, drawn_people(data, WIJK)) for _ in range(2))
    both = Counts("thema", (WIJK, THEMA), added(first, second), YEAR)
    return [[Counts("thema", (WIJK, THEMA), first, FIRST)], [both]]


def year_after_half_year(data: st.DataObject) -> Batches:
    first, second = (drawn_people(data, BUURT, HULP) for _ in range(2))
    year = Counts("hulp", (BUURT, HULP), added(first, second), YEAR)
    return [[Counts("hulp", (BUURT, HULP), first, FIRST)], [year]]


def two_half_years_and_their_year(data: st.DataObject) -> Batches:
    first, second = (drawn_people(data, WIJK, HULP) for _ in range(2))
    halves = [[Counts("hulp", (WIJK, HULP), first, FIRST)], [Counts("hulp", (WIJK, HULP), second, SECOND)]]
    return [*halves, [Counts("hulp", (WIJK, HULP), added(first, second), YEAR)]]


def half_years_after_their_year(data: st.DataObject) -> Batches:
    first, second, year = two_half_years_and_their_year(data)
    return [year, second, first]


ALL = [
    one_table, nested_areas, three_answers, shared_margins, a_ring, wijk_after_buurten, several_answers,
    year_after_half_year, two_half_years_and_their_year, half_years_after_their_year,
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("made", ALL, ids=lambda made: made.__name__)
@given(data=st.data())
@FEW
def test_nobody_narrows_a_small_count(made: Callable[[st.DataObject], Batches], data: st.DataObject) -> None:
    assert given_away(published(made(data), Rules()), Rules()) == []


@given(data=st.data())
@FEW
def test_nobody_finds_who_came_in_since(data: st.DataObject) -> None:
    before, since = (drawn_people(data, WIJK, HULP) for _ in range(2))
    batches = [[Counts("hulp", (WIJK, HULP), people, YEAR)] for people in (before, added(before, since))]
    assert given_away(published(batches, Rules()), Rules(), growing=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("rules", [Rules(5, 1), Rules(5, 5), Rules(10, 1), Rules(12, 10), Rules(income=True)])
@given(data=st.data())
@FEW
def test_nobody_narrows_a_small_count_by_other_rules(rules: Rules, data: st.DataObject) -> None:
    assert given_away(published(nested_areas(data), rules), rules) == []


def table(by: dict[str, tuple[int, int]], period: Period = YEAR) -> Counts:
    """Make a table of areas by who is helped and who is not."""
    cells: dict[Key, int] = {
        (area, answer): count for area, pair in by.items() for answer, count in zip(("ja", "nee"), pair, strict=True)
    }
    return Counts("hulp", (BUURT if "b1" in by else WIJK, HULP), cells, period)


def hide_no_other(_told: Told) -> None:
    """Leave all that is not small as it is."""


PLAIN = {
    "a total minus the others": [[table({"w1": (30, 4), "w2": (17, 25)})]],
    "a wijk minus its buurten": [[table({"b1": (30, 40), "b2": (3, 40), "b3": (50, 50), "b4": (60, 60)})]],
    "a group of which all say the same": [[table({"w1": (30, 0), "w2": (17, 25)})]],
    "a year minus its half-year": [
        [table({"w1": (30, 24), "w2": (17, 25)}, FIRST)],
        [table({"w1": (32, 60), "w2": (57, 85)}, YEAR)],
    ],
}


@pytest.mark.parametrize("batches", PLAIN.values(), ids=PLAIN)
def test_an_attacker_finds_small_counts_where_no_other_is_hidden_for_them(
    batches: Batches, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert given_away(published(batches, Rules()), Rules()) == []
    monkeypatch.setattr(protection, "hide_until_safe", hide_no_other)
    assert given_away(published(batches, Rules()), Rules())


@given(data=st.data())
@FEW
def test_an_attacker_finds_small_counts_in_most_tables_where_no_other_is_hidden(data: st.DataObject) -> None:
    people = drawn_people(data, WIJK, HULP)
    people["w1", "ja"], people["w1", "nee"] = 3, 40
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(protection, "hide_until_safe", hide_no_other)
        assert given_away(published([[Counts("hulp", (WIJK, HULP), people, YEAR)]], Rules()), Rules())
