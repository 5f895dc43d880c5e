"""Columns in OpenDocument: what lies in two columns is a section of the text, between the marks that a filter left."""

from typing import Any, Final

from armoedeplan.render.opendocument.odf_xml import (
    FO,
    NEW_PAGE,
    STYLE,
    STYLES,
    TEXT,
    TEXTS,
    add_style,
    automatic_styles,
    set_style,
    style_of,
)

GAP: Final = 0.8
"""Centimetres between two columns."""
_BEGIN: Final = "_kolommen"
_END: Final = "_kolommen-eind"


def lay_columns(root: Any, text: Any) -> None:
    """Make a section, which begins on a new page, of what lies in columns."""
    marks = [mark for mark in text.iterfind(f"{TEXT}p") if style_of(mark) in (_BEGIN, _END)]
    if not marks:
        return
    _add_styles(root)
    section: Any = None
    for block in list(text):
        if block in marks and style_of(block) == _BEGIN:
            section = TEXTS.section({f"{TEXT}style-name": "Kolommen", f"{TEXT}name": f"Kolommen{marks.index(block)}"})
            block.addnext(section)
            set_style(block, "Nieuw_blad")
        elif block in marks:
            section = None
            text.remove(block)
        elif section is not None:
            section.append(block)


def _add_styles(root: Any) -> None:
    """Add the style of a section in columns, and that of the empty line before it, which begins the page."""
    add_style(root, "Nieuw_blad", "Standard", NEW_PAGE)
    columns = STYLES.columns({f"{FO}column-count": "2", f"{FO}column-gap": f"{GAP}cm"})
    properties = STYLES("section-properties", columns, {f"{TEXT}dont-balance-text-columns": "true"})
    automatic_styles(root).append(STYLES.style(properties, {f"{STYLE}name": "Kolommen", f"{STYLE}family": "section"}))
