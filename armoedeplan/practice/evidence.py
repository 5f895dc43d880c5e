"""Why a case was found: the words that really stand in it."""

from armoedeplan.practice.entries import Entry, texts_of
from armoedeplan.practice.search import Hit
from armoedeplan.practice.words import word_stems


def words_of(hit: Hit) -> list[str]:
    """Give the words of a case by which it was found, as they are written there, the weightiest term first."""
    wanted = [stem for term in sorted(hit.terms, key=lambda term: -hit.entry.terms[term]) for stem in term.split()]
    written = _first_words(hit.entry, frozenset(wanted))
    return list(dict.fromkeys(written[stem] for stem in wanted if stem in written))


def _first_words(entry: Entry, wanted: frozenset[str]) -> dict[str, str]:
    """Give for each wanted stem the first word of a case that has it."""
    found: dict[str, str] = {}
    for text in texts_of(entry.data):
        for word in text.split():
            bare = word.strip(".,;:!?()“”\"'")
            for stem in word_stems(bare):
                if stem in wanted:
                    found.setdefault(stem, bare)
    return found
