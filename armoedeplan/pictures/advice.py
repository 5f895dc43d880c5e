"""How each governance model fits the answers: the sums side by side (H3.11; afgeleid)."""

from collections.abc import Iterator
from fractions import Fraction

from armoedeplan.analysis.criteria import WISHES, criteria
from armoedeplan.analysis.fit import best_models, highest_score, points_by_model, scored_models, weights_of
from armoedeplan.drawing.bars import Bar, drawn_bars
from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.trend import written
from armoedeplan.pictures.picture import Picture
from armoedeplan.views import Known


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield one picture, once a wish of the municipality was answered."""
    found = criteria(known.plan)
    leading = best_models(weights_of(found), points_by_model(found))
    if not leading or not any(criterion.answer for criterion in found if criterion.id in WISHES):
        return
    most = _number(highest_score(found))
    shown = []
    words = []
    for model in scored_models(found):
        told = f"{_number(model.score)} van {most}"
        shown.append(Bar(model.name, float(model.score), told, dark=model.model in leading))
        words.append(f"{model.name}: {told}{', past het best' if model.model in leading else ''}.")
    yield Picture("Hoe goed elk model bij de antwoorden past", tuple(words), drawn_bars(shown, palette))


def _number(value: Fraction) -> str:
    return written(round(float(value), 2))
