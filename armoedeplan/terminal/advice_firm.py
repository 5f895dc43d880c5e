"""How firm the advice is, and what pulls, on a terminal."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from armoedeplan.analysis.advice import Advice
from armoedeplan.analysis.criteria import WISHES
from armoedeplan.analysis.robust import DRAWS, ERROR, Point, Tipping, Turn
from armoedeplan.plan.keuzes import MODELLEN, RICHTINGEN
from armoedeplan.record.words import listed
from armoedeplan.terminal.advice_words import dutch_number, named_models
from armoedeplan.terminal.wrapping import fitting_lines, indented


def firmness(advice: Advice) -> Iterator[str]:
    """Tell how far weights and answers can change before the outcome does."""
    yield "HOE STEVIG IS DIT?"
    yield from _other_directions(advice)
    if not advice.weighed:
        return
    labels = {criterion.id: criterion.label for criterion in advice.criteria}
    turning = [tipping for tipping in advice.tipping if tipping.down or tipping.up]
    if not turning:
        yield from indented("Geen enkel gewicht kan in zijn eentje veranderen wat het best past.", "- ")
    for tipping in turning:
        yield from indented(tipping_text(tipping, labels[tipping.criterion]), "- ")
    if not advice.turns:
        yield from indented("Geen enkel ander antwoord verandert in zijn eentje wat het best past.", "- ")
    answered = {criterion.id for criterion in advice.criteria if criterion.answer}
    for turn in advice.turns:
        if turn.criterion in answered:
            yield from indented(turn_text(turn, labels[turn.criterion]), "- ")
    if still := dict.fromkeys(labels[turn.criterion] for turn in advice.turns if turn.criterion not in answered):
        yield from indented(
            f"Deze vragen hebben nog geen antwoord en kunnen de uitkomst veranderen: {listed(still)}.", "- "
        )
    told = [f"{MODELLEN[share.model]} {100 * share.share:.0f}%" for share in advice.shares if share.share]
    yield from indented(
        "Zo vaak past een model het best als elke verdeling van de gewichten even waarschijnlijk is: "
        f"{', '.join(told)} (steekproef van {DRAWS}, hooguit "
        f"{dutch_number(Fraction(ceil(1000 * ERROR), 10))} procentpunt ernaast).",
        "- ",
    )
    if advice.dominated:
        which = named_models(advice.dominated)
        verb = "past" if len(advice.dominated) == 1 else "passen"
        yield from indented(f"{which} {verb} op geen enkel kenmerk beter dan een ander model.", "- ")


def tipping_text(one: Tipping, label: str) -> str:
    """Say how far a weight can move before other models fit best."""
    ways = ((one.down, "lager"), (one.up, "hoger"))
    parts = [_past_weight(point, word, one.weight) for point, word in ways if point is not None]
    return f"Gewicht van {label} (nu {dutch_number(one.weight)}): {'; '.join(parts)}."


def turn_text(turn: Turn, label: str) -> str:
    """Say what another answer would do."""
    answer = WISHES[turn.criterion][turn.answer].partition(":")[0] if turn.answer else "geen antwoord"
    return f"Is uw antwoord over {label} “{answer}”, dan {_fitting_models(turn.past)}."


def _past_weight(point: Point, word: str, weight: Fraction) -> str:
    """Say what happens past a weight."""
    where = "zodra het iets" if point.weight == weight else f"{word} dan {dutch_number(point.weight)}, dan"
    middle = f"{where} {word} wordt," if point.weight == weight else where
    return f"{middle} {_fitting_models(point.past)}"


def _fitting_models(models: frozenset[str]) -> str:
    """Say which models fit best; none when there is nothing left to weigh."""
    if not models:
        return "weegt er niets meer mee"
    return f"{'past' if len(models) == 1 else 'passen'} {named_models(models)} het best"


def tensions(advice: Advice) -> Iterator[str]:
    """Show what pulls, without solving it."""
    yield from fitting_lines("WAT WRINGT (onze afleiding; u hoeft het niet op te lossen, wel te bespreken)")
    if not advice.tensions:
        yield from indented("Wij zien geen spanningen.")
    for tension in advice.tensions:
        yield from indented(f"{tension.told.text} (afgeleid uit {tension.told.place})", "- ")


def _other_directions(advice: Advice) -> Iterator[str]:
    """Tell which other direction of the goal would change what the guide says."""
    for turn in advice.directions:
        way = "ook" if turn.added else "niet"
        models = (
            f"wijst de regel van de handreiking naar {named_models(turn.models)}"
            if turn.models
            else "geldt er geen regel"
        )
        yield from indented(f"Was uw doel {way} {RICHTINGEN[turn.direction].partition(':')[0]}, dan {models}.", "- ")
