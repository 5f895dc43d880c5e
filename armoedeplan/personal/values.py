"""Numbers, addresses and names in words that identify a person: what kinds there are, never which.

It finds what is written in the usual ways. What it does not find may still be about a person.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.late_pattern import late_pattern

PHONE: Final = "een telefoonnummer"
GENERAL_PHONE: Final = "een algemeen telefoonnummer"
MAIL: Final = "een e-mailadres"
GENERAL_MAIL: Final = "een algemeen e-mailadres"
BSN: Final = "een burgerservicenummer"
IBAN: Final = "een rekeningnummer"
NAME: Final = "de naam van een persoon"
GENERAL: Final = frozenset({GENERAL_PHONE, GENERAL_MAIL})
"""What may be of an organisation rather than of a person."""

_PERHAPS: Final = late_pattern(r"[0-9@]|mevr|dhr|heer|mw|mej|meneer|\b(?:drs|dr|ir|ing|mr|prof|bc)\.", re.IGNORECASE)
UNSEEN: Final = str.maketrans({"\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None})
# each repeat is bounded, so that no text takes long
_PHONE: Final = late_pattern(
    r"(?<![\w,+])(?:(?:\+|00) ?31[ .-]{0,2}(?:\(0\)[ .-]?)?|\(?0)(?:[ ()./–-]{0,3}[0-9]){9}(?![0-9])"
)
_SERVICE: Final = late_pattern(r"(?<![\w,+])(?:0[89]0[069](?:[ .-]{0,2}[0-9]){4,7}|14[ -]?0[0-9]{2,3})(?![0-9])")
_DATE: Final = late_pattern(r"(?<![0-9])[0-3]?[0-9]([-./])[01]?[0-9]\1(?:19|20)[0-9]{2}(?![-./]?[0-9])")
_NINE: Final = late_pattern(r"(?<![\w.,+-])[0-9](?:[ .-]?[0-9]){8}(?![\w]|[.,-][0-9-])")
_SHAPES: Final = frozenset({(9,), (3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (3, 2, 4)})
_MONEY: Final = ("€", "eur", "euro")
_ACCOUNT: Final = late_pattern(r"(?<![A-Z0-9])([A-Z]{2})[0-9]{2}(?=[ .-]?[A-Z0-9])")
_LENGTHS: Final = {"NL": 18, "BE": 16, "DE": 22, "FR": 27, "LU": 20, "GB": 22, "ES": 24, "IT": 27, "AT": 20, "PL": 28}
_BEFORE_AT: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-'"
_DOMAIN: Final = late_pattern(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,9}\.[A-Za-z]{2,24}")
_SHARED: Final = frozenset((
    "info", "contact", "algemeen", "secretariaat", "secr", "administratie", "receptie", "balie", "post", "mail",
    "kantoor", "bestuur", "welkom", "hallo", "gemeente", "loket", "servicepunt", "klantenservice",
    "klantcontact", "aanmelden", "aanmelding", "vragen", "communicatie", "redactie", "hulp", "helpdesk",
    "vrijwilligers", "team", "wijkteam", "spreekuur", "inloop", "steunpunt", "samenleving", "samenwerking",
    "armoede", "armoedebeleid", "minima", "schuldhulp", "schulden", "sociaal", "sociaaldomein", "welzijn", "jeugd",
    "participatie", "inkomen", "werkeninkomen", "griffie", "raadsgriffie", "bestuurssecretariaat", "gebiedsteam",
    "buurtteam", "beleid", "subsidies", "privacy", "klachten", "bezwaar", "noreply", "wmo", "pers", "inwoners",
))  # fmt: skip
"""Names before the at sign that are of an organisation."""
_SHARED_ENDS: Final = ("punt", "loket", "team", "desk", "balie", "bureau", "domein", "beleid", "hulp", "dienst")
"""How such a name may end: `geldpunt`."""
_BETWEEN: Final = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Hh]et|'t|[A-Z]\.) {0,2}){0,6}"
_SURNAME: Final = r"[A-Z][a-zà-ÿ]+(?:-[A-Za-zà-ÿ]+){0,3}"
_TITLED: Final = late_pattern(
    r"\b(?:(?i:mevrouw|mevr|mw|dhr|meneer|mijnheer|de heer|mej)\b\.?|(?:(?:drs|dr|ir|ing|mr|prof|bc)\. ?){1,3})"
    rf" {{0,3}}{_BETWEEN}{_SURNAME}(?: (?:[Cc]ollege|[A-Z][a-zà-ÿ]*(?:school|fonds|stichting)|[Ss]tichting)\b)?"
)
_OF_MANY: Final = late_pattern(
    r"(?i)(?:school|college|huis|stichting|fonds|zorg|centrum|kerk|club|plein|straat|laan|weg|hof|singel|park)\b"
)
"""What ends a name that is of a street or an organisation, also when it is called after a person."""
_NO_BSN: Final = late_pattern(
    r"(?i)(?:€|eur|euro|rsin|kvk|fiscaal|oin|zaak|dossier|kenmerk)[\w-]{0,10}(?: (?:nummer|nr)\b)?[ .:#-]{0,3}$"
)
"""What stands before nine digits that are an amount, or the number of an organisation or a case."""


class Match(NamedTuple):
    """What identifies a person in a text: its kind, and where it begins and ends."""

    kind: str
    start: int
    end: int


def kinds(text: str) -> tuple[str, ...]:
    """Give the kinds of what identifies a person in words, such as `PHONE`; nothing when there is none."""
    if not may_identify(text):
        return ()
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(UNSEEN).split())
    return tuple(dict.fromkeys(match.kind for match in matches_in(plain)))


def may_identify(text: str) -> bool:
    """Tell whether a text is worth to be looked through: most have no sign of what identifies a person."""
    return not text.isascii() or bool(_PERHAPS.search(text))


def matches_in(text: str) -> Iterator[Match]:
    """Yield what identifies a person in a text without unseen signs and with plain digits, kind by kind."""
    for account in _bank_accounts(text):
        yield account
        # the digits of an account are no telephone number
        text = text[: account.start] + "·" * (account.end - account.start) + text[account.end :]
    text = _DATE.sub(lambda found: "·" * len(found[0]), text)
    yield from (Match(GENERAL_PHONE, *found.span()) for found in _SERVICE.finditer(text))
    for found in _PHONE.finditer(text):
        if _is_phone(found[0]):
            yield Match(GENERAL_PHONE if re.sub("[^0-9]", "", found[0]).startswith("088") else PHONE, *found.span())
    yield from (Match(BSN, *found.span()) for found in _NINE.finditer(text) if _is_bsn(text, found))
    yield from _mail_addresses(text)
    yield from (Match(NAME, *found.span()) for found in _TITLED.finditer(text) if not _OF_MANY.search(found[0]))


def _is_phone(found: str) -> bool:
    """Tell a telephone number from a fraction and a row of small numbers."""
    groups = re.findall("[0-9]+", found)
    digits = "".join(groups)
    if len(groups) > 6:
        return False
    return "+" in found or digits.startswith("0031") or (groups[0] != "0" and digits[1] != "0")


def _is_bsn(text: str, found: re.Match[str]) -> bool:
    """Tell whether nine digits pass the eleven-test, are written as such a number is, and are called nothing else."""
    digits = [int(digit) for digit in found[0] if digit.isdecimal()]
    shape = tuple(map(len, re.findall("[0-9]+", found[0])))
    before, after = text[max(0, found.start() - 20) : found.start()], text[found.end() : found.end() + 6]
    if shape not in _SHAPES or not any(digits) or _NO_BSN.search(before) or after.lstrip().lower().startswith(_MONEY):
        return False
    return passes_eleven_test(digits)


def passes_eleven_test(digits: Sequence[int]) -> bool:
    """Tell whether nine digits have the check digit of a BSN: one in eleven numbers has it by chance."""
    *first, last = digits
    return (sum(weight * digit for weight, digit in zip(range(9, 1, -1), first, strict=True)) - last) % 11 == 0


def _bank_accounts(text: str) -> Iterator[Match]:
    """Yield every IBAN whose check digits are right."""
    large = text.upper() if len(text.upper()) == len(text) else text
    for found in _ACCOUNT.finditer(large):
        length = _LENGTHS.get(found[1], 0)
        form = re.compile(rf"(?:[A-Z0-9][ .-]?){{{length - 1}}}[A-Z0-9]")
        written = form.match(large, found.start()) if length else None
        if written is None:
            continue
        compact = re.sub("[ .-]", "", written[0])
        number = int("".join(str(int(sign, 36)) for sign in compact[4:] + compact[:4]))
        if number % 97 == 1:
            yield Match(IBAN, found.start(), found.start() + len(written[0]))


def _mail_addresses(text: str) -> Iterator[Match]:
    """Yield the e-mail addresses."""
    at = text.find("@")
    while at >= 0:
        left = text[max(0, at - 64) : at]
        name = left[len(left.rstrip(_BEFORE_AT)) :]
        domain = _DOMAIN.match(text[at + 1 : at + 256])
        if name and domain:
            general = _is_shared(name.lower().strip("'."))
            yield Match(GENERAL_MAIL if general else MAIL, at - len(name), at + 1 + domain.end())
        at = text.find("@", at + 1)


def _is_shared(name: str) -> bool:
    """Tell whether the name before the at sign is of an organisation; one with a point or a figure is of a person."""
    return name in _SHARED or (name.isalpha() and name.endswith(_SHARED_ENDS))
