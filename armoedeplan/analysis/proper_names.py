"""Which words of a plan are names, so that their first letter stays a capital inside a sentence."""

import re
from collections.abc import Iterator
from typing import Final

from armoedeplan.guide.root import Root
from armoedeplan.recent import kept_for_last
from armoedeplan.record.walk import all_given

_WITHIN: Final = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ,;)”’] )[“‘(]?([^\W\d_][\w’'-]*)|(?<=[,;)”’] )[“‘(]?([^\W\d_][\w’'-]*)")
"""A word that is not the first of its sentence: what stands before it is a word, a comma or a closing sign."""


class ProperNames:
    """The words that a plan writes with a capital inside its sentences; reckoned when the first is asked for."""

    def __init__(self, answers: Root) -> None:
        self._answers: Final = answers

    def __contains__(self, word: object) -> bool:
        return word in proper_names(self._answers)


# of a plan, and of what of it was adopted
@kept_for_last(2)
def proper_names(answers: Root) -> frozenset[str]:
    """Give the words that have a capital wherever a plan uses them inside a sentence."""
    inside = {
        word for text in _typed_texts(answers) for found in _WITHIN.finditer(text) for word in found.groups() if word
    }
    return frozenset(word for word in inside if word[0].isupper() and word.lower() not in inside)


def _typed_texts(answers: Root) -> Iterator[str]:
    """Yield every text that a person typed in a plan."""
    for given in all_given(answers):
        words = given.value if given.field.many else (given.value,)
        if given.field.record is None and not given.field.keyed and not given.field.refers:
            yield from (word for word in words if isinstance(word, str) and " " in word)
