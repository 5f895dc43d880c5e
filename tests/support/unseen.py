"""Signs that nobody sees on a screen, told by Unicode's own tables and not by the list of the program."""

import unicodedata

JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")
"""Signs that belong in an emoji or between letters of some scripts, and deceive everywhere else."""
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNSEEN = (
    frozenset(
        "\x00\x07\x08\t\n\r\x1b\x7f\x85\x9b\xad\u034f\u115f\u3164\u200b\u2028\u2029\u2060\ufeff\uf0b7\ufdd0\uffff\udcff\ud800"
        "\U000e0001\U000e0041\U000e0100\U0010fffd"
    )
    | BIDI
)
_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def unseen_in(text: str) -> list[str]:
    """Give the signs of a text that may never reach a screen."""
    return [sign for place, sign in enumerate(text) if _unseen(sign) and not _joins(text, place)]


def _unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _CATEGORIES or sign in UNSEEN | JOINERS


def _joins(text: str, place: int) -> bool:
    """Tell whether a joiner has something to join: never at an end, and never in Latin script."""
    sign, before, after = text[place], text[place - 1] if place else " ", text[place + 1 : place + 2] or " "
    if sign in "\ufe0e\ufe0f":
        return _joinable(before) or (before in "0123456789#*" and after == "\u20e3")
    return sign in JOINERS and (_joinable(before) or before == "\ufe0f") and _joinable(after)


def _joinable(sign: str) -> bool:
    return not (sign.isascii() or _unseen(sign) or unicodedata.name(sign, "").startswith("LATIN"))
