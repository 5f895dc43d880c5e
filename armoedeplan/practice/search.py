"""Search: cases ranked by the words of a query and narrowed by filters.

A word of a query counts for the terms it matches: the same stem; a longer word that begins or ends with it
(`schuldhulp` in `schuldhulpverlening`); the parts it is made of; or, when nothing matches, what it nearly spells.
A case scores by how rare and how weighty its terms are (BM25), and by how much of the query it answers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final, NamedTuple

from armoedeplan.practice.entries import Entry
from armoedeplan.practice.words import stems

_SATURATION: Final = 4.0
_LENGTH: Final = 0.4
_SHORTEST_PART: Final = 4
_COMPOUND: Final = 0.7
_PART: Final = 0.6
_MISSPELT: Final = 0.8
_ENOUGH: Final = 0.72
"""How alike two words must be, from 0 to 1, to be taken for one misspelt."""
_MOST_WORDS: Final = 30


class Hit(NamedTuple):
    """A case that was found, how well it fits, and the words of the query that it answers."""

    entry: Entry
    score: float
    words: tuple[str, ...]


class Tried(NamedTuple):
    """What came of a search: the hits, best first, and what each word of the query was taken for."""

    hits: tuple[Hit, ...]
    words: dict[str, dict[str, float]]


def search(entries: Sequence[Entry], query: str, filters: Mapping[str, str] | None = None) -> Tried:
    """Give the cases that answer a query, best first; without a query, those that pass the filters, in their order.

    filters: field of a case (`lessen`) to the value it must have.
    """
    passing = [one for one in entries if _passes(one, filters or {})]
    asked = list(dict.fromkeys(stems(query)))[:_MOST_WORDS]
    if not asked:
        found = () if query.strip() else tuple(Hit(one, 0.0, ()) for one in passing)
        return Tried(found, {})
    frequency = Counter(term for one in entries for term in one.terms)
    taken = {word: expanded(word, frequency) for word in asked}
    average = sum(sum(one.terms.values()) for one in entries) / max(1, len(entries))
    scorer = _Scorer(frequency, len(entries), average, taken)
    hits = [hit for one in passing if (hit := scorer.hit(one)).score > 0]
    hits.sort(key=lambda hit: (-hit.score, hit.entry.data["id"]))
    return Tried(tuple(hits), taken)


def expanded(word: str, known: Iterable[str]) -> dict[str, float]:
    """Give the known terms that a word stands for, each with how surely."""
    found: dict[str, float] = {}
    parts: dict[str, float] = {}
    for term in known:
        if term == word:
            found[term] = 1.0
        elif len(word) >= _SHORTEST_PART and (term.startswith(word) or term.endswith(word)):
            found[term] = _COMPOUND
        elif len(term) >= _SHORTEST_PART and (word.startswith(term) or word.endswith(term)):
            parts[term] = _PART
    # a word that only holds known parts may as well be a misspelt one
    return {**parts, **found} if found else {**parts, **misspelt(word, known)}


def misspelt(word: str, known: Iterable[str]) -> dict[str, float]:
    """Give the known terms that a word nearly spells; short words and numbers must be spelt right."""
    if len(word) < _SHORTEST_PART or word.isdigit():
        return {}
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = extract(word, list(known), scorer=OSA.normalized_similarity, score_cutoff=_ENOUGH, limit=3)
    return {term: _MISSPELT * score for term, score, _ in near}


class _Scorer:
    """What the score of one case depends on besides the case."""

    __slots__ = ("average", "rarity", "taken")

    def __init__(self, frequency: Counter[str], total: int, average: float, taken: dict[str, dict[str, float]]) -> None:
        self.taken: Final = taken
        self.average: Final = average
        self.rarity: Final = {
            term: log(1 + (total - frequency[term] + 0.5) / (frequency[term] + 0.5))
            for terms in taken.values()
            for term in terms
        }

    def hit(self, entry: Entry) -> Hit:
        """Score one case: the best term for each word of the query, and more for answering more of them."""
        length = 1 - _LENGTH + _LENGTH * sum(entry.terms.values()) / self.average
        best = {word: self._best(entry, terms, length) for word, terms in self.taken.items()}
        answered = tuple(word for word, score in best.items() if score > 0)
        return Hit(entry, sum(best.values()) * len(answered) / len(best), answered)

    def _best(self, entry: Entry, terms: dict[str, float], length: float) -> float:
        scores = (
            sure * self.rarity[term] * weight * (_SATURATION + 1) / (weight + _SATURATION * length)
            for term, sure in terms.items()
            if (weight := entry.terms.get(term, 0.0))
        )
        return max(scores, default=0.0)


def _passes(entry: Entry, filters: Mapping[str, str]) -> bool:
    """Tell whether a case has the wanted value in every filtered field."""
    return all(value in entry.data.get(name, ()) for name, value in filters.items())
