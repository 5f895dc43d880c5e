"""The styles of an ODS file: those of cells, columns, rows and pages, as XML."""

from collections.abc import Iterable, Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from armoedeplan.workbook import cell_styles as looks
from armoedeplan.workbook.cell_styles import Format, Role, Style

_OASIS: Final = {
    **{name: name for name in ("office", "style", "text", "table", "config", "meta")},
    "number": "datastyle",
    "fo": "xsl-fo-compatible",
    "svg": "svg-compatible",
}
NAMESPACES: Final = " ".join([
    *(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"' for name, uri in _OASIS.items()),
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
    'xmlns:ooo="http://openoffice.org/2004/office"',
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"',
])  # fmt: skip
GREY: Final = "Grijs"
"""The style that a cell gets when its question does not apply."""
_LOCALE: Final = 'number:language="nl" number:country="NL"'
_GROUPED: Final = '<number:number number:min-integer-digits="1" number:grouping="true" number:decimal-places="0"/>'
_PERCENT: Final = "<number:text>%</number:text>"
_DECIMALS: Final = (
    '<number:number number:min-integer-digits="1" number:decimal-places="3" number:min-decimal-places="1"/>'
)
_EURO: Final = '<number:currency-symbol number:language="nl" number:country="NL">€</number:currency-symbol>'
_DASH: Final = "<number:text>-</number:text>"
_WHOLE: Final = '<number:number number:min-integer-digits="1" number:decimal-places="0"/>'
_NUMBER_STYLES: Final[Mapping[Format, tuple[str, str]]] = {
    Format.COUNT: ("number", _GROUPED),
    Format.DECIMAL: ("number", _DECIMALS),
    Format.PERCENT: ("number", f"{_WHOLE}{_PERCENT}"),
    Format.DECIMAL_PERCENT: ("number", f"{_DECIMALS}{_PERCENT}"),
    Format.EURO: ("currency", f"{_EURO}<number:text> </number:text>{_GROUPED}"),
    Format.DAY: ("date", f'<number:day/>{_DASH}<number:month/>{_DASH}<number:year number:style="long"/>'),
    Format.YEAR: ("number", _WHOLE),
    Format.TEXT: ("text", "<number:text-content/>"),
}
"""Each format: the kind of its style, and what that holds."""
_BORDER: Final = f'fo:border="0.5pt solid {looks.LINE_COLOUR}" fo:padding="0.08cm" fo:wrap-option="wrap"'
_BOLD: Final = 'fo:font-weight="bold" style:font-weight-asian="bold"'
_ROLES: Final[Mapping[Role, tuple[str, str]]] = {
    Role.TITLE: ("", f'{_BOLD} fo:font-size="16pt" fo:color="{looks.HEAD_COLOUR}"'),
    Role.HEADING: ("", f'{_BOLD} fo:font-size="13pt" fo:color="{looks.HEAD_COLOUR}"'),
    Role.WORDS: ("", ""),
    Role.LINK: ("", f'fo:color="{looks.LINK_COLOUR}" style:text-underline-style="solid"'),
    Role.HEAD: (f'{_BORDER} fo:background-color="{looks.HEAD_COLOUR}"', f'{_BOLD} fo:color="#FFFFFF"'),
    Role.FIXED: (f'{_BORDER} fo:background-color="{looks.FIXED_COLOUR}"', ""),
    Role.ANSWER: (_BORDER, ""),
    Role.ROOM: ("", ""),
}
"""Each role: the properties of its cell, and those of its words."""


def cell_style(name: str, style: Style, condition: str = "", base: str = "") -> str:
    """Give a style of cells; condition: when it is grey, as a formula for the cell base."""
    cell, words = _ROLES[style.role]
    if style.grey:
        cell = f'{cell} fo:background-color="{looks.GREY_COLOUR}"'
    left = style.left or style.format is Format.TEXT
    number = f' style:data-style-name="n_{style.format}"' if style.role in {Role.ANSWER, Role.ROOM} else ""
    return "".join([
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{number}>',
        f'<style:table-cell-properties style:vertical-align="top" {cell}/>',
        f'<style:paragraph-properties fo:text-align="{"start" if left else "end"}"/>',
        f"<style:text-properties {words}/>" if words else "",
        f"<style:map style:condition={quoteattr(f'is-true-formula({condition})')} "
        f'style:apply-style-name="{GREY}" style:base-cell-address={quoteattr(base)}/>'
        if condition
        else "",
        "</style:style>",
    ])  # fmt: skip


def number_styles() -> str:
    """Give the styles of the formats."""
    return "".join(
        f'<number:{kind}-style style:name="n_{name}" {_LOCALE}>{inner}</number:{kind}-style>'
        for name, (kind, inner) in _NUMBER_STYLES.items()
    )


def column_style(width: int) -> str:
    """Give the style of columns of a width in signs."""
    return (
        f'<style:style style:name="k{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * 0.205:.2f}cm"/></style:style>'
    )


def row_style(height: float) -> str:
    """Give the style of rows of a height in points, which grow with what is filled in."""
    return (
        f'<style:style style:name="r{height:g}" style:family="table-row"><style:table-row-properties '
        f'style:row-height="{height:g}pt" style:use-optimal-row-height="true"/></style:style>'
    )


def table_style(pages: int, *, shown: bool = True) -> str:
    """Give the style of sheets that are printed over some pages beside each other, or that nobody sees."""
    name = f"b{pages}" if shown else "verborgen"
    return (
        f'<style:style style:name="{name}" style:family="table" style:master-page-name="p{pages}">'
        f'<style:table-properties table:display="{str(shown).lower()}"/></style:style>'
    )


def styles_part(pages: Iterable[int]) -> str:
    """Give styles.xml; pages: over how many sheets are printed beside each other."""
    layouts, masters = [], []
    for number in pages:
        layouts.append(
            f'<style:page-layout style:name="l{number}"><style:page-layout-properties fo:page-width="29.7cm" '
            'fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" '
            f'style:scale-to-X="{number}" style:first-page-number="continue" '
            'style:print="charts drawings objects"/>'
            '<style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/>'
            "</style:footer-style></style:page-layout>"
        )
        masters.append(
            f'<style:master-page style:name="p{number}" style:page-layout-name="l{number}">'
            '<style:header style:display="false"/><style:footer><style:region-left><text:p><text:sheet-name>?'
            "</text:sheet-name></text:p></style:region-left><style:region-right><text:p>Bladzijde "
            "<text:page-number>1</text:page-number> van <text:page-count>1</text:page-count></text:p>"
            "</style:region-right></style:footer></style:master-page>"
        )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAMESPACES}><office:styles>'
        '<style:default-style style:family="table-cell"><style:text-properties style:font-name="Calibri" '
        'fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt" fo:language="nl" fo:country="NL"/>'
        '</style:default-style><style:style style:name="Default" style:family="table-cell"/>'
        f'<style:style style:name="{GREY}" style:family="table-cell" style:parent-style-name="Default">'
        f'<style:table-cell-properties fo:background-color="{looks.GREY_COLOUR}"/></style:style></office:styles>'
        f"<office:automatic-styles>{''.join(layouts)}</office:automatic-styles>"
        f"<office:master-styles>{''.join(masters)}</office:master-styles></office:document-styles>"
    )
