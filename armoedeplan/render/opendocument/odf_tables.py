"""Tables and captions in OpenDocument: as wide as the text, whole where they are small, and numbered by a field."""

from typing import Any, Final

from armoedeplan.render.headings import GAP, SMALL
from armoedeplan.render.opendocument.odf_xml import (
    FO,
    OFFICE,
    STYLE,
    STYLES,
    TABLE,
    TABLES,
    TEXT,
    TEXTS,
    WITH_NEXT,
    add_style,
    properties_of,
    set_style,
    style_of,
)

_WHITE: Final = "text-properties", {f"{FO}color": "#ffffff"}
_LINES: Final = {
    **{f"{FO}border-{side}": "none" for side in ("top", "left", "right")},
    f"{FO}border-bottom": "0.5pt solid #9aa5b1",
    f"{FO}padding": "0.12cm",
}
_FILL: Final = "#01497c"
_ROOM_BELOW: Final = "0.35cm"
_CAPTIONS: Final = {"TableCaption": "Tabel", "FigureCaption": "Figuur"}
_OF_TABLE: Final = "Bij_tabel"


def fit_tables(root: Any, text: Any, width: float) -> None:
    """Make tables as wide as the text (in centimetres), keep small ones on a page, and draw their lines.

    No style of a reference document can draw lines between rows.
    """
    tables = list(text.iter(f"{TABLE}table"))
    if not tables:  # pandoc writes the styles of tables where there is one
        return
    for name in ("TableHeaderRowCell", "TableRowCell"):
        cell = properties_of(root, name, "table-cell-properties")
        if cell.attrib.pop(f"{FO}border", "") == "none":
            cell.attrib.update(_LINES)
    for table in tables:
        properties = properties_of(root, table.get(f"{TABLE}style-name"), "table-properties")
        properties.attrib.pop(f"{STYLE}rel-width", None)
        properties.set(f"{TABLE}align", "margins")
        properties.set(f"{STYLE}width", f"{width:.2f}cm")
        properties.set(f"{FO}margin-bottom", _ROOM_BELOW)
        rows = table.findall(f"{TABLE}table-row")
        # a table to write in may go on on the next page
        if len(rows) <= SMALL and any("".join(row[-1].itertext()) for row in rows):
            properties.set(f"{STYLE}may-break-between-rows", "false")
        first = table.find(f"{TABLE}table-column")
        if first is not None:  # the first column names the rows
            column = TABLES("table-header-columns")
            first.addprevious(column)
            column.append(first)


def fill_headers(root: Any, text: Any) -> None:
    """Write the headers of columns in white on a colour; a reference document of others has headers of its own."""
    if next(text.iter(f"{TABLE}table"), None) is None:
        return
    add_style(root, "Kolomkop", "Table_20_Heading", _WHITE)
    for style in root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style"):
        # a header on the right has a style of its own, and no style may rest on one that has no name
        if (
            style.get(f"{STYLE}parent-style-name") == "Table_20_Heading"
            and style.find(f"{STYLE}text-properties") is None
        ):
            kind, told = _WHITE
            style.append(STYLES(kind, told))
    for paragraph in text.iter(f"{TEXT}p"):
        if style_of(paragraph) == "Table_20_Heading":
            set_style(paragraph, "Kolomkop")
    properties_of(root, "TableHeaderRowCell", "table-cell-properties").set(f"{FO}background-color", _FILL)


def number_captions(root: Any, text: Any) -> None:
    """Number tables and figures by a field in their captions, of which a list can be made."""
    count = dict.fromkeys(_CAPTIONS.values(), 0)
    for paragraph in text.iter(f"{TEXT}p"):
        label = _CAPTIONS.get(style_of(paragraph))
        if label:
            _put_number(paragraph, label, count[label])
            count[label] += 1
            set_style(paragraph, _OF_TABLE if label == "Tabel" else "Caption")
    if any(count.values()):
        add_style(root, _OF_TABLE, "Caption", WITH_NEXT)
        told = [{f"{TEXT}display-outline-level": "0", f"{TEXT}name": label} for label in count]
        text.insert(0, TEXTS("sequence-decls", *(TEXTS("sequence-decl", label) for label in told)))


def _put_number(paragraph: Any, label: str, before: int) -> None:
    """Put a number before the words of a caption, after those there were before."""
    told = {
        f"{TEXT}ref-name": f"ref{label}{before}",
        f"{TEXT}name": label,
        f"{TEXT}formula": f"ooow:{label}+1",
        f"{STYLE}num-format": "1",
    }
    number = TEXTS.sequence(str(before + 1), told)
    number.tail = GAP + (paragraph.text or "")
    paragraph.text = f"{label} "
    paragraph.insert(0, number)


def is_table(element: Any) -> bool:
    """Tell whether an element is a table, or its caption."""
    return element is not None and (element.tag == f"{TABLE}table" or style_of(element) == _OF_TABLE)
