"""Registrations that nobody has, counted and published, and what an attacker makes of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from hypothesis import strategies as st

from armoedeplan.disclosure.counts import Counts, Dimension, Key, Period
from armoedeplan.disclosure.protection import protect_counts
from armoedeplan.disclosure.publication_rules import DisclosureRefused, Rules
from armoedeplan.disclosure.published import Publication
from armoedeplan.disclosure.stored import publication_data
from support.attacker import Attacker

BUURT = Dimension("gebied", ("b1", "b2", "b3", "b4"), {"b1": "w1", "b2": "w1", "b3": "w2", "b4": "w2"}, "gemeente")
WIJK = Dimension("gebied", ("w1", "w2"), total="gemeente")
HULP = Dimension("hulp", ("ja", "nee"))
LEEFTIJD = Dimension("leeftijd", ("jong", "midden", "oud"))
THEMA = Dimension("thema", ("schuld", "eenzaam", "werk"), several=True)
FIRST = Period(date(2026, 1, 1), date(2026, 6, 30))
SECOND = Period(date(2026, 7, 1), date(2026, 12, 31))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NUMBERS = st.sampled_from([0, 0, 1, 2, 4, 7, 9, 10, 11, 13, 18, 27, 40, 62])

People = dict[Key, int]


class Published(NamedTuple):
    """Tables, and how they were published."""

    tables: tuple[Counts, ...]
    publication: Publication


def drawn_people(data: st.DataObject, *dimensions: Dimension) -> People:
    """Draw how many registrations there are of each combination of answers."""
    return {key: data.draw(NUMBERS) for key in product(*(dimension.categories for dimension in dimensions))}


def drawn_themes(data: st.DataObject, people: People) -> People:
    """Draw how many of the people of each area name each theme, beside how many there are."""
    named: People = {(area, THEMA.total): count for (area,), count in people.items()}
    for (area,), count in people.items():
        for theme in THEMA.categories:
            named[area, theme] = data.draw(st.integers(0, count))
    return named


def added(first: People, second: People) -> People:
    return {key: first[key] + second[key] for key in first}


def counted(
    name: str, people: People, every: Sequence[Dimension], wanted: Sequence[Dimension], period: Period
) -> Counts:
    """Count registrations by some of their answers; a larger area counts those of its parts."""
    names = [dimension.name for dimension in every]
    cells: People = {}
    for answers, count in people.items():
        given = dict(zip(names, answers, strict=True))
        key = tuple(_answer_in(dimension, given[dimension.name]) for dimension in wanted)
        cells[key] = cells.get(key, 0) + count
    return Counts(name, tuple(wanted), cells, period)


def _answer_in(dimension: Dimension, answer: str) -> str:
    return answer if answer in dimension.categories else BUURT.parents[answer]


def published(batches: Sequence[Sequence[Counts]], rules: Rules) -> list[Published]:
    """Publish one batch after the other; what is refused is not published."""
    done: list[Published] = []
    for tables in batches:
        try:
            publication = protect_counts(tables, rules, [before.publication for before in done])
        except DisclosureRefused:
            continue
        done.append(Published(tuple(tables), publication))
    return done


def given_away(done: Sequence[Published], rules: Rules, *, growing: bool = False) -> list[str]:
    """Give the counts that an attacker narrows. Growing: he thinks that registrations came in since."""
    stored = [publication_data(publication) for _, publication in done]
    attacker = Attacker(stored, growing=growing)
    if not attacker.is_possible():
        return []
    counts = [
        Told(number, moment, table, tuple(key), _counts_of(done[number].tables, table)[tuple(key)])
        for number, publication in enumerate(stored)
        for table in publication["tabellen"]
        for moment in [number if growing else 0]
        for *key, _ in table["aantallen"]
    ]
    small = rules.smallest
    return [*_small_counts(attacker, counts, small), *_differences(attacker, counts, small)]


class Told(NamedTuple):
    """A published count with the truth behind it."""

    number: int
    moment: int
    table: Mapping[str, Any]
    key: Key
    truth: int

    @property
    def place(self) -> list[tuple[str, str]]:
        """Give of whom it is, whichever table it stands in."""
        questions = self.table["kenmerken"]
        return sorted(
            (question["naam"], node)
            for question, node in zip(questions, self.key, strict=True)
            if node != question["totaal"]
        )


def _counts_of(tables: Sequence[Counts], stored: Mapping[str, Any]) -> dict[Key, int]:
    return next(table.everything() for table in tables if table.name == stored["naam"])


def _small_counts(attacker: Attacker, counts: Sequence[Told], small: int) -> Iterator[str]:
    """Yield the small counts that cannot be all that is small, as far as that was so before they were published."""
    for told in counts:
        terms = attacker.terms(told.table, told.key, told.moment)
        if told.truth < small and not _covers(attacker.between(terms), (0, small - 1)):
            attacker.known, everything = told.number, attacker.known
            low, high = attacker.between(terms)
            attacker.known = everything
            found = attacker.between(terms)
            if not _covers(found, (max(low, 0), min(high, small - 1))):
                yield f"{told.table['naam']} {told.key}: {told.truth} in {found}"


def _differences(attacker: Attacker, counts: Sequence[Told], small: int) -> Iterator[str]:
    """Yield the counts in no table that are small and can be found too well: who came in since, who did not name."""
    for terms, truth, name in (*_over_time(attacker, counts), *_without(attacker, counts)):
        if truth < small:
            low, high = attacker.between(terms)
            if low < small and high - low < small - 1:
                yield f"{name}: {truth} in {(low, high)}"


def _over_time(attacker: Attacker, counts: Sequence[Told]) -> Iterator[tuple[dict[int, int], int, str]]:
    sums = [(told, attacker.terms(told.table, told.key, told.moment)) for told in counts]
    for less, fewer in sums:
        for more, terms in sums:
            if fewer.keys() < terms.keys() and less.place == more.place:
                rest = {number: 1 for number in terms if number not in fewer}
                yield rest, more.truth - less.truth, f"{more.key} since"


def _without(attacker: Attacker, counts: Sequence[Told]) -> Iterator[tuple[dict[int, int], int, str]]:
    totals = {(told.number, told.table["naam"], told.key): told for told in counts}
    for told in counts:
        for place, question in enumerate(told.table["kenmerken"]):
            if question["meer_antwoorden"] and told.key[place] != question["totaal"]:
                key = (*told.key[:place], question["totaal"], *told.key[place + 1 :])
                total = totals[told.number, told.table["naam"], key]
                named = attacker.terms(told.table, told.key, told.moment)
                terms = attacker.terms(total.table, key, told.moment) | dict.fromkeys(named, -1)
                yield terms, total.truth - told.truth, f"{told.key} without"


def _covers(found: tuple[int, int], wanted: tuple[int, int]) -> bool:
    return found[0] <= wanted[0] and found[1] >= wanted[1]
