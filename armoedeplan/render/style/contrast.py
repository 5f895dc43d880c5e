"""Contrast between colours, as WCAG 2.1 reckons it (1.4.3 and 1.4.11)."""

from typing import Final

TEXT: Final = 4.5
"""The least contrast of words with what is behind them."""
LINES: Final = 3.0
"""The least contrast of lines and signs that tell something."""


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (`#rrggbb`): from 1, the same, to 21, black on white."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def darker(colour: str, least: float = TEXT) -> str:
    """Give the colour itself, made just so much darker that it has this contrast with white."""
    parts = _parts(colour)
    for step in range(100, -1, -1):
        made = "#" + "".join(f"{part * step // 100:02x}" for part in parts)
        if contrast(made, "#ffffff") >= least:
            return made
    return "#000000"


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _light(colour: str) -> float:
    """Give the relative luminance of a colour."""
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
