"""A logo: an SVG or a PNG that holds a picture and nothing else."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from armoedeplan.render.style.refusal import Unfit

_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}"
_SHAPES: Final = frozenset(
    {
        *(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
        ),
        *("defs", "symbol", "use", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop", "style"),
    }
)
_MOST_BYTES: Final = 1_000_000
_MOST_PARTS: Final = 5_000
_MOST_PIXELS: Final = 16_000_000
_SAFE_DOCTYPE: Final = re.compile(r"<!DOCTYPE\s+svg\s[^\[>]*>")
_REFERENCE: Final = re.compile(r"url\s*\(\s*['\"]?\s*(?!#)|@import|expression\s*\(|javascript:|data:", re.IGNORECASE)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def picture(data: bytes) -> tuple[str, bytes]:
    """Give the kind of a picture (`svg` or `png`) and the bytes to show. Raises Unfit.

    Of an SVG what a drawing program adds for itself is left out; what could run, or bring in something from elsewhere,
    is refused.
    """
    if len(data) > _MOST_BYTES:
        raise Unfit("Het logo is groter dan 1 MB", "Lever een kleiner bestand aan.")
    if data.startswith(_PNG):
        return "png", _checked_png(data)
    if b"<svg" in data or b":svg" in data:
        return "svg", _cleaned_svg(data)
    raise Unfit("Het logo is geen SVG en geen PNG", "Sla het logo op als SVG of als PNG.")


def measures(kind: str, data: bytes) -> tuple[float, float]:
    """Give the width and the height of a picture that was found fit."""
    if kind == "png":
        wide, high = struct.unpack(">II", data[16:24])
        return float(wide), float(high)
    root = ET.fromstring(data)  # noqa: S314 - written by ourselves
    return float(root.get("width", "1")), float(root.get("height", "1"))


def _cleaned_svg(data: bytes) -> bytes:
    """Give an SVG with its shapes only. Raises Unfit."""
    try:
        text = _SAFE_DOCTYPE.sub("", data.decode("utf-8-sig"), count=1)
    except UnicodeDecodeError as error:
        raise Unfit("Het logo is geen SVG in UTF-8", "Sla het logo opnieuw op als SVG.") from error
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unfit("Het logo bevat eigen XML-definities (DOCTYPE)", "Sla het logo opnieuw op, als gewone SVG.")
    try:
        # entities are refused above, so that this parser has nothing to expand or to fetch
        root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))  # noqa: S314
    except (ET.ParseError, RecursionError) as error:
        raise Unfit("Het logo is geen geldige SVG", "Sla het logo opnieuw op als SVG.") from error
    if root.tag != f"{_SVG}svg":
        raise Unfit("Het logo is geen geldige SVG", "Sla het logo opnieuw op als SVG.")
    _clean(root)
    _measured(root)
    ET.register_namespace("", _SVG[1:-1])
    ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    return ET.tostring(root, encoding="unicode").encode()


def _clean(root: ET.Element) -> None:
    """Take out what is not of SVG, and look at all the rest. Raises Unfit."""
    waiting, parts = [root], 0
    while waiting:
        one = waiting.pop()
        parts += 1
        if parts > _MOST_PARTS:
            raise Unfit(f"Het logo heeft meer dan {_MOST_PARTS} onderdelen", "Vereenvoudig de tekening.")
        _look(one)
        for child in list(one):
            if not str(child.tag).startswith(_SVG) or child.tag == f"{_SVG}metadata":
                one.remove(child)
        waiting.extend(one)
    shared = {one.get("id"): one for one in root.iter() if one.get("id")}
    for use in root.iter(f"{_SVG}use"):
        target = shared.get((use.get("href") or use.get(_LINK) or "")[1:])
        if target is not None and next(target.iter(f"{_SVG}use"), None) is not None:
            raise Unfit("Het logo herhaalt herhalingen (use in use)", "Zet de herhalingen om in gewone vormen.")


def _look(one: ET.Element) -> None:
    """Look at one part of an SVG, and leave out attributes that are not of SVG. Raises Unfit."""
    name = str(one.tag).removeprefix(_SVG)
    if name not in _SHAPES:
        what = "een script" if name == "script" else f"een onderdeel “{name}”"
        raise Unfit(f"Het logo bevat {what}", "Haal het eruit: een logo heeft alleen vormen en tekst.")
    for key, value in list(one.attrib.items()):
        if key.startswith("{") and key != _LINK and not key.startswith(_SPACE):
            del one.attrib[key]
        elif key.lower().startswith("on"):
            raise Unfit(f"Het logo bevat een script ({key})", "Haal het eruit: een logo heeft alleen vormen en tekst.")
        elif key in ("href", _LINK) and not value.strip().startswith("#"):
            raise Unfit(f"Het logo verwijst naar “{value[:60]}”", "Een logo mag niets van buiten halen.")
        elif _REFERENCE.search(value):
            raise Unfit(f"Het logo verwijst naar buiten (in {key})", "Een logo mag niets van buiten halen.")
    if name == "style" and (_REFERENCE.search(one.text or "") or "\\" in (one.text or "")):
        raise Unfit("Het logo verwijst naar buiten (in style)", "Een logo mag niets van buiten halen.")


def _measured(root: ET.Element) -> None:
    """Give a drawing its measures, which every program needs to place it. Raises Unfit."""
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    sizes = [re.fullmatch(r"([0-9.]+)(?:px|pt|mm|cm|in)?", root.get(name, "").strip()) for name in ("width", "height")]
    try:
        width, height = (
            (float(box[2]), float(box[3])) if len(box) == 4 else tuple(float(one[1]) for one in sizes if one)
        )
    except ValueError as error:
        raise Unfit("Het logo heeft geen maten", "Geef de SVG een viewBox, of een width en een height.") from error
    if not (0 < width < 100_000 and 0 < height < 100_000 and 0.05 < width / height < 20):
        raise Unfit("De maten van het logo kloppen niet", "Een logo is hooguit 20 keer zo breed als hoog.")
    root.set("viewBox", " ".join(box) if len(box) == 4 else f"0 0 {width:g} {height:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")


def _checked_png(data: bytes) -> bytes:
    """Give a PNG that is whole, not too large, and nothing but a picture. Raises Unfit."""
    unfit = Unfit("Het logo is geen geldige PNG", "Sla het logo opnieuw op als PNG.")
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND" or len(chunks[0][1]) != 13:
        raise unfit
    width, height, depth, colour, *_ = struct.unpack(">IIBBBBB", chunks[0][1])
    if not width or not height or width * height > _MOST_PIXELS:
        raise Unfit(f"Het logo is {width} bij {height} beeldpunten", "Lever het aan met hooguit 4000 bij 4000.")
    if colour not in _CHANNELS or depth not in (1, 2, 4, 8, 16):
        raise unfit
    most = height * (width * depth * _CHANNELS[colour] // 8 + 16) + 64
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(b"".join(body for name, body in chunks if name == b"IDAT"), most)
    except zlib.error as error:
        raise unfit from error
    if unpacker.unconsumed_tail:
        raise Unfit("Het logo pakt uit tot meer dan zijn maten zeggen", "Sla het logo opnieuw op als PNG.")
    kept = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"pHYs", b"gAMA", b"sRGB")
    return _PNG + b"".join(_chunk(name, body) for name, body in chunks if name in kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a PNG, up to its end or to where it is damaged."""
    at = len(_PNG)
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
