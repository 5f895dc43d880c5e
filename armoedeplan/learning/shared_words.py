"""The words that two texts have in common and that tell what they are about; the same for whoever asks.

Nothing is weighed: what is found is shown, so that a reader sees why two texts were put together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, TypeAlias

from armoedeplan.practice.words import all_stems, is_empty, typed_words

Spoken: TypeAlias = Mapping[str, str]
"""The stems of the words of a text that tell something, each with the word as it was written there."""

_LONG_ENOUGH: Final = 4
"""Letters in a word that tells something."""
_BEGINS: Final = 5
"""Letters of a stem with which a longer word may begin: `formulier` and `formulierenbrigade`."""
_ENDS: Final = 8
"""Letters of a stem with which a longer word may end: `achterstand` and `betalingsachterstand`."""
_TELL_NOTHING: Final = (
    # what any question or offer to a colleague says
    "vraag vragen vertellen delen leren ervaring ervaringen werkt werkte werken helpen helpt hielp hulp mis "
    "misging ging gaan gaat gingen komen komt kwam doen deed weten wilt willen zorgen zorgt maken maakt laten laat "
    "zien vinden vindt biedt bieden geven geeft nemen neemt beginnen begon begint begonnen organiseert regelt "
    # who and where it is about everywhere
    "gemeente inwoner inwoners bewoner bewoners mensen iemand niemand iedereen collega gezin gezinnen dorp dorpen stad "
    "wijk plan beleid aanpak maatregel aanbod project "
    # how much, when and how
    "eerst eerste laatste later vroeg vroeger eerder vaker vooral altijd nooit alleen samen elke week maand jaar keer "
    "weinig minder meer weer nieuw eigen ander anders klein kleine groot grote hele zoals want omdat voordat sinds "
    "staan staat krijgt hebben hadden waren werd onze jullie hoeveel waarom wanneer waar pas ook toch dus eens buiten "
    "beeld kennen kent geld hoog laag deze tussen bijna daarna organisaties organisatie steeds vanaf veel "
    "kost kosten tegelijk opnieuw werk daar hier alle allemaal hoort"
)


def spoken_words(text: str) -> Spoken:
    """Give the words of a text that tell something, by stem, the first writing of each."""
    found: dict[str, str] = {}
    for stem, word in zip(all_stems(text), typed_words(text), strict=True):
        if len(word) >= _LONG_ENOUGH and not word.isdigit() and not is_empty(word) and stem not in _empty_stems():
            found.setdefault(stem, word)
    return found


def words_in_common(mine: Spoken, theirs: Spoken, ordinary: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Give the words of the first text that the second has too, as the first writes them, in its order.

    A word counts too when one of the two is the beginning or the end of the other. ordinary: stems that stand in so
    many texts that they tell nothing.
    """
    telling = {stem: word for stem, word in mine.items() if stem not in ordinary}
    found = {stem for stem in telling if stem in theirs}
    left = [stem for stem in theirs if stem not in found]
    for stem in telling:
        if stem not in found and (other := _like_stem(stem, left)):
            found.add(stem)
            # a word of the other text stands for one word of this
            left.remove(other)
    return tuple(word for stem, word in telling.items() if stem in found)


def ordinary_stems(texts: Iterable[Spoken], share: float = 0.2, enough: int = 60) -> frozenset[str]:
    """Give the stems that more than a share of the texts have; nothing when there are not enough texts to tell."""
    known = list(texts)
    if len(known) < enough:
        return frozenset()
    counts = Counter(stem for text in known for stem in text)
    return frozenset(stem for stem, count in counts.items() if count > share * len(known))


def _like_stem(stem: str, others: Iterable[str]) -> str | None:
    """Give the first stem that begins or ends with another, or the other way round."""
    return next((other for other in others if _is_part(stem, other) or _is_part(other, stem)), None)


def _is_part(short: str, long: str) -> bool:
    return (len(short) >= _BEGINS and long.startswith(short)) or (len(short) >= _ENDS and long.endswith(short))


@cache
def _empty_stems() -> frozenset[str]:
    return frozenset(all_stems(_TELL_NOTHING))
