"""How words find the places of a plan (decision record 0053).

Words are looked for in ever wider circles: what is called just so, what has them in its name, what has them in its
question or its help, a question and the record that it is asked of, and what is written nearly so. The first circle
that holds something is the answer.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import evaluate
from armoedeplan.recent import kept_for_last
from armoedeplan.record.words import plain
from armoedeplan.wizard.plan_places import Place, places_of

_NEAR: Final = 75
"""How alike, in per cent, a name must be to what was typed to be proposed."""
_SLIP: Final = 90
"""From how alike on a name is what was typed with a slip."""


class Found(NamedTuple):
    """What words may mean, the likeliest first; sure: whether it is that one place, without a doubt."""

    places: list[Place]
    sure: bool


def places_for(words: str, file: PlanFile) -> Found:
    """Give the places that words may mean in a plan."""
    wanted = plain(words).strip().removesuffix("?")
    places = places_of(file)
    for found in (_called_so, _with_words(_name_words), _with_words(_all_words)):
        if meant := found(wanted, places):
            meant = _with_main_lists(meant, wanted, places)
            return Found(sorted(meant, key=lambda place: _rank_of(place, wanted)), len(meant) == 1)
    if meant := _of_one_record(wanted, places, file.answers):
        return Found(meant, len(meant) == 1)
    return _nearly_so(wanted, places)


def _with_main_lists(meant: list[Place], wanted: str, places: Sequence[Place]) -> list[Place]:
    """Give some places with the main questions that have the words too: of several the person picks one anyway."""
    if len(meant) < 2:
        return meant
    main = [place for place in _with_words(_all_words)(wanted, places) if place.kern and not place.repeated]
    return [*meant, *(place for place in main if place not in meant)]


def _called_so(wanted: str, places: Sequence[Place]) -> list[Place]:
    """Give the places that are called just so, or so in the plural; what is there once goes before what is repeated."""
    names = (wanted, f"{wanted}n", f"{wanted}en", f"{wanted}s")
    exact = [place for place in places if plain(place.name) in names or plain(place.about) == f"{wanted}?"]
    return [place for place in exact if not place.repeated] or exact


def _with_words(words_of: Callable[[Sequence[Place]], list[str]]) -> Callable[[str, Sequence[Place]], list[Place]]:
    """Make a search for the places in which each word that was typed begins a word."""

    def search(wanted: str, places: Sequence[Place]) -> list[Place]:
        begins = _word_beginnings(wanted)
        if not begins:
            return []
        known = zip(places, words_of(places), strict=True)
        return [place for place, words in known if all(word in words for word in begins)]

    return search


def _word_beginnings(wanted: str) -> list[str]:
    """Give how each word that was typed looks at the beginning of a word; a single letter is a whole word."""
    return [f" {word}" if len(word) > 1 else f" {word} " for word in _spaced_words(wanted).split()]


def _of_one_record(wanted: str, places: Sequence[Place], plan: Root) -> list[Place]:
    """Give the questions that some of the words name, each of a record that the others name."""
    begins, asked = _word_beginnings(wanted), {item.path for item in evaluate(plan)}
    found = []
    for record in (place for place in places if place.path.is_item):
        rest = [word for word in begins if word not in _spaced_words(record.name)]
        if not 0 < len(rest) < len(begins):
            continue
        top = record.path.without_keys
        for place in places:
            path = record.path.field(place.path.below(top))
            if path in asked and all(word in _spaced_words(place.name) for word in rest):
                found.append(place._replace(path=path, within=(record.name,)))
    return found


def _nearly_so(wanted: str, places: Sequence[Place]) -> Found:
    """Give the places whose names are written nearly so, the nearest first; a slip leaves no doubt."""
    # rapidfuzz is imported here: most sittings never need it
    from rapidfuzz import fuzz, process

    names = [plain(place.name) for place in places]
    found = process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=len(names))
    nearest = sorted(found, key=lambda one: (-one[1], places[one[2]].repeated))
    return Found([places[number] for _, _, number in nearest], len(nearest) == 1 and nearest[0][1] >= _SLIP)


@cache
def _spaced_words(words: str) -> str:
    """Write words with one space before each, and one behind the last."""
    return f" {' '.join(''.join(sign if sign.isalnum() else ' ' for sign in plain(words)).split())} "


@kept_for_last()
def _name_words(places: Sequence[Place]) -> list[str]:
    return [_spaced_words(" ".join((place.name, *place.within))) for place in places]


@kept_for_last()
def _all_words(places: Sequence[Place]) -> list[str]:
    return [_spaced_words(" ".join((place.name, *place.within, place.more))) for place in places]


def _rank_of(place: Place, wanted: str) -> tuple[bool, bool, bool, int, int]:
    """Give the place of a place among those that were found: what begins so, is asked once, and is kern, goes first."""
    return not plain(place.name).startswith(wanted), place.repeated, not place.kern, place.step, len(place.name)
