"""Numbers as people type them: with a scale, a sign, a unit and words around them (`ca. 12,5 duizend euro per jaar`).

This module says what stands in the words; `numbers` says what of that fits a question, and what is asked back.
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from armoedeplan.late_pattern import late_pattern
from armoedeplan.record.kinds.written_numbers import as_in_file, readings
from armoedeplan.record.words import plain

NOTHING: Final = frozenset({"nihil", "nul"})
"""Words that are the number nought."""
_SCALES: Final = {"k": 3, "dzd": 3, "duizend": 3, "mln": 6, "mio": 6, "miljoen": 6, "mld": 9, "miljard": 9}
_LOOSE: Final = frozenset(
    {"ca", "circa", "ongeveer", "plm", "±", "+/-", "~", "rond", "zo'n", "naar schatting", "geschat", "grofweg",
     "om en nabij", "per jaar", "p/j", "pj", "/jaar", "/jr", "jaarlijks"}
)  # fmt: skip
"""What says how exact a number is, or over which time: it can be left out, and that is told."""
UP_TO: Final = frozenset({"tot", "t/m", "tot en met", "tm", "maximaal", "max", "hoogstens", "ten hoogste"})
"""What makes a number the most that there can be."""

_NUMERAL: Final = r"[0-9]{1,3}(?:[ _\u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+)*"
_SCALE: Final = rf"(?P<scale>{'|'.join(_SCALES)})(?![a-z])"
_SPOKEN: Final = late_pattern(
    rf"(?is)(?P<before>[^0-9]*?)\s*(?P<number>-?(?:{_NUMERAL}))(?:,(?:-+|=))?\s*(?:{_SCALE})?(?P<after>.*)"
)
_TWO: Final = late_pattern(
    rf"(?is)\D*?(?P<low>{_NUMERAL})(?P<sign>[^0-9]*?)\s*(?:-|–|—|/|\bà|\ba\b|\btot(?: en met)?\b|\bt/m\b|\ben\b|\bof\b)"
    rf"\D*?(?P<high>{_NUMERAL})(?P<end>[^0-9]*)"
)
_UNIT: Final = late_pattern(r"[^\W\d_][^\W\d_'-]*(?: [^\W\d_][^\W\d_'-]*){0,2}")
"""One to three words behind a number, such as `huishoudens met kinderen`."""

_LONGEST: Final = 200
"""Signs of what may be a number with words around it: more is a text that was pasted at the wrong question."""


class Spoken(NamedTuple):
    """A number with the words around it.

    numbers: what it can stand for, as a file writes that, the whole number first.
    before, after: the other words, without signs that only say of which kind the number is.
    """

    numbers: tuple[str, ...]
    before: str
    after: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words around it."""
        return tuple(filter(None, (self.before, self.after)))


def spoken_number(typed: str, signs: str) -> Spoken | None:
    """Find the one number in what was typed; nothing when there is none, or more. signs: a pattern of what may go."""
    found = _SPOKEN.fullmatch(typed.strip()) if len(typed) <= _LONGEST else None
    if found is None or re.search("[0-9]", found["after"]):
        return None
    scale = _SCALES.get((found["scale"] or "").lower(), 0)
    numbers = tuple(_times_ten_to(number, scale) for number in readings(found["number"]))
    if "," not in found["number"] and not scale:
        # who types parts thousands by a point: only with a scale (1.250 mln) it may part decimals
        numbers = numbers[:1]
    before, after = (_without_signs(found[name], signs) for name in ("before", "after"))
    return Spoken(numbers, before, _without_stop(after)) if numbers else None


def two_numbers(typed: str) -> tuple[str, str] | None:
    """Give both numbers of a range, as they were typed (`10.000-15.000`), each with the words behind the last."""
    found = _TWO.fullmatch(typed.strip()) if len(typed) <= _LONGEST else None
    if found is None:
        return None
    return f"{found['low']}{found['sign'].rstrip() or found['end'].rstrip()}", f"{found['high']}{found['end'].rstrip()}"


def is_loose(words: str) -> bool:
    """Tell whether words around a number can be left out, when that is told."""
    return _key_of_words(words) in _LOOSE


def is_up_to(words: str) -> bool:
    """Tell whether words make a number the most that there can be."""
    return _key_of_words(words) in UP_TO


def is_unit(words: str) -> bool:
    """Tell whether words behind a number can be its unit."""
    return _UNIT.fullmatch(words) is not None


def _key_of_words(words: str) -> str:
    """Write words as the sets above have them."""
    return " ".join((words if "±" in words else plain(words)).replace(".", "").split())


def _times_ten_to(number: str, power: int) -> str:
    """Multiply a number by a power of ten, in the form that a file holds."""
    return as_in_file(f"{Decimal(number).scaleb(power):f}") if power else number


def _without_signs(words: str, signs: str) -> str:
    """Take away the signs that only say of which kind a number is, and the blanks around what is left."""
    return re.sub(signs, " ", words, flags=re.IGNORECASE).strip(" ,;:\t\u00a0\u202f") if words else ""


def _without_stop(words: str) -> str:
    """Take away the full stop of a sentence; that of `p.j.` stays."""
    bare = words.removesuffix(".")
    return words if "." in bare else bare.rstrip()
