"""Signs and numbers that break programs: what a terminal obeys, what is no text, and what lies at a limit."""

from random import Random
from typing import Final

SIGNS: Final = (
    "\x1b[2J", "\x1b]0;x\x07", "\x9b31m", "\x00", "\x07", "\b", "\x7f", "\r", "\n::warning::x\n", "\t",
    "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2028", "\ue000", "\uf0b7", "\ufffe",
    "\U000e0041", "\U0001f9d1\u200d\U0001f373", "\u0301" * 40, "漢", "é", "ß", "İ", "“", "€",
)  # fmt: skip
NUMBERS: Final = (
    "0", "-1", "1", "255", "65535", "65536", "2147483647", "2147483648", "-2147483649", "4294967295",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e308", "1e309", "-1e400", "NaN", "inf",
    "0.1", "1048576", "16384", "1048577", "9" * 400, "9" * 4301, "0x10", "1_000", "٣",
)  # fmt: skip
_ENCODINGS: Final = ("utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "latin-1", "utf-7", "cp037")


def sign(chance: Random) -> str:
    """Give a hostile sign, sometimes a row of them."""
    return chance.choice(SIGNS) * chance.choice((1, 1, 1, 3, 200))


def number(chance: Random) -> str:
    """Give a number at a limit."""
    return chance.choice(NUMBERS)


def encoded(chance: Random, text: str) -> bytes:
    """Write a text in another encoding than it says, as far as that has its signs."""
    return text.encode(chance.choice(_ENCODINGS), "replace")
