"""From what a person types to what is searched for: each subject with the terms that stand for it, and how surely.

A word stands for the term with its stem; for a longer term that begins with it (`schuldhulp` for
`schuldhulpverlening`), or else ends with it; for its own parts, when every part is known or tells no subject
(`kindarmoede` is `kind`, but `energiearmoede` is nothing that we know); or, when nothing matches, for what it nearly
spells. What people say in other words is looked up first (`rood staan`).
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from armoedeplan.practice.everyday import Everyday
from armoedeplan.practice.words import all_stems, is_empty, is_pair, pair_of, typed_words

_SHORTEST_PART: Final = 4
_SHORTEST_END: Final = 5
"""A shorter end is too often no part of a word: `gift` in `uitgifte`."""
_BEGINS: Final = 0.7
_ENDS: Final = 0.5
_PARTS: Final = 0.6
_ALONE: Final = 0.5
_SAID: Final = 0.9
_MISSPELT: Final = 0.8
_ALIKE: Final = 0.8
"""How alike two words must be, from 0 to 1, to be taken for one misspelt."""
_SHORTEST_MISSPELT: Final = 6
_LINKS: Final = ("", "s", "en", "e", "n")
"""What joins the parts of a Dutch compound."""
_MOST_WORDS: Final = 30


class Subject(NamedTuple):
    """One thing that is asked for: the words as typed, the terms that stand for it with how surely, from 0 to 1.

    general: whether it tells no subject by itself (`regeling`).
    """

    typed: str
    terms: dict[str, float]
    general: bool = False


class _Word(NamedTuple):
    """A word of a query: as typed, and its stem."""

    typed: str
    stem: str


def subjects(query: str, known: Collection[str], everyday: Everyday) -> tuple[Subject, ...]:
    """Give what a query asks for; `known` are the terms of all cases."""
    words = [_Word(typed, all_stems(typed)[0]) for typed in typed_words(query)[:_MOST_WORDS]]
    found: list[Subject] = []
    for saying in everyday.sayings:
        if places := _saying_places([word.stem for word in words], saying.said):
            typed = " ".join(words[place].typed for place in places)
            found.append(Subject(typed, {term: _SAID for term in saying.meant if term in known}))
            words = [word for place, word in enumerate(words) if place not in places]
    words = [word for word in words if not is_empty(word.typed)]
    single = {term for term in known if not is_pair(term)}
    found += (
        Subject(word.typed, terms_of(word.stem, single, everyday), word.stem in everyday.general) for word in words
    )
    for first, second in pairwise(words):
        if (pair := pair_of(first.stem, second.stem)) in known:
            found = [*_paired_subjects(found, first.typed, second.typed, pair)]
    return tuple({subject.typed: subject for subject in found}.values())


def _paired_subjects(found: Sequence[Subject], first: str, second: str, pair: str) -> Iterator[Subject]:
    """Yield the subjects with two of them made one: their pair stands for it, and less surely what each stands for."""
    parts = [subject for subject in found if subject.typed in {first, second}]
    yield from (subject for subject in found if subject not in parts)
    terms = {term: sure * _ALONE for part in parts if not part.general for term, sure in part.terms.items()}
    yield Subject(f"{first} {second}", {**terms, pair: 1.0})


def _saying_places(stemmed: Sequence[str], said: Sequence[str]) -> tuple[int, ...]:
    """Give where a saying stands in a query: its words in their order, with at most one other word in between."""
    for start, stem in enumerate(stemmed):
        if stem != said[0]:
            continue
        places = [start]
        for word in said[1:]:
            after = stemmed[places[-1] + 1 : places[-1] + 3]
            if word not in after:
                break
            places.append(places[-1] + 1 + after.index(word))
        if len(places) == len(said):
            return tuple(places)
    return ()


def terms_of(word: str, known: Collection[str], everyday: Everyday) -> dict[str, float]:
    """Give the known terms that a stem stands for, each with how surely."""
    found = {word: 1.0} if word in known else {}
    if len(word) >= _SHORTEST_PART and word not in everyday.general:
        found |= {term: _BEGINS for term in known if term.startswith(word) and term != word}
    if len(word) >= _SHORTEST_END and word not in everyday.general:
        found = found or {term: _ENDS for term in known if term.endswith(word)}
    return found or dict(_compound_terms(word, known, everyday)) or _nearly_spelt_terms(word, known)


def _compound_terms(word: str, known: Collection[str], everyday: Everyday) -> Iterator[tuple[str, float]]:
    """Yield the terms of which a compound is made; none when one of its parts is a subject that is not known."""
    for cut in range(_SHORTEST_PART - 1, len(word) - _SHORTEST_PART + 2):
        first, second = _first_part(word[:cut], known), word[cut:]
        if first and first not in everyday.general and second in everyday.trailing:
            yield first, _PARTS
        if second in known and second not in everyday.general and _first_part(word[:cut], everyday.trailing):
            yield second, _PARTS


def _first_part(part: str, known: Collection[str]) -> str:
    """Give the known word that the first part of a compound is, without what joins it to the next; else nothing."""
    bare = (part.removesuffix(link) for link in _LINKS if part.endswith(link))
    return next((word for word in bare if len(word) >= _SHORTEST_PART - 1 and word in known), "")


def _nearly_spelt_terms(word: str, known: Collection[str]) -> dict[str, float]:
    """Give the known terms that a word nearly spells; short words and numbers must be spelt right."""
    if len(word) < _SHORTEST_MISSPELT or word.isdigit():
        return {}
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = extract(word, list(known), scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=3)
    return {term: _MISSPELT * score for term, score, _ in near if term[0] == word[0]}
