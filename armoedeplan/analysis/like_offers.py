"""Offers of different parties whose names say the same, in other words or another writing (step 2, afgeleid).

`Spreekuur schulden` and `Schuldenspreekuur` say the same: a compound is parted where its parts stand alone elsewhere in
the inventory, endings go, and the order of words does not count. Long words may differ by a slip of the pen. All of it
takes time in proportion to the inventory.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from armoedeplan.analysis.overlap import offers_apart
from armoedeplan.exchange.likeness import Alike
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import plain

_LOOSE: Final = frozenset(
    ["de", "het", "een", "en", "van", "voor", "in", "met", "op", "bij", "te", "om", "aan", "der", "den", "e", "o", "t"]
)
"""Words in which two writings of one name may differ."""
_LINKS: Final = ("", "s", "n", "en", "e")
"""What may stand between the two parts of a compound."""
_SHORTEST: Final = 4
"""Letters in a part of a compound."""
_ALIKE: Final = 90
"""Of 100, how much two words are alike that differ by a slip of the pen."""
_LONG_ENOUGH: Final = 8
"""Letters in a word in which a slip of the pen can be told from another word."""
_DIGIT: Final = re.compile("[0-9]")
_TWO: Final = 2


class LikeOffers(NamedTuple):
    """Offers whose names say the same, and the parties that carry them out, each on its own.

    executors: of each of the offers, who carries it out.
    """

    offers: tuple[str, ...]
    actors: tuple[str, ...]
    executors: tuple[tuple[str, ...], ...]


def like_offers(plan: Plan) -> tuple[LikeOffers, ...]:
    """Give the offers of two parties or more whose names say the same, in the order of the plan.

    Offers that strengthen or complement each other do not count, nor do parties that carry out one offer together.
    """
    named = {actor.id: frozenset(_words_of(actor.naam or "")) for actor in plan.samenwerking.actoren}
    offers = [(offer, _own_words(offer, named)) for offer in plan.samenwerking.aanbod if offer.naam]
    parts = _Compounds(Counter(word for _, words in offers for word in words))
    same: defaultdict[str, list[Aanbod]] = defaultdict(list)
    for offer, words in offers:
        same[" ".join(sorted({part for word in words for part in parts.of(word)}))].append(offer)
    executors = {offer.id: offer.uitvoerders for offer, _ in offers}
    apart = (found for group in same.values() if (found := offers_apart(group, _TWO)))
    return tuple(LikeOffers(ids, actors, tuple(executors[id_] for id_ in ids)) for ids, actors in apart)


def _own_words(offer: Aanbod, named: dict[str, frozenset[str]]) -> list[str]:
    """Give the words of the name of an offer, without those of the parties that carry it out, if others are left."""
    words = _words_of(offer.naam or "")
    of_parties: set[str] = set().union(*(named.get(actor, frozenset()) for actor in offer.uitvoerders))
    return [word for word in words if word.isdecimal() or word not in of_parties] or words


def _words_of(name: str) -> list[str]:
    """Give the words of a name that carry meaning; all when there are no others."""
    words = re.findall(r"[a-z0-9]+", plain(name))
    return [word for word in words if word not in _LOOSE] or words


class _Compounds:
    """Parts words into those that stand alone somewhere, each without its ending, and without a slip of the pen."""

    def __init__(self, words: Counter[str]) -> None:
        """words: all that stand alone, with how often they do."""
        self._alone: Final = {_stem_of(word) for word in words if len(word) >= _SHORTEST}
        self._meant: Final = dict(_slips_of_pen(_stem_of(word) for word, _ in words.most_common()))
        self._found: Final[dict[str, Collection[str]]] = {}

    def of(self, word: str) -> Collection[str]:
        """Give the parts of a word: itself, when it is no compound of others."""
        found = self._found.get(word)
        if found is None:
            stem = _stem_of(word)
            stem = self._meant.get(stem, stem)
            found = self._found[word] = next(self._ways(stem), (stem,))
        return found

    def _ways(self, word: str) -> Iterator[Collection[str]]:
        """Yield the ways to part a word in two that stand alone, the longest second part first."""
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
            if _stem_of(word[at:]) in self._alone:
                for link in _LINKS:
                    head = word[:at].removesuffix(link)
                    if word[:at].endswith(link) and len(head) >= _SHORTEST and _stem_of(head) in self._alone:
                        yield _stem_of(head), _stem_of(word[at:])


def _slips_of_pen(stems: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the long words that are another one but for a slip of the pen, each with that other, which comes first."""
    alike, known = Alike(_ALIKE), []
    for stem in dict.fromkeys(stems):
        if len(stem) >= _LONG_ENOUGH and not _DIGIT.search(stem):
            nearest = alike.nearest(stem)
            if nearest is None:
                known.append(stem)
                alike.add(stem)
            else:
                yield stem, known[nearest]


def _stem_of(word: str) -> str:
    """Take the ending of a plural off a word: `cursussen` and `cursus` have one stem."""
    if word.endswith("en") and len(word) > _SHORTEST + 1:
        stem = word[:-2]
        return stem[:-1] if stem[-1] == stem[-2] else stem
    if word.endswith("s") and len(word) > _SHORTEST and not word.endswith(("ss", "us", "is", "as")):
        return word[:-1]
    return word
