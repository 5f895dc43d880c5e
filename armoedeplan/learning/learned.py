"""All that a municipality and the others of a folder can learn from each other, both ways."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from armoedeplan.learning.comparable import Comparable, comparable_ones
from armoedeplan.learning.matching import Match, best_first, matches_between
from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.learning.same_gaps import (
    SameConclusion,
    SameLack,
    SameQuestion,
    same_conclusions,
    same_lacks,
    same_questions,
)
from armoedeplan.learning.shared_words import Spoken, ordinary_stems


class Learned(NamedTuple):
    """What there is to learn. everyone: the one that asked first, then the others, by name.

    answers: who offers what it asks. helped: whom it can help. The places in all that follows are those in
    `others`. own_too: plans of the same municipality, which are left out.
    """

    everyone: tuple[Neighbour, ...]
    answers: tuple[Match, ...]
    helped: tuple[Match, ...]
    questions: tuple[SameQuestion, ...]
    lacks: tuple[SameLack, ...]
    conclusions: tuple[SameConclusion, ...]
    comparable: tuple[Comparable, ...]
    own_too: tuple[Neighbour, ...]

    @property
    def own(self) -> Neighbour:
        """The municipality that asked."""
        return self.everyone[0]

    @property
    def others(self) -> tuple[Neighbour, ...]:
        """Those it can learn from."""
        return self.everyone[1:]

    @property
    def numbered(self) -> tuple[Match, ...]:
        """The matches both ways, as they are numbered from 1."""
        return (*self.answers, *self.helped)


def learned_from(own: Neighbour, found: Sequence[Neighbour]) -> Learned:
    """Give what a municipality and others can learn from each other."""
    ours = [other for other in found if same_municipality(own, other)]
    others = sorted(
        (other for other in found if not same_municipality(own, other)),
        key=lambda other: (other.called.casefold(), str(other.path)),
    )
    everyone = (own, *others)
    places = range(1, len(everyone))
    exchanged = ordinary_stems(_exchanged_texts(everyone))
    concluded = ordinary_stems(seen.spoken for neighbour in everyone for seen in neighbour.seen)
    helped = (match for place in places for match in matches_between(everyone, place, [0], exchanged))
    return Learned(
        everyone,
        best_first(matches_between(everyone, 0, places, exchanged), everyone),
        best_first(helped, everyone),
        same_questions(own, others, exchanged),
        same_lacks(own, others),
        same_conclusions(own, others, concluded),
        comparable_ones(own, others),
        tuple(other for other in ours if other.path.resolve() != own.path.resolve()),
    )


def same_municipality(first: Neighbour, second: Neighbour) -> bool:
    """Tell whether two plans are of one municipality: by its code, or where a plan has none by its name."""
    if first.path.resolve() == second.path.resolve():
        return True
    if first.codes and second.codes:
        return bool(set(first.codes) & set(second.codes))
    return bool(
        {name.casefold() for name in first.municipalities} & {name.casefold() for name in second.municipalities}
    )


def several_plans(everyone: Sequence[Neighbour]) -> tuple[tuple[str, tuple[Neighbour, ...]], ...]:
    """Give the municipalities of which there are several plans, each with those plans."""
    found: dict[str, list[Neighbour]] = {}
    for neighbour in everyone:
        for mark in neighbour.codes or tuple(name.casefold() for name in neighbour.municipalities):
            found.setdefault(mark, []).append(neighbour)
    return tuple((plans[0].called, tuple(plans)) for plans in found.values() if len(plans) > 1)


def _exchanged_texts(everyone: Sequence[Neighbour]) -> Iterator[Spoken]:
    for neighbour in everyone:
        yield from (ask.spoken for ask in neighbour.asked)
        yield from (offer.spoken for offer in neighbour.offered)
