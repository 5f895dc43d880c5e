"""The lines of a list at which a person points: `2`, `4 3`, `1, 3 en 5`, `2-4`, `alle`."""

import re
from typing import Final

from armoedeplan.record.kinds import Refused

_ALL: Final = ("alle", "alles", "allemaal", "alle regels", "de hele lijst")
_RANGE: Final = re.compile(r"\s*(?:-|–|tot en met|t/m|tm)\s*")
_BETWEEN: Final = re.compile(r"\s*[,;&+]\s*|\s+en\s+|\s+")
_ITEM: Final = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


def line_numbers(words: str, length: int) -> list[int]:
    """Read at which lines of a list a person points, counted from 1; each once, in the order of the list.

    Raises Refused when a part of it is no number of the list.
    """
    if not length:
        raise Refused("De lijst is nog leeg", "Typ een regel om hem toe te voegen.")
    said = " ".join(words.lower().split()).rstrip(".")
    if said in _ALL:
        return list(range(1, length + 1))
    if not said:
        raise Refused("Welke regel bedoelt u?", f"Typ er een nummer bij, van 1 tot en met {length}.")
    found = {number for part in _BETWEEN.split(_RANGE.sub("-", said)) for number in _numbers_in(part, words, length)}
    return sorted(found)


def _numbers_in(part: str, words: str, length: int) -> range:
    """Read one number, or the numbers from one to another."""
    item = _ITEM.fullmatch(part)
    first, last = (int(item[1]), int(item[2] or item[1])) if item else (0, 0)
    if not 0 < first <= last <= length:
        remedy = f"Typ nummers van 1 tot en met {length}, zoals 2, of 2 4, of 2-4. Er is niets gewijzigd."
        raise Refused(f"“{words.strip()}” wijst geen regels van deze lijst aan", remedy)
    return range(first, last + 1)
