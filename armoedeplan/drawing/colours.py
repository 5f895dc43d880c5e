"""A drawing in another main colour: its lighter tints go along, so that all keep their distance from the words."""

from typing import Final

from armoedeplan.drawing.svg import LIGHT, MAIN

_TINTS: Final = {MAIN: 1.0, LIGHT: 0.12, "#d4e4f4": 0.18, "#8dbbe6": 0.45}
"""How much of the main colour is in each colour of a drawing; the rest is white."""


def recoloured(svg: bytes, colour: str) -> bytes:
    """Give a drawing in another main colour, `#rrggbb`."""
    if colour.lower() == MAIN:
        return svg
    for old, share in _TINTS.items():
        svg = svg.replace(f'"{old}"'.encode(), f'"{_mixed(colour, share)}"'.encode())
    return svg


def _mixed(colour: str, share: float) -> str:
    """Mix a colour with white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - share * (255 - part)):02x}" for part in parts)
