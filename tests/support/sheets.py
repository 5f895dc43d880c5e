"""Spreadsheets made by hand, with in them what no spreadsheet program writes."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns"
HEAD: Final = '<row r="1"><c r="A1" t="inlineStr"><is><t>Organisatie</t></is></c>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def xlsx(rows: str, after: str = "", more: Mapping[str, str] = MappingProxyType({}), names: int = 1) -> bytes:
    """Give an XLSX file whose sheet has these rows, in its own words. names: how many sheets name that one part."""
    sheets = "".join(f'<sheet name="Blad{at or ""}" sheetId="{at + 1}" r:id="r1"/>' for at in range(names))
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_LINKS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINKS}"><sheets>{sheets}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{_LINKS}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData>{after}</worksheet>',
            **more,
        }
    )


def ods(rows: str) -> bytes:
    """Give an ODS file whose sheet has these rows, in its own words."""
    names = "".join(f' xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "table", "text"))
    body = f'<office:body><office:spreadsheet><table:table table:name="Blad">{rows}</table:table>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODF}:manifest:1.0"/>',
            "content.xml": f"<office:document-content{names}>{body}</office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def row(*cells: str, times: int = 1) -> str:
    """Give a row of ODS."""
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells)}</table:table-row>'


def cell(words: str, times: int = 1) -> str:
    """Give a cell of ODS; one without words is empty."""
    repeated = f'table:number-columns-repeated="{times}"'
    if not words:
        return f"<table:table-cell {repeated}/>"
    return f'<table:table-cell office:value-type="string" {repeated}><text:p>{words}</text:p></table:table-cell>'
