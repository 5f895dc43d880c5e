"""Somebody who has all that was published, and reckons. Knows nothing of how it was protected, only the words of it.

What is unknown is how many registrations there are of each sort: a sort is an answer to every question, and a stretch
of time. All numbers that stand in a publication are sums of these, so each says between what such a sum lies.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations, product
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

MANY = 100_000


class Sort(NamedTuple):
    """Registrations of one sort: their answers, and the editions (period, moment) that they are counted in."""

    answers: tuple[tuple[str, str], ...]
    editions: frozenset[tuple[tuple[str, ...], int]]
    named: tuple[str, str] | None = None


class Row(NamedTuple):
    """What a sum of sorts lies between, and which publication says so."""

    terms: dict[int, int]
    low: float
    high: float
    said_by: int


class Attacker:
    """Reads publications, oldest first, as plain data; `known` is how many of them he has."""

    def __init__(self, publications: Sequence[Mapping[str, Any]], *, growing: bool = False) -> None:
        self.growing = growing
        self.tables = [
            (publication, table, number if growing else 0)
            for number, publication in enumerate(publications)
            for table in publication["tabellen"]
        ]
        self.questions = merged_questions(table for _, table, _ in self.tables)
        self.above = {
            (question["naam"], node): above
            for _, table, _ in self.tables
            for question in table["kenmerken"]
            for node, above in question["deel_van"].items()
        }
        self.sorts = self.all_sorts()
        self.place = {sort: number for number, sort in enumerate(self.sorts)}
        self.rows: list[Row] = []
        self.read_all(list(publications))
        self.known = len(publications)
        self.matrix = self.written_matrix()

    def all_sorts(self) -> list[Sort]:
        """Give every sort of registration that there can be, and for each how many named an answer of several."""
        single = {name: leaves for name, (leaves, several) in self.questions.items() if not several}
        plain = [
            Sort(tuple(zip(single, answers, strict=True)), editions)
            for answers in product(*single.values())
            for editions in self.stretches()
        ]
        named = [(name, leaf) for name, (leaves, several) in self.questions.items() if several for leaf in leaves]
        return plain + [sort._replace(named=pair) for sort in plain for pair in named]

    def stretches(self) -> list[frozenset[tuple[tuple[str, ...], int]]]:
        """Give the sets of editions that a registration can be in."""
        editions = {(tuple(table["periode"]), moment) for _, table, moment in self.tables}
        days = sorted({day for period, _ in editions for day in period})
        middles = [(first, last) for first, last in combinations(days, 2)]
        found = set()
        for day in [*days, *chain.from_iterable(middles)]:
            for moment in {moment for _, moment in editions}:
                found.add(frozenset(e for e in editions if e[1] >= moment and e[0] and e[0][0] <= day <= e[0][1]))
        for moment in {moment for _, moment in editions}:
            found.add(frozenset(e for e in editions if e[1] >= moment and not e[0]))
        return sorted((stretch for stretch in found if stretch), key=sorted)

    def read_all(self, publications: list[Mapping[str, Any]]) -> None:
        """Write down between what each published number lies."""
        for number, sort in enumerate(self.sorts):
            if sort.named:
                self.rows.append(Row({number: 1, self.place[sort._replace(named=None)]: -1}, -MANY, 0, -1))
        innermost = self.innermost()
        for publication, table, moment in self.tables:
            for *key, told in table["aantallen"]:
                terms = self.terms(table, key, moment)
                low, high = read_number(publication, told, inner=(id(publication), frozenset(terms)) in innermost)
                self.rows.append(Row(terms, low, high, publications.index(publication)))

    def innermost(self) -> set[tuple[int, frozenset[int]]]:
        """Give the counts that no table of their publication splits up."""
        every: dict[tuple[int, frozenset[int]], bool] = {}
        for publication, table, moment in self.tables:
            for *key, _ in table["aantallen"]:
                fine = all(node in d["waarden"] for node, d in zip(key, table["kenmerken"], strict=True))
                place = (id(publication), frozenset(self.terms(table, key, moment)))
                every[place] = every.get(place, True) and fine
        return {place for place, fine in every.items() if fine}

    def terms(self, table: Mapping[str, Any], key: Sequence[str], moment: int) -> dict[int, int]:
        """Give which sorts a number of a table counts."""
        wanted: dict[str, set[str]] = {}
        named = None
        for node, question in zip(key, table["kenmerken"], strict=True):
            if question["meer_antwoorden"]:
                named = named if node == question["totaal"] else (question["naam"], node)
            else:
                wanted[question["naam"]] = self.leaves_below(question, node)
        edition = (tuple(table["periode"]), moment)
        return {
            number: 1
            for number, sort in enumerate(self.sorts)
            if sort.named == named
            and edition in sort.editions
            and all(self.is_among(question, answer, wanted) for question, answer in sort.answers)
        }

    def leaves_below(self, question: Mapping[str, Any], node: str) -> set[str]:
        """Give the finest answers that are counted in one of a table."""
        leaves, _ = self.questions[question["naam"]]
        return {leaf for leaf in leaves if node == question["totaal"] or node in self.chain_up(question["naam"], leaf)}

    def chain_up(self, question: str, leaf: str) -> list[str]:
        chain_of = [leaf]
        while (question, chain_of[-1]) in self.above:
            chain_of.append(self.above[question, chain_of[-1]])
        return chain_of

    def is_among(self, question: str, answer: str, wanted: Mapping[str, set[str]]) -> bool:
        return question not in wanted or answer in wanted[question]

    def between(self, terms: Mapping[int, int]) -> tuple[int, int]:
        """Give the lowest and the highest that a sum can be."""
        return self.extreme(terms, 1), -self.extreme(terms, -1)

    def is_possible(self) -> bool:
        return self.solve(np.zeros(len(self.sorts))) is not None

    def extreme(self, terms: Mapping[int, int], sign: int) -> int:
        costs = np.zeros(len(self.sorts))
        for number, factor in terms.items():
            costs[number] = sign * factor
        found = self.solve(costs)
        assert found is not None, "what was published contradicts itself"
        return round(found)

    def written_matrix(self) -> Any:
        matrix = lil_matrix((len(self.rows), len(self.sorts)))
        for row, told in enumerate(self.rows):
            for number, factor in told.terms.items():
                matrix[row, number] = factor
        return matrix.tocsr()

    def solve(self, costs: np.ndarray[Any, Any]) -> float | None:
        heard = [row.said_by < self.known for row in self.rows]
        lows = [row.low if known else -np.inf for row, known in zip(self.rows, heard, strict=True)]
        highs = [row.high if known else np.inf for row, known in zip(self.rows, heard, strict=True)]
        rows = LinearConstraint(self.matrix, lows, highs)
        result = milp(costs, constraints=rows, integrality=np.ones(len(self.sorts)), bounds=Bounds(0, MANY))
        return result.fun if result.status == 0 else None


def merged_questions(tables: Iterable[Mapping[str, Any]]) -> dict[str, tuple[list[str], bool]]:
    """Give the finest answers of each question, over tables that may ask it in less detail."""
    found: dict[str, tuple[list[str], bool]] = {}
    for table in tables:
        for question in table["kenmerken"]:
            leaves, _ = found.get(question["naam"], ([], False))
            if len(question["waarden"]) > len(leaves):
                found[question["naam"]] = (list(question["waarden"]), question["meer_antwoorden"])
    return found


def read_number(publication: Mapping[str, Any], told: int | str, *, inner: bool) -> tuple[int, int]:
    """Give between what a count lies of which this was published."""
    base = max(publication["afronding"], 100) if publication["inkomen"] else publication["afronding"]
    smallest = next(n for n in range(publication["ondergrens"], MANY) if nearest(n, base) > 0)
    if isinstance(told, int):
        same = [n for n in range(max(0, told - base), told + base + 1) if n >= smallest and nearest(n, base) == told]
        return same[0], same[-1]
    if told.startswith("<"):
        return 0, smallest - 1
    return (smallest if inner and publication["klein_apart"] else 0), MANY


def nearest(count: int, base: int) -> int:
    return base * int(count / base + 0.5)
