"""Headers of columns that identify a person: those that Dutch lists have."""

import re
import unicodedata
from typing import Final

_WORDS: Final = {
    "contactpersonen": "contact contactpersoon contactpersonen contactgegevens contactinfo contactinformatie "
    "contactpers aanspreekpersoon aanspreekpunt",
    "namen van personen": "voornaam voornamen achternaam voorletters voorletter tussenvoegsel roepnaam "
    "geboortenaam medewerker medewerkers begeleider hulpverlener mentor vrijwilligersnaam client clienten klant "
    "klanten deelnemersnaam clientnummer klantnummer aanvrager hulpvrager bewindvoerder",
    "telefoonnummers": "telefoon telefoonnummer telefoonnummers telefoonnr telnr tel telefoonno mobiel "
    "mobielnummer mobiele gsm doorkiesnummer 06 whatsapp",
    "e-mailadressen": "email emailadres emailadressen mail mailadres mailadressen",
    "burgerservicenummers": "bsn bsnnummer burgerservicenummer burgerservicenummers sofinummer sofi",
    "geboortedata": "geboortedatum geboortedata geboortejaar geboorteplaats geboren gebdatum",
    "rekeningnummers": "iban rekeningnummer bankrekening bankrekeningnummer",
    "adressen van personen": "woonadres huisadres priveadres thuisadres woonplaats huisnummer",
}
_KIND: Final = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_COUNTED: Final = frozenset((
    "aantal", "aantallen", "functie", "functies", "rol", "rollen", "soort", "soorten", "percentage", "doel",
    "reden", "manier", "wijze", "frequentie", "uren", "kosten", "budget", "jaar", "tevredenheid",
))  # fmt: skip
"""Beside one of these a word is counted or described, and no person is named."""
_NAMES: Final = frozenset({"naam", "namen", "persoon", "nummer", "adres"})


def identifying_kind(header: str) -> str | None:
    """Say what a column with this header identifies people by (`telefoonnummers`); nothing when it does not seem so."""
    words = _header_words(header)
    if not _COUNTED.isdisjoint(words) and _NAMES.isdisjoint(words):
        return None
    return next((_KIND[word] for word in words if word in _KIND), None)


def _header_words(header: str) -> list[str]:
    """Part a header into words without capitals, accents and signs; `e-mail` is one word."""
    bare = unicodedata.normalize("NFKD", header).encode("ascii", "ignore").decode().lower()
    return re.findall("[a-z]+|[0-9]+", re.sub(r"\be[ _-]?mail", "email", bare.replace("_", " ")))
