"""The colours of a drawing: a main colour with lighter tints of it, all of which keep their distance from the words."""

from typing import Final, NamedTuple

INK: Final = "#1b1b1b"
LINE: Final = "#4a5560"
FAINT: Final = "#c8ced6"
PAPER: Final = "#ffffff"


class Palette(NamedTuple):
    """The main colour of a drawing, `#rrggbb`, and its tints from light to dark; without a choice those of ours."""

    main: str = "#01497c"
    light: str = "#e3eefa"
    pale: str = "#d4e4f4"
    middle: str = "#8dbbe6"


OURS: Final = Palette()


def palette_of(main: str) -> Palette:
    """Give the palette of a main colour, `#rrggbb`; its tints are as far from white as ours."""
    if main.lower() == OURS.main:
        return OURS
    return Palette(main, *(_mixed_with_white(main, share) for share in (0.12, 0.18, 0.45)))


def _mixed_with_white(colour: str, share: float) -> str:
    """Mix a colour with white; share: how much of the colour is in it, from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - share * (255 - part)):02x}" for part in parts)
