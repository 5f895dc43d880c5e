"""Numbers as people and programs write them: what a writing can stand for, in the form that a file holds."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

THREE_DECIMALS: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""A point that may part thousands as well as decimals: `4.416`."""
_GROUP_SPACE: Final = re.compile(r"(?<=[0-9])[ _\u00a0\u202f](?=[0-9]{3}(?![0-9]))")
_NO_CENTS: Final = re.compile(r",(?:-+|=)?$")
_WHOLE: Final = re.compile(r"[0-9]+")
_DECIMAL: Final = re.compile(r"[0-9]+[.,][0-9]+")
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_POWER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?[eE][-+]?[0-9]{1,2}")


def readings(written: str) -> tuple[str, ...]:
    """Give what a writing can stand for: nothing, one number, or first a whole number and then one with decimals.

    Each is written as a file holds it, so that it can be read in one way only.
    """
    text = _NO_CENTS.sub("", _GROUP_SPACE.sub("", written.strip()))
    minus, bare = ("-", text[1:]) if text[:1] == "-" else ("", text.removeprefix("+"))
    found = []
    if _GROUPED.fullmatch(bare):
        decimal_sign = max(".,", key=bare.rfind)
        parts = re.split("[.,]", bare)
        decimals = parts.pop() if "." in bare and "," in bare else ""
        found.append("".join(parts) + (f".{decimals}" if decimals else ""))
        if len(parts) == 2 and not decimals:
            found.append(bare.replace(decimal_sign, "."))
    elif _DECIMAL.fullmatch(bare):
        found.append(bare.replace(",", "."))
    elif _POWER.fullmatch(bare) or _WHOLE.fullmatch(bare):
        found.append(f"{Decimal(bare):f}")
    return tuple(minus + as_in_file(number) for number in found)


def rounded(number: str) -> str:
    """Round a number to a whole one, a half away from nought."""
    return format(Decimal(number).to_integral_value(ROUND_HALF_UP), "f")


def as_in_file(number: str) -> str:
    """Write a number without idle noughts; three decimals get a fourth, so that they are not read as thousands."""
    whole, point, decimals = number.partition(".")
    short = decimals.rstrip("0")
    text = (whole.lstrip("0") or "0") + (f"{point}{short}" if short else "")
    return f"{text}0" if THREE_DECIMALS.fullmatch(text) else text
