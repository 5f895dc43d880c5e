"""Numbers of headings in OpenDocument: by the outline of the document, and not digits in their words."""

from typing import Any, Final

from armoedeplan.render.headings import ANNEX, LEVELS, UNNUMBERED, Heading, heading_numbers
from armoedeplan.render.opendocument.odf_xml import FO, OFFICE, STYLE, STYLES, TEXT, TEXTS, automatic_styles, set_style

_INDENT: Final = "1.25cm"
_ANNEXES: Final = "Bijlagen"


def number_headings(root: Any, styles: Any, *, numbered: bool) -> list[Heading]:
    """Number the headings of a document by its outline; give those of chapters and sections.

    root: the part with the text. styles: the part with the styles that have names.
    """
    levels = [str(level) for level in range(1, LEVELS + 1)]
    found = [heading for heading in root.iter(f"{TEXT}h") if heading.get(f"{TEXT}outline-level") in levels]
    kinds = [(int(heading.get(f"{TEXT}outline-level")), _take_kind(heading)) for heading in found]
    headings = [
        Heading(element, level, number, "".join(element.itertext()), _anchor_of(element))
        for element, (level, _), number in zip(found, kinds, heading_numbers(kinds, numbered=numbered), strict=True)
    ]
    if numbered:
        _number_outline(styles)
        for heading in headings:
            if not heading.number:
                heading.element.set(f"{TEXT}is-list-header", "true")
    _letter_annexes(root, [heading for heading in headings if heading.annex])
    return headings


def _take_kind(heading: Any) -> str:
    """Give which kind of heading a bookmark in it tells, and take that out: of an annex, or without a number."""
    for kind in (ANNEX, UNNUMBERED):
        mark = heading.find(f".//{TEXT}bookmark[@{TEXT}name='_{kind}']")
        if mark is not None:
            before, above = mark.getprevious(), mark.getparent()
            if before is None:
                above.text = (above.text or "") + (mark.tail or "")
            else:
                before.tail = (before.tail or "") + (mark.tail or "")
            above.remove(mark)
            return kind
    return ""


def _anchor_of(heading: Any) -> str:
    """Give the name of the bookmark in a heading."""
    mark = heading.find(f".//{TEXT}bookmark-start")
    return "" if mark is None else str(mark.get(f"{TEXT}name"))


def _number_outline(styles: Any) -> None:
    """Number the first levels of the outline; an outline that has numbers already keeps them."""
    named = styles.find(f"{OFFICE}styles")
    outline = named.find(f"{TEXT}outline-style")
    if outline is None:
        outline = TEXTS("outline-style", {f"{STYLE}name": "Outline"})
        named.append(outline)
    if any(level.get(f"{STYLE}num-format") for level in outline):
        return
    for number in range(1, LEVELS + 1):
        old = outline.find(f"{TEXT}outline-level-style[@{TEXT}level='{number}']")
        told = {f"{TEXT}level": str(number), f"{STYLE}num-format": "1"}
        if number > 1:
            told[f"{TEXT}display-levels"] = str(number)
        made = TEXTS("outline-level-style", _label_alignment("listtab", _INDENT), told)
        if old is None:
            outline.insert(number - 1, made)
        else:
            outline.replace(old, made)


def _label_alignment(followed: str, indent: str) -> Any:
    """Give how a number lies before its words."""
    place = {f"{TEXT}label-followed-by": followed, f"{FO}margin-left": indent, f"{FO}text-indent": f"-{indent}"}
    if followed == "listtab":
        place[f"{TEXT}list-tab-stop-position"] = indent
    mode = {f"{TEXT}list-level-position-and-space-mode": "label-alignment"}
    return STYLES("list-level-properties", STYLES("list-level-label-alignment", place), mode)


def _letter_annexes(root: Any, annexes: list[Heading]) -> None:
    """Give annexes their style and a letter, by a list of their own."""
    if not annexes:
        return
    told = {f"{TEXT}level": "1", f"{STYLE}num-prefix": "Bijlage ", f"{STYLE}num-format": "A"}
    level = TEXTS("list-level-style-number", _label_alignment("space", "0cm"), told)
    automatic_styles(root).append(TEXTS("list-style", level, {f"{STYLE}name": _ANNEXES}))
    for at, heading in enumerate(annexes):
        set_style(heading.element, "Bijlage")
        listed = TEXTS.list({f"{TEXT}style-name": _ANNEXES})
        if at:
            listed.set(f"{TEXT}continue-numbering", "true")
        heading.element.addprevious(listed)
        listed.append(TEXTS("list-item", heading.element))
