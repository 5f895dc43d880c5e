"""How an indicator develops: the baseline, what was measured since, and the target (H7.3)."""

from collections.abc import Iterator

from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.trend import Point, trend, written
from armoedeplan.pictures.moments import end_of, start_of
from armoedeplan.pictures.picture import Picture, record_name, with_capital
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.record.dates import in_words
from armoedeplan.views import Known


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield a picture of each indicator of which two values are known, or one and the target."""
    for indicator in known.plan.verantwoording.indicatoren:
        measured = sorted(_measured_values(indicator), key=lambda found: found[0].moment)
        target = _target_value(indicator)
        if len(measured) + bool(target) > 1 and measured:
            words = [f"{with_capital(when)}: {written(point.value)}." for point, when in measured]
            if target:
                words.append(f"Doel voor {indicator.streefjaar}: {written(target.value)}.")
            yield Picture(
                record_name(indicator.id, known), tuple(words), trend([point for point, _ in measured], target, palette)
            )


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
