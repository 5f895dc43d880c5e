"""How an indicator develops: the baseline, what was measured since, and the target (H7.3)."""

from collections.abc import Iterator

from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.trend import Point, trend, written
from armoedeplan.pictures.moments import end_of, start_of
from armoedeplan.pictures.picture import Picture, capital, named
from armoedeplan.plan.indicatoren import Indicator
from armoedeplan.record.dates import in_words
from armoedeplan.views import Known


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield a picture of each indicator of which two values are known, or one and the target."""
    for one in known.plan.verantwoording.indicatoren:
        measured = sorted(_measured(one), key=lambda found: found[0].moment)
        target = _target(one)
        if len(measured) + bool(target) > 1 and measured:
            words = [f"{capital(when)}: {written(point.value)}." for point, when in measured]
            if target:
                words.append(f"Doel voor {one.streefjaar}: {written(target.value)}.")
            yield Picture(named(one.id, known), tuple(words), trend([point for point, _ in measured], target, palette))


def _measured(one: Indicator) -> Iterator[tuple[Point, str]]:
    """Yield what was measured, with the moment in words."""
    values = [(found.waarde, found.peildatum) for found in one.metingen]
    for value, moment in ((one.nulmeting.waarde, one.nulmeting.peildatum), *values):
        if value is not None and moment:
            yield Point(start_of(moment), value, written(value)), in_words(moment)


def _target(one: Indicator) -> Point | None:
    """Give the target, at the end of its year."""
    if one.streefwaarde is None or one.streefjaar is None:
        return None
    return Point(end_of(str(one.streefjaar)) - 0.01, one.streefwaarde, f"doel: {written(one.streefwaarde)}")
