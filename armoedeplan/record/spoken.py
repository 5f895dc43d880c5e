"""Words by which people say that they give no answer: `klaar`, `n.v.t.`, `weet ik niet`. They are never stored as one.

What is done about each is for who asks: the wizard does it or proposes it, a command says how it is written there.
They are looked at where the words of a person come in, and not where a value is stored (decision record 0050).
"""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

from armoedeplan.record.words import plain


class Means(Enum):
    """What somebody means who says no answer."""

    NO_MORE = "no more"
    NONE = "none"
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"
    LATER = "later"
    HELP = "help"
    BACK = "back"
    STOP = "stop"


WORDS: Final[Mapping[Means, tuple[str, ...]]] = {
    Means.NO_MORE: (
        "nee", "neen", "nee hoor", "nee dank u", "nee bedankt", "no", "klaar", "ik ben klaar", "dat was het",
        "dat was alles", "dat is het", "dat is alles", "niets meer", "niks meer", "geen meer", "verder niets",
        "verder niet", "verder geen", "dit was het", "einde lijst",
    ),
    Means.NONE: ("geen", "geen enkele", "niets", "niks", "niet", "nul", "nihil", "geen van alle", "geen van deze"),
    Means.NOT_APPLICABLE: (
        "nvt", "niet van toepassing", "niet relevant", "past niet", "n/a", "-", "--", "---", "/",
    ),
    Means.UNKNOWN: (
        "weet ik niet", "weet niet", "ik weet het niet", "weet ik nog niet", "weet ik niet zeker", "geen idee",
        "onbekend", "niet bekend", "nog niet bekend", "nog onbekend", "pm", "pro memorie", "ntb", "nnb",
        "nader te bepalen", "nog te bepalen", "nog in te vullen", "nog invullen", "navragen", "uitzoeken", "tbd",
    ),
    Means.LATER: ("later", "straks", "volgende keer", "niet nu", "nu niet", "komt later", "volgt", "volgt later",
                  "volgt nog", "doe ik later", "overslaan", "sla over", "skip"),
    Means.HELP: ("help", "hulp", "uitleg", "help mij"),
    Means.BACK: ("terug", "ga terug", "vorige", "vorige vraag", "back"),
    Means.STOP: ("stop", "stoppen", "ik stop", "afsluiten", "einde", "quit", "exit"),
}  # fmt: skip
"""What people say for each, in small letters without stops."""

_BY_WORDS: Final = {words: means for means, all_ in WORDS.items() for words in all_}
_ASKING: Final = re.compile(r"(?:nog )?(?:navragen|uitzoeken|nakijken|opvragen)(?: bij| met)? .*")
"""Who writes at whom it is to be asked does not know it either."""
_WITH_REASON: Final = (Means.UNKNOWN, Means.LATER, Means.NOT_APPLICABLE)
_LONGEST: Final = 80
"""Signs of what is no prose yet."""
ESCAPE: Final = "\\"
"""What stands before words that are an answer all the same."""


class Spoken(NamedTuple):
    """What was meant by words that are no answer, and what was said besides (`navragen bij de griffie`)."""

    means: Means
    more: str = ""


def spoken_instead(typed: str) -> Spoken | None:
    """Give what is meant by words that are no answer to any question; nothing when they may be one."""
    words = " ".join(typed.split())
    if len(words) > _LONGEST or "\n" in typed.strip():
        return None
    means = _BY_WORDS.get(_key_of_words(words))
    if means is not None:
        return Spoken(means)
    if _ASKING.fullmatch(plain(words)):
        return Spoken(Means.UNKNOWN, words)
    # what comes behind a comma is the reason of it: weet ik niet, navragen bij de griffie
    said, sign, more = re.match(r"([^,;:(–]*)([,;:(–]?)(.*)", words, re.DOTALL).groups()  # type: ignore[union-attr]
    means = _BY_WORDS.get(_key_of_words(said)) if sign else None
    if means is not None and means is _BY_WORDS.get(_key_of_words(more)):
        return Spoken(means)
    return Spoken(means, more.strip(" )")) if means in _WITH_REASON else None


def literal_words(typed: str) -> str:
    r"""Give words that stand behind a `\` as they are, when they would be no answer without it, and so for a number."""
    bare = typed.strip()
    return bare[1:] if bare.startswith(ESCAPE) and (spoken_instead(bare[1:]) or bare[1:].isdecimal()) else typed


def _key_of_words(words: str) -> str:
    """Write words as the list has them: `N.v.t.` becomes `nvt`."""
    return re.sub(r"[.!]", "", plain(words.replace("–", "-"))).strip(" ,;:")
