"""The pictures of a comparison: which models there are, and how far numbers of a few plans lie apart."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from armoedeplan.comparison.aspects import Aspect
from armoedeplan.comparison.side_by_side import Comparison
from armoedeplan.drawing.bars import Bar, drawn_bars
from armoedeplan.drawing.palette import OURS, Palette
from armoedeplan.pictures.picture import Picture
from armoedeplan.record.words import counted, listed

_MOST_BARS: Final = 16
_DRAWN: Final = {"geld_per_inwoner": 0, "kern": 100}
"""The aspects that are drawn, a bar for each plan; a number other than zero is what a whole bar stands for."""
_MODEL: Final = "hoofdmodel"


def pictures_of(made: Comparison, palette: Palette = OURS) -> Iterator[Picture]:
    """Yield the pictures that show something: at least two bars, and no more than a reader can take in."""
    for aspect in made.aspects:
        if aspect.name == _MODEL and not made.few:
            yield from _models_counted(made, aspect, palette)
        elif aspect.name in _DRAWN:
            yield from _numbers_drawn(made, aspect, palette)


def _models_counted(made: Comparison, aspect: Aspect, palette: Palette) -> Iterator[Picture]:
    """Yield how many plans have each model."""
    told = Counter(made.cell(aspect, place).told for place in range(len(made.profiles)))
    shown = [Bar(model, number, str(number)) for model, number in told.most_common()]
    if len(shown) > 1:
        words = tuple(f"{bar.words}: {counted(int(bar.value), 'plan', 'plannen')}." for bar in shown)
        first = [bar.words for bar in shown if bar.value == shown[0].value]
        each = "elk " if len(first) > 1 else ""
        most = f"Het vaakst: {listed(first)}, {each}in {counted(int(shown[0].value), 'plan', 'plannen')}."
        yield Picture("Hoeveel plannen welk hoofdmodel kiezen", words, drawn_bars(shown, palette), most)


def _numbers_drawn(made: Comparison, aspect: Aspect, palette: Palette) -> Iterator[Picture]:
    """Yield a bar for each plan that tells a number, the highest first."""
    cells = [(made.labels[place], made.cell(aspect, place)) for place in range(len(made.profiles))]
    known = [(label, cell.number) for label, cell in cells if cell.number is not None and cell.number >= 0]
    if not 1 < len(known) <= _MOST_BARS:
        return
    shown = [Bar(label, number, aspect.shown(number)) for label, number in sorted(known, key=lambda bar: -bar[1])]
    words = tuple(f"{bar.words}: {bar.told}." for bar in shown)
    ends = f"Het hoogst: {shown[0].words} ({shown[0].told}). Het laagst: {shown[-1].words} ({shown[-1].told})."
    silent = len(cells) - len(known)
    left = f" Van {counted(silent, 'plan', 'plannen')} is het niet bekend." if silent else ""
    year = f", {made.terms.year}" if cells and any(cell.basis for _, cell in cells) else ""
    yield Picture(f"{aspect.label}{year}", words, drawn_bars(shown, palette, _DRAWN[aspect.name]), ends + left)
