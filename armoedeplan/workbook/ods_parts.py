"""The small parts of an ODS file, and how they are packed: the same bytes each time."""

import io
from collections.abc import Iterable, Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from armoedeplan.workbook.drawn_sheet import DrawnSheet
from armoedeplan.workbook.filled_sheets import HEAD_ROW
from armoedeplan.workbook.ods_styles import NAMESPACES

_MIME: Final = "application/vnd.oasis.opendocument.spreadsheet"
_XML: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_MANIFEST: Final = "META-INF/manifest.xml"


def meta_part(title: str) -> str:
    """Give meta.xml; title: that of the workbook."""
    return (
        f"{_XML}<office:document-meta {NAMESPACES}><office:meta><dc:title>{escape(title)}</dc:title>"
        "<dc:language>nl-NL</dc:language></office:meta></office:document-meta>"
    )


def settings_part(sheets: Iterable[DrawnSheet]) -> str:
    """Give settings.xml: which rows and columns of each sheet stay in sight."""
    entries = "".join(_view_of_sheet(drawn) for drawn in sheets if drawn.frozen)
    return (
        f'{_XML}<office:document-settings {NAMESPACES}><office:settings><config:config-item-set config:name='
        '"ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{entries}</config:config-item-map-named>'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )  # fmt: skip


def packed_file(parts: Mapping[str, str]) -> bytes:
    """Pack the parts of a file, by their names, with the list of them; its kind stands first, as the format asks."""
    import zipfile

    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in {"/": _MIME, **dict.fromkeys(parts, "text/xml")}.items()
    )
    manifest = (
        f'{_XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3">{listed}</manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in {"mimetype": _MIME, **parts, _MANIFEST: manifest}.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(info, text.encode())
    return out.getvalue()


def _view_of_sheet(drawn: DrawnSheet) -> str:
    """Give what stays in sight of one sheet."""
    items = {
        "HorizontalSplitMode": ("short", 2),
        "VerticalSplitMode": ("short", 2),
        "HorizontalSplitPosition": ("int", drawn.frozen),
        "VerticalSplitPosition": ("int", HEAD_ROW),
        "ActiveSplitRange": ("short", 3),
        "PositionLeft": ("int", 0),
        "PositionRight": ("int", drawn.frozen),
        "PositionTop": ("int", 0),
        "PositionBottom": ("int", HEAD_ROW),
    }
    inner = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
        for name, (kind, value) in items.items()
    )
    return f"<config:config-item-map-entry config:name={quoteattr(drawn.name)}>{inner}</config:config-item-map-entry>"
