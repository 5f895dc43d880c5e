"""What municipalities can learn from each other, for people."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from armoedeplan.learning.learned import Learned
from armoedeplan.learning.matching import Match
from armoedeplan.learning.neighbour import Taken
from armoedeplan.learning.told_results import result_told
from armoedeplan.record.words import counted, first_words, listed
from armoedeplan.terminal.wrapping import folded, in_whole_words

_FEW: Final = 5
"""So many of one kind are shown, unless all are asked for."""
_HAVING: Final = 3
"""So many that do have what is lacking here are shown with each lack."""
_LACKING: Final[Mapping[str, str]] = {
    "functies": "Bij u is er weinig of geen aanbod voor {}.",
    "beleidsterrein": "Uw doelstelling noemt {}, maar bij u is daar geen aanbod voor.",
    "gevallen": "Uw aanbod bereikt dit niet: {}.",
    "benadering": "Bij u zoekt geen aanbod mensen zelf op ({}).",
}
_UNDER: Final = 3
"""The margin of what belongs to a numbered line."""


def learned_lines(learned: Learned, parts: tuple[str, ...], *, everything: bool) -> Iterator[str]:
    """Yield what there is to learn in the parts that are asked for, which are names of `PARTS`."""
    others = counted(len(learned.others), "andere gemeente", "andere gemeenten")
    yield from folded(f"Wat {learned.own.called} en {others} van elkaar kunnen leren")
    for name in parts:
        title, lines = PARTS[name]
        yield ""
        yield title
        yield "-" * len(title)
        yield from lines(learned, None if everything else _FEW)
    yield ""
    yield from folded(
        "Wat hierboven bij elkaar staat, is op woorden en antwoorden gevonden. Of het past, weet u na één telefoontje."
    )


def _answer_lines(learned: Learned, most: int | None) -> Iterator[str]:
    """Yield who offers what is asked, question by question."""
    if not learned.own.asked:
        yield from folded("U vraagt nog niets. Schrijf uw vraag op met:")
        yield from in_whole_words(f'armoedeplan zet {learned.own.path} uitwisseling.gevraagd --nieuw vraag="Uw vraag"')
        return
    for ask in learned.own.asked:
        yield from folded(f"U vraagt: {ask.question}")
        found = [(number, match) for number, match in enumerate(learned.answers, 1) if match.ask is ask]
        for number, match in found[:most]:
            yield from _match_lines(learned, number, match)
        if not found:
            yield from folded("In deze map biedt niemand ervaring die hierop lijkt.", margin=_UNDER)
        yield from _left_out(len(found), most)


def _match_lines(learned: Learned, number: int, match: Match) -> Iterator[str]:
    """Yield a match for who asks: who has experience, which, and why it was found."""
    offer, other = match.offer, learned.everyone[match.teller]
    yield from folded(f"{other.called}: {offer.experience}", f"{number:2} ")
    for label, said in (("Voorwaarden", offer.terms), ("Tijd", offer.capacity)):
        if said:
            yield from folded(f"{label}: {said}", margin=_UNDER)
    yield from folded(f"Gevonden op: {' '.join(match.reasons)}", margin=_UNDER)


def _helped_lines(learned: Learned, most: int | None) -> Iterator[str]:
    """Yield whom the municipality can help."""
    if not learned.own.offered:
        yield from folded("U biedt nog niets aan. Schrijf op wat anderen van u kunnen leren, met:")
        way = f'armoedeplan zet {learned.own.path} uitwisseling.aangeboden --nieuw ervaring="Uw ervaring"'
        yield from in_whole_words(way)
        return
    found = list(enumerate(learned.helped, len(learned.answers) + 1))
    for number, match in found[:most]:
        yield from folded(f"{learned.everyone[match.asker].called} vraagt: {match.ask.question}", f"{number:2} ")
        yield from folded(f"Uw ervaring: {match.offer.experience}", margin=_UNDER)
        yield from folded(f"Gevonden op: {' '.join(match.reasons)}", margin=_UNDER)
    if not found:
        yield from folded("Niemand in deze map vraagt iets dat lijkt op wat u aanbiedt.")
    yield from _left_out(len(found), most)


def _question_lines(learned: Learned, most: int | None) -> Iterator[str]:
    """Yield who asks the same, with whom a municipality can look for an answer."""
    for found in learned.questions[:most]:
        yield from folded(f"{learned.others[found.place].called}: {found.other.question}", "- ")
        yield from folded(f"Gevonden op: Woorden die in beide staan: {listed(found.words)}.", margin=2)
    if not learned.questions:
        yield from folded("Niemand in deze map stelt een vraag die op de uwe lijkt.")
    yield from _left_out(len(learned.questions), most)


def _conclusion_lines(learned: Learned, most: int | None) -> Iterator[str]:
    """Yield the same conclusions elsewhere, with what was done there."""
    for mine in learned.own.seen:
        found = [alike for alike in learned.conclusions if alike.own is mine]
        if not found:
            continue
        yield from folded(f"Uw conclusie: {mine.text}")
        yield from folded(f"U doet: {_measure_names(mine.measures)}", margin=_UNDER)
        for alike in found[:most]:
            yield from folded(f"{learned.others[alike.place].called}: {alike.other.text}", "- ")
            yield from folded(f"Woorden die in beide staan: {listed(alike.words)}.", margin=2)
            for measure in alike.other.measures:
                yield from _measure_lines(measure)
            if not alike.other.measures:
                yield from folded("Ook hier is nog geen maatregel.", margin=2)
        yield from _left_out(len(found), most)
    if not learned.conclusions:
        yield from folded("Niemand in deze map trekt een conclusie die op een van de uwe lijkt.")


def _measure_lines(measure: Taken) -> Iterator[str]:
    """Yield a measure elsewhere: what, why, when it works, and what was measured."""
    yield from folded(f"Doet: {measure.name or first_words(measure.description)}", margin=2)
    for label, said in (("Waarom", measure.why), ("Omstandigheden", measure.circumstances)):
        if said:
            yield from folded(f"{label}: {said}", margin=4)
    for result in measure.results:
        yield from folded(f"Gemeten: {result_told(result)}", margin=4)


def _lack_lines(learned: Learned, most: int | None) -> Iterator[str]:
    """Yield what is lacking here, with who lacks it too and who does not."""
    for lack in learned.lacks:
        yield from folded(_LACKING[lack.dimension].format(lack.value), "- ")
        if lack.lacking:
            yield from folded(f"Ook bij {_called_places(learned, lack.lacking, most)}.", margin=2)
        shown = most and _HAVING
        for place, offers in lack.having[:shown]:
            yield from folded(f"Wel bij {learned.others[place].called}: {listed(offers[:_UNDER])}.", margin=2)
        yield from _left_out(len(lack.having), shown, margin=2)
    if not learned.lacks:
        yield from folded("In uw overzicht van het aanbod is geen leemte te zien.")


def _comparable_lines(learned: Learned, most: int | None) -> Iterator[str]:
    """Yield who is comparable, in what, and in what not."""
    for known in learned.comparable[:most]:
        yield from folded(f"{learned.others[known.place].called}: {'; '.join(known.same)}.", "- ")
        if known.differs:
            yield from folded(f"Verschil: {'; '.join(known.differs)}.", margin=2)
    if not learned.comparable:
        yield from folded("Geen gemeente in deze map lijkt op twee punten op de uwe.")
    yield from _left_out(len(learned.comparable), most)


def _measure_names(measures: tuple[Taken, ...]) -> str:
    """Name measures in a sentence, or say that there is none."""
    named = [measure.name or first_words(measure.description) for measure in measures]
    return listed(named) if named else "hiervoor nog geen maatregel"


def _called_places(learned: Learned, places: tuple[int, ...], most: int | None) -> str:
    names = [learned.others[place].called for place in places]
    left = len(names) - most if most is not None else 0
    return listed([*names[:most], f"nog {left}"] if left > 0 else names)


def _left_out(number: int, most: int | None, margin: int = 0) -> Iterator[str]:
    if most is not None and number > most:
        yield from folded(f"En nog {number - most}: toon ze met --alles.", margin=margin)


PARTS: Final[Mapping[str, tuple[str, Callable[[Learned, int | None], Iterator[str]]]]] = {
    "vragen": ("Wie kan u helpen", _answer_lines),
    "helpen": ("Wie kunt u helpen", _helped_lines),
    "zelfde-vraag": ("Wie vraagt hetzelfde", _question_lines),
    "conclusies": ("Dezelfde conclusie, en wat anderen doen", _conclusion_lines),
    "leemten": ("Wat uw aanbod mist, en wie dat ook mist of juist heeft", _lack_lines),
    "vergelijkbaar": ("Vergelijkbare gemeenten", _comparable_lines),
}
"""What there is to learn, by the name that `--alleen` takes."""


def sheet_advice(learned: Learned, plan: str, folder: str) -> list[str]:
    """Give the line that tells how a sheet for a talk is made; nothing when there is no match."""
    if not learned.numbered:
        return []
    return in_whole_words(f"Een gespreksblad bij nummer 1: armoedeplan leer {plan} --van {folder} --blad 1")
