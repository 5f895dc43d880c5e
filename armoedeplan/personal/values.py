"""Numbers, addresses and names in words that identify a person: what kinds there are, never which.

It finds what is written in the usual ways. What it does not find may still be about a person.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

PHONE: Final = "een telefoonnummer"
GENERAL_PHONE: Final = "een algemeen telefoonnummer"
MAIL: Final = "een e-mailadres"
GENERAL_MAIL: Final = "een algemeen e-mailadres"
BSN: Final = "een burgerservicenummer"
IBAN: Final = "een rekeningnummer"
NAME: Final = "de naam van een persoon"
GENERAL: Final = frozenset({GENERAL_PHONE, GENERAL_MAIL})
"""What may be of an organisation rather than of a person."""

_PERHAPS: Final = re.compile("[0-9@]|mevr|dhr|heer|mw|mej", re.IGNORECASE)
_UNSEEN: Final = str.maketrans({"\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None})
# each repeat is bounded, so that no text takes long
_PHONE: Final = re.compile(
    r"(?<![\w,+])(?:(?:\+|00) ?31[ .-]{0,2}(?:\(0\)[ .-]?)?|\(?0)(?:[ ()./–-]{0,3}[0-9]){9}(?![0-9])"
)
_SERVICE: Final = re.compile(r"(?<![\w,+])(?:0[89]0[069](?:[ .-]{0,2}[0-9]){4,7}|14[ -]?0[0-9]{2,3})(?![0-9])")
_DATE: Final = re.compile(r"(?<![0-9])[0-3]?[0-9]([-./])[01]?[0-9]\1(?:19|20)[0-9]{2}(?![-./]?[0-9])")
_NINE: Final = re.compile(r"(?<![\w.,+-])[0-9](?:[ .-]?[0-9]){8}(?![\w]|[.,-][0-9-])")
_SHAPES: Final = frozenset({(9,), (3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (3, 2, 4)})
_MONEY: Final = ("€", "eur", "euro")
_ACCOUNT: Final = re.compile(r"(?<![A-Z0-9])([A-Z]{2})[0-9]{2}(?=[ .-]?[A-Z0-9])")
_LENGTHS: Final = {"NL": 18, "BE": 16, "DE": 22, "FR": 27, "LU": 20, "GB": 22, "ES": 24, "IT": 27, "AT": 20, "PL": 28}
_BEFORE_AT: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-'"
_DOMAIN: Final = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,9}\.[A-Za-z]{2,24}")
_SHARED: Final = frozenset((
    "info", "contact", "algemeen", "secretariaat", "administratie", "receptie", "balie", "post", "mail",
    "kantoor", "bestuur", "welkom", "hallo", "gemeente", "loket", "servicepunt", "klantenservice",
    "klantcontact", "aanmelden", "aanmelding", "vragen", "communicatie", "redactie", "hulp", "helpdesk",
    "vrijwilligers", "team", "wijkteam", "spreekuur", "inloop", "steunpunt",
))  # fmt: skip
"""Names before the at sign that are of an organisation."""
_TITLED: Final = re.compile(
    r"\b(?i:mevrouw|mevr|mw|dhr|meneer|mijnheer|de heer|mej)\b\.? {1,3}"
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Hh]et|'t|[A-Z]\.) {0,2}){0,6}[A-Z][a-zà-ÿ]"
)


def kinds(text: str) -> tuple[str, ...]:
    """Give the kinds of what identifies a person in words, such as `PHONE`; nothing when there is none."""
    if text.isascii() and not _PERHAPS.search(text):
        return ()
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_UNSEEN).split())
    return tuple(dict.fromkeys(_kinds_with_repeats(plain)))


def _kinds_with_repeats(text: str) -> Iterator[str]:
    """Yield the kinds, which may come twice."""
    if _has_account(text):
        yield IBAN
    text = _DATE.sub("·", text)
    if _SERVICE.search(text):
        yield GENERAL_PHONE
    for found in _PHONE.finditer(text):
        if _is_phone(found[0]):
            yield GENERAL_PHONE if re.sub("[^0-9]", "", found[0]).startswith("088") else PHONE
    if any(_is_bsn(text, found) for found in _NINE.finditer(text)):
        yield BSN
    yield from _mail_kinds(text)
    if _TITLED.search(text):
        yield NAME


def _is_phone(found: str) -> bool:
    """Tell a telephone number from a fraction and a row of small numbers."""
    groups = re.findall("[0-9]+", found)
    digits = "".join(groups)
    if len(groups) > 6:
        return False
    return "+" in found or digits.startswith("0031") or (groups[0] != "0" and digits[1] != "0")


def _is_bsn(text: str, found: re.Match[str]) -> bool:
    """Tell whether nine digits pass the eleven-test, are written as such a number is, and are no amount."""
    digits = [int(digit) for digit in found[0] if digit.isdecimal()]
    shape = tuple(map(len, re.findall("[0-9]+", found[0])))
    before = text[max(0, found.start() - 6) : found.start()].rstrip().lower()
    if shape not in _SHAPES or not any(digits) or before.endswith(_MONEY):
        return False
    return (sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits, strict=False)) - digits[8]) % 11 == 0


def _has_account(text: str) -> bool:
    """Tell whether there is an IBAN whose check digits are right."""
    large = text.upper()
    for found in _ACCOUNT.finditer(large):
        length = _LENGTHS.get(found[1])
        if length:
            compact = re.sub("[ .-]", "", large[found.start() : found.start() + 2 * length])[:length]
            moved = compact[4:] + compact[:4]
            if len(compact) == length and moved.isascii() and moved.isalnum():
                number = int("".join(str(int(sign, 36)) for sign in moved))
                if number % 97 == 1:
                    return True
    return False


def _mail_kinds(text: str) -> Iterator[str]:
    """Yield the kinds of the e-mail addresses."""
    at = text.find("@")
    while at >= 0:
        left = text[max(0, at - 64) : at]
        name = left[len(left.rstrip(_BEFORE_AT)) :]
        if name and _DOMAIN.match(text[at + 1 : at + 256]):
            yield GENERAL_MAIL if name.lower().strip("'.") in _SHARED else MAIL
        at = text.find("@", at + 1)
