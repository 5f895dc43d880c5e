"""The XML parts of a DOCX or ODT file: changed in their tree, and written with the same bytes for the same content.

Patterns over their text would rest on how one version of pandoc writes its blanks, and do nothing when it no longer
does (decision record 0035). A change that must find its place asks for it with `the_one` or `must_find`.
"""

import io
import time
import zipfile
from collections.abc import Callable, Sequence
from typing import Any, Final

from armoedeplan.render.pandoc import UnknownOutput
from armoedeplan.render.source import Source
from armoedeplan.render.style.safe_xml import parse_xml


class Parts:
    """The parts of a DOCX or ODT file, by name: those that are asked for as trees are written anew.

    Others stay as they are: a document of a municipality may have parts that are not in UTF-8.
    """

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self._bytes: Final = {part.filename: archive.read(part) for part in archive.infolist()}
        self._trees: Final[dict[str, Any]] = {}

    def __contains__(self, name: object) -> bool:
        return name in self._bytes or name in self._trees

    @property
    def names(self) -> list[str]:
        """The names of the parts, in their order in the file."""
        return [*dict.fromkeys([*self._bytes, *self._trees])]

    def tree(self, name: str) -> Any:
        """Give the root of a part, which may be changed. Raises Unfit when it is no XML, UnknownOutput without it."""
        if name not in self._trees:
            must_find([name] if name in self._bytes else [], f"het onderdeel {name}")
            self._trees[name] = parse_xml(name, self._bytes[name])
        return self._trees[name]

    def add(self, name: str, root: Any) -> None:
        """Add a part of a file, the last in its order."""
        self._trees[name] = root

    def written(self, moment: int) -> bytes:
        """Give the file; every part carries `moment`, seconds since 1970."""
        stamp = max(time.gmtime(moment)[:6], (1980, 1, 1, 0, 0, 0))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            for name in self.names:
                info = zipfile.ZipInfo(name, stamp)
                # the type of an ODT file must be readable without unpacking
                info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                new.writestr(info, self._written_part(name))
        return out.getvalue()

    def _written_part(self, name: str) -> bytes:
        """Give the bytes of a part."""
        from lxml import etree

        if name not in self._trees:
            return self._bytes[name]
        written: bytes = etree.tostring(self._trees[name], encoding="UTF-8", xml_declaration=True, standalone=True)
        return written


def edit_parts(data: bytes, edit: Callable[[str, Any], None], moment: int, names: Sequence[str]) -> bytes:
    """Edit parts of a document, by name, where it has them; `edit` gets the name and the root of each.

    Raises Unfit when a part is no XML, and what `edit` raises.
    """
    parts = Parts(data)
    for name in names:
        if name in parts:
            edit(name, parts.tree(name))
    return parts.written(moment)


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
