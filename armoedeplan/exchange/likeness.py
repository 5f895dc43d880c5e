"""Which of many words is most like a given one, without holding it against each of them.

A word that is like another shares most of its letters. Which words do is reckoned for all of them at once: a set of
words is one whole number, with a bit for each word, so that a step of the reckoning is one operation on numbers.
What is left is held against the word itself.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final, TypeAlias

_Words: TypeAlias = int
"""A set of words: bit n is set for the word that was added as number n."""


class Alike:
    """Words that are added one by one, and of which the one most like another can be asked.

    How much two words are alike is `200 * common / (len(a) + len(b))`, with the letters in common that stand in the
    same order in both: 100 is the same word.
    """

    def __init__(self, least: int) -> None:
        """least: how much two words must be alike to be found, from 0 to 100."""
        self._least: Final = least
        self._words: Final[list[str]] = []
        self._with: Final[dict[tuple[str, int], _Words]] = {}
        self._of_length: Final[dict[int, _Words]] = {}

    def add(self, word: str) -> None:
        """Add a word to what is searched, under its letters (each with how often it comes) and its length."""
        bit = 1 << len(self._words)
        self._words.append(word)
        for letter in _numbered_letters(word):
            self._with[letter] = self._with.get(letter, 0) | bit
        self._of_length[len(word)] = self._of_length.get(len(word), 0) | bit

    def nearest(self, word: str) -> int | None:
        """Give the number of the word most like one, the first of equals; the first that was added is number 0."""
        from rapidfuzz import process
        from rapidfuzz.fuzz import ratio

        candidates = {number: self._words[number] for number in self.candidates(word)}
        found = process.extractOne(word, candidates, scorer=ratio, score_cutoff=self._least)
        return int(found[2]) if found else None

    def candidates(self, word: str) -> list[int]:
        """Give the numbers of the words that share enough letters with one to be like it; not all of them are."""
        missed = {length: self._most_missed(word, length) for length in self._of_length}
        missed = {length: most for length, most in missed.items() if most >= 0}
        lacking = self._lacking_at_most(word, max(missed.values(), default=0))
        found = 0
        for length, most in missed.items():
            found |= lacking[most] & self._of_length[length]
        return _numbers_in(found)

    def _most_missed(self, word: str, length: int) -> int:
        """Give how many letters of a word may be lacking in one of some length that is like it; -1 when none can be."""
        common = -(-self._least * (len(word) + length) // 200)
        return len(word) - common if common <= length else -1

    def _lacking_at_most(self, word: str, most: int) -> list[_Words]:
        """Give the words that lack no letter of a word, those that lack at most one, and so on."""
        lacking = [(1 << len(self._words)) - 1] * (most + 1)
        for letter in _numbered_letters(word):
            has = self._with.get(letter, 0)
            for number in range(most, 0, -1):
                lacking[number] = lacking[number - 1] | (lacking[number] & has)
            lacking[0] &= has
        return lacking


def _numbered_letters(word: str) -> Iterator[tuple[str, int]]:
    """Yield the letters of a word, each with how often it came before: the second `a` is another letter."""
    seen: Counter[str] = Counter()
    for letter in word:
        yield letter, seen[letter]
        seen[letter] += 1


def _numbers_in(words: _Words) -> list[int]:
    """Give the place of each bit that is set: the numbers of the words, from low to high."""
    bits, found = bin(words)[:1:-1], []
    at = bits.find("1")
    while at >= 0:
        found.append(at)
        at = bits.find("1", at + 1)
    return found
