"""What the parts of a drawing draw once more: how often in all, and whether anything draws itself.

A pattern, a mask or a clip draws its parts for each part that names it. A few of them in each other make a drawing of
9 KB into one of billions of parts, on which the programs that draw it hang or break off.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from armoedeplan.render.style.refusal import Unfit

MOST_DRAWN: Final = 20_000
"""Parts of a logo, with what patterns, masks, clips and repeats draw again."""
LAYER: Final = 40
"""For how many parts one counts that is drawn on a layer of its own: a layer is as large as the whole logo."""
_LAYERED: Final = ("mask", "clip-path", "opacity", "mix-blend-mode", "filter", "isolation")
_NO_LAYER: Final = ("", "1", "1.0", "none", "normal", "auto")
_ADDRESS: Final = re.compile(r"url\s*\(", re.IGNORECASE)
_CLASS: Final = re.compile(r"\.([\w-]+)")
_NOT_DRAWN: Final = frozenset({"linearGradient", "radialGradient", "stop", "style", "title", "desc", "defs"})
_LINKS: Final = ("href", "{http://www.w3.org/1999/xlink}href")


def addresses(words: str) -> list[str]:
    """Give what stands between the brackets of each `url(...)`, without quotation marks."""
    return [part.partition(")")[0].strip(" \t\r\n'\"") for part in _ADDRESS.split(words)[1:]]


def check_repeats(root: ET.Element) -> None:
    """Look how much a drawing draws. Raises Unfit for too much, and for what draws itself."""
    known = {element.get("id", ""): element for element in root.iter() if element.get("id")}
    styled = _styled(root)
    sizes: dict[ET.Element, int] = {}
    open_ones: set[ET.Element] = set()
    waiting = [root]
    while waiting:
        element = waiting[-1]
        below = [*element, *(known[name] for name in _named(element, styled) if name in known)]
        rest = [part for part in below if part not in sizes]
        if element not in open_ones and element not in sizes:
            open_ones.add(element)
            if any(part in open_ones for part in rest):
                raise Unfit("Een onderdeel van het logo tekent zichzelf", "Sla het logo opnieuw op, als gewone SVG.")
            waiting += rest
            if rest:
                continue
        waiting.pop()
        open_ones.discard(element)
        sizes[element] = (LAYER if _on_a_layer(element, known) else 1) + sum(sizes[part] for part in below)
        if sizes[element] > MOST_DRAWN:
            message = f"Het logo tekent meer dan {MOST_DRAWN} onderdelen, met wat patronen en maskers herhalen"
            raise Unfit(message, "Zet patronen, maskers en herhalingen om in gewone vormen.")


def _on_a_layer(element: ET.Element, known: dict[str, ET.Element]) -> bool:
    """Tell whether a part is first drawn by itself, and then put over the others."""
    told = {key: value.strip() for key, value in element.attrib.items()}
    for rule in element.get("style", "").split(";"):
        name, _, value = rule.partition(":")
        told[name.strip()] = value.strip()
    filled = [known.get(address.removeprefix("#")) for address in addresses(told.get("fill", ""))]
    patterned = any(target is not None and str(target.tag).endswith("}pattern") for target in filled)
    return patterned or any(told.get(name, "none") not in _NO_LAYER for name in _LAYERED)


def _named(element: ET.Element, styled: dict[str, set[str]]) -> Iterator[str]:
    """Yield the ids that a part names: in its attributes, and by its class or for all in a style sheet."""
    for key, value in element.attrib.items():
        if key in _LINKS:
            yield value.strip().removeprefix("#")
        else:
            yield from (address.removeprefix("#") for address in addresses(value))
    drawn = str(element.tag).rpartition("}")[2] not in _NOT_DRAWN
    for name in ("", *element.get("class", "").split()) if drawn else ():
        yield from styled.get(name, ())


def _styled(root: ET.Element) -> dict[str, set[str]]:
    """Give the ids that style sheets name, by the class that they are for; under an empty name those for anything."""
    found: dict[str, set[str]] = defaultdict(set)
    for sheet in root.iter("{http://www.w3.org/2000/svg}style"):
        for rule in "".join(sheet.itertext()).split("}"):
            whom, _, what = rule.rpartition("{")
            for name in _CLASS.findall(whom) or ("",):
                found[name] |= {address.removeprefix("#") for address in addresses(what)}
    return found
