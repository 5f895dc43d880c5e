"""The pages of an OpenDocument text: what stands on each of them, and how wide its text is."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from armoedeplan.render.opendocument.odf_columns import GAP
from armoedeplan.render.opendocument.odf_xml import FO, META, OFFICE, STYLE, STYLES, TEXT, TEXTS, in_centimetres
from armoedeplan.render.source import LAYOUT

_FORM: Final = {"left": "1.5cm", "right": "1.5cm", "top": "1.2cm", "bottom": "0.9cm"}
_SHORT: Final = {"top": "1cm", "bottom": "0.8cm"}
_TABS: Final = {
    **dict.fromkeys(("Schrijfregel", "Contents_20_1", "Contents_20_2"), 1.0),
    **dict.fromkeys(("Handtekeningen", "Keuzes", "Schrijfregellaag", "Formuliervraag"), 0.5),
}
"""Where the stop of a tab is in styles of ours, as a share of the width of the text."""
_INDENTED: Final = {"Contents_20_2": 0.5, **dict.fromkeys(("Schrijfregellaag", "Formuliervraag"), GAP / 2)}
"""How many centimetres before that: by what a line is indented, or half of what parts two columns."""


def take_told(meta: Any) -> tuple[str, str]:
    """Give the head and the foot that a document tells at its top, which pandoc keeps among the properties of a file.

    How a document lies on its pages is no property that a reader has use for: it goes.
    """
    found = {told.get(f"{META}name"): told for told in meta.iter(f"{META}user-defined")}
    for name in LAYOUT:
        if name in found:
            found[name].getparent().remove(found[name])
    return tuple("".join(found[name].itertext()) if name in found else "" for name in ("kop", "voet"))  # type: ignore[return-value]


def add_running_lines(styles: Any, lines: tuple[str, str]) -> None:
    """Put a line in the head and one in the foot of every page, below what a municipality has there.

    lines: the words of both; in the foot comes the number of the page after them. An empty head stays as it is.
    """
    head, foot = lines
    for page in styles.iterfind(f"{OFFICE}master-styles/{STYLE}master-page"):
        if head:
            _add_line(_part_of(page, "header"), TEXTS.p(head, {f"{TEXT}style-name": "Header"}))
        below = _part_of(page, "footer")
        numbered = next(below.iter(f"{TEXT}page-number"), None) is not None
        line = TEXTS.p(*([foot] if numbered else _foot_words(foot)), {f"{TEXT}style-name": "Footer"})
        if foot or not numbered:
            _add_line(below, line)


def _foot_words(words: str) -> Iterator[Any]:
    """Yield the line of the foot, with the number of the page and how many there are."""
    yield f"{words} · bladzijde " if words else "Bladzijde "
    number = TEXTS("page-number", "1", {f"{TEXT}select-page": "current"})
    number.tail = " van "
    yield number
    yield TEXTS("page-count", "1")


def _part_of(page: Any, kind: str) -> Any:
    """Give the head or the foot of a page; made where it has none."""
    found = page.find(f"{STYLE}{kind}")
    if found is None:
        found = STYLES(kind)
        before = page.find(f"{STYLE}header") if kind == "footer" else None
        if before is None:
            page.insert(0, found)
        else:
            before.addnext(found)
    return found


def _add_line(above: Any, line: Any) -> None:
    """Add a line to a head or a foot, in place of an empty one."""
    if len(above) and above[-1].tag == f"{TEXT}p" and not len(above[-1]) and not above[-1].text:
        above.remove(above[-1])
    above.append(line)


def lower_margins(styles: Any) -> None:
    """Give a short document as much room above and below as the PDF has."""
    _set_margins(styles, _SHORT)


def narrow_margins(styles: Any) -> None:
    """Give a form narrow margins."""
    _set_margins(styles, _FORM)
    for line in styles.iter(f"{STYLE}header-footer-properties"):
        line.set(f"{FO}min-height", "0.9cm")
        for side in ("top", "bottom"):
            if line.get(f"{FO}margin-{side}"):
                line.set(f"{FO}margin-{side}", "0.4cm")


def _set_margins(styles: Any, wanted: Mapping[str, str]) -> None:
    """Give the margins of every page that are wanted."""
    for layout in styles.iter(f"{STYLE}page-layout-properties"):
        for side, value in wanted.items():
            layout.set(f"{FO}margin-{side}", value)


def fit_tabs(styles: Any) -> float:
    """Let writing lines and the contents end where the text ends; give how wide it is, in centimetres."""
    layout = styles.find(f".//{STYLE}page-layout-properties")
    told = layout.attrib if layout is not None else {}
    sides = sum(in_centimetres(told.get(f"{FO}margin-{side}"), 2.4) for side in ("left", "right"))
    width = max(in_centimetres(told.get(f"{FO}page-width"), 21.0) - sides, 2.0)
    for style in styles.iterfind(f"{OFFICE}styles/{STYLE}style"):
        name = style.get(f"{STYLE}name")
        for stop in style.iter(f"{STYLE}tab-stop") if name in _TABS else ():
            stop.set(f"{STYLE}position", f"{width * _TABS[name] - _INDENTED.get(name, 0):.2f}cm")
    return width
