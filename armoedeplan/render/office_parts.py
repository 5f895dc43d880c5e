"""The XML parts of a DOCX or ODT file: changed in their tree, and written with the same bytes for the same content.

Patterns over their text would rest on how one version of pandoc writes its blanks, and do nothing when it no longer
does (decision record 0035). A change that must find its place asks for it with `the_one` or `must_find`.
"""

import io
import time
import zipfile
from collections.abc import Callable, Container, Sequence
from typing import Any

from armoedeplan.render.pandoc import UnknownOutput
from armoedeplan.render.source import Source
from armoedeplan.render.style.safe_xml import parse_xml


def edit_parts(data: bytes, edit: Callable[[str, Any], None], moment: int, parts: Container[str]) -> bytes:
    """Edit parts of a document, by name; `edit` gets the name and the root of each, and changes that tree.

    Others stay as they are: a document of a municipality may have parts that are not in UTF-8. Every part carries
    `moment`, seconds since 1970. Raises Unfit when a part is no XML, and what `edit` raises.
    """
    stamp = max(time.gmtime(moment)[:6], (1980, 1, 1, 0, 0, 0))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename in parts:
                content = _edited_part(part.filename, content, edit)
            info = zipfile.ZipInfo(part.filename, stamp)
            # the type of an ODT file must be readable without unpacking
            info.compress_type = zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return out.getvalue()


def _edited_part(name: str, content: bytes, edit: Callable[[str, Any], None]) -> bytes:
    """Give the bytes of a part after an edit."""
    from lxml import etree

    root = parse_xml(name, content)
    edit(name, root)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return written


def the_one(root: Any, path: str, what: str) -> Any:
    """Give the first element at a path of ElementPath; what: in Dutch, for a message. Raises UnknownOutput."""
    found = root.find(path)
    if found is None:
        raise UnknownOutput(what)
    return found


def must_find(found: Sequence[Any], what: str) -> None:
    """Hold that an edit had something to change; what: in Dutch, for a message. Raises UnknownOutput."""
    if not found:
        raise UnknownOutput(what)


def hold_chapters(found: Sequence[Any], source: Source) -> None:
    """Hold that a document whose text has chapters has headings for them. Raises UnknownOutput."""
    if "\n## " in source.markdown:
        must_find(found, "een kop van een hoofdstuk")
