"""Who has all that was published, now and before, cannot narrow a small count."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.attacker import Attacker

from armoedeplan.disclosure.counts import Counts, Dimension, Period
from armoedeplan.disclosure.protection import protect_counts
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import Publication
from armoedeplan.disclosure.stored import publication_data

RULES = Rules()
SMALL = 10
BUURT = Dimension("gebied", ("b1", "b2", "b3", "b4"), {"b1": "w1", "b2": "w1", "b3": "w2", "b4": "w2"}, "gemeente")
WIJK = Dimension("gebied", ("w1", "w2"), total="gemeente")
HULP = Dimension("hulp", ("ja", "nee"))
LEEFTIJD = Dimension("leeftijd", ("jong", "midden", "oud"))
THEMA = Dimension("thema", ("schuld", "eenzaam", "werk"), several=True)
FIRST = Period(date(2026, 1, 1), date(2026, 6, 30))
SECOND = Period(date(2026, 7, 1), date(2026, 12, 31))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NUMBERS = st.sampled_from([0, 0, 1, 2, 4, 7, 9, 10, 11, 13, 18, 27, 40, 62])
STEADY = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def registrations(data: st.DataObject, *dimensions: Dimension) -> dict[tuple[str, ...], int]:
    """Draw how many registrations there are of each combination of answers."""
    return {key: data.draw(NUMBERS) for key in product(*(dimension.categories for dimension in dimensions))}


def table(
    name: str,
    people: dict[tuple[str, ...], int],
    every: Sequence[Dimension],
    wanted: Sequence[Dimension],
    period: Period,
) -> Counts:
    """Count the registrations by some of their answers; a larger area counts those of its parts."""
    cells: dict[tuple[str, ...], int] = {}
    for answers, count in people.items():
        key = tuple(
            answer if answer in dimension.categories else BUURT.parents[answer]
            for dimension in wanted
            for answer in [answers[[other.name for other in every].index(dimension.name)]]
        )
        cells[key] = cells.get(key, 0) + count
    return Counts(name, tuple(wanted), cells, period)


def narrowed(tables: Sequence[Counts], published: Sequence[Publication], *, growing: bool = False) -> Iterator[str]:
    """Yield the small counts that the attacker can narrow, of tables that are in the last publication."""
    attacker = Attacker([publication_data(publication) for publication in published], growing=growing)
    for counts in tables:
        truth = counts.everything()
        for _, shown, moment in attacker.tables:
            if shown["naam"] == counts.name and tuple(map(str, counts.period or ())) == tuple(shown["periode"]):
                for key in truth:
                    if truth[key] < SMALL:
                        low, high = attacker.between(attacker.terms(shown, key, moment))
                        if low > 0 or high < SMALL - 1:
                            yield f"{counts.name} {key}: {truth[key]} in {low}..{high}"


def fails(tables: Sequence[Counts], published: Sequence[Publication]) -> None:
    assert list(narrowed(tables, published)) == []


@given(st.data())
@STEADY
def test_one_table_with_nested_areas(data: st.DataObject) -> None:
    counts = Counts("hulp", (BUURT, HULP), registrations(data, BUURT, HULP), YEAR)
    fails([counts], [protect_counts([counts], RULES)])


@given(st.data())
@STEADY
def test_a_table_of_one_kind_of_answer(data: st.DataObject) -> None:
    counts = Counts("gebied", (BUURT,), registrations(data, BUURT), YEAR)
    fails([counts], [protect_counts([counts], RULES)])


@given(st.data())
@STEADY
def test_a_table_of_three_kinds_of_answers(data: st.DataObject) -> None:
    counts = Counts("alles", (WIJK, HULP, LEEFTIJD), registrations(data, WIJK, HULP, LEEFTIJD), YEAR)
    fails([counts], [protect_counts([counts], RULES)])


@given(st.data())
@STEADY
def test_tables_that_share_their_margins(data: st.DataObject) -> None:
    every = (BUURT, HULP, LEEFTIJD)
    people = registrations(data, *every)
    tables = [
        table("hulp per wijk", people, every, (WIJK, HULP), YEAR),
        table("leeftijd per wijk", people, every, (WIJK, LEEFTIJD), YEAR),
        table("buurten", people, every, (BUURT,), YEAR),
    ]
    fails(tables, [protect_counts(tables, RULES)])
