"""What a cell of a registration says: an answer of the form, a tick, a month, or a fault that names no value.

A message never repeats what stands in a cell: that may be about a person.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.late_pattern import late_pattern
from armoedeplan.personal.values import GENERAL, kinds
from armoedeplan.record.dates import MONTHS, canonical_date, is_date
from armoedeplan.record.words import near, word_key
from armoedeplan.registrations.form import UNKNOWN, Column, Kind

TICKED: Final = frozenset({"ja", "x", "1", "v", "✓", "✔", "☑", "☒", "waar", "true", "yes", "y", "j"})
NOT_TICKED: Final = frozenset({"", "nee", "0", "-", "onwaar", "false", "no", "n", "☐"})
_ENGLISH: Final = {"yes": "ja", "no": "nee"}
_UNKNOWN: Final = frozenset(
    {"", "-", "?", "weet niet", "weet ik niet", "onbekend", "geen antwoord", "nvt", "n v t", "unknown", "don t know"}
)
_MONTH: Final = late_pattern(
    r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ][0-9]{1,2}(?:[t ].*)?)?|([0-9]{1,2})[-/. ]([0-9]{4})"
)
_NAMED: Final = late_pattern(r"(?:[0-9]{1,2} )?([a-z]{3,9})\.? (?:van )?'?([0-9]{4})")
_SHEET_ERROR: Final = late_pattern(r"#[A-Z]{2,}[A-Z/0]*[!?]?|#[NA]/[A-Z]+|Err:[0-9]{3}|#{3,}")
_ENGLISH_MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
                          "october", "november", "december")  # fmt: skip
_SHOWN: Final = 10


class Fault(NamedTuple):
    """What is wrong in a cell, and what to do, in Dutch; never what stands there."""

    message: str
    remedy: str


def read_answer(column: Column, words: str) -> "str | Fault":
    """Give the answer that a cell stands for; empty when a tick is not there. A column reads each word once."""
    odd = _odd_cell(words)
    if odd:
        return odd
    if column.kind is Kind.TICK:
        return _read_tick(column, words)
    return _read_choice(column, words)


def read_month(words: str) -> "str | Fault":
    """Give the month of a conversation (`2027-03`), of a month or a day as people write it."""
    odd = _odd_cell(words)
    if odd:
        return odd
    text = " ".join(words.lower().split())
    if not text:
        return Fault("De maand ontbreekt", "Vul de maand in, zoals 2027-03.")
    found, named = _MONTH.fullmatch(text), _NAMED.fullmatch(text)
    month = ""
    if found:
        year, number = (found[1], found[2]) if found[1] else (found[4], found[3])
        month = f"{year}-{int(number):02}" if 1 <= int(number) <= 12 else ""
    elif named and (number_of := _month_numbers().get(named[1])):
        month = f"{named[2]}-{number_of:02}"
    day = canonical_date(text)
    if is_date(day):
        month = day[:7]
    elif re.fullmatch(r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}.*", text):
        month = ""
    if not month or not "2000" <= month[:4] <= "2100":
        return Fault("Dit is geen maand die bestaat", "Schrijf een maand, zoals 2027-03.")
    return month


def _odd_cell(words: str) -> Fault | None:
    """Give the fault of a cell that holds something that no answer is."""
    if words[:1] in "=+@" and len(words) > 1:
        return Fault("Hier staat een formule", "Typ het antwoord zelf in de cel.")
    if words[:1] == "#" and _SHEET_ERROR.fullmatch(words.strip()):
        return Fault("Hier staat een fout van het rekenblad", "Typ het antwoord in de cel.")
    return None


def _read_tick(column: Column, words: str) -> "str | Fault":
    """Read a column that is ticked or not; who typed the answer itself meant a tick."""
    word = words.strip().lower()
    if word in NOT_TICKED:
        return ""
    if word in TICKED or word_key(word) in {word_key(label) for label in (column.of, *column.labels.values())}:
        return column.of
    return _person_in(words) or Fault("Hier past alleen ja of niets", "Schrijf ja, of laat de cel leeg.")


def _read_choice(column: Column, words: str) -> "str | Fault":
    """Read one of the answers of the form, by what people read or by its name."""
    key = word_key(words)
    answer = _answers_by_key(tuple(column.labels.items())).get(_ENGLISH.get(key, key))
    if answer is not None:
        return answer
    if key in _UNKNOWN or not words.strip():
        return UNKNOWN if UNKNOWN in column.labels else ""
    return _person_in(words) or Fault(f"“{column.header}” heeft dit antwoord niet", _named_answers(column, key))


@cache
def _answers_by_key(labels: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Give the answers by all that they are called."""
    by_name = {word_key(value): value for value, _ in labels}
    return by_name | {word_key(label): value for value, label in labels}


def _person_in(words: str) -> Fault | None:
    """Give the fault of a cell that identifies a person."""
    found = [kind for kind in kinds(words[:500]) if kind not in GENERAL]
    if found:
        return Fault(f"Hier staat {found[0]}", "Haal het weg uit het bestand, en meld het aan de coördinator.")
    return None


def _named_answers(column: Column, key: str) -> str:
    """Say which answers there are, the nearest first."""
    labels = list(column.labels.values())
    nearest = near(key, {word_key(label): label for label in labels}, cutoff=0.75)
    meant = next((label for label in labels if word_key(label) == nearest), "")
    if meant:
        return f"Bedoelt u {meant}?"
    more = f" en nog {len(labels) - _SHOWN}" if len(labels) > _SHOWN else ""
    return f"Kies uit: {', '.join(labels[:_SHOWN])}{more}."


@cache
def _month_numbers() -> Mapping[str, int]:
    """Give the number of each month by its name and its first three letters."""
    return {
        word: number
        for names in (_ENGLISH_MONTHS, MONTHS)
        for number, name in enumerate(names, 1)
        for word in (name, name[:3])
    } | {"mrt": 3}


def month_faults(month: str, today: str, first: str, last: str) -> Iterator[Fault]:
    """Yield what is wrong with a month that exists. today, first and last: months; first and last may be empty."""
    if month > today:
        yield Fault("Deze maand moet nog komen", "Kijk of het jaar klopt.")
    elif (first and month < first) or (last and month > last):
        yield Fault(
            f"Deze maand valt buiten {first or '…'} tot en met {last or '…'}", "Kijk of dit het goede bestand is."
        )
