"""Words of one's own beside a list: kept as they are written, and known again in any writing (decision record 0051).

`Noord`, `noord` and `NOORD` are one word, and so are `Wonen & energie` and `wonen_energie`, the short name that earlier
versions made of it. All records of one plan hold the same writing, so that whatever counts, compares or prints these
words needs to know nothing of it.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

from armoedeplan.record.kinds import Choice, Slug
from armoedeplan.record.words import word_key

_Word: TypeAlias = tuple[int, str]
"""A word whatever its writing: the list that it stands beside, and what all its writings have in common."""


class OwnWords:
    """The words of one's own in a plan, by the list that they stand beside, each in the writing that the plan shows.

    That is the first one, but no short name where another writing stands in the plan.
    preferred: writings that are known beforehand to be shown.
    """

    __slots__ = ("_preferred", "_shown")

    def __init__(self, preferred: Mapping[_Word, str] | None = None) -> None:
        self._preferred: Final[dict[_Word, str]] = dict(preferred or {})
        self._shown: Final[dict[_Word, str]] = {}

    def shown_for(self, kind: Choice, word: str) -> str:
        """Give the writing that the plan shows for a word that it says; the first to come is remembered."""
        place = (kind.list_number, word_key(word))
        shown = self._shown.setdefault(place, self._preferred.get(place, word))
        if shown != word and is_short_name(shown) and not is_short_name(word):
            self._preferred.setdefault(place, word)
        return shown

    def known_as(self, kind: Choice, word: str) -> str:
        """Give the writing in which the plan says a word already; the word as it is when it does not."""
        return self._shown.get((kind.list_number, word_key(word)), word)

    def words_beside(self, kind: Choice) -> tuple[str, ...]:
        """Give the words of one's own that stand beside the list of a choice anywhere in the plan, in order."""
        return tuple(word for (number, _), word in self._shown.items() if number == kind.list_number)

    @property
    def better_writings(self) -> Mapping[_Word, str]:
        """The writings that came after a short name and are to be shown in its place."""
        return {place: word for place, word in self._preferred.items() if self._shown.get(place, word) != word}


def is_short_name(word: str) -> bool:
    """Tell whether a word is written as the short name that earlier versions made of words of one's own."""
    return "_" in word and bool(Slug.pattern.fullmatch(word))
