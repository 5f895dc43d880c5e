"""Search: cases ranked by what a query asks for, and narrowed by filters.

A case scores by how rare and how weighty the terms are that it answers (BM25). It is left out when it answers too
little of what was asked, or much less than the best: a case that does not belong costs a reader more than one that is
missed (measured over the labelled questions of `tests/practice/zoekvragen.yaml`; decision record 0016).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final, NamedTuple

from armoedeplan.practice.entries import Entry
from armoedeplan.practice.everyday import everyday_words
from armoedeplan.practice.query import Subject, subjects

_SATURATION: Final = 4.0
_LENGTH: Final = 0.4
_LEAST_ANSWERED: Final = 0.5
"""The share of what was asked, by weight, that a case must answer."""
_LEAST_OF_BEST: Final = 0.35
"""The share of the score of the best case that another must have."""
_GENERAL: Final = 0.15
"""How much a word counts that tells no subject."""


class Hit(NamedTuple):
    """A case that was found: how well it fits, and the terms by which."""

    entry: Entry
    score: float
    terms: tuple[str, ...]


class Tried(NamedTuple):
    """What came of a search: the hits, best first, those that answer too little, and what was searched for."""

    hits: tuple[Hit, ...]
    near: tuple[Hit, ...]
    subjects: tuple[Subject, ...]


def search(entries: Sequence[Entry], query: str, filters: Mapping[str, str] | None = None) -> Tried:
    """Give the cases that answer a query, best first; without a query, those that pass the filters, in their order.

    filters: field of a case (`lessen`) to the value it must have.
    """
    passing = [entry for entry in entries if _passes_filters(entry, filters or {})]
    frequency = Counter(term for entry in entries for term in entry.terms)
    asked = subjects(query, frequency, everyday_words())
    if not asked:
        found = () if query.strip() else tuple(Hit(entry, 0.0, ()) for entry in passing)
        return Tried(found, (), ())
    scorer = _Scorer(entries, frequency, asked)
    scored = sorted(map(scorer.answer, passing), key=lambda one: (-one.hit.score, one.hit.entry.data["id"]))
    answering = [scored_hit.hit for scored_hit in scored if scored_hit.share >= _LEAST_ANSWERED]
    best = answering[0].score if answering else 0.0
    hits = tuple(hit for hit in answering if hit.score >= _LEAST_OF_BEST * best)
    near = tuple(scored_hit.hit for scored_hit in scored if scored_hit.share and scored_hit.hit not in hits)
    return Tried(hits, near, asked)


class _Answer(NamedTuple):
    """How well a case answers a query: the hit, and the share of what was asked that it answers, from 0 to 1."""

    hit: Hit
    share: float


class _Scorer:
    """What the score of one case depends on besides the case."""

    __slots__ = ("asked", "average", "rarity", "weights")

    def __init__(self, entries: Sequence[Entry], frequency: Counter[str], asked: Sequence[Subject]) -> None:
        self.asked: Final = asked
        self.average: Final = sum(sum(entry.terms.values()) for entry in entries) / max(1, len(entries))
        self.rarity: Final = {
            term: _term_rarity(frequency[term], len(entries)) for subject in asked for term in subject.terms
        }
        self.weights: Final = [self._weight(subject, _term_rarity(0, len(entries))) for subject in asked]

    def _weight(self, subject: Subject, unknown: float) -> float:
        """Give how much a subject counts in a query: one that no case knows counts most."""
        rarity = max((self.rarity[term] * sure for term, sure in subject.terms.items()), default=unknown)
        return rarity * (_GENERAL if subject.general else 1)

    def answer(self, entry: Entry) -> _Answer:
        """Score one case: the best term for each subject; a case that answers no subject at all answers nothing."""
        length = 1 - _LENGTH + _LENGTH * sum(entry.terms.values()) / self.average
        best = [self._best(entry, subject.terms, length) for subject in self.asked]
        answered = [
            (subject, weight, subject.terms[term] / max(subject.terms.values()))
            for subject, weight, (score, term) in zip(self.asked, self.weights, best, strict=True)
            if score
        ]
        told = all(subject.general for subject in self.asked) or any(not word[0].general for word in answered)
        share = sum(weight * sure for _, weight, sure in answered) / sum(self.weights) if told else 0.0
        score = share * sum(
            score * (_GENERAL if subject.general else 1) for subject, (score, _) in zip(self.asked, best, strict=True)
        )
        return _Answer(Hit(entry, score, tuple(term for score, term in best if score)), share)

    def _best(self, entry: Entry, terms: Mapping[str, float], length: float) -> tuple[float, str]:
        """Give the highest score of some terms in a case, with that term."""
        scores: Iterable[tuple[float, str]] = (
            (sure * self.rarity[term] * weight * (_SATURATION + 1) / (weight + _SATURATION * length), term)
            for term, sure in terms.items()
            if (weight := entry.terms.get(term, 0.0))
        )
        return max(scores, default=(0.0, ""))


def _term_rarity(cases: int, total: int) -> float:
    """Give how much a term tells that stands in some of all cases (the inverse document frequency of BM25)."""
    return log(1 + (total - cases + 0.5) / (cases + 0.5))


def _passes_filters(entry: Entry, filters: Mapping[str, str]) -> bool:
    """Tell whether a case has the wanted value in every filtered field."""
    return all(value in entry.data.get(name, ()) for name, value in filters.items())
