"""Several answers in one sentence."""

from collections.abc import Iterable
from typing import Final

from armoedeplan.record.words import listed
from armoedeplan.wording.phrases import inside_sentence, without_stop

MOST_IN_SENTENCE: Final = 5
"""As many things can stand in a running sentence; more are a list or a table."""
_PAIR: Final = 2


def enumerated_in_sentence(things: Iterable[object], last: str = "en") -> str:
    """Give things as they stand in a sentence: `X`, `X en Y`, `X, Y en Z`; with semicolons when one holds a comma.

    Of two things the first then ends with a comma.
    """
    parts = [words for words in (without_stop(inside_sentence(thing)) for thing in things) if words]
    if not parts:
        return ""
    if any("," in part for part in parts) and len(parts) > _PAIR:
        return f"{'; '.join(parts[:-1])}; {last} {parts[-1]}"
    if len(parts) == _PAIR and "," in parts[0]:
        return f"{parts[0]}, {last} {parts[1]}"
    return listed(parts, last)


def in_a_row(things: Iterable[object]) -> str:
    """Give things after each other, each on its own, with semicolons: for words that may hold `en` and commas."""
    return "; ".join(words for words in (without_stop(inside_sentence(thing)) for thing in things) if words)


def fits_in_sentence(things: Iterable[object]) -> bool:
    """Tell whether things are few enough for a running sentence."""
    return 0 < len(list(things)) <= MOST_IN_SENTENCE
