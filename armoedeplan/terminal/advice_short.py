"""The advice of step 3 on one screen, before the choice: what the models are, and which fits; `?` tells the rest."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.analysis.advice import Advice
from armoedeplan.method.loader import models
from armoedeplan.plan.keuzes import MODELLEN, RICHTINGEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import counted, listed
from armoedeplan.terminal.advice_words import dutch_number, named_models
from armoedeplan.terminal.wrapping import folded, indented

LINES: Final = 20
"""So many lines at most: a screen has some more, for the question itself."""


def short_advice(advice: Advice, plan: Plan) -> Iterator[str]:
    """Yield the advice in at most LINES lines of at most WIDTH signs."""
    yield "UIT DEZE MODELLEN KIEST U"
    for model in models().modellen:
        first, _, _ = " ".join((model.samenvatting or "").split()).partition(". ")
        yield from indented(f"{MODELLEN[model.id]}: {first[:1].lower()}{first[1:].rstrip('.')}", "- ")
    yield "WELK MODEL PAST?"
    yield from indented(_told_rule(advice, plan), "- ")
    yield from indented(_told_fit(advice), "- ")
    if advice.weighed and advice.tensions:
        yield from indented(
            f"Er {'wringt' if len(advice.tensions) == 1 else 'wringen'} nog {_counted_tensions(advice)}.", "- "
        )
    yield from folded("U beslist, en schrijft op waarom. Met ? ziet u de hele afweging, met de som.")


def _told_rule(advice: Advice, plan: Plan) -> str:
    """Say what the guide says of the goal."""
    directions = [RICHTINGEN[direction].partition(":")[0] for direction in plan.uitgangspunten.doelstelling.richting]
    if not directions:
        return "De handreiking kijkt naar de richting van uw doel. Die hebt u nog niet gekozen."
    if not advice.rule.models:
        return f"Bij een doel dat {listed(directions)} is, heeft de handreiking geen voorkeur."
    return f"Bij een doel dat {listed(directions)} is, past volgens de handreiking: {named_models(advice.rule.models)}."


def _told_fit(advice: Advice) -> str:
    """Say which models fit the answers, or how to let that be reckoned."""
    if not advice.weighed:
        return "Uw antwoorden: u beantwoordde nog geen vraag van de afweging. Met < gaat u daarheen terug."
    best = max(model.score for model in advice.models)
    verb = "past" if len(advice.best) == 1 else "passen even goed"
    top = [mix for mix in advice.mixes if mix.score == advice.mixes[0].score]
    mix = f" Van een mix van twee: {' + '.join(MODELLEN[model] for model in top[0].models)}." if len(top) == 1 else ""
    told = f"{dutch_number(best)} van {dutch_number(advice.highest)} punten"
    return f"Bij uw antwoorden {verb}: {named_models(advice.best)} ({told}, onze berekening).{mix}"


def _counted_tensions(advice: Advice) -> str:
    """Say how many things pull."""
    return counted(len(advice.tensions), "punt", "punten")
