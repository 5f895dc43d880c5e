"""What identifies a person in a text: where it stands, and how a message names it without telling it again."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.personal.values import BSN, GENERAL, IBAN, MAIL, NAME, PHONE, UNSEEN, matches_in, may_identify

_SHOWN: Final = {PHONE: 2, MAIL: 1, IBAN: 2, BSN: 0}
"""How many signs of a number or an address a message shows, so that a person finds it back."""
_HIDDEN: Final = "***"
_WORD: Final = re.compile(r"\S+")


class Found(NamedTuple):
    """One thing that identifies a person.

    kind: what it is, in Dutch (`PHONE`). start, end: where it stands in the text. masked: it can be named so.
    """

    kind: str
    start: int
    end: int
    masked: str


def found_in(text: str) -> tuple[Found, ...]:
    """Give what identifies a person in a text, in order; what is of an organisation (`GENERAL`) is left out.

    Numbers of laws, amounts, years and numbers of organisations are none. What it does not find may still be about a
    person.
    """
    if not may_identify(text):
        return ()
    plain, places = plain_with_places(text)
    found = []
    for kind, start, end in matches_in(plain):
        if kind not in GENERAL:
            found.append(Found(kind, places[start], places[end - 1] + 1, masked_words(kind, plain[start:end])))
    return tuple(sorted(set(found), key=lambda found: found[1:3]))


def plain_with_places(text: str) -> tuple[str, Sequence[int]]:
    """Write a text with plain digits, one space between words and without unseen signs.

    Gives for each sign its place in the text as it was.
    """
    spaced = text.replace("\n", " ")
    if spaced.isprintable() and (spaced.isascii() or unicodedata.is_normalized("NFKC", spaced)):
        # what can be seen and is written plainly stays as it is; most texts are
        return _joined_words(spaced) if "  " in spaced or spaced.startswith(" ") else (spaced, range(len(spaced)))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for normal in unicodedata.normalize("NFKC", sign).translate(UNSEEN):
            new = " " if normal.isspace() else normal
            if new != " " or (signs and signs[-1] != " "):
                signs.append(new)
                places.append(place)
    return "".join(signs), places


def _joined_words(text: str) -> tuple[str, Sequence[int]]:
    """Write the words of a text with one space between them, each sign with its place in the text."""
    words, places = [], list[int]()
    for word in _WORD.finditer(text):
        words.append(word[0])
        places += range(word.start(), word.end() + 1)
    return " ".join(words), places


def masked_words(kind: str, words: str) -> str:
    """Name what was found by its first signs; of a name only the title stays, and of most kinds nothing."""
    if kind == NAME:
        title, _, name = words.partition(" ")
        more = name.split()[0] if name.startswith("heer ") else ""
        return f"{title} {f'{more} ' if more else ''}{_HIDDEN}"
    return f"{words.strip('( ')[: _SHOWN.get(kind, 0)]}{_HIDDEN}"
