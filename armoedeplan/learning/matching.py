"""Who offers what a municipality asks: each match with what it was found by, and nothing hidden.

A question and an experience belong together when the question names that municipality, when they have two telling words
in common, or one and the theme. More is never claimed; what stands above is what has most in common (decision record
0076).
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.learning.comparable import what_is_same
from armoedeplan.learning.neighbour import Ask, Neighbour, Offer
from armoedeplan.learning.shared_words import words_in_common
from armoedeplan.record.words import listed, word_key

_WORDS: Final = 2
"""So many words in common make a match by themselves."""


class Match(NamedTuple):
    """A question of one municipality and an experience of another that belong together.

    asker, teller: their places in the list of all, of which the first is the one that asked. named: whether the
    question names the other. words: what they have in common, as the question writes it. same_theme: whether both
    have one theme. alike: in what the municipalities are the same.
    """

    asker: int
    ask: Ask
    teller: int
    offer: Offer
    named: bool
    words: tuple[str, ...]
    same_theme: bool
    alike: tuple[str, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the two were put together, in sentences."""
        found = ["De vraag noemt deze gemeente."] if self.named else []
        if self.same_theme:
            found.append(f"Zelfde thema: {self.ask.theme}.")
        if self.words:
            found.append(f"Woorden die in beide staan: {listed(self.words)}.")
        if self.alike:
            found.append(f"De gemeenten lijken op elkaar: {'; '.join(self.alike)}.")
        return tuple(found)


def matches_between(
    everyone: Sequence[Neighbour], asker: int, tellers: Sequence[int], ordinary: frozenset[str] = frozenset()
) -> Iterator[Match]:
    """Yield what belongs together of the questions of one municipality and the experiences of others, by place."""
    for ask in everyone[asker].asked:
        for teller in tellers:
            named = _is_named(ask, everyone[teller])
            for offer in everyone[teller].offered:
                same = bool(ask.theme) and word_key(ask.theme) == word_key(offer.theme)
                words = words_in_common(ask.spoken, offer.spoken, ordinary)
                if named or len(words) >= _WORDS - same:
                    alike = tuple(what_is_same(everyone[asker], everyone[teller]))
                    yield Match(asker, ask, teller, offer, named, words, same, alike)


def best_first(matches: Iterator[Match], everyone: Sequence[Neighbour]) -> tuple[Match, ...]:
    """Give matches in order: who was named, then by how much both texts share, then by how alike the two are."""

    def rank(match: Match) -> tuple[bool, int, int, str, str]:
        shared = len(match.words) + match.same_theme
        names = everyone[match.teller].called.casefold() + everyone[match.asker].called.casefold()
        return not match.named, -shared, -len(match.alike), names, match.offer.id

    return tuple(sorted(matches, key=rank))


def _is_named(ask: Ask, other: Neighbour) -> bool:
    """Tell whether a question names a municipality."""
    said = f" {word_key(ask.named)} "
    return bool(ask.named) and any(f" {word_key(name)} " in said for name in other.municipalities)
