"""Who faces the same: the same question, the same lack in what is on offer, or the same conclusion."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.learning.neighbour import Ask, Neighbour, Seen
from armoedeplan.learning.shared_words import words_in_common
from armoedeplan.record.words import word_key

_WORDS: Final = 2
"""So many telling words make two questions or two conclusions alike; conclusions are of one kind then too."""


class SameQuestion(NamedTuple):
    """A question of one's own and one of another that ask the same, with the words in which they do."""

    own: Ask
    place: int
    other: Ask
    words: tuple[str, ...]


class SameLack(NamedTuple):
    """Something that an inventory lacks: who lacks it too, and who does have it, by their places, with their offers."""

    dimension: str
    value: str
    lacking: tuple[int, ...]
    having: tuple[tuple[int, tuple[str, ...]], ...]


class SameConclusion(NamedTuple):
    """A conclusion of one's own and one of another that say the same, with the words in which they do."""

    own: Seen
    place: int
    other: Seen
    words: tuple[str, ...]


def same_questions(
    own: Neighbour, others: Sequence[Neighbour], ordinary: frozenset[str] = frozenset()
) -> tuple[SameQuestion, ...]:
    """Give the questions of others that ask the same, per own question those with the most words first."""
    found: list[SameQuestion] = []
    for mine in own.asked:
        alike = (
            SameQuestion(mine, place, theirs, words)
            for place, other in enumerate(others)
            for theirs in other.asked
            if (words := words_of_question(mine, theirs, ordinary))
        )
        found += sorted(alike, key=lambda known: (-len(known.words), others[known.place].called.casefold()))
    return tuple(found)


def words_of_question(mine: Ask, theirs: Ask, ordinary: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Give the words by which two questions ask the same: two, or one under one theme; else none."""
    words = words_in_common(mine.spoken, theirs.spoken, ordinary)
    same_theme = bool(mine.theme) and word_key(mine.theme) == word_key(theirs.theme)
    return words if len(words) >= _WORDS - same_theme else ()


def same_lacks(own: Neighbour, others: Sequence[Neighbour]) -> tuple[SameLack, ...]:
    """Give what the inventory of a municipality lacks, each with who else does and who does not."""
    return tuple(
        SameLack(
            *lack,
            tuple(place for place, other in enumerate(others) if lack in other.lacking),
            tuple(
                (place, other.present[lack])
                for place, other in enumerate(others)
                if lack in other.present and lack not in other.lacking
            ),
        )
        for lack in own.lacking
    )


def same_conclusions(
    own: Neighbour, others: Sequence[Neighbour], ordinary: frozenset[str] = frozenset()
) -> tuple[SameConclusion, ...]:
    """Give the conclusions of others that say the same, per own conclusion those with the most words first."""
    found: list[SameConclusion] = []
    for mine in own.seen:
        alike = (
            SameConclusion(mine, place, theirs, words)
            for place, other in enumerate(others)
            for theirs in other.seen
            if theirs.kind == mine.kind
            and len(words := words_in_common(mine.spoken, theirs.spoken, ordinary)) >= _WORDS
        )
        found += sorted(alike, key=lambda known: (-len(known.words), others[known.place].called.casefold()))
    return tuple(found)
