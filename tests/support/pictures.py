"""Logos and fonts for tests: sound ones, and such as should be refused."""

import io
import struct
import zlib
from functools import cache

from fontTools.ttLib import TTFont

from armoedeplan.render.source import DATA

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">{}</svg>'
SHAPE = '<path d="M0 0h20v10z" fill="#0b5d3b"/>'


def svg(inside: str = SHAPE) -> bytes:
    return SVG.format(inside).encode()


def png(
    width: int = 4, height: int = 2, rows: bytes | None = None, *, grey: bool = False, interlaced: int = 0
) -> bytes:
    """Give a PNG of one colour; `rows` are other bytes than its measures promise."""
    data = rows if rows is not None else (b"\0" + b"\x0b\x5d\x3b" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if grey else 2, 0, 0, interlaced)
    parts = ((b"IHDR", head), (b"tEXt", b"Author\0iemand"), (b"IDAT", zlib.compress(data)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


@cache
def font(family: str = "Proefletter", licence: int = 0) -> bytes:
    """Give the font of the program under another name, and with another licence to embed it."""
    made = TTFont(DATA / "fonts" / "SourceSans3.ttf")
    for name in made["name"].names:
        if name.nameID in (1, 4, 6, 16, 25):
            name.string = family.replace(" ", "") if name.nameID in (6, 25) else family
    made["OS/2"].fsType = licence
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
