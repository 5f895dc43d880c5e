"""Where in a text it is worth to look for what identifies a person: a quick look that finds too much.

The rules take a millisecond for each line; this takes as long for a whole plan. It looks at each word once, however
often it stands there, and at figures in one go.
"""

import re
import string
from collections.abc import Iterator
from functools import cache
from typing import Final

from armoedeplan.personal.given_names import known_given_names, known_surnames

_LETTERS: Final = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@"
_SIGNS: Final = re.compile(r"[\s“”‘’„–—•…«»·]")
_APART: Final = bytes(sign if sign in _LETTERS or sign > 0x7F else 0x20 for sign in range(256))
"""Makes a space of each sign of ASCII that ends a word."""
_WORDS: Final = (
    "mevrouw mevr mw dhr meneer mijnheer heer mej drs dr ir ing mr prof bsn burgerservicenummer burgerservicenummers "
    "sofi sofinummer v vnummer vnummers vnr vreemdelingennummer vreemdelingennummers kenteken kentekens kentekennummer "
    "nummerbord auto scooter bus busje bestelbus brommer voertuig motor wagen bestelwagen rijdt geboren geboortedatum "
    "geboortedag geb gebdat depressief depressie verslaafd verslaving gokverslaving drankverslaving drugsverslaving "
    "kanker dementie schizofrenie psychose autisme autistisch borderline adhd hiv aids alcoholist alcoholiste sclerose "
    "diabetes parkinson epilepsie burnout burn trauma ptss zwanger beperking psychiatrisch psychiatrische suïcidaal "
    "moslim moslima islamitisch joods hindoe hindoestaans christen jehova homoseksueel lesbisch transgender strafblad "
    "veroordeeld gedetineerd gedetineerde gevangenis tbs mishandeld misbruikt verkracht werkte failliet faillissement "
    "ongeluk verloor ontslag ontruimd weduwe weduwnaar vluchtte gevlucht"
)
"""What stands in a find that has no figures of a certain form and no name."""
_FIGURES: Final = re.compile(
    r"[0-9](?:(?:[ ().·/–-]{0,3}[0-9]){8}| ?(?:%|procent) van (?:de |het |onze |alle )?[0-9a-z]"
    r"|(?<=[1-9])(?:[0-9]{3} ?[A-Z]{2}(?![A-Za-z0-9])|(?<=[ns] [1-9])[0-9](?![0-9.,:/-])|[0-9](?: jaar\b|-jarige)"
    r"|(?<![0-9.,-][0-9]) (?:[a-z]+ )?[a-z]{4,} (?:in|uit|van|aan) ))"
)
_ONE_FIGURE: Final = bytes(0x30 if 0x30 < sign < 0x3A else sign for sign in range(256))
"""Makes a nought of each figure, so that what begins with one is found at the speed of a search for one sign."""
_PERHAPS_FIGURES: Final = re.compile(
    rb"0(?:(?:[ ().\xb7/?-]{0,3}0){8}| ?(?:%|procent) van |000 ?[A-Z]{2}|(?<=[ns] 0)0(?![0.,:/-])|0(?: jaar|-jarige)"
    rb"|(?<![0.,-]0) (?:[a-z]+ )?[a-z]{4,} (?:in|uit|van|aan) )"
)
"""What all that `_FIGURES` finds looks like with noughts, and with a question mark for what Latin-1 has not."""
_STREET: Final = re.compile(
    rb"\b[A-Z]\S*?(?:straat|weg|laan|plein|hof|kade|singel|dreef|gracht|pad|steeg|dijk|plantsoen|park|ring|markt|wal|baan"
    rb"|burg|erf|veld|akker|kamp|hoek|haven|oord|borg|stede|wijk|poort|weide|meent|hage|donk|horst|sluis)\b"
)
_COUNTED: Final = re.compile(
    r"[A-Za-zÉé ]+? (?:[a-z]+ )?[a-zë]+ (?:in|uit|van|aan) (?:de |het |een )?(?:[A-Z]|buurt|wijk)"
)
_NUMBER_WORDS: Final = frozenset("één enkel twee drie vier vijf zes zeven acht negen".encode().split())
_COMMON: Final = frozenset(
    [
        "Wijk",
        "Jong",
        "Jonge",
        "Lange",
        "Oud",
        "Groot",
        "Stam",
        "Huis",
        "Haven",
        "Laan",
        "Bos",
        "Berg",
        "Veld",
        "Veen",
        "Zon",
        "Dam",
        "Kok",
        "Zee",
    ]
)
"""Surnames with which sentences and headings begin: they are looked at where another name stands beside them."""
_STRANGE: Final = re.compile(r"[^\x00-\u00ac\u00ae-\u024f\u2010-\u2030\u20ac\u2192]")
_CODE: Final = re.compile(r"\\[uUxN]")


def places_of_interest(text: str) -> Iterator[int]:
    """Yield where something stands that the rules should look at; a text with strange signs is looked at whole."""
    if (not text.isascii() and _STRANGE.search(text)) or ("\\" in text and _CODE.search(text)):
        yield from (found.start() for found in re.finditer(r"\S.*", text))
        return
    yield from _places_of_figures(text)
    plain = text if text.isascii() else _SIGNS.sub(" ", text)
    words = set(plain.encode().translate(_APART).split())
    told = b" ".join(words)
    named = words & _names_in_bytes()
    if b"@" in told:
        named |= {word for word in words if b"@" in word}
    for word in named:
        yield from _places_of_word(text, word.decode())
    for street in map(bytes.decode, _STREET.findall(told)):
        # without a number of a house it is no address
        behind = len(street) + 1
        yield from (at for at in _places_of_word(text, f"{street} ") if text[at + behind : at + behind + 1].isdigit())
    lower = set(told.lower().split())
    for word in lower & _words_in_bytes():
        yield from _places_of_word(text.lower(), word.decode())
    for number in lower & _NUMBER_WORDS:
        yield from (at for at in _places_of_word(text.lower(), number.decode()) if _COUNTED.match(text, at))


def _places_of_figures(text: str) -> Iterator[int]:
    """Yield where figures stand in a form that is worth a look; only the lines are looked at that may hold one."""
    end = -1
    for perhaps in _PERHAPS_FIGURES.finditer(text.encode("latin-1", "replace").translate(_ONE_FIGURE)):
        if perhaps.start() < end:
            continue
        begin, end = text.rfind("\n", 0, perhaps.start()) + 1, text.find("\n", perhaps.start())
        end = len(text) if end < 0 else end
        yield from (found.start() for found in _FIGURES.finditer(text, begin, end))


def _places_of_word(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands in a text, also within another."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@cache
def _words_in_bytes() -> frozenset[bytes]:
    return frozenset(_WORDS.encode().split())


@cache
def _names_in_bytes() -> frozenset[bytes]:
    """Give the words that begin a name, as they are written: given names, surnames and single capitals."""
    names = {name.title() for name in (*known_given_names(), *known_surnames())} - _COMMON
    return frozenset(name.encode() for name in (*names, *string.ascii_uppercase))
