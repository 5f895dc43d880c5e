"""Places at which a browser may break a long Dutch word: not every browser knows where Dutch words are broken."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from armoedeplan.drawing.syllables import breaks

_WORDS: Final = re.compile(r">[^<>]+<")
_LONG: Final = re.compile(r"(?<![\w@./])[^\W\d_]{12,}(?![\w@/]|\.\w)")
"""A long word, and no part of an address: who copies that must not get signs that nobody sees."""
_LONGEST: Final = 60
_SOFT: Final = "\u00ad"


def with_soft_hyphens(page: str) -> str:
    """Put a soft hyphen between the syllables of long words in what a page shows; its top and its styles stay."""
    top, body, shown = page.partition("<body")
    return top + body + _WORDS.sub(lambda found: _LONG.sub(lambda word: _parted_word(word[0]), found[0]), shown)


@lru_cache(maxsize=4096)
def _parted_word(word: str) -> str:
    """Give a word with soft hyphens; what no Dutch word is long enough for stays as it is."""
    if len(word) > _LONGEST:
        return word
    places = [0, *breaks(word, len(word)), len(word)]
    return _SOFT.join(word[start:end] for start, end in pairwise(places))
