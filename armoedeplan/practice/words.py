"""Words of a query or a case: without accents, without words that say nothing, brought back to their stem."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from armoedeplan.record.words import plain

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# words that stand in any question, so that they tell no case from another
_WORDS_ANYWHERE = (
    "aan al alle als bij dan dat de den der des die dit doe doen doet door een en er ga geen haar heb hebben "
    "heeft het hij hoe hun ik in is kan krijg krijgen kun kunnen maar me meer men met mijn moet na naar niet "
    "nog nu of om onder ons ook op over te tegen tot u uit uw van veel voor wat we welke wel werd wie wij wil willen "
    "worden wordt zelf zich zij zijn zo zonder voorbeeld voorbeelden gemeente gemeenten iets andere goed"
)
_EMPTY = frozenset(_WORDS_ANYWHERE.split())


def telling_words(text: str) -> Iterator[str]:
    """Yield the words that say something; of a word with hyphens its parts, and the whole written as one."""
    for found in _WORD.findall(plain(text)):
        for word in (*found.split("-"), found.replace("-", "")) if "-" in found else (found,):
            if len(word) > 1 and word not in _EMPTY:
                yield word


def all_stems(text: str) -> list[str]:
    """Give the stem of each word, also of those that say nothing: what people say is found by all of its words."""
    return _dutch_stemmer()(typed_words(text))


def typed_words(text: str) -> list[str]:
    """Give the words of a text one by one, in lower case and without accents; a hyphen parts two words."""
    return [part for found in _WORD.findall(plain(text)) for part in found.split("-")]


def pair_of(first: str, second: str) -> str:
    """Give the term that two stems beside each other are together."""
    return f"{first} {second}"


def is_pair(term: str) -> bool:
    """Tell whether a term is of two words."""
    return " " in term


def is_empty(word: str) -> bool:
    """Tell whether a word stands in any question, so that it tells no case from another."""
    return len(word) < 2 or word in _EMPTY


def word_stems(text: str) -> list[str]:
    """Give the stem of each word that says something."""
    return _dutch_stemmer()(list(telling_words(text)))


@cache
def _dutch_stemmer() -> Callable[[list[str]], list[str]]:
    """Give the Dutch stemmer of Snowball; the younger one takes `schuld` and `schulden` for two words."""
    from Stemmer import Stemmer

    made: Callable[[list[str]], list[str]] = Stemmer("dutch_porter").stemWords
    return made
