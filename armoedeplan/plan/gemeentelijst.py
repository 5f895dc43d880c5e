"""The municipalities of the Netherlands with their codes, as they were on a day, and those that became part of another.

The list is text that people read (`data/gemeenten.txt`, with where it was seen), and is read when it is first needed.
What changed after its day is not known: who is not on it may exist all the same (decision record 0057).
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.record.dates import in_words
from armoedeplan.record.words import listed, plain

_FILE: Final = Path(__file__).parent / "data" / "gemeenten.txt"
_PREFIX: Final = re.compile(r"\s*(?:de\s+)?gemeente\s+(?=\S)", re.IGNORECASE)
_INVENTED: Final = re.compile("GM99[0-9]{2}")


class Municipality(NamedTuple):
    """One municipality: its code, what it is called, and how its name is written as well."""

    code: str
    name: str
    spellings: tuple[str, ...] = ()


class Former(NamedTuple):
    """A municipality that is one no more: since when it belongs to another."""

    code: str
    name: str
    into: Municipality
    since: str

    @property
    def told(self) -> str:
        """Say in a sentence without full stop where it belongs now."""
        return f"{self.name} hoort sinds {in_words(self.since)} bij {self.into.name}"


class _Listed(NamedTuple):
    """All of the list: the day on which it held, and what stands on it by code."""

    day: str
    present: dict[str, Municipality]
    former: dict[str, Former]


@cache
def _whole_list() -> _Listed:
    """Read the list."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    border = lines.index("opgegaan")
    present = [line.split("; ") for line in lines[1:border]]
    known = {code: Municipality(code, name, tuple(more)) for code, name, *more in present}
    ended = [line.split("; ") for line in lines[border + 1 :]]
    former = {code: Former(code, name, known[into], since) for code, name, into, since in ended}
    return _Listed(lines[0].removeprefix("peildatum "), known, former)


def list_day() -> str:
    """Give the day on which the list held, in Dutch: `1 januari 2023`."""
    return in_words(_whole_list().day)


def municipality_of_code(code: str) -> Municipality | None:
    """Give the municipality that has a code, if the list has it."""
    return _whole_list().present.get(code)


def former_of_code(code: str) -> Former | None:
    """Give the municipality of the past that had a code, if the list has it."""
    return _whole_list().former.get(code)


def municipalities_called(name: str) -> tuple[Municipality, ...]:
    """Give the municipalities that a name can stand for: none for one that is not on the list, two for `Bergen`."""
    return _by_spelling().get(_as_compared(name), ())


def former_called(name: str) -> Former | None:
    """Give the municipality of the past that a name stands for."""
    wanted = _as_compared(name)
    return next((gone for gone in _whole_list().former.values() if _as_compared(gone.name) == wanted), None)


def without_prefix(name: str) -> str:
    """Give the name of a municipality without the word “gemeente” before it: `Gemeente Oss` becomes `Oss`."""
    return _PREFIX.sub("", name, count=1) if _PREFIX.match(name) else name


def codes_told(called: Sequence[Municipality]) -> str:
    """Name municipalities with their codes, in a sentence: `GM0893 (Bergen (L.)) of GM0373 (Bergen (NH.))`."""
    return listed((f"{place.code} voor {place.name}" for place in called), "of")


def names_alike(one: str, other: str) -> bool:
    """Tell whether two names have a word in common that says something: `Nuenen c.a.` and `Nuenen, Gerwen en ...`."""
    return any(len(word) > 3 for word in set(_as_compared(one).split()) & set(_as_compared(other).split()))


def is_invented(code: str) -> bool:
    """Tell whether a code is one that we keep for municipalities that do not exist: GM99 and two digits."""
    return bool(_INVENTED.fullmatch(code))


@cache
def _by_spelling() -> dict[str, tuple[Municipality, ...]]:
    """Give the municipalities by each way in which their names are written."""
    found: dict[str, tuple[Municipality, ...]] = {}
    for place in _whole_list().present.values():
        for name in dict.fromkeys(map(_as_compared, (place.name, *place.spellings))):
            found[name] = (*found.get(name, ()), place)
    return found


def _as_compared(name: str) -> str:
    """Give a name as it is compared: small letters and digits, without accents, with single spaces."""
    return " ".join(re.findall("[a-z0-9]+", plain(without_prefix(name))))
