"""Names of people without a title: initials or a given name with a surname, and a given name with an age."""

import re
from collections.abc import Iterator
from typing import Final

from armoedeplan.late_pattern import late_pattern
from armoedeplan.personal.given_names import known_given_names, known_surnames
from armoedeplan.personal.values import Match

INITIALS: Final = "een naam met voorletters"
GIVEN: Final = "een voornaam of hele naam"

_BETWEEN: Final = r"(?:(?:[vV]an|[dD]e|[dD]en|[dD]er|[tT]en|[tT]er|[tT]e|[hH]et|[eE]l|[aA]l|[bB]en|'t|la|bin) ){0,3}"
_LETTER: Final = "A-ZÀ-Þ"
_SURNAME: Final = rf"[{_LETTER}][a-zà-ÿł]{{1,20}}(?:-(?:van |de |der )?[{_LETTER}][a-zà-ÿ]{{1,20}})?"
_INITIALS: Final = late_pattern(rf"(?<![\w.-])((?:[A-Z]\.[ -]?){{1,5}}) ?({_BETWEEN})({_SURNAME})")
_FIRST: Final = rf"(?<![\w.-])([{_LETTER}][a-zà-ÿł]{{1,14}})"
_WHOLE: Final = late_pattern(rf"{_FIRST} (?:[A-Z]\. )?({_BETWEEN})({_SURNAME})")
_AGED: Final = late_pattern(rf"{_FIRST}(?: \([1-9][0-9]\)|, [1-9][0-9](?: jaar|-jarige)\b)")
_RIGHTS: Final = frozenset({"NV", "BV", "VOF", "UWV", "SVB", "GGD", "GGZ", "VNG", "CV", "GR"})
_PARTS: Final = late_pattern(r"(?i)(?:bijlage|deel|hoofdstuk|onderdeel|groep|variant|tabel|optie|scenario|plan) $")
_OF_MANY: Final = late_pattern(
    r"(?i)[a-zà-ÿ]{3}(?:school|college|lyceum|huis|fonds|stichting|zorg|centrum|kerk|club|plein|straat|laan|weg|hof|singel|park|kade"
    r"|dreef|gracht|prijs|museum|buurt|wijk|brug|dijk|gebouw|kring|bond|groep|theater|kliniek|ziekenhuis)$"
    r"|^(?:fonds|school|college|stichting|museum|foundation|groep|theater|huis)$"
)
_BEFORE: Final = late_pattern(
    r"(?i)\b(?:stichting|museum|(?:basis)?school|fonds|bibliotheek|scholengemeenschap|hospice|huis|(?:woon)?zorgcentrum"
    r"|wijkcentrum|buurthuis|supermarkt|firma|bedrijf|café|restaurant|sint|st\.?|prinse?s?|koningi?n?|theater|academie"
    r"|college|lyceum|vereniging|park|bureau|praktijk|winkel|bakkerij|slagerij|garage) (?:de |het |van )?$"
)
_AFTER: Final = late_pattern(
    r"(?i)[ -](?:foundation|fonds|school|stichting|college|lyceum|huis|instituut|groep|academie|kinderziekenhuis|museum"
    r"|prijs|kliniek|bv|b\.v\.|bank|theater|centrum|plein|laan|straat|weg|en zonen)\b"
)
_KNOWN: Final = frozenset({
    "dirk van den broek", "albert heijn", "jan linders", "jan modaal", "jan en alleman", "vincent van gogh",
    "klaas vaak", "johan cruyff", "johan cruijff", "anne frank", "willem drees", "aletta jacobs", "sam en", "roos en",
})  # fmt: skip
"""Names of companies, of figures of speech, and of people of the past after whom things are called."""
_NO_GIVEN: Final = frozenset((
    "aan", "alle", "als", "beste", "bibliotheek", "bij", "burgemeester", "buurt", "college", "dat", "de", "deze",
    "die", "dit", "dominee", "door", "dorp", "een", "elke", "en", "familie", "geachte", "gemeente", "heer", "het",
    "hij", "hoe", "ieder", "iedere", "in", "kerk", "kern", "kringloop", "maar", "meneer", "met", "mevrouw", "na",
    "naar", "noord", "of", "omdat", "onder", "ook", "oost", "op", "over", "pastoor", "pater", "per", "raad", "rond",
    "school", "sinds", "stad", "stichting", "straat", "te", "team", "tegen", "tussen", "uit", "van", "voedselbank",
    "volgens", "voor", "waar", "want", "wat", "west", "wethouder", "wie", "wij", "wijk", "wijkteam", "zij",
    "zonder", "zuid", "zuster",
))  # fmt: skip
"""What stands before `de Vries` and is no given name."""


def matches_of_names(text: str) -> Iterator[Match]:
    """Yield the names in a text without unseen signs."""
    for found in _INITIALS.finditer(text):
        if _is_of_initials(text, found) and not _is_of_many(text, found.start(), found.end(), found[3]):
            yield Match(INITIALS, *found.span())
    at, whole = 0, _WHOLE.search(text)
    while whole is not None:
        named = _is_whole(whole) and not _is_of_many(text, whole.start(), whole.end(), whole[3])
        if named:
            yield Match(GIVEN, *whole.span())
        # of words that are no name, the second may begin one
        at = whole.end() if named else whole.end(1)
        whole = _WHOLE.search(text, at)
    yield from (
        Match(GIVEN, *found.span()) for found in _AGED.finditer(text) if found[1].lower() in known_given_names()
    )


def _is_of_initials(text: str, found: re.Match[str]) -> bool:
    """Tell initials with a surname from the letter of a part, and from a legal form."""
    letters = re.sub("[^A-Z]", "", found[1])
    if letters in _RIGHTS:
        return False
    if len(letters) > 1 or found[2] or found[3].lower() in known_surnames():
        return True
    before = text[: found.start()].rstrip(" ")
    begins = not before or before[-1] in ".!?:;\n|" or bool(_PARTS.search(text[: found.start()]))
    return not begins


def _is_whole(found: re.Match[str]) -> bool:
    """Tell whether words are a known given name with a surname, or a name whose surname is known and has a `de`."""
    first, between, last = found[1].lower(), found[2], found[3].lower()
    if f"{first} {between.lower()}{last}" in _KNOWN:
        return False
    if first in known_given_names():
        return True
    return bool(between) and last in known_surnames() and first not in _NO_GIVEN and not _OF_MANY.search(first)


def _is_of_many(text: str, start: int, end: int, surname: str) -> bool:
    """Tell whether a name is that of an organisation, a building or a street."""
    return bool(_OF_MANY.search(surname) or _AFTER.match(text, end) or _BEFORE.search(text[max(0, start - 30) : start]))
