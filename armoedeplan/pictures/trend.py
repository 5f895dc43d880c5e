"""How an indicator develops: the baseline, what was measured since, and the target (H7.3)."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.trend import Point, trend, written
from armoedeplan.pictures.moments import end_of, start_of
from armoedeplan.pictures.picture import Picture, record_name, with_capital
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.record.dates import in_words
from armoedeplan.views import Known

_LEAST: Final = 3
"""Points of a course that a sentence would not tell as well."""


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield a picture of each indicator of which three values are known, its target among them."""
    for indicator in known.plan.verantwoording.indicatoren:
        measured = sorted(_measured_values(indicator), key=lambda found: found[0].moment)
        target = _target_value(indicator)
        if len(measured) + bool(target) >= _LEAST and measured:
            words = [f"{with_capital(when)}: {written(point.value)}." for point, when in measured]
            if target:
                words.append(f"Doel voor {indicator.streefjaar}: {written(target.value)}.")
            name = record_name(indicator.id, known)
            drawing = trend([point for point, _ in measured], target, palette)
            yield Picture(name, tuple(words), drawing, _trend_conclusion(name, measured, indicator))


def _trend_conclusion(name: str, measured: Sequence[tuple[Point, str]], indicator: Indicator) -> str:
    """Say from where to where an indicator went, and what is aimed at."""
    (first, begun), (last, now) = measured[0], measured[-1]
    going = f" via {written(last.value)} ({now})" if len(measured) > 1 else ""
    aim = (
        f" naar het doel van {written(indicator.streefwaarde)} in {indicator.streefjaar}"
        if indicator.streefwaarde is not None and indicator.streefjaar
        else ""
    )
    return f"{name}: van {written(first.value)} ({begun}){going}{aim}."


def _measured_values(indicator: Indicator) -> Iterator[tuple[Point, str]]:
    """Yield what was measured, with the moment in words."""
    values = [(found.waarde, found.peildatum) for found in indicator.metingen]
    for value, moment in ((indicator.nulmeting.waarde, indicator.nulmeting.peildatum), *values):
        if value is not None and moment:
            yield Point(start_of(moment), value, written(value)), in_words(moment)


def _target_value(indicator: Indicator) -> Point | None:
    """Give the target, at the end of its year."""
    if indicator.streefwaarde is None or indicator.streefjaar is None:
        return None
    return Point(
        end_of(str(indicator.streefjaar)) - 0.01, indicator.streefwaarde, f"doel: {written(indicator.streefwaarde)}"
    )
