"""What is written for a sign that cannot be set: an ordinary sign, its Dutch name, or its number.

Which signs, and why a name between brackets, is in decision record 0028.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.signs.fonts import DATA, lacking_in_pictures, lacking_in_text, usual
from armoedeplan.signs.word import ordinary

_LONGEST: Final = 10
"""Signs in the longest group that has one name, such as a family."""
_COLOURS: Final = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""What chooses the look or the colour of the sign before it."""
_SILENT: Final = frozenset({"Cc", "Cf", "Mn", "Me", "Sk"})
"""Kinds of signs that only join, colour or accent others."""
_MOST: Final = 4
"""Numbers that are written of signs without a name that follow each other."""


class Replaced(NamedTuple):
    """Signs that cannot be set: where they begin in a text, what they are, and what is written for them."""

    start: int
    signs: str
    shown: str


def for_text(text: str) -> str:
    """Give a text of which every sign can be set in a PDF."""
    return text if usual(text) else _with_substitutes(text, replaced(text))


def for_picture(text: str) -> str:
    """Give a text of which every sign can be set in a picture; accents that have no letter of their own go."""
    if usual(text):
        return text
    composed = unicodedata.normalize("NFC", text)
    return _with_substitutes(composed, _replaced_signs(composed, lacking_in_pictures()))


def replaced(text: str) -> Iterator[Replaced]:
    """Yield what cannot be set in text, in order."""
    return iter(()) if usual(text) else _replaced_signs(text, lacking_in_text())


def _with_substitutes(text: str, found: Iterator[Replaced]) -> str:
    """Write a text with what stands for its signs."""
    parts, end = [], 0
    for hit in found:
        parts += [text[end : hit.start], hit.shown]
        end = hit.start + len(hit.signs)
    return "".join([*parts, text[end:]])


def _replaced_signs(text: str, lacking: re.Pattern[str]) -> Iterator[Replaced]:
    """Yield the signs that are lacking, those of one name together."""
    at = 0
    while found := lacking.search(text, at):
        start = found.start()
        named = _named_group(text, start)
        if named is None:
            sign = text[start]
            shown = _simpler_signs(sign, lacking)
            named = Replaced(start, sign, shown) if shown is not None else _numbered_signs(text, start, lacking)
        yield named
        at = start + len(named.signs)


def _named_group(text: str, start: int) -> Replaced | None:
    """Give the longest group of signs at a place that has a Dutch name."""
    for end in range(min(start + _LONGEST, len(text)), start, -1):
        signs = text[start:end]
        name = _dutch_names().get(_COLOURS.sub("", signs))
        if name:
            return Replaced(start, signs, f"({name})")
    return None


def _simpler_signs(sign: str, lacking: re.Pattern[str]) -> str | None:
    """Give ordinary signs that say the same, nothing for what only joins others, or None when there are none."""
    meant = ordinary(sign)
    if meant != sign:
        return meant
    for simple in (_decomposed(sign), unicodedata.normalize("NFKC", sign), unicodedata.normalize("NFKD", sign)[:1]):
        if simple and not lacking.search(simple):
            return simple
    return "" if unicodedata.category(sign) in _SILENT else None


def _decomposed(sign: str) -> str:
    """Give the signs that one sign is made of, such as m² for the square of a metre in one sign."""
    parts = unicodedata.decomposition(sign).split()
    return "".join(chr(int(part, 16)) for part in parts if not part.startswith("<"))


def _numbered_signs(text: str, start: int, lacking: re.Pattern[str]) -> Replaced:
    """Write signs that have no name by their numbers."""
    end = start + 1
    while end < len(text) and lacking.match(text, end) and not _named_group(text, end):
        if _simpler_signs(text[end], lacking):
            break
        end += 1
    signs = text[start:end]
    told = [sign for sign in signs if unicodedata.category(sign) not in _SILENT]
    more = f" en nog {len(told) - _MOST} tekens" if len(told) > _MOST + 1 else ""
    shown = told if not more else told[:_MOST]
    return Replaced(start, signs, f"({' '.join(f'U+{ord(sign):04X}' for sign in shown)}{more})")


@cache
def _dutch_names() -> dict[str, str]:
    """Give the Dutch names of signs, and of groups of signs."""
    import json

    names: dict[str, str] = json.loads((DATA / "namen.json").read_text(encoding="utf-8"))
    return names
