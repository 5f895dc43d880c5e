"""A logo as PNG: whole, of the size it says it is, and written anew without what is no picture."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.render.style.refusal import Unfit

START: Final = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS: Final = 16_000_000
"""Dots of a logo, wide times high."""
LONGEST: Final = 10_000
"""Dots of the longest side of a logo."""
_KEPT: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"pHYs", b"gAMA", b"sRGB")
# for each kind of colour: how many numbers a dot has, and how many bits each may have
_COLOURS: Final = {0: (1, (1, 2, 4, 8, 16)), 2: (3, (8, 16)), 3: (1, (1, 2, 4, 8)), 4: (2, (8, 16)), 6: (4, (8, 16))}
# where each of the seven passes of an interlaced picture begins, and its steps, across and down
_PASSES: Final = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_WHOLE: Final = ((0, 0, 1, 1),)


def checked_png(data: bytes) -> bytes:
    """Give a PNG that is whole, not too large, and nothing but a picture. Raises Unfit."""
    unfit = Unfit("Het logo is geen geldige PNG", "Sla het logo opnieuw op als PNG.")
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if names[:1] != [b"IHDR"] or names[-1] != b"IEND" or len(chunks[0][1]) != 13:
        raise unfit
    width, height, depth, colour, *_, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if not width or not height or width * height > MOST_PIXELS or max(width, height) > LONGEST:
        raise Unfit(f"Het logo is {width} bij {height} beeldpunten", "Lever het aan met hooguit 4000 bij 4000.")
    numbers, depths = _COLOURS.get(colour, (0, ()))
    if depth not in depths or (colour == 3 and b"PLTE" not in names) or interlaced > 1:
        raise unfit
    rows = _rows(width, height, depth * numbers, _PASSES if interlaced else _WHOLE)
    dots = _unpacked(b"".join(body for name, body in chunks if name == b"IDAT"), sum(rows), unfit)
    at = 0
    for row in rows:
        # each row begins with how it was packed
        if dots[at] > 4:
            raise unfit
        at += row
    return START + b"".join(_chunk(name, body) for name, body in chunks if name in _KEPT)


def measures(data: bytes) -> tuple[float, float]:
    """Give the width and the height of a picture that was found fit."""
    wide, high = struct.unpack(">II", data[16:24])
    return float(wide), float(high)


def _rows(width: int, height: int, bits: int, passes: Sequence[tuple[int, int, int, int]]) -> list[int]:
    """Give the length in bytes of every row of a picture."""
    rows = []
    for left, top, across, down in passes:
        wide, high = -(-(width - left) // across), -(-(height - top) // down)
        rows += [1 + -(-wide * bits // 8)] * high if wide > 0 else []
    return rows


def _unpacked(packed: bytes, length: int, unfit: Unfit) -> bytes:
    """Unpack the dots of a picture; no more than it says it has. Raises Unfit."""
    unpacker = zlib.decompressobj()
    try:
        dots = unpacker.decompress(packed, length + 1)
    except zlib.error as error:
        raise unfit from error
    if len(dots) > length:
        raise Unfit("Het logo pakt uit tot meer dan zijn maten zeggen", "Sla het logo opnieuw op als PNG.")
    if len(dots) < length:
        raise unfit
    return dots


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a PNG, up to its end or to where it is damaged."""
    at = len(START)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if data[at + 8 + length : at + 12 + length] != struct.pack(">I", zlib.crc32(name + body)):
            return
        yield name, body
        at += 12 + length
        if name == b"IEND":
            return


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
