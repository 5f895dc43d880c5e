"""A short proposal for a project with other municipalities, held against the five conditions of the source (E7).

The source asks that it is clear what is wanted and for what, that others can use the knowledge, and preferably several
municipalities; it need not be worked out. When something is clear is our reading (afgeleid), and told as that.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.learning.matching import matches_between
from armoedeplan.learning.neighbour import Ask, Neighbour
from armoedeplan.learning.same_gaps import words_of_question
from armoedeplan.learning.shared_words import Spoken, spoken_words, words_in_common
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import listed, word_key

_CLEAR: Final = 2
"""So many telling words make a sentence more than a wish (afgeleid)."""
_LONG: Final = 200
"""So many words are more than a short proposal needs (afgeleid)."""
_ALIKE: Final = 2
"""So many words in common make another municipality one that may join."""
MET, OPEN, NOT_MET = "ja", "open", "nee"
_ASKED: Final = FieldPath("uitwisseling.gevraagd")


class Condition(NamedTuple):
    """One of the five conditions: whether the proposal meets it, why, and what to do when it does not.

    path: the question that the remedy is about, and example: what may be answered; empty when there is nothing to do.
    """

    name: str
    state: str
    said: str
    remedy: str = ""
    path: str = ""
    example: str = ""


class Candidate(NamedTuple):
    """A municipality that may join, by its place among the others. invited: whether the proposal names it already."""

    place: int
    invited: bool
    reasons: tuple[str, ...]


class JointProposal(NamedTuple):
    """A proposal with its conditions, and who may join; `missing_plans`: who is named and has no plan in the folder."""

    ask: Ask
    conditions: tuple[Condition, ...]
    candidates: tuple[Candidate, ...]
    missing_plans: tuple[str, ...]

    @property
    def ready(self) -> bool:
        """Whether every condition is met."""
        return all(condition.state == MET for condition in self.conditions)


def proposal_of(own: Neighbour, ask: Ask, others: Sequence[Neighbour] = ()) -> JointProposal:
    """Hold a question of a plan against the five conditions, and find who may join."""
    names = {word_key(name) for other in others for name in other.municipalities}
    missing = tuple(name for name in ask.together if word_key(name) not in names) if others else ()
    return JointProposal(ask, tuple(_conditions_of(own, ask)), _candidates_of(own, ask, others), missing)


def _conditions_of(own: Neighbour, ask: Ask) -> Iterator[Condition]:
    """Yield the five conditions in the order of the source."""
    item = _ASKED.item(ask.id)
    yield _clear_wish(ask, item.field("vraag"))
    yield _clear_aim(ask, item.field("doel"))
    yield _can_be_shared(ask, item.field("kennis_deelbaar"))
    yield _several_together(own, ask, item.field("samen_met"))
    length = len(f"{ask.question} {ask.aim}".split())
    said = (
        f"Uw voorstel telt {length} woorden." if length <= _LONG else f"Uw voorstel telt {length} woorden. Korter mag."
    )
    yield Condition("Het hoeft niet helemaal uitgewerkt te zijn", MET, said)


def _clear_wish(ask: Ask, path: str) -> Condition:
    name = "Helder wat u wilt"
    if ask.question and len(spoken_words(ask.question)) >= _CLEAR:
        return Condition(name, MET, ask.question)
    remedy = "Schrijf wat u precies wilt weten of maken, voor wie, en waarmee. Alleen een wens is te weinig."
    return Condition(name, OPEN, ask.question, remedy, path, "Wat u wilt, in één of twee zinnen")


def _clear_aim(ask: Ask, path: str) -> Condition:
    name = "Een helder doel"
    if ask.aim and len(spoken_words(ask.aim)) >= _CLEAR:
        return Condition(name, MET, ask.aim)
    remedy = "Schrijf in één zin wat er klaar of anders is, en wanneer."
    return Condition(name, OPEN, ask.aim, remedy, path, "Wat er dan klaar of anders is")


def _can_be_shared(ask: Ask, path: str) -> Condition:
    name = "De kennis is te delen"
    if ask.shareable:
        return Condition(name, MET, "Andere gemeenten kunnen de kennis ook gebruiken.")
    if ask.shareable is None:
        remedy = "Zeg of andere gemeenten de kennis kunnen gebruiken."
        return Condition(name, OPEN, "Uw plan zegt dit niet.", remedy, path, "ja")
    remedy = "Bedenk wat anderen er wel aan hebben, zoals een opleiding, een voorbeeldbrief of een verslag."
    return Condition(name, NOT_MET, "Uw plan zegt dat de kennis niet te delen is.", remedy, path)


def _several_together(own: Neighbour, ask: Ask, path: str) -> Condition:
    name = "Liefst met meer gemeenten"
    together = [*own.municipalities[1:], *ask.together]
    if together:
        return Condition(name, MET, f"Met {listed(together)}.")
    remedy = "Vraag een gemeente om mee te doen: een voorstel van één gemeente maakt minder kans."
    return Condition(name, OPEN, "Nu doet alleen uw gemeente mee.", remedy, path, "Naam van de gemeente")


def _candidates_of(own: Neighbour, ask: Ask, others: Sequence[Neighbour]) -> tuple[Candidate, ...]:
    """Give who may join: who is named, asks or concludes the same, or can tell of it; those with most reasons first."""
    found = []
    for place, other in enumerate(others):
        invited = any(word_key(name) in map(word_key, ask.together) for name in other.municipalities)
        reasons = (*(["U noemt deze gemeente al."] if invited else []), *_why_join(own, ask, other))
        if reasons:
            found.append(Candidate(place, invited, reasons))
    return tuple(sorted(found, key=lambda known: (-len(known.reasons), others[known.place].called.casefold())))


def _why_join(own: Neighbour, ask: Ask, other: Neighbour) -> Iterator[str]:
    """Yield why a municipality may join."""
    for asked in other.asked:
        if words := words_of_question(ask, asked):
            yield f"Vraagt hetzelfde: {asked.question} (woorden die in beide staan: {listed(words)})"
    for seen in other.seen:
        if words := _words_of_gap(own, ask, seen.spoken):
            yield f"Ziet dit ook: {seen.text} (woorden die in beide staan: {listed(words)})"
    told = matches_between((own._replace(asked=(ask,)), other), 0, [1])
    for match in (match for match in told if match.words):
        yield f"Kan erover vertellen: {match.offer.experience} (woorden die in beide staan: {listed(match.words)})"


def _words_of_gap(own: Neighbour, ask: Ask, theirs: Spoken) -> tuple[str, ...]:
    """Give the words by which a conclusion of another is about the proposal: those of it, or of a conclusion under it.

    A conclusion of one's own is under it when it has a word of the proposal.
    """
    words = words_in_common(ask.spoken, theirs)
    if len(words) >= _ALIKE:
        return words
    for seen in own.seen:
        shared = words_in_common(seen.spoken, theirs)
        if words_in_common(ask.spoken, seen.spoken) and len(shared) >= _ALIKE:
            return shared
    return ()
