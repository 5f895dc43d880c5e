"""The table of contents of an OpenDocument text, filled with what it is expected to hold."""

from collections.abc import Sequence
from typing import Any

from armoedeplan.render.headings import Heading, in_contents
from armoedeplan.render.office_parts import the_one
from armoedeplan.render.opendocument.odf_xml import TEXT, TEXTS, XLINK


def fill_contents(contents: Any, headings: Sequence[Heading]) -> None:
    """Fill the table of contents, which pandoc leaves empty; a page is a reference that is renewed by itself."""
    if contents.find(f"{TEXT}index-body") is not None:
        return
    source = the_one(contents, f"{TEXT}table-of-content-source", "de opzet van de inhoudsopgave")
    contents.set(f"{TEXT}name", "Inhoud")
    contents.set(f"{TEXT}protected", "true")
    listed = in_contents(headings)
    if len(listed) < len(headings):
        source.set(f"{TEXT}outline-level", "1")
    title = TEXTS.p("Inhoud", {f"{TEXT}style-name": "Contents_20_Heading"})
    source.addnext(
        TEXTS(
            "index-body",
            TEXTS("index-title", title, {f"{TEXT}name": "Inhoud_kop"}),
            *map(_contents_line, listed),
        )
    )


def _contents_line(heading: Heading) -> Any:
    """Give the line of a heading in the table of contents, with a link to the bookmark in it."""
    style = {f"{TEXT}style-name": f"Contents_20_{heading.level}"}
    words = f"{heading.number} {heading.words}".strip()
    if not heading.anchor:
        return TEXTS.p(words, style)
    link = TEXTS.a(
        words,
        {
            f"{XLINK}type": "simple",
            f"{TEXT}style-name": "Index_20_Link",
            f"{TEXT}visited-style-name": "Index_20_Link",
            f"{XLINK}href": f"#{heading.anchor}",
        },
    )
    if heading.page:
        link.append(TEXTS.tab())
        told = {f"{TEXT}reference-format": "page", f"{TEXT}ref-name": heading.anchor}
        link.append(TEXTS("bookmark-ref", heading.page, told))
    return TEXTS.p(link, style)
