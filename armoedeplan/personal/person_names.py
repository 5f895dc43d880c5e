"""Whether a text is the name of a person: a given name or initials with a surname. It never says which."""

from functools import cache
from typing import Final

from armoedeplan.late_pattern import late_pattern

_GIVEN: Final = (
    "ahmed ali alice anita anja anna anne annemarie anneke annie anton arie arjan astrid ayse bart bas ben bert "
    "bianca bob bram carla cees chantal chris christine claudia cor corrie daan daniel danielle david debbie "
    "dennis diana dick dirk ed edwin els emma erik erwin esther eva fatima fatma femke fleur floor frank frans "
    "fred frits gerard gerda gerrit gert greet guus han hanneke hans harm harry hassan heleen henk henny herman "
    "hilda ibrahim ineke inge ingrid irene iris jaap jacqueline jan janneke janny jasper jeanette jeroen jessica "
    "jip joke jolanda joop joost joris jos judith julia karel karin kees kevin khadija kim klaas koen lars laura "
    "leo lex lia lieke lies linda lisa loes lotte luuk maaike maarten mandy manon marc marcel margriet maria "
    "marian marieke marijke marion mariska marja marjan mark marleen marloes martijn martin mehmet merel michael "
    "michel miranda mirjam mohamed mohammed monique mustafa nancy naomi natasja nico niels nienke nina noor paula "
    "peter petra piet pieter pim rachid ramon rene renate renske richard rick rik rita rob robert robin roel "
    "roelof ron ronald ruben ruud sabine samira sander sandra sanne sara saskia sem simon simone sjaak sjoerd "
    "sofie sonja stefan stijn susan suzanne sven sylvia tamara tanja teun theo thijs thomas tim tineke tom ton "
    "toos truus vera vincent wendy wilma wim wouter yasmin yvonne "
)
"""Given names that are common in the Netherlands (general knowledge)."""
_BETWEEN: Final = r"(?:(?:van|de|den|der|ten|ter|te|het|la|el|'t|bin) ){0,3}"
_SURNAME: Final = r"[A-Z][a-zà-ÿ]+(?:-(?:van |de |der )*[A-Z][a-zà-ÿ]+)?"
_FULL: Final = late_pattern(rf"([A-Z][a-zà-ÿ]+) {_BETWEEN}{_SURNAME}")
_INITIALS: Final = late_pattern(rf"(?:[A-Z]\.){{1,4}} ?{_BETWEEN}{_SURNAME}")
_APART: Final = late_pattern(r"[(),;:/]| [-–] ")
_OF_MANY: Final = late_pattern(
    r"(?i)(?:school|college|huis|stichting|fonds|zorg|centrum|kerk|groep|club|plein|straat|hof|bank|bond|vereniging|raad)\b"
)
"""What a word ends in that makes a name that of an organisation, also of one called after a person."""


def names_a_person(text: str) -> bool:
    """Tell whether a text, or a part of it between brackets or commas, is a person's name and nothing else."""
    return any(_is_person(" ".join(part.split())) for part in _APART.split(text[:300]))


def _is_person(words: str) -> bool:
    """Tell whether some words are just a person's name."""
    if _OF_MANY.search(words):
        return False
    found = _FULL.fullmatch(words)
    return bool(_INITIALS.fullmatch(words)) or (found is not None and found[1].lower() in _given_names())


@cache
def _given_names() -> frozenset[str]:
    """Give the given names that are known."""
    return frozenset(_GIVEN.split())
