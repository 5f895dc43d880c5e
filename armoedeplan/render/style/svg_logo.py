"""A logo as SVG: its shapes, written anew, and nothing that could run or bring in something from elsewhere."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from armoedeplan.render.style.refusal import Unfit
from armoedeplan.render.style.svg_repeats import addresses, check_repeats

_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}"
_SHAPES: Final = frozenset(
    {
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc", "defs"),
        *("symbol", "use", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop", "style"),
    }
)
MOST_PARTS: Final = 5_000
"""Parts of a logo."""
MOST_DEPTH: Final = 60
"""How deep the parts of a logo may stand in each other."""
MOST_ATTRIBUTES: Final = 30_000
"""Attributes of all parts of a logo together."""
MOST_WORDS: Final = 400_000
"""Signs of one attribute of a logo, such as the points of a path."""
_REFERENCE: Final = re.compile(
    r"@import|expression\s*\(|javascript:|data:|image-set|image\s*\(|src\s*[:(]|-moz-binding|behavior\s*:",
    re.IGNORECASE,
)


def cleaned_svg(data: bytes) -> bytes:
    """Give an SVG with its shapes only. Raises Unfit."""
    try:
        text = _without_doctype(data.decode("utf-8-sig"))
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
    check_repeats(root)
    _measured(root)
    ET.register_namespace("", _SVG[1:-1])
    ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    return ET.tostring(root, encoding="unicode").encode()


def _without_doctype(text: str) -> str:
    """Give the text of an SVG without a DOCTYPE that defines nothing, as drawing programs write it."""
    before, _, rest = text.partition("<!DOCTYPE")
    told, end, after = rest.partition(">")
    return before + after if end and "[" not in told and told.split()[:1] == ["svg"] else text


def _clean(root: ET.Element) -> None:
    """Take out what is not of SVG, and look at all the rest. Raises Unfit."""
    waiting, parts, attributes = [(root, 1)], 0, 0
    while waiting:
        element, depth = waiting.pop()
        parts, attributes = parts + 1, attributes + len(element.attrib)
        if parts > MOST_PARTS or attributes > MOST_ATTRIBUTES:
            what = f"{MOST_PARTS} onderdelen" if parts > MOST_PARTS else f"{MOST_ATTRIBUTES} eigenschappen"
            raise Unfit(f"Het logo heeft meer dan {what}", "Vereenvoudig de tekening.")
        if depth > MOST_DEPTH:
            raise Unfit(f"In het logo staan meer dan {MOST_DEPTH} groepen in elkaar", "Hef de groepen in groepen op.")
        _look(element)
        for child in list(element):
            if not str(child.tag).startswith(_SVG) or child.tag == f"{_SVG}metadata":
                element.remove(child)
        waiting.extend((child, depth + 1) for child in element)
    shared = {element.get("id"): element for element in root.iter() if element.get("id")}
    for use in root.iter(f"{_SVG}use"):
        target = shared.get((use.get("href") or use.get(_LINK) or "")[1:])
        if target is not None and next(target.iter(f"{_SVG}use"), None) is not None:
            raise Unfit("Het logo herhaalt herhalingen (use in use)", "Zet de herhalingen om in gewone vormen.")


def _look(element: ET.Element) -> None:
    """Look at one part of an SVG, and leave out attributes that are not of SVG. Raises Unfit."""
    name = str(element.tag).removeprefix(_SVG)
    if name in {"text", "tspan", "textPath"}:
        # they would need the very font, which a reader does not have
        raise Unfit("Het logo bevat letters", "Zet de letters in uw tekenprogramma om in vormen (contouren).")
    if name not in _SHAPES:
        what = "een script" if name == "script" else f"een onderdeel “{name}”"
        raise Unfit(f"Het logo bevat {what}", "Haal het eruit: een logo heeft alleen vormen.")
    for key, value in list(element.attrib.items()):
        if len(value) > MOST_WORDS:
            raise Unfit(f"Een vorm in het logo is te lang (in {key[:60]})", "Vereenvoudig de tekening.")
        if key.startswith("data-") or (key.startswith("{") and key != _LINK and not key.startswith(_SPACE)):
            del element.attrib[key]
        elif key.lower().startswith("on"):
            raise Unfit(f"Het logo bevat een script ({key})", "Haal het eruit: een logo heeft alleen vormen.")
        elif key in ("href", _LINK) and not value.strip().startswith("#"):
            raise Unfit(f"Het logo verwijst naar “{value[:60]}”", "Een logo mag niets van buiten halen.")
        elif _leads_out(value):
            raise Unfit(f"Het logo verwijst naar buiten (in {key})", "Een logo mag niets van buiten halen.")
    if name == "style" and _leads_out("".join(element.itertext())):
        raise Unfit("Het logo verwijst naar buiten (in style)", "Een logo mag niets van buiten halen.")


def _leads_out(words: str) -> bool:
    """Tell whether a style or an attribute brings in something from elsewhere, or may hide that in escaped signs."""
    inner = all(address.startswith("#") for address in addresses(words))
    return not inner or "\\" in words or bool(_REFERENCE.search(words))


def _measured(root: ET.Element) -> None:
    """Give a drawing its measures, which every program needs to place it. Raises Unfit."""
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    sizes = [re.fullmatch(r"([0-9.]+)(?:px|pt|mm|cm|in)?", root.get(name, "").strip()) for name in ("width", "height")]
    try:
        width, height = (
            (float(box[2]), float(box[3])) if len(box) == 4 else tuple(float(size[1]) for size in sizes if size)
        )
    except ValueError as error:
        raise Unfit("Het logo heeft geen maten", "Geef de SVG een viewBox, of een width en een height.") from error
    if not (0 < width < 100_000 and 0 < height < 100_000 and 0.05 < width / height < 20):
        raise Unfit("De maten van het logo kloppen niet", "Een logo is hooguit 20 keer zo breed als hoog.")
    root.set("viewBox", " ".join(box) if len(box) == 4 else f"0 0 {width:g} {height:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")


def measures(data: bytes) -> tuple[float, float]:
    """Give the width and the height of a drawing that was found fit."""
    root = ET.fromstring(data)  # noqa: S314 - written by ourselves
    return float(root.get("width", "1")), float(root.get("height", "1"))
