"""Postcodes, addresses, dates of birth, V-numbers and plates in words that are about a person."""

import re
from collections.abc import Iterator
from typing import Final

from armoedeplan.late_pattern import late_pattern
from armoedeplan.personal.around import is_institutional, is_personal, sentence_around
from armoedeplan.personal.values import Match

V_NUMBER: Final = "een V-nummer"
PLATE: Final = "een kenteken"
POSTCODE: Final = "een volledige postcode"
ADDRESS: Final = "een adres"
BIRTH: Final = "een geboortedatum"

_NUMBER: Final = r"[0-9]{1,4}(?: ?[a-zA-Z](?![\w])|-[0-9]{1,3})?"
_ENDS: Final = (
    "straat|weg|laan|plein|hof|kade|singel|dreef|gracht|pad|steeg|dijk|plantsoen|park|ring|markt|wal|baan|burg|erf|veld"
    "|akker|kamp|hoek|haven|oord|borg|stede|wijk|poort|pleintje|straatje|weide|meent|hage|donk|horst|sluis"
)
_STREET: Final = (
    r"(?:[A-Z][\w.'’-]{0,30} (?:(?:van|de|den|der|het|ten|ter) ){0,2}){0,3}"
    rf"[A-Z][\w'’-]{{0,30}}?(?:{_ENDS})"
)
_AT_STREET: Final = late_pattern(rf"\b{_STREET} {_NUMBER}(?![\w%]| ?(?:procent|euro|uur|jaar))")
_CODE: Final = r"[1-9][0-9]{3} ?[A-Z]{2}"
_POSTCODE: Final = late_pattern(rf"(?<![\w-]){_CODE}(?![\w-])")
_HOUSE: Final = late_pattern(rf",? (?:nr\.? ?)?{_NUMBER}(?![\w%])")
_WORDS: Final = frozenset(
    ("EN", "OF", "IN", "OP", "TE", "TM", "ZE", "KM", "KW", "MW", "GB", "MB", "KB", "NA", "EU", "AD", "BC", "BV", "NV")
)
"""Two capitals behind a year or an amount that are a word or a unit."""
_MONTHS: Final = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE: Final = (
    rf"(?:[0-3]?[0-9][-/.][01]?[0-9][-/.](?:19|20)?[0-9]{{2}}|[0-3]?[0-9] (?:{_MONTHS}),? (?:19|20)[0-9]{{2}}"
    r"|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?![0-9])"
)
_BORN: Final = late_pattern(
    rf"(?i)\b(?:geboren|geboortedatum|geboortedag|geb(?:\.? ?dat(?:um|\.)|\.))[^;!?]{{0,25}}?(?<![0-9])({_DATE})"
)
_DAY_BORN: Final = late_pattern(rf"(?i)(?<![0-9])({_DATE}),? (?:is |werd )?(?:zij |hij |ze )?geboren\b")
_LIMIT: Final = late_pattern(r"(?i)\b(?:na|voor|vóór|tussen|vanaf|tot|sinds|uiterlijk|en|met)(?: de)? $")
"""Before a day that bounds who may use a provision."""
_V_NUMBER: Final = late_pattern(
    r"\b(?:[vV][- ]?(?:nummers?|nrs?\b\.?)|(?i:vreemdelingennummers?))"
    r"[^;0-9]{0,30}?(?<![0-9])([0-9](?:[ .-]?[0-9]){7,9})(?![0-9])"
)
_PLATE: Final = late_pattern(r"(?<![\w-])(?:[A-Z]{1,3}|[0-9]{1,3})(?:-(?:[A-Z]{1,3}|[0-9]{1,3})){2}(?![\w-])")
_LOOSE_PLATE: Final = late_pattern(
    r"(?i:kenteken|nummerbord)[^.;]{0,30}?(?<![\w-])((?=[A-Z0-9 ]{0,7}[0-9])(?=[A-Z0-9 ]{0,7}[A-Z])"
    r"(?:[A-Z0-9]{6}|(?:[A-Z]{1,3}|[0-9]{1,3}) (?:[A-Z]{1,3}|[0-9]{1,3}) (?:[A-Z]{1,3}|[0-9]{1,3})))(?![\w-])"
)
_VEHICLE: Final = late_pattern(
    r"(?i)kenteken|nummerbord|\b(?:auto|scooter|(?:bestel)?bus(?:je)?|brommer|voertuig|motor|wagen|bestelwagen|rijdt)\b"
)
_SIGNS_OF_A_PLATE: Final = 6


def matches_of_living(text: str) -> Iterator[Match]:
    """Yield them in a text without unseen signs."""
    yield from _addresses_in(text)
    for pattern in (_BORN, _DAY_BORN):
        yield from (Match(BIRTH, *found.span(1)) for found in pattern.finditer(text) if not _is_limit(text, found))
    yield from (Match(V_NUMBER, *found.span(1)) for found in _V_NUMBER.finditer(text))
    yield from _plates_in(text)


def _is_limit(text: str, found: re.Match[str]) -> bool:
    """Tell whether the day of a birth is one that bounds a provision."""
    return bool(_LIMIT.search(text, max(0, found.start(1) - 12), found.start(1)))


def _addresses_in(text: str) -> Iterator[Match]:
    """Yield addresses: a street with a number where somebody lives, and postcodes with what belongs to them."""
    streets = [found.span() for found in _AT_STREET.finditer(text)]
    coded = set()
    for found in _POSTCODE.finditer(text):
        start, end = found.span()
        if found[0][4:5] == " " and found[0][5:] in _WORDS:
            continue
        street = next((span for span in streets if 0 <= start - span[1] <= len(", ")), None)
        house = _HOUSE.match(text, end)
        if street:
            coded.add(street)
            start = street[0]
        elif house:
            end = house.end()
        if not is_institutional(text, start, end):
            yield Match(ADDRESS if street or house else POSTCODE, start, end)
    for start, end in streets:
        if (start, end) not in coded and is_personal(text, start, end):
            yield Match(ADDRESS, start, end)


def _plates_in(text: str) -> Iterator[Match]:
    """Yield plates: signs in the form of one, in a sentence about something that rides."""
    for found in _PLATE.finditer(text):
        signs = found[0].replace("-", "")
        mixed = len(signs) == _SIGNS_OF_A_PLATE and not signs.isdigit() and not signs.isalpha()
        if mixed and _VEHICLE.search(text, *sentence_around(text, *found.span())):
            yield Match(PLATE, *found.span())
    yield from (Match(PLATE, *found.span(1)) for found in _LOOSE_PLATE.finditer(text))
