"""An answer as words that can stand somewhere in a sentence."""

import re
from typing import Final

from armoedeplan.answers import Answer, Missing
from armoedeplan.views import View

_ENDS: Final = (".", "?", "!", "…")
_CLOSED: Final = re.compile(r"[.?!…][”’\")\]]+$")
"""A full stop before a closing sign: the sentence has ended there."""
_ESCAPED_STOP: Final = re.compile(r"(?<!\\)((?:\\\\)*)\\?\.$")
"""A stop at the end with the backslash that keeps it from making a list (`cv\\.`), and not one that was typed."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_ITS_OWN_STOP: Final = re.compile(
    r"\b(?:enz|etc|e\.d|e\.o|i\.o|b\.v|n\.v|p\.m|mr|dr|nr|bijv|ca|m\.b\.t|jl)\.$", re.IGNORECASE
)
"""A last word whose full stop belongs to it."""
_LONG_WORD: Final = 5
"""A word of so many letters before a name is part of it (`Hogeschool`, `Bureau`); a shorter one seldom is (`Elk`)."""


def as_markdown(thing: object) -> str:
    """Give an answer, a record or words as Markdown on one line; nothing when there is no answer."""
    if thing is None or isinstance(thing, Missing):
        return ""
    return " ".join(str(thing).split())


def without_stop(words: str) -> str:
    """Take the full stop, semicolon or comma from the end of words; a question mark stays, and that of `e.d.` too."""
    bare = words.rstrip(" ;,:")
    if bare.endswith(".") and not bare.endswith("..") and not _ITS_OWN_STOP.search(bare):
        bare = _ESCAPED_STOP.sub(r"\1", bare).rstrip(" ;,:")
    return bare


def with_stop(words: str) -> str:
    """End words with exactly one full stop, unless they end as a sentence does already."""
    bare = words.rstrip(" ;,:")
    return bare if not bare or bare.endswith(_ENDS) or _CLOSED.search(bare) else f"{bare}."


def with_capital(thing: object) -> str:
    """Begin an answer or words with a capital: at the first letter, unless a number stands before it."""
    words = as_markdown(thing)
    found = _LETTER.search(words)
    if found is None or re.search(r"\d", words[: found.start()]):
        return words
    return _with_letter(words, found.start(), up=True)


def inside_sentence(thing: object) -> str:
    """Give words as they go on inside a sentence: with a small first letter, unless it is that of a name."""
    if isinstance(thing, View):
        return thing.in_zin
    words = as_markdown(thing)
    found = _LETTER.search(words)
    if found is None or words[: found.start()].strip("*_\\ ") or _keeps_capital(words[found.start() :], thing):
        return words
    return _with_letter(words, found.start(), up=False)


def _keeps_capital(words: str, thing: object) -> bool:
    """Tell whether the first word of an answer has a capital for itself: an abbreviation, or a name of this plan.

    A word before another one with a capital is part of a name too (`Hogeschool Voorbeeldland`), unless it is a small
    word that begins a sentence (`De Kredietbank`).
    """
    first, _, rest = words.partition(" ")
    bare = first.rstrip("’”)*_\\.,:;?!…")
    names = thing.names if isinstance(thing, Answer) else ()
    part_of_name = first == bare and rest[:1].isupper() and rest[1:2].islower() and len(bare) >= _LONG_WORD
    return any(letter.isupper() or letter.isdigit() for letter in bare[1:]) or bare in names or part_of_name


def _with_letter(words: str, at: int, *, up: bool) -> str:
    """Change one letter. The Dutch ij is one letter at the beginning of a word; a capital of `één` has no accent."""
    if words[at : at + 3].lower() in {"eén", "één"}:
        return words[:at] + ("Eén" if up else "één") + words[at + 3 :]
    size = 2 if words[at : at + 2].lower() == "ij" else 1
    letters = words[at : at + size]
    return words[:at] + (letters.upper() if up else letters.lower()) + words[at + size :]
