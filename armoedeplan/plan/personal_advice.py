"""What is told of a find that identifies a person, and what can be done about it: in Dutch, and never the value."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from armoedeplan.personal.hits import Hit
from armoedeplan.personal.named_people import GIVEN, INITIALS
from armoedeplan.personal.told_people import SMALL, SPECIAL, STORY
from armoedeplan.personal.values import BSN, IBAN, MAIL, NAME, PHONE
from armoedeplan.personal.where_people_live import ADDRESS, BIRTH, PLATE, POSTCODE, V_NUMBER
from armoedeplan.plan.personal_hits import ANSWER, KEY, NAME_OF_FILE, NOTE, REMARK, TEXT, PersonalSpot

CERTAIN_CODE, PERHAPS_CODE = "AP943", "AP950"
_KEY: Final = re.compile(rf"(?:{CERTAIN_CODE}|{PERHAPS_CODE})_[0-9a-f]{{5}}")
_WHERE: Final = {
    ANSWER: "In dit antwoord", NOTE: "In deze noot of reden", REMARK: "In een opmerking achter #",
    KEY: "In een naam voor een dubbele punt", NAME_OF_FILE: "In de naam van het bestand", TEXT: "In deze tekst",
}  # fmt: skip
_REMEDIES: Final = {
    BSN: "Haal het weg. Een plan heeft nooit een burgerservicenummer nodig.",
    IBAN: "Haal het weg. Noem bij geld alleen de regeling of de organisatie.",
    PHONE: "Haal het weg, of noem het algemene nummer van de organisatie.",
    MAIL: "Haal het weg, of noem een algemeen adres zoals info@.",
    V_NUMBER: "Haal het weg. Een plan heeft nooit een V-nummer nodig.",
    PLATE: "Haal het kenteken weg.",
    POSTCODE: "Noem hoogstens de wijk of de kern: in een volledige postcode wonen soms maar een paar gezinnen.",
    ADDRESS: "Haal het adres weg. Is het van een organisatie, zet haar naam er dan bij.",
    BIRTH: "Haal de datum weg. Noem hoogstens een ruime leeftijdsklasse.",
    NAME: "Noem een functie of een rol, geen naam.",
    INITIALS: "Noem een functie of een rol, geen naam.",
    GIVEN: "Noem een functie of een rol, geen naam.",
    SPECIAL: "Schrijf over een groep, of laat weg wat over gezondheid, geloof, afkomst of straf gaat.",
    SMALL: "Noem een groter gebied, of schrijf: minder dan tien.",
    STORY: "Laat leeftijd, buurt, werk of gezin weg, tot buren niet meer weten om wie het gaat.",
}


class Advice(NamedTuple):
    """What is told of a find: what and where, what to do, and how it may stay with a reason."""

    message: str
    remedy: str
    exception: str


def advice_on(spot: PersonalSpot) -> Advice:
    """Tell of a find in a plan file."""
    hit = spot.hit
    exception = f"Mag het blijven? Zet onder afwijkingen de reden bij {key_of_exception(hit)}."
    return Advice(f"{_WHERE[spot.sort]} staat {named_hit(hit)}", _REMEDIES[hit.kind], exception)


def named_hit(hit: Hit) -> str:
    """Name a find by its kind and by what is shown of it (`een telefoonnummer (06***)`)."""
    seems = hit.kind if hit.certain or hit.kind in {SPECIAL, SMALL, STORY} else f"zo te zien {hit.kind}"
    return seems if hit.masked == "***" else f"{seems} ({hit.masked})"


def remedy_for(hit: Hit) -> str:
    """Say what to do about a find."""
    return _REMEDIES[hit.kind]


def key_of_exception(hit: Hit) -> str:
    """Give the name under which a plan says why a find may stay (`AP943_3cc0f`)."""
    return f"{CERTAIN_CODE if hit.certain else PERHAPS_CODE}_{hit.mark}"


def is_key_of_exception(key: str) -> bool:
    """Tell whether a name under `afwijkingen` is about one find."""
    return bool(_KEY.fullmatch(key))


def is_excepted(hit: Hit, deviations: Mapping[str, str]) -> bool:
    """Tell whether a plan says why a find may stay; a reason that is empty is none."""
    return any(deviations.get(f"{code}_{hit.mark}", "").strip() for code in (CERTAIN_CODE, PERHAPS_CODE))
