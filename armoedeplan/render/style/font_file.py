"""A font file: what it is called, and whether it may be put into documents."""

import io
import re
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

from armoedeplan.installing import how_to_install
from armoedeplan.render.style.refusal import Unfit

MOST_BYTES: Final = 10_000_000
"""Bytes of a font."""
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+&-]{0,60}")
_STARTS: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_RESTRICTED: Final = 2


class Font(NamedTuple):
    """A font: its family, its weights (the lightest and the boldest), whether it leans, and its bytes."""

    family: str
    weights: tuple[int, int]
    italic: bool
    data: bytes
    suffix: str


def read_font(data: bytes) -> Font:
    """Read the name, weight and rights of a font. Raises Unfit when it is none, too large, or may not be embedded."""
    if len(data) > MOST_BYTES:
        raise Unfit("Dit lettertype is groter dan 10 MB", "Neem een lettertype met alleen de tekens die u nodig hebt.")
    if not data.startswith(_STARTS):
        raise Unfit("Dit is geen lettertype (TTF of OTF)", "Lever een bestand aan dat op .ttf of .otf eindigt.")
    if not find_spec("fontTools"):
        message = "Om lettertypen te lezen ontbreekt een onderdeel van het programma"
        raise Unfit(message, how_to_install("documenten"))
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(io.BytesIO(data), lazy=True) as read:
            return _told(read, data)
    except Unfit:
        raise
    except (TTLibError, Exception) as error:
        raise Unfit("Dit lettertype is beschadigd", "Haal het opnieuw bij de leverancier.") from error


def _told(read: Any, data: bytes) -> Font:
    """Give what a font says of itself. Raises Unfit."""
    family = read["name"].getBestFamilyName() or ""
    if not _NAME.fullmatch(family) or not read.getBestCmap():
        raise Unfit("Dit lettertype heeft geen bruikbare naam of geen letters", "Neem een ander lettertype.")
    about = read["OS/2"]
    if about.fsType & 0xF == _RESTRICTED:
        message = f"Het lettertype {family} mag volgens zijn maker niet in documenten staan"
        raise Unfit(message, "Vraag de leverancier om een versie of een licentie die dat wel toestaat.")
    weights = (about.usWeightClass, about.usWeightClass)
    for axis in read["fvar"].axes if "fvar" in read else ():
        if axis.axisTag == "wght":
            weights = (int(axis.minValue), int(axis.maxValue))
    suffix = ".otf" if data.startswith(b"OTTO") else ".ttf"
    return Font(family, weights, bool(about.fsSelection & 1), data, suffix)
