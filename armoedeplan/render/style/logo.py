"""A logo: an SVG or a PNG that holds a picture and nothing else."""

from typing import Final

from armoedeplan.render.style import png_logo, svg_logo
from armoedeplan.render.style.refusal import Unfit

MOST_BYTES: Final = 1_000_000
"""Bytes of a logo."""


def checked_logo(data: bytes) -> tuple[str, bytes]:
    """Give the kind of a picture (`svg` or `png`) and the bytes to show. Raises Unfit.

    Of both what a drawing program adds for itself is left out; what could run, or bring in something from elsewhere,
    is refused.
    """
    if len(data) > MOST_BYTES:
        raise Unfit("Het logo is groter dan 1 MB", "Lever een kleiner bestand aan.")
    if data.startswith(png_logo.START):
        return "png", png_logo.checked_png(data)
    if b"<svg" in data or b":svg" in data:
        return "svg", svg_logo.cleaned_svg(data)
    raise Unfit("Het logo is geen SVG en geen PNG", "Sla het logo op als SVG of als PNG.")


def logo_measures(kind: str, data: bytes) -> tuple[float, float]:
    """Give the width and the height of a picture that was found fit."""
    return png_logo.measures(data) if kind == "png" else svg_logo.measures(data)
