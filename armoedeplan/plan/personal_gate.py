"""What identifies a person is not stored before somebody said that it is meant (decision record 0051)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from armoedeplan.personal.found import Found, found_in
from armoedeplan.personal.hits import hits_in
from armoedeplan.personal.prefilter import places_of_interest
from armoedeplan.personal.values import BSN, NAME
from armoedeplan.personal.where_people_live import ADDRESS, BIRTH, V_NUMBER
from armoedeplan.record.words import listed
from armoedeplan.refusal import Refusal

_ALSO: Final = frozenset({V_NUMBER, ADDRESS, BIRTH})
"""What is asked about besides numbers and names, when it is certain."""


class PersonNamed(Refusal):
    """An answer seems to identify a person; nothing was stored.

    words: what was found, as it was typed: saying that these are meant lets them through. kinds: of what was found.
    """

    def __init__(self, pairs: Sequence[tuple[Found, str]]) -> None:
        named = list(dict.fromkeys(f"{found.kind} ({found.masked})" for found, _ in pairs))
        message = f"In het antwoord {'staat' if len(named) == 1 else 'staan'} zo te zien {listed(named)}"
        super().__init__(message, "Noem een functie of een organisatie: een plan is openbaar en noemt geen personen.")
        self.words: Final = frozenset(words for _, words in pairs)
        self.kinds: Final = frozenset(found.kind for found, _ in pairs)

    @property
    def why_kept(self) -> str:
        """Why it may be stored all the same, in Dutch, as a person says it."""
        if self.kinds <= {NAME}:
            return "dit is niet de naam van een persoon"
        if self.kinds <= {BSN}:
            return "dit is geen burgerservicenummer"
        return "dit is van een organisatie, en openbaar"


def persons_in(text: str) -> tuple[Found, ...]:
    """Give what is asked about before it is stored: numbers, names with a title, and what else is certain."""
    usual = found_in(text)
    if next(places_of_interest(text), None) is None:
        return usual
    more = (Found(hit.kind, hit.start, hit.end, hit.masked) for hit in hits_in(text) if hit.certain)
    return (*usual, *(found for found in more if found.kind in _ALSO))


def words_found(texts: Iterable[str]) -> Iterator[str]:
    """Yield what seems to identify a person in texts that were judged already, to be taken for meant."""
    yield from (text[found.start : found.end] for text in texts for found in persons_in(text))


def hold_personal(own: Iterable[str], known: str, meant: Collection[str]) -> None:
    """Raise PersonNamed when a person's own words identify somebody.

    known: the text of the file: what stands in there is not asked about again. meant: what somebody said to be meant.
    """
    found = [(person, text[person.start : person.end]) for text in own for person in persons_in(text)]
    new = [(person, words) for person, words in found if words not in meant and words not in known]
    if new:
        raise PersonNamed(new)
