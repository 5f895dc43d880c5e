"""The planning of phases and measures along the years (H4.9, row 2.4)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.timeline import Bar, timeline
from armoedeplan.pictures.moments import end_of, start_of
from armoedeplan.pictures.picture import Picture, even_parts, record_name, titled_parts
from armoedeplan.plan.fasen import Fasen
from armoedeplan.record.dates import in_words
from armoedeplan.record.shape import shape_of
from armoedeplan.views import Known

_ROWS = 24


class _Span(NamedTuple):
    """What has a beginning, and perhaps an end."""

    name: str
    start: str
    end: str | None
    phase: bool


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield the phases, light, and the measures, dark; what has no beginning is left out."""
    spans = [span for span in (*_phases(known), *_measures(known)) if span]
    parts = (
        (tuple(_said(span) for span in part), timeline([_bar(span) for span in part], palette))
        for part in even_parts(spans, _ROWS)
    )
    what = "fasen en maatregelen" if known.plan.aanpak.fasen else "maatregelen"
    return titled_parts(
        parts, f"Wanneer de {what} lopen", _planning_conclusion([span for span in spans if not span.phase])
    )


def _planning_conclusion(measures: Sequence[_Span]) -> str:
    """Say which measure begins first and which last."""
    ordered = sorted(measures, key=lambda span: start_of(span.start))
    if not ordered:
        return ""
    first, last = ordered[0], ordered[-1]
    if start_of(first.start) == start_of(last.start):
        return f"Alle maatregelen beginnen in {in_words(first.start)}." if len(ordered) > 1 else _said(first)
    return (
        f"Als eerste begint “{first.name}” ({in_words(first.start)}), "
        f"als laatste “{last.name}” ({in_words(last.start)})."
    )


def _phases(known: Known) -> Iterator[_Span]:
    phases = known.plan.aanpak.fasen
    for field in shape_of(Fasen).fields.values():
        phase = getattr(phases, field.name)
        if phase.van:
            yield _Span(f"Fase {field.label.lower()}", phase.van, phase.tot, phase=True)


def _measures(known: Known) -> Iterator[_Span]:
    for measure in known.plan.aanpak.maatregelen:
        if measure.planning.van:
            yield _Span(record_name(measure.id, known), measure.planning.van, measure.planning.tot, phase=False)


def _bar(span: _Span) -> Bar:
    start = start_of(span.start)
    # a file can say that something ends before it begins; `controleer` tells, and a picture shows its beginning
    end = max(end_of(span.end), start) if span.end else None
    return Bar(span.name, start, end, dark=not span.phase)


def _said(span: _Span) -> str:
    until = f"tot en met {in_words(span.end)}" if span.end else "zonder einddatum"
    return f"{span.name}: van {in_words(span.start)} {until}."
