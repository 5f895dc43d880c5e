"""All that identifies a person in a text, or gives a few people away: for whoever looks through a plan or a paper.

The rules, how well they do, and what a mark is, are told in decision record 0066.
"""

import hashlib
import re
from functools import lru_cache
from typing import Final, NamedTuple

from armoedeplan.late_pattern import late_pattern
from armoedeplan.personal.around import is_institutional, is_personal, sentence_around
from armoedeplan.personal.found import masked_words, plain_with_places
from armoedeplan.personal.named_people import GIVEN, INITIALS, matches_of_names
from armoedeplan.personal.prefilter import places_of_interest
from armoedeplan.personal.told_people import SMALL, SPECIAL, STORY, matches_of_telling
from armoedeplan.personal.values import BSN, GENERAL, IBAN, MAIL, NAME, PHONE, Match, matches_in, passes_eleven_test
from armoedeplan.personal.where_people_live import ADDRESS, BIRTH, PLATE, POSTCODE, V_NUMBER, matches_of_living

ALL_KINDS: Final = (
    BSN, IBAN, PHONE, MAIL, V_NUMBER, PLATE, POSTCODE, ADDRESS, BIRTH, NAME, INITIALS, GIVEN, SPECIAL, SMALL, STORY
)  # fmt: skip
"""Every kind that is looked for, the surest first: of two finds at one place the first is told."""
_CERTAIN: Final = frozenset({BSN, IBAN, PHONE, MAIL, V_NUMBER, ADDRESS, BIRTH})
"""What keeps a public paper from being made; the other kinds are told, and a person decides."""
_SAYS_BSN: Final = late_pattern(r"(?i)\b(?:bsn|burgerservice|sofi|cliëntnummer)")
_SHORT_BSN: Final = late_pattern(
    r"(?i)\b(?:bsn|burgerservicenummer|sofi-?nummer)[^.;0-9]{0,20}?(?<![0-9])([0-9]{8})(?![0-9]|-[0-9])"
)
_LANDLINE: Final = late_pattern(r"^[^0-9+]*(?:(?:\+|00) ?31[ .-]{0,2}(?:\(0\)[ .-]?)?|0)[1-57]")
_NEAR: Final = 60
_POSTCODE_IN: Final = late_pattern(r"[1-9][0-9]{3} ?[A-Z]{2}")
_MARK_SIGNS: Final = 5
"""A mark is short on purpose: of a longer one the number could be found back by trying all there are."""


class Hit(NamedTuple):
    """One thing that identifies a person or gives a few people away.

    kind: what it is, in Dutch. certain: whether it keeps a public paper from being made. start, end: where it stands.
    masked: how a message names it. mark: what stands for it where somebody says that it may stay; it is not the value.
    """

    kind: str
    certain: bool
    start: int
    end: int
    masked: str
    mark: str


def hits_in(text: str) -> tuple[Hit, ...]:
    """Give all hits in a text, in order; what lies within a surer one is left out."""
    plain, places = plain_with_places(text)
    return tuple(
        Hit(
            match.kind,
            _is_certain(plain, match),
            places[match.start],
            places[match.end - 1] + 1,
            masked_words(match.kind, plain[match.start : match.end]),
            mark_of(match.kind, plain[match.start : match.end]),
        )
        for match in sorted(_surest_matches(plain), key=lambda match: (match.start, match.end))
    )


def _surest_matches(plain: str) -> list[Match]:
    """Give what was found, without what a surer find covers already; in a story anything may stand."""
    taken, kept = bytearray(len(plain)), []
    for match in sorted(_all_matches(plain), key=lambda match: ALL_KINDS.index(match.kind)):
        if match.kind == STORY or not any(taken[match.start : match.end]):
            kept.append(match)
            taken[match.start : match.end] = b"x" * (match.end - match.start)
    return kept


# what findings say of one plan, they say of many
@lru_cache(maxsize=1024)
def covered_words(text: str) -> str:
    """Give a text with a dot for each sign that identifies a person, so that all else keeps its place."""
    if next(places_of_interest(text), None) is None:
        return text
    for hit in hits_in(text):
        if hit.kind != STORY:
            text = text[: hit.start] + "•" * (hit.end - hit.start) + text[hit.end :]
    return text


def safe_words(text: str | None) -> str:
    """Give words on one line, with what identifies a person covered."""
    return covered_words(" ".join((text or "").split()))


def mark_of(kind: str, words: str) -> str:
    """Give the mark of a find: the same however it is written, and too short to find the words back by trying."""
    bare = re.sub(r"[\W_]+", "", words.casefold())
    return hashlib.sha256(f"{kind}:{bare}".encode()).hexdigest()[:_MARK_SIGNS]


def _all_matches(plain: str) -> list[Match]:
    """Give what each rule finds in a text, but for numbers of an organisation."""
    numbers = [match for match in matches_in(plain) if match.kind not in GENERAL and not _is_of_a_desk(plain, match)]
    short = [
        Match(BSN, *found.span(1))
        for found in _SHORT_BSN.finditer(plain)
        if passes_eleven_test([0, *map(int, found[1])])
    ]
    return [*numbers, *short, *matches_of_living(plain), *matches_of_names(plain), *matches_of_telling(plain)]


def _is_of_a_desk(plain: str, match: Match) -> bool:
    """Tell whether a number is the landline of an organisation."""
    landline = match.kind == PHONE and _is_landline(plain, match)
    return landline and is_institutional(plain, match.start, match.end)


def _is_certain(plain: str, match: Match) -> bool:
    """Tell whether something keeps a public paper from being made."""
    if match.kind == BSN:
        # one in eleven numbers of nine digits passes the test by chance
        return bool(_SAYS_BSN.search(plain, max(0, match.start - _NEAR), match.end + _NEAR))
    if match.kind == ADDRESS:
        return bool(_POSTCODE_IN.search(plain, match.start, match.end))
    if match.kind == PHONE and _is_landline(plain, match):
        return _is_of_somebody(plain, match)
    return match.kind in _CERTAIN


def _is_landline(plain: str, match: Match) -> bool:
    return bool(_LANDLINE.match(plain[match.start : match.end]))


def _is_of_somebody(plain: str, match: Match) -> bool:
    """Tell whether the sentence of a number speaks of one person, or names somebody."""
    if is_personal(plain, match.start, match.end):
        return True
    begin, end = sentence_around(plain, match.start, match.end)
    sentence = plain[begin:end]
    return any(found.kind == NAME for found in matches_in(sentence)) or any(matches_of_names(sentence))
