"""Which options of a list are like words that are not among them, for who asks what was meant."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.record import Choice, Kind
from armoedeplan.record.words import near, plain
from armoedeplan.wizard.options import Option, matching_options

MOST_LIKE: Final = 5
"""Of more options a person does not choose one any more."""
_SHORTEST: Final = 4
"""A shorter part of a word stands in many words without being meant."""


def options_like(kind: Kind, words: str, offered: Sequence[Option]) -> list[Option]:
    """Give the options that words may be meant for: the one that is written most alike, and those that hold them."""
    found = [*_nearest_option(kind, words, offered), *options_with(words, offered)]
    return list(dict.fromkeys(found))[:MOST_LIKE]


def options_with(words: str, offered: Sequence[Option]) -> list[Option]:
    """Give the options that hold words which are long enough to be meant."""
    return [offered[number - 1] for number, _ in matching_options(words, offered)] if len(words) >= _SHORTEST else []


def _nearest_option(kind: Kind, words: str, offered: Sequence[Option]) -> list[Option]:
    """Give the option that is written most alike, when one is written much alike."""
    if isinstance(kind, Choice):
        nearest = kind.near_to(words, [option.value for option in offered if option.value not in kind.options])
        return [option for option in offered if option.value == nearest]
    labels = {plain(option.label): option for option in offered}
    label = near(plain(words), labels)
    return [labels[label]] if label else []
