"""What conversations with residents add up to, as bars: published counts and shares only (H5.14, H7.11, M9).

What is hidden has no bar; the paper says so in words.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.analysis.counted_use import AreaUse, least_used, use_by_area
from armoedeplan.analysis.experience import heard_in
from armoedeplan.analysis.published_counts import table_about
from armoedeplan.analysis.share_change import Share
from armoedeplan.drawing.bars import Bar, drawn_bars
from armoedeplan.drawing.marks import Drawing
from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.trend import written
from armoedeplan.pictures.picture import (
    Picture,
    even_parts,
    names_in_a_row,
    record_name,
    titled_parts,
    with_capital,
)
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.views import Known

_LEAST, _ROWS = 3, 22
"""Bars that a sentence would not tell as well, and that a page holds."""
_LEAST_AREAS: Final = 2
"""Areas that can be compared."""
_WHOLE: Final = 100


def reasons_drawn(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield why people leave provisions unused, as they told it in the last period, the most told first."""
    for heard in heard_in(known.plan)[-1:]:
        table = table_about(heard.telling, "redenen")
        names = [named[0] for named in table.rows if len(named) == 1] if table else []
        counts = [(name, table.count_of(name).value) for name in names if table]
        told = [(REDENEN_NIET_GEBRUIK.get(name, name), count) for name, count in counts if count]
        told = sorted(told, key=lambda reason: -reason[1])[:_ROWS]
        if len(told) >= _LEAST:
            drawing = drawn_bars([Bar(with_capital(words), count, written(count)) for words, count in told], palette)
            lines = tuple(f"{with_capital(words)}: {written(count)} keer." for words, count in told)
            # on a phone the conclusion stands in place of the picture
            counts_told = names_in_a_row(f"{words} ({written(count)})" for words, count in told)
            yield Picture("Waarom mensen hulp niet gebruiken", lines, drawing, f"Genoemd: {counts_told}.")


def areas_drawn(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield which part of each area uses the provision that is used least, in the last period."""
    for heard in heard_in(known.plan)[-1:]:
        provision = least_used(heard)
        shown = [(use, use.share) for use in use_by_area(heard, provision) if use.share]
        if len(shown) >= _LEAST_AREAS:
            title = f"Welk deel van de mensen de regeling {record_name(provision, known)} gebruikt, per wijk"
            parts = (_areas_part(part, palette) for part in even_parts(shown, _ROWS))
            yield from titled_parts(parts, title, _areas_compared(shown, title))


def _areas_part(part: Sequence[tuple[AreaUse, Share]], palette: Palette) -> tuple[tuple[str, ...], Drawing]:
    """Draw some areas, with their words."""
    drawn = [Bar(use.area, share.middle, f"{share.percent}% ({_bounds_told(share)})") for use, share in part]
    words = tuple(f"{use.area}: {share.percent}% ({_bounds_told(share)})." for use, share in part)
    return words, drawn_bars(drawn, palette)


def _areas_compared(shown: Sequence[tuple[AreaUse, Share]], title: str) -> str:
    """Say the share of each area: on a phone this stands in place of the picture."""
    told = (f"{use.area} {share.percent}% ({_bounds_told(share)})" for use, share in shown)
    return f"{title}: {names_in_a_row(told)}."


def _bounds_told(share: Share) -> str:
    """Write between which percents a share may well lie."""
    return f"{round(_WHOLE * share.low)} tot {round(_WHOLE * share.high)}"
